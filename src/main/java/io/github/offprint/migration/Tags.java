package io.github.offprint.migration;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes tags, shortcodes and components in Markdown where that says the same; tells the others.
 */
final class Tags {

  private static final Pattern LIQUID = Pattern.compile("\\{%-?\\s*(\\w+)\\s*([^\\n]*?)\\s*-?%\\}");
  private static final Pattern COMMENT =
      Pattern.compile(
          "(?s)\\{%-?\\s*comment\\s*-?%\\}.*?\\{%-?\\s*endcomment\\s*-?%\\}\\n?|\\{#(?!\\w).*?#\\}");
  private static final Pattern RAW =
      Pattern.compile("(?s)\\{%-?\\s*raw\\s*-?%\\}.*?\\{%-?\\s*endraw\\s*-?%\\}");
  private static final Pattern OUTPUT = Pattern.compile("\\{\\{(?![<%])[^{}\\n]*\\}\\}");
  private static final Pattern SHORTCODE =
      Pattern.compile(
          "(?s)\\{\\{([<%])\\s*(/?)\\s*([\\w./-]+|/\\*)((?:[^>%]|>(?!\\}\\})|%(?!\\}\\}))*+)[>%]\\}\\}");
  private static final Pattern CONTENTS =
      Pattern.compile(
          "(?mi)^[ \\t]*[-*][^\\n]*\\n\\s*\\{:\\s*toc[^\\n]*\\}[ \\t]*\\n?|^\\[TOC\\][ \\t]*\\n?");
  private static final Pattern PROMPT =
      Pattern.compile(
          "(?m)^> ?((?:[^\\n]*\\n)(?:>[^\\n]*\\n)*+)\\{:\\s*\\.(?:prompt-)?(tip|info|warning|danger|note|important|caution)\\s*\\}[ \\t]*$");
  private static final Pattern IMPORTED =
      Pattern.compile(
          "(?m)^import\\s+(\\w+)\\s+from\\s+[\"']([^\"']+\\.(?:png|jpe?g|svg|gif|webp|avif))[\"'];?[ \\t]*\\n?");
  private static final Pattern MODULE =
      Pattern.compile("(?m)^(?:import\\s[^\\n]*[\"'];?|export\\s[^\\n]*)");
  private static final Pattern COMPONENT = Pattern.compile("</?([A-Z][\\w.]*)\\b[^<>]*>");
  private static final Pattern SOURCE = Pattern.compile("\\bsrc=\\{(\\w+)\\}");
  private static final Pattern ALT =
      Pattern.compile("\\balt=(?:\"([^\"]*)\"|'([^']*)'|\\{[\"'`]([^\"'`]*)[\"'`]\\})");
  private static final Pattern JSX_COMMENT = Pattern.compile("(?s)\\{/\\*.*?\\*/\\}\\n?");
  private static final Pattern EXPRESSION =
      Pattern.compile("(?<![\\]\\w\\\\])\\{(?![#.:])[^{}\\n]+\\}");

  private static final Pattern NAMES = Pattern.compile("\\b(?!import\\b)([A-Za-z_]\\w*)\\b");

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

  private final Draft draft;
  private final Edits edits;
  private final Generator generator;
  private final Links links;

  Tags(Draft draft, Generator generator, Links links) {
    this.draft = draft;
    this.edits = draft.edits();
    this.generator = generator;
    this.links = links;
  }

  /** What must be seen before links are. */
  void begin() {
    edits.each(COMMENT, found -> draft.replace(found.start(), found.end(), "", "comments removed"));
    edits.each(
        CONTENTS,
        found -> draft.replace(found.start(), found.end(), "", "tables of contents removed"));
    edits.each(PROMPT, this::prompt);
    if (generator == Generator.ASTRO) {
      edits.each(
          JSX_COMMENT, found -> draft.replace(found.start(), found.end(), "", "comments removed"));
      edits.each(IMPORTED, this::imported);
    }
  }

  void convert() {
    if (generator == Generator.JEKYLL || generator == Generator.HEXO) {
      edits.each(LIQUID, this::liquid);
      edits.each(OUTPUT, this::variable);
    }
    edits.each(SHORTCODE, this::shortcode);
    if (generator == Generator.ASTRO) {
      edits.each(MODULE, this::module);
      edits.each(
          COMPONENT,
          found -> {
            leave(found, "the component ", found.group(1));
            edits.shield(found.start(), found.end());
          });
      if (draft.original().path().toString().endsWith(".mdx")) {
        edits.each(EXPRESSION, found -> leave(found, "an expression of MDX", ""));
      }
    }
  }

