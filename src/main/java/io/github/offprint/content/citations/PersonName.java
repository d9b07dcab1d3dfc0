package io.github.offprint.content.citations;

import java.util.ArrayList;
import java.util.List;

/**
 * The name of somebody who wrote or edited a work, as BibTeX takes it apart.
 *
 * @param given plain text; empty if there is none
 * @param particle such as "von"
 * @param family or the name of an institution
 * @param suffix such as "Jr."
 * @param institution whether it stood in braces as a whole
 */
public record PersonName(
    String given, String particle, String family, String suffix, boolean institution) {

  /** Stands for people who are not named: "and others". */
  static final PersonName OTHERS = new PersonName("", "", "others", "", true);

  /** The name by which a text calls somebody. */
  public String called() {
    return particle.isEmpty() ? family : particle + " " + family;
  }

  /** The same with a sign before it. */
  PersonName marked(String sign) {
    return particle.isEmpty()
        ? new PersonName(given, particle, sign + family, suffix, institution)
        : new PersonName(given, sign + particle, family, suffix, institution);
  }

  /** The names in the TeX of a field, which stand with "and" between them. */
  static List<PersonName> list(String tex) {
    List<PersonName> names = new ArrayList<>();
    for (String part : split(tex, true)) {
      if (part.equals("others")) {
        names.add(OTHERS);
      } else if (!part.isBlank()) {
        names.add(of(part));
      }
    }
    return names;
  }

  private static PersonName of(String tex) {
    if (isOneGroup(tex)) {
      return new PersonName("", "", TexText.plain(tex), "", true);
    }
    List<String> parts = commas(tex);
    if (parts.size() == 1) {
      return inOrder(split(tex, false));
    }
    List<String> last = split(parts.get(0), false);
    int family = 0;
    while (family < last.size() - 1 && isParticle(last.get(family))) {
      family++;
    }
    return new PersonName(
        TexText.plain(parts.get(parts.size() - 1)),
        plain(last, 0, family),
        plain(last, family, last.size()),
        parts.size() > 2 ? TexText.plain(parts.get(1)) : "",
        false);
  }

  // Given von Family: the particle begins at the first word with a small letter
  private static PersonName inOrder(List<String> words) {
    int from = 0;
    while (from < words.size() - 1 && !isParticle(words.get(from))) {
      from++;
    }
    int family = words.size() - 1;
    while (family > from && !isParticle(words.get(family - 1))) {
      family--;
    }
    return new PersonName(
        plain(words, 0, from),
        plain(words, from, family),
        plain(words, family, words.size()),
        "",
        false);
  }

  private static String plain(List<String> words, int from, int to) {
    return TexText.plain(String.join(" ", words.subList(from, Math.max(from, to))));
  }

  private static boolean isParticle(String word) {
    String plain = TexText.plain(word);
    return !word.startsWith("{") && !plain.isEmpty() && Character.isLowerCase(plain.charAt(0));
  }

  private static boolean isOneGroup(String tex) {
    if (!tex.startsWith("{") || !tex.endsWith("}")) {
      return false;
    }
    int depth = 0;
    for (int i = 0; i < tex.length() - 1; i++) {
      depth += tex.charAt(i) == '{' ? 1 : tex.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return false;
      }
    }
    return !tex.startsWith("{\\");
  }

  private static List<String> commas(String tex) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < tex.length(); i++) {
      char c = tex.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == ',' && depth == 0) {
        parts.add(tex.substring(start, i).strip());
        start = i + 1;
      }
    }
    parts.add(tex.substring(start).strip());
    return parts;
  }

  /** Words, or names with "and" between them; braces keep together what stands inside. */
  private static List<String> split(String tex, boolean names) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (String word : words(tex)) {
      if (names && word.equalsIgnoreCase("and")) {
        parts.add(part.toString().strip());
        part.setLength(0);
      } else if (names) {
        part.append(word).append(' ');
      } else {
        parts.add(word);
      }
    }
    if (names) {
      parts.add(part.toString().strip());
    }
    return parts;
  }

  private static List<String> words(String tex) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int depth = 0;
    for (char c : (tex + " ").toCharArray()) {
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth <= 0 && (Character.isWhitespace(c) || c == '~')) {
        if (!word.isEmpty()) {
          words.add(word.toString());
        }
        word.setLength(0);
      } else {
        word.append(c);
      }
    }
    return words;
  }
}
