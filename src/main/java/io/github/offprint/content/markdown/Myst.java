package io.github.offprint.content.markdown;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Directives and roles of MyST, such as a fence {@code {note}}, and what stands for them here. */
final class Myst {

  private static final Pattern BRACES = Pattern.compile("\\s*\\{([A-Za-z][\\w:-]*)\\}(.*)");
  private static final Pattern ROLE = Pattern.compile("(?s).*(?<!\\\\)\\{([A-Za-z][\\w:-]*)\\}");

  private static final Map<String, String> DIRECTIVES = new TreeMap<>();
  private static final Map<String, String> ROLES = new TreeMap<>();

  static {
    put(DIRECTIVES, "write ::: %s and, at its end, :::", "note tip important warning caution");
    put(DIRECTIVES, "write ::: %s and, at its end, :::", "hint attention danger error theorem");
    put(DIRECTIVES, "write ::: %s and, at its end, :::", "lemma proof definition corollary");
    put(DIRECTIVES, "write ::: note Title and, at its end, :::", "admonition seealso topic");
    put(DIRECTIVES, "write ::: aside and, at its end, :::", "margin sidebar aside");
    put(DIRECTIVES, "write ::: details Title and, at its end, :::", "dropdown toggle");
    put(DIRECTIVES, "write ::: tabs with a heading for each tab", "tab-set tab-item tabs");
    put(DIRECTIVES, "write ![caption](picture.png){#fig-name}", "figure image");
    put(DIRECTIVES, "write $$ on the lines above and below, {#eq-name} behind the last", "math");
    put(
        DIRECTIVES,
        "write a table with bars, and : caption below it",
        "table list-table csv-table");
    put(DIRECTIVES, "write a fence include with the path in it", "include literalinclude");
    put(DIRECTIVES, "leave it out: the page has its own", "contents tableofcontents toctree");
    put(DIRECTIVES, "leave it out: the list stands at the end by itself", "bibliography");
    put(ROLES, "write @eq-name, and {#eq-name} behind the equation", "eq math:numref eq:ref");
    put(ROLES, "write @name, where name is the label", "ref numref prf:ref");
    put(ROLES, "write $…$", "math");
    put(ROLES, "write [@key]", "cite cite:p cite:t cite:ps cite:ts footcite");
    put(ROLES, "link to the file of the post: [text](other.md)", "doc download any");
    put(ROLES, "write <%1$s>…</%1$s>", "sub sup kbd abbr");
    put(ROLES, "write *…*", "term index guilabel emphasis");
  }

  private Myst() {}

  private static void put(Map<String, String> remedies, String remedy, String names) {
    for (String name : names.split(" ")) {
      remedies.put(name, String.format(Locale.ROOT, remedy, name));
    }
  }

  /** What to write in place of a directive; nothing if there is none of that name. */
  static Optional<String> remedy(String directive) {
    return Optional.ofNullable(DIRECTIVES.get(directive.replaceFirst("^prf:", "")));
  }

  /** What to write in place of the directive that a fence asks for, if it asks for one. */
  static Optional<String> fence(String info) {
    Matcher braces = BRACES.matcher(info);
    return braces.matches() ? remedy(braces.group(1)) : Optional.empty();
  }

  /** A fence {@code {code-block} python} as one that begins with its language. */
  static String plain(String info) {
    Matcher braces = BRACES.matcher(info);
    boolean code =
        braces.matches() && braces.group(1).matches("code|code-block|code-cell|sourcecode");
    return code ? braces.group(2).strip() : info;
  }

  /** What to write in place of a role that ends the text before a piece of code, if one does. */
  static Optional<String> role(CharSequence before) {
    Matcher role = ROLE.matcher(before);
    return role.matches() ? Optional.ofNullable(ROLES.get(role.group(1))) : Optional.empty();
  }
}
