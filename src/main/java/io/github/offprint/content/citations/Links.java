package io.github.offprint.content.citations;

/** Addresses at which works are found. */
public final class Links {

  private Links() {}

  /** Of a preprint. */
  public static String arxiv(String number) {
    return "https://arxiv.org/abs/" + number;
  }

  /** Of whatever has a DOI. */
  public static String doi(String doi) {
    return "https://doi.org/" + doi;
  }
}