  /** An import that nothing uses any more has done its work. */
  private void module(Matcher found) {
    Matcher names = NAMES.matcher(found.group().replaceFirst("\\bfrom\\b.*", ""));
    boolean used = !found.group().startsWith("import ");
    while (names.find()) {
      Pattern use = Pattern.compile("(?:<|\\{[^}\\n]*)\\b" + names.group(1) + "\\b");
      used |=
          use.matcher(edits.text())
              .results()
              .anyMatch(u -> edits.isUnchanged(u.start(), u.end()) && u.start() > found.end());
    }
    edits.shield(found.start(), found.end());
    if (used) {
      leave(found, "an import of MDX", "");
    } else {
      draft.replace(found.start(), found.end(), "", "imports without a use removed");
    }
  }

  private void leave(Matcher found, String what, String name) {
    draft.leave(
        found.start(),
        what
            + (name.isEmpty() ? "" : "\"" + name + "\"")
            + " means nothing here and was left as it is",
        "say it in Markdown");
  }

  /** Between raw and endraw it is a text. */
  private void variable(Matcher found) {
    boolean literal =
        RAW.matcher(edits.text())
            .results()
            .anyMatch(raw -> raw.start() < found.start() && found.end() < raw.end());
    if (!literal) {
      leave(found, "a variable", "");
    }
  }

  private void liquid(Matcher found) {
    Arguments arguments = Arguments.of(found.group(2));
    String name = found.group(1);
    Optional<String> markdown =
        switch (name) {
          case "asset_img" ->
              arguments.plain().stream()
                  .findFirst()
                  .flatMap(file -> picture(found, file, rest(arguments, 1)));
          case "img", "image" ->
              source(arguments).flatMap(file -> picture(found, file, caption(arguments, file)));
          case "post_link" -> postLink(arguments);
          case "post_url", "post_path" ->
              arguments.plain().stream().findFirst().flatMap(links::post);
          case "note", "admonition" ->
              opening(found, name, "\\{%-?\\s*end" + name + "\\s*-?%\\}", arguments);
          case "endnote", "endadmonition" -> closing(found);
          default -> Optional.empty();
        };
    write(found, markdown, "the tag ", name);
  }

  private void write(Matcher found, Optional<String> markdown, String kind, String name) {
    if (markdown.isPresent() && edits.isUnchanged(found.start(), found.end())) {
      draft.replace(
          found.start(), found.end(), markdown.get(), "tags and shortcodes written in Markdown");
    } else {
      leave(found, kind, name);
    }
  }

  private static Optional<String> source(Arguments arguments) {
    return arguments.plain().stream()
        .filter(word -> word.matches("(?i).*\\.(svg|png|jpe?g|gif|webp|avif)|.*/.*"))
        .findFirst();
  }

  /** Hexo's img: class, path, width, height, then the title and the alternative text in one. */
  private static String caption(Arguments arguments, String file) {
    return arguments.plain().stream()
        .skip(arguments.plain().indexOf(file) + 1L)
        .filter(word -> !word.matches("\\d+(px|%)?"))
        .findFirst()
        .orElse("")
        .replaceFirst("^'(.*)'.*$", "$1");
  }

  private static String rest(Arguments arguments, int from) {
    return String.join(" ", arguments.plain().stream().skip(from).toList());
  }

  private Optional<String> postLink(Arguments arguments) {
    return arguments.plain().stream()
        .findFirst()
        .flatMap(links::post)
        .map(
            file -> {
              String title = rest(arguments, 1);
              return "[" + (title.isEmpty() ? arguments.plain().get(0) : title) + "](" + file + ")";
            });
  }

  private Optional<String> picture(Matcher found, String file, String caption) {
    String target = links.shown(file, found.start()).orElse(file);
    boolean wide = target.contains(" ");
    return Optional.of(
        "!["
            + caption.replace("[", "\\[").replace("]", "\\]").replaceAll("\\s+", " ").strip()
            + "]("
            + (wide ? "<" + target + ">" : target)
            + ")");
  }

