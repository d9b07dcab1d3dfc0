package io.github.offprint.build;

/**
 * What another site says to the question whether a page is there.
 *
 * @param status of HTTP; 0 if there was no answer
 * @param moved where the page is to be found from now on; empty if it stays where it is
 * @param failure why there was no answer; empty if there was one
 */
record WebAnswer(int status, String moved, String failure) {

  /** What is told when no site of that name is known. */
  static final String UNKNOWN_HOST = "there is no site of this name";

  static WebAnswer none(String failure) {
    return new WebAnswer(0, "", failure);
  }

  /** Whether the page is there. */
  boolean isFound() {
    return status >= 200 && status < 400;
  }

  /** Whether the page is not there, and will not be there tomorrow. */
  boolean isGone() {
    return status == 404 || status == 410 || failure.equals(UNKNOWN_HOST);
  }
}
