package io.github.offprint.migration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the tags, shortcodes and components of widely used themes say, in Markdown. */
final class Elements {

  /**
   * What stands in the place of two tags.
   *
   * @param begin for the one that begins, or for one that stands alone
   * @param end for the one that ends
   * @param wants whether there has to be one that ends
   * @param lines whether each has lines of its own
   */
  record Markdown(String begin, String end, boolean wants, boolean lines) {

    static Markdown alone(String text) {
      return new Markdown(text, "", false, false);
    }

    static Markdown around(String begin, String end) {
      return new Markdown(begin, end, true, false);
    }

    static Markdown block(String begin, String end) {
      return new Markdown(begin, end, true, true);
    }
  }

  private static final String CONTAINER = ":::";

  private static final Set<String> BOXES =
      Set.of(
          "note",
          "tip",
          "important",
          "warning",
          "caution",
          "info",
          "hint",
          "attention",
          "danger",
          "error");

  private static final Set<String> BOX_NAMES =
      Set.of("admonition", "callout", "notice", "alert", "hint", "box", "note");

  /** Other words for boxes. */
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("bug", "warning"),
          Map.entry("check", "tip"),
          Map.entry("done", "tip"),
          Map.entry("fail", "warning"),
          Map.entry("failure", "warning"),
          Map.entry("success", "tip"),
          Map.entry("warn", "warning"));

  private static final Set<String> WITHOUT_MEANING =
      Set.of(
          "cards", "center", "centre", "col", "column", "columns", "html", "lead", "raw", "rawhtml",
          "row", "steps", "typeit", "unsafe");

  private final Generator generator;
  private final Links links;

  Elements(Generator generator, Links links) {
    this.generator = generator;
    this.links = links;
  }

  /**
   * What a tag that begins says.
   *
   * @param inLine whether it stands among the words of a line
   * @param parent the name of the one that it stands in; may be empty
   */
  Optional<Markdown> of(Tag tag, boolean inLine, String parent) {
    Arguments arguments = tag.arguments();
    String name = tag.name().toLowerCase(Locale.ROOT);
    if (isBox(name)) {
      return Optional.of(box(name, arguments));
    }
    if (WITHOUT_MEANING.contains(name)) {
      return Optional.of(Markdown.around("", ""));
    }
    return switch (name) {
      case "details", "expand", "collapse", "spoiler", "fold", "accordion" ->
          Optional.of(container("details", title(arguments)));
      case "tabs", "tabset", "tabpane" -> Optional.of(container("tabs", ""));
      case "tab", "tabitem" ->
          Optional.of(Markdown.block("#### " + label(arguments) + "\n", ""))
              .filter(tab -> parent.toLowerCase(Locale.ROOT).startsWith("tab"));
      case "sidenote", "marginnote" -> Optional.of(sideNote(arguments, inLine));
      case "mermaid" -> Optional.of(Markdown.block("```mermaid", "```"));
      case "blockquote", "quote" -> Optional.of(quote(arguments));
      case "button", "btn" -> address(arguments).map(to -> Markdown.around("[", "](" + to + ")"));
      case "figure", "img", "image" -> figure(tag);
      default -> elsewhere(name, arguments).map(Markdown::alone);
    };
  }

  /** In components of Astro a box has the name that is a note in the margin elsewhere. */
  private boolean isBox(String name) {
    return BOX_NAMES.contains(name)
        || BOXES.contains(name)
        || name.equals("aside") && generator == Generator.ASTRO;
  }

  private static Markdown box(String name, Arguments arguments) {
    List<String> plain = arguments.plain();
    Optional<String> said = arguments.first("type", "style", "class", "color", "variant");
    String word = said.orElse(plain.isEmpty() ? name : plain.get(0)).toLowerCase(Locale.ROOT);
    boolean known = BOXES.contains(word) || KINDS.containsKey(word);
    String kind = known ? KINDS.getOrDefault(word, word) : BOXES.contains(name) ? name : "note";
    // the name of a sign, which boxes have by their kind
    boolean sign = !known && word.matches("[a-z-]+") && name.equals("alert");
    int titleFrom = said.isEmpty() && (known || sign) ? 1 : 0;
    String title = arguments.first("title", "header").orElse(rest(arguments, titleFrom));
    return container(kind, title.equals(kind) ? "" : title);
  }

  private static Markdown container(String kind, String title) {
    return Markdown.block(
        CONTAINER + " " + kind + (title.isEmpty() ? "" : " " + title.strip()), CONTAINER);
  }

  private static String title(Arguments arguments) {
    return arguments.first("summary", "title", "label", "text").orElse(rest(arguments, 0));
  }

  private static String label(Arguments arguments) {
    return arguments
        .first("name", "title", "label", "header", "value")
        .orElse(arguments.plain().stream().findFirst().orElse("Tab"));
  }

  private static Markdown sideNote(Arguments arguments, boolean inLine) {
    return inLine
        ? Markdown.around(rest(arguments, 0) + "^[", "]")
        : container("aside", rest(arguments, 0));
  }

  private static Markdown quote(Arguments arguments) {
    String author = arguments.first("author", "by").orElse(rest(arguments, 0));
    String from = author.isEmpty() ? "" : "\n— " + author + "\n";
    return Markdown.block("<blockquote>\n", from + "\n</blockquote>");
  }

  private static Optional<String> address(Arguments arguments) {
    return arguments
        .first("href", "link", "url")
        .or(() -> arguments.plain().stream().findFirst())
        .filter(to -> to.matches("[^\\s()<>]+"));
  }

  private Optional<Markdown> figure(Tag tag) {
    Arguments arguments = tag.arguments();
    String caption =
        arguments.first("caption", "title", "alt", "description").orElse(rest(arguments, 1));
    if (arguments.first("link").isPresent()) {
      return Optional.empty();
    }
    return arguments
        .first("src", "path", "file")
        .or(() -> arguments.plain().stream().findFirst())
        .map(
            file ->
                Markdown.alone(
                    links.picture(file, caption, tag.start()) + alternative(arguments, caption)));
  }

  private static String alternative(Arguments arguments, String caption) {
    return arguments
        .first("alt")
        .filter(alt -> !alt.equals(caption) && !alt.contains("\""))
        .map(alt -> "{alt=\"" + alt + "\"}")
        .orElse("");
  }

  /**
   * What is shown elsewhere becomes a link: a page of this blog asks no other host for anything.
   */
  private Optional<String> elsewhere(String name, Arguments arguments) {
    String first = arguments.first("id").orElse(arguments.plain().stream().findFirst().orElse(""));
    String text = arguments.first("title", "label").orElse("");
    return switch (name) {
      case "youtube" ->
          link(text, "Video on YouTube", "https://www.youtube.com/watch?v=", named(first));
      case "vimeo" -> link(text, "Video on Vimeo", "https://vimeo.com/", named(first));
      case "gist" -> link(text, "Code on GitHub", "https://gist.github.com/", path(arguments));
      case "tweet", "twitter", "x" ->
          link(text, "Post on X", "https://x.com/i/status/", number(last(arguments, first)));
      case "toc", "tableofcontents" -> Optional.of("");
      case "katex" -> Optional.of(""); // it only asks for the script of formulas
      case "ref", "relref" -> arguments.plain().stream().findFirst().flatMap(links::post);
      default -> Optional.empty();
    };
  }

  private static String last(Arguments arguments, String first) {
    List<String> plain = arguments.plain();
    return plain.isEmpty() ? first : plain.get(plain.size() - 1);
  }

  private static Optional<String> link(
      String text, String otherwise, String host, Optional<String> path) {
    String shown = text.isEmpty() ? otherwise : text.replace("[", "\\[").replace("]", "\\]");
    return path.map(to -> "[" + shown + "](" + host + to + ")");
  }

  private static Optional<String> named(String id) {
    return Optional.of(id).filter(word -> word.matches("[\\w-]+"));
  }

  private static Optional<String> number(String id) {
    return Optional.of(id).filter(word -> word.matches("[0-9]{10,}"));
  }

  private static Optional<String> path(Arguments arguments) {
    String path = String.join("/", arguments.plain().stream().limit(2).toList());
    return Optional.of(path).filter(word -> word.matches("[\\w-]+(/[\\w-]+)?"));
  }

  static String rest(Arguments arguments, int from) {
    return String.join(" ", arguments.plain().stream().skip(from).toList());
  }
}
