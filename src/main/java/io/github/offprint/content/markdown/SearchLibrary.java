package io.github.offprint.content.markdown;

/** The script with which a reader's browser searches the site, to be copied into it. */
public final class SearchLibrary {

  private SearchLibrary() {}

  /** The file. */
  public static byte[] script() {
    return Libraries.lunr();
  }
}