  private void shortcode(Matcher found) {
    boolean closes = !found.group(2).isEmpty();
    String name = found.group(3);
    Arguments arguments = Arguments.of(found.group(4).replaceFirst("/?\\s*$", ""));
    String end = "\\{\\{[<%]\\s*/\\s*" + Pattern.quote(name) + "\\s*[>%]\\}\\}";
    boolean box = BOX_NAMES.contains(name) || BOXES.contains(name);
    Optional<String> markdown = Optional.empty();
    if (closes && (box || name.equals("details"))) {
      markdown = closing(found);
    } else if (box && generator == Generator.HUGO) {
      markdown = opening(found, name, end, arguments);
    } else if (name.equals("details") && has(found, end)) {
      String title = arguments.first("summary", "title").orElse(rest(arguments, 0));
      markdown = line(found, "::: details" + (title.isEmpty() ? "" : " " + title));
    } else if (name.equals("figure") && !closes && arguments.first("link").isEmpty()) {
      String caption = arguments.first("caption", "title", "alt").orElse("");
      markdown =
          arguments
              .first("src")
              .or(() -> arguments.plain().stream().findFirst())
              .flatMap(file -> picture(found, file, caption))
              .map(text -> text + alternative(arguments, caption));
    } else if (name.equals("katex") && !closes) {
      markdown = Optional.of(""); // it only asks for the script of formulas
    } else if (name.equals("ref") || name.equals("relref")) {
      markdown = arguments.plain().stream().findFirst().flatMap(links::post);
    }
    write(found, markdown, "the shortcode ", name);
  }

  private static String alternative(Arguments arguments, String caption) {
    return arguments
        .first("alt")
        .filter(alt -> !alt.equals(caption) && !alt.contains("\""))
        .map(alt -> "{alt=\"" + alt + "\"}")
        .orElse("");
  }

  private Optional<String> opening(Matcher found, String name, String end, Arguments arguments) {
    String said =
        arguments
            .first("type", "style", "class", "color")
            .or(() -> arguments.plain().stream().findFirst())
            .orElse(name)
            .toLowerCase(Locale.ROOT);
    String kind =
        BOXES.contains(said)
            ? said
            : BOXES.contains(name)
                    && !said.equals(name)
                    && arguments.named().isEmpty()
                    && arguments.plain().isEmpty()
                ? name
                : BOXES.contains(name) ? name : "";
    if (kind.isEmpty() || !has(found, end)) {
      return Optional.empty();
    }
    String title =
        arguments
            .first("title")
            .orElse(
                rest(
                    arguments,
                    BOXES.contains(said)
                            && !arguments.plain().isEmpty()
                            && arguments.first("type").isEmpty()
                        ? 1
                        : 0));
    return line(found, "::: " + kind + (title.isEmpty() || title.equals(kind) ? "" : " " + title));
  }

  private boolean has(Matcher found, String end) {
    return Pattern.compile(end).matcher(edits.text()).find(found.end());
  }

  private Optional<String> closing(Matcher found) {
    String opened = ":::";
    return line(found, opened);
  }

  /** A line of a container stands alone. */
  private Optional<String> line(Matcher found, String line) {
    String before = edits.startsLine(found.start()) ? "" : "\n";
    return Optional.of(before + line + (edits.endsLine(found.end()) ? "" : "\n"));
  }

  /** A quote that Chirpy and others show as a box. */
  private void prompt(Matcher found) {
    String kind =
        switch (found.group(2)) {
          case "info" -> "NOTE";
          case "danger" -> "CAUTION";
          default -> found.group(2).toUpperCase(Locale.ROOT);
        };
    if (edits.isFree(found.start(), found.start() + 1)) {
      draft.replace(
          found.start(), found.start() + 1, "> [!" + kind + "]\n>", "boxes written as alerts");
      draft.replace(found.end(1), found.end(), "", "boxes written as alerts");
    }
  }

  /** A picture that a component shows by the name of its import. */
  private void imported(Matcher module) {
    Matcher use = COMPONENT.matcher(edits.text());
    int shown = 0;
    boolean all = true;
    while (use.find()) {
      Matcher source = SOURCE.matcher(use.group());
      Matcher alt = ALT.matcher(use.group());
      if (source.find() && source.group(1).equals(module.group(1))) {
        boolean plain = use.group(1).equals("Image") && use.group().endsWith("/>") && alt.find();
        all &= plain;
        if (plain) {
          String text =
              alt.group(1) != null
                  ? alt.group(1)
                  : alt.group(2) != null ? alt.group(2) : alt.group(3);
          picture(use, module.group(2), text)
              .ifPresent(
                  markdown ->
                      draft.replace(
                          use.start(), use.end(), markdown, "components written in Markdown"));
          shown++;
        }
      }
    }
    if (all && shown > 0) {
      draft.replace(module.start(), module.end(), "", "components written in Markdown");
    }
  }
}
