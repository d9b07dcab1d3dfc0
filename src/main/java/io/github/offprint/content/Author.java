package io.github.offprint.content;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Somebody who writes posts.
 *
 * @param name as it is printed
 * @param orcid four groups of four signs, of which the last is a check digit
 * @param url of a page about them
 * @param affiliation where they work, plain text
 * @param email where they can be reached
 */
public record Author(
    String name,
    Optional<String> orcid,
    Optional<String> url,
    Optional<String> affiliation,
    Optional<String> email) {

  private static final Pattern ORCID = Pattern.compile("\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]");

  /** One of whom only the name is known. */
  public static Author named(String name) {
    return new Author(name, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Where the ORCID leads, if there is one. */
  public Optional<String> orcidAddress() {
    return orcid.map(digits -> "https://orcid.org/" + digits);
  }

  /** Whether an identifier has the form of an ORCID and its check digit (ISO 7064, MOD 11-2). */
  static boolean isOrcid(String text) {
    if (!ORCID.matcher(text).matches()) {
      return false;
    }
    String digits = text.replace("-", "");
    int total = 0;
    for (char digit : digits.substring(0, digits.length() - 1).toCharArray()) {
      total = (total + digit - '0') * 2;
    }
    int check = (12 - total % 11) % 11;
    return digits.endsWith(check == 10 ? "X" : Integer.toString(check));
  }
}
