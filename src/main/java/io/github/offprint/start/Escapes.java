package io.github.offprint.start;

/** Ways to write a line of plain text so that a format shows it as it is. */
final class Escapes {

  private Escapes() {}

  /** A scalar of YAML, in double quotes. */
  static String yaml(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** A piece of Markdown. */
  static String markdown(String text) {
    return text.replaceAll("[\\\\`*_{}\\[\\]<>#|!~$&:^=+@\"'.-]", "\\\\$0");
  }
}
