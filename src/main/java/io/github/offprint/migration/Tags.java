package io.github.offprint.migration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.MatchResult;
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
          "(?s)\\{\\{([<%])\\s*(/?)\\s*([\\w./-]+)((?:[^>%]|>(?!\\}\\})|%(?!\\}\\}))*+)[>%]\\}\\}");
  private static final Pattern NEXT_COLUMN = Pattern.compile("(?m)^<--->[ \\t]*\\n?");
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?s)(\\{\\{[<%])/\\*(.*?)\\*/([>%]\\}\\})|(\\{\\{[<%]) /\\*.*?\\*/ [>%]\\}\\}");
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
  private static final Pattern COMPONENT = Pattern.compile("</?([A-Z][\\w.]*)\\b([^<>]*)>");
  private static final Pattern COMPUTED = Pattern.compile("\\s[\\w:-]+=\\{[^}]*\\}");
  private static final Pattern SOURCE = Pattern.compile("\\bsrc=\\{(\\w+)\\}");
  private static final Pattern ALT =
      Pattern.compile("\\balt=(?:\"([^\"]*)\"|'([^']*)'|\\{[\"'`]([^\"'`]*)[\"'`]\\})");
  private static final Pattern JSX_COMMENT = Pattern.compile("(?s)\\{/\\*.*?\\*/\\}\\n?");
  private static final Pattern EXPRESSION =
      Pattern.compile("(?<![\\]\\w\\\\])\\{(?![#.:])[^{}\\n]+\\}");

  private static final Pattern NAMES = Pattern.compile("\\b(?!import\\b)([A-Za-z_]\\w*)\\b");

  private final Draft draft;
  private final Edits edits;
  private final Generator generator;
  private final Links links;
  private final Elements elements;
  private final List<MatchResult> literals;

  Tags(Draft draft, Generator generator, Links links) {
    this.draft = draft;
    this.edits = draft.edits();
    this.generator = generator;
    this.links = links;
    this.elements = new Elements(generator, links);
    this.literals = RAW.matcher(edits.text()).results().toList();
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
      write(tags(LIQUID, Tags::liquid), this::ofLiquid);
      edits.each(OUTPUT, this::variable);
    }
    edits.each(WRITTEN, this::literal);
    if (generator == Generator.HUGO) {
      edits.each(NEXT_COLUMN, this::remove);
    }
    write(tags(SHORTCODE, Tags::shortcode), this::markdown);
    if (generator == Generator.ASTRO) {
      List<Tag> components = tags(COMPONENT, Tags::component);
      write(components, this::markdown);
      components.forEach(tag -> edits.shield(tag.start(), tag.end()));
      edits.each(MODULE, this::module);
      if (draft.original().path().toString().endsWith(".mdx")) {
        edits.each(EXPRESSION, found -> leave(found.start(), "an expression of MDX"));
      }
    }
  }

  private void remove(Matcher found) {
    draft.replace(
        found.start(), found.end(), "", "tags, shortcodes and components written in Markdown");
  }

  private List<Tag> tags(Pattern pattern, Function<Matcher, Tag> read) {
    List<Tag> tags = new ArrayList<>();
    edits.each(
        pattern,
        found -> {
          Tag tag = read.apply(found);
          if (isLiteral(found)) {
            leave(tag.start(), tag.told());
          } else {
            tags.add(tag);
          }
        });
    return tags;
  }

  /** Of a component only what is written out is known. */
  private static Tag component(Matcher found) {
    String attributes = COMPUTED.matcher(found.group(2).replaceFirst("/\\s*$", "")).replaceAll(" ");
    return new Tag(
        found.start(),
        found.end(),
        "the component \"" + found.group(1) + "\"",
        found.group().startsWith("</"),
        found.group(1),
        new Arguments(List.of(), Arguments.of(attributes).named()));
  }

  private static Tag shortcode(Matcher found) {
    return new Tag(
        found.start(),
        found.end(),
        "the shortcode \"" + found.group(3) + "\"",
        !found.group(2).isEmpty(),
        found.group(3),
        Arguments.of(found.group(4).replaceFirst("/?\\s*$", "")));
  }

  private static Tag liquid(Matcher found) {
    String name = found.group(1);
    boolean closes = name.matches("end\\w+");
    Arguments arguments = Arguments.of(found.group(2));
    String about = closes ? name.substring("end".length()) : name;
    if (name.equals("include") && !arguments.plain().isEmpty()) {
      // the files of a theme are named for what they show
      about = arguments.plain().get(0).replaceFirst("^.*/", "").replaceFirst("\\.\\w+$", "");
      arguments = new Arguments(arguments.plain().stream().skip(1).toList(), arguments.named());
    }
    return new Tag(
        found.start(), found.end(), "the tag \"" + name + "\"", closes, about, arguments);
  }

  /** A shortcode that is shown and not run, and a comment. */
  private void literal(Matcher found) {
    boolean comment = found.group(2) == null;
    draft.replace(
        found.start(),
        found.end(),
        comment ? "" : "`" + found.group(1) + found.group(2) + found.group(3) + "`",
        comment ? "comments removed" : "shortcodes to look at written as code");
  }

  private void write(List<Tag> tags, BiFunction<Tag, String, Optional<Elements.Markdown>> written) {
    Map<Integer, Tag> ends = Tag.ends(tags);
    Set<Tag> done = new HashSet<>();
    Deque<Tag> within = new ArrayDeque<>();
    for (Tag tag : tags) {
      while (!within.isEmpty() && ends.get(within.peek().start()).end() <= tag.start()) {
        within.pop();
      }
      Optional<Tag> end = Optional.ofNullable(ends.get(tag.start()));
      String parent = within.isEmpty() ? "" : within.peek().name();
      Optional<Elements.Markdown> markdown =
          tag.closes() ? Optional.empty() : written.apply(tag, parent);
      boolean whole =
          markdown.isPresent()
              && (end.isPresent() || !markdown.get().wants())
              && (!markdown.get().lines() || hasLines(tag, end))
              && edits.isUnchanged(tag.start(), tag.end());
      if (whole) {
        put(tag, markdown.get().begin(), markdown.get().lines());
        end.ifPresent(last -> put(last, markdown.get().end(), markdown.get().lines()));
        end.ifPresent(done::add);
        end.ifPresent(last -> within.push(tag));
      } else if (!done.contains(tag)) {
        leave(tag.start(), tag.told());
      }
    }
  }

  /** Whether a block can stand here: not in a cell or among words. */
  private boolean hasLines(Tag tag, Optional<Tag> end) {
    return edits.startsLine(tag.start())
        && end.stream().allMatch(last -> edits.endsLine(last.end()));
  }

  private void put(Tag tag, String markdown, boolean lines) {
    String before = lines && !edits.startsLine(tag.start()) ? "\n" : "";
    String after = lines && !edits.endsLine(tag.end()) ? "\n" : "";
    draft.replace(
        tag.start(),
        tag.end(),
        before + markdown + after,
        "tags, shortcodes and components written in Markdown");
  }

  private Optional<Elements.Markdown> markdown(Tag tag, String parent) {
    boolean inLine = !edits.startsLine(tag.start()) || !edits.endsLine(tag.end());
    return elements.of(tag, inLine, parent);
  }

  private Optional<Elements.Markdown> ofLiquid(Tag tag, String parent) {
    return ofHexoOrJekyll(tag).map(Elements.Markdown::alone).or(() -> markdown(tag, parent));
  }

  private Optional<String> ofHexoOrJekyll(Tag tag) {
    Arguments arguments = tag.arguments();
    return switch (tag.name()) {
      case "asset_img" ->
          arguments.plain().stream()
              .findFirst()
              .map(file -> links.picture(file, Elements.rest(arguments, 1), tag.start()));
      case "img", "image" ->
          source(arguments).map(file -> links.picture(file, caption(arguments, file), tag.start()));
      case "post_link" -> postLink(arguments);
      case "post_url", "post_path" -> arguments.plain().stream().findFirst().flatMap(links::post);
      default -> Optional.empty();
    };
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
      leave(found.start(), "an import of MDX");
    } else {
      draft.replace(found.start(), found.end(), "", "imports without a use removed");
    }
  }

  private void leave(int place, String what) {
    draft.leave(place, what + " means nothing here and was left as it is", "say it in Markdown");
  }

  private void variable(Matcher found) {
    if (!isLiteral(found)) {
      leave(found.start(), "a variable");
    }
  }

  /** Between raw and endraw it is a text. */
  private boolean isLiteral(Matcher found) {
    return literals.stream()
        .anyMatch(raw -> raw.start() < found.start() && found.end() < raw.end());
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

  private Optional<String> postLink(Arguments arguments) {
    return arguments.plain().stream()
        .findFirst()
        .flatMap(links::post)
        .map(
            file -> {
              String title = Elements.rest(arguments, 1);
              return "[" + (title.isEmpty() ? arguments.plain().get(0) : title) + "](" + file + ")";
            });
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
          draft.replace(
              use.start(),
              use.end(),
              links.picture(module.group(2), text, use.start()),
              "components written in Markdown");
          shown++;
        }
      }
    }
    if (all && shown > 0) {
      draft.replace(module.start(), module.end(), "", "components written in Markdown");
    }
  }
}
