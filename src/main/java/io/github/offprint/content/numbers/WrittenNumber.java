package io.github.offprint.content.numbers;

/**
 * A number as a sentence shows it: digits, perhaps a power of ten, perhaps a percent sign.
 *
 * @param digits with a hyphen for a minus sign; or one of the words {@code inf}, {@code -inf}
 * @param exponent of ten; empty if there is none
 * @param sign behind it: a percent sign, or nothing
 */
public record WrittenNumber(String digits, String exponent, String sign) {

  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** Plain text, such as {@code −1.2 × 10⁻³}. */
  public String text() {
    String power =
        exponent.isEmpty()
            ? ""
            : "\u202F×\u202F10" + (exponent.startsWith("-") ? "⁻" : "") + raised();
    return digits.replace("inf", "∞").replace('-', '−') + power + sign;
  }

  private String raised() {
    StringBuilder raised = new StringBuilder();
    exponent
        .chars()
        .filter(Character::isDigit)
        .forEach(c -> raised.append(SUPERSCRIPTS.charAt(c - '0')));
    return raised.toString();
  }

  /** TeX, such as <code>-1.2\times 10^{-3}</code>. */
  public String tex() {
    String power = exponent.isEmpty() ? "" : "\\times 10^{" + exponent + "}";
    String tex = digits.replace("inf", "\\infty").replace("\u202F", "\\,");
    return tex + power + (sign.isEmpty() ? "" : "\\%");
  }

  /** Whether it is better set as a formula than as text. */
  public boolean isFormula() {
    return !exponent.isEmpty();
  }
}
