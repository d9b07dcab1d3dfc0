package io.github.offprint.plot;

import io.github.offprint.figure.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The gallery of the documentation: a page with the examples in {@link Specimens}, their pictures,
 * and their code as it stands in the source, so that code and picture cannot part.
 */
final class Gallery {

  /**
   * A figure with what the page says of it.
   *
   * @param name of its picture, without its ending
   * @param text when to use it
   * @param code of the method that makes it
   * @param imports that the code needs
   */
  record Example(String name, String text, String code, List<String> imports) {

    String title() {
      return Gallery.title(name);
    }
  }

  private record Chapter(String title, String text, List<Example> examples) {}

  private static final int MOST_LINKS = 5;
  private static final Path SOURCES = Path.of("src", "test", "java");
  private static final Pattern INTRODUCTION =
      Pattern.compile("(?s)\n/\\*\\*(.*?)\\*/\nfinal class");
  private static final Pattern IMPORT = Pattern.compile("(?m)^import .*?\\.(\\w+);$");
  private static final Pattern EXAMPLE =
      Pattern.compile("(?s)\n  /\\*\\*(.*?)\\*/\n  static Figure (\\w+)\\(\\) \\{\n(.*?)\n  }\n");

  private static final String BEGINNING =
      """
      ---
      title: Gallery
      description: Every mark, scale, palette and arrangement of a figure, each with the code that draws it.
      ---

      Every mark, scale, palette and arrangement of a figure, drawn by Offprint itself. Each picture is made by
      the code below it, and a test fails when they part. The numbers are invented.

      The code is the body of a method that returns a `Figure`; the imports that it needs are folded below it. Where it
      has `Draws.of(1)`, random numbers, an experiment takes `run.draws("name")`. How a figure becomes an experiment
      is told in [Writing an experiment](writing-an-experiment.md). The pictures are light or dark as your system is.

      """;

  private Gallery() {}

  /** The page and its pictures by their paths below {@code content}. */
  static Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    List<Chapter> chapters = chapters();
    Map<String, Figure> figures = Specimens.all();
    for (Chapter chapter : chapters) {
      for (Example example : chapter.examples()) {
        Figure figure = figures.get(example.name());
        files.put(path(example.name()), picture(example, "fig-" + example.name(), figure));
        if (onTelephones(chapter)) {
          String narrow = example.name() + "-narrow";
          files.put(path(narrow), picture(example, "fig-" + narrow, figure.narrowed()));
        }
      }
    }
    files.put("pages/docs/gallery.md", page(chapters));
    return files;
  }

  /** All examples in the order of the page. */
  static List<Example> examples() throws IOException {
    return chapters().stream().flatMap(chapter -> chapter.examples().stream()).toList();
  }

  /** The name of a picture as a heading. */
  private static String title(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).replace('-', ' ');
  }

  private static String path(String picture) {
    return "_images/gallery/" + picture + ".svg";
  }

  private static boolean onTelephones(Chapter chapter) {
    return chapter.title().equals("Telephones");
  }

  private static String picture(Example example, String id, Figure figure) {
    Texts texts = new Texts(example.title(), example.text(), Map.of("gallery", example.name()));
    return new SvgPlot().draw(figure, id, texts).file();
  }

  private static List<Chapter> chapters() throws IOException {
    List<Chapter> chapters = new ArrayList<>();
    for (Specimens.Topic topic : Specimens.TOPICS) {
      Path file = SOURCES.resolve(topic.examples().getName().replace('.', '/') + ".java");
      String source = Files.readString(file);
      Matcher introduction = INTRODUCTION.matcher(source);
      if (!introduction.find()) {
        throw new IllegalStateException(file + " needs a Javadoc on its class");
      }
      List<Example> examples =
          EXAMPLE
              .matcher(source)
              .results()
              .map(
                  found ->
                      new Example(
                          Specimens.picture(found.group(2)),
                          prose(found.group(1)),
                          found.group(3).stripIndent(),
                          imports(source, found.group(3))))
              .toList();
      chapters.add(new Chapter(topic.title(), prose(introduction.group(1)), examples));
    }
    return chapters;
  }

  /** Those of a source whose types stand in a piece of its code. */
  private static List<String> imports(String source, String code) {
    return IMPORT
        .matcher(source)
        .results()
        .filter(found -> isUsed(found.group(1), code))
        .map(found -> found.group().strip())
        .toList();
  }

  private static boolean isUsed(String type, String code) {
    return type.equals("Figure") || Pattern.compile("\\b" + type + "\\b").matcher(code).find();
  }

  private static String prose(String javadoc) {
    String text =
        javadoc
            .lines()
            .map(line -> line.strip().replaceFirst("^\\* ?", ""))
            .collect(Collectors.joining(" "));
    return text.strip().replaceAll("\\{@code ([^}]*)}", "`$1`");
  }

  private static String page(List<Chapter> chapters) {
    StringBuilder page = new StringBuilder(BEGINNING);
    for (Chapter chapter : chapters) {
      page.append("- ").append(link(chapter.title())).append(": ");
      page.append(
          chapter.examples().stream()
              .map(example -> link(example.title()))
              .collect(Collectors.joining(", ")));
      page.append('\n');
    }
    page.append("\nWhere each mark can be seen:\n\n");
    marks(chapters)
        .forEach(
            (mark, links) -> page.append("- `" + mark + "`: " + String.join(", ", links) + "\n"));
    chapters.forEach(chapter -> write(chapter, page));
    return page.toString();
  }

  /** Links to the first figures that have a mark, by its name. */
  private static Map<String, List<String>> marks(List<Chapter> chapters) {
    Map<String, Figure> figures = Specimens.all();
    Map<String, List<String>> links = new TreeMap<>();
    for (Chapter chapter : chapters) {
      for (Example example : chapter.examples()) {
        for (String mark : marks(figures.get(example.name()))) {
          links.computeIfAbsent(mark, any -> new ArrayList<>()).add(link(example.title()));
        }
      }
    }
    links.replaceAll((mark, all) -> all.subList(0, Math.min(all.size(), MOST_LINKS)));
    return links;
  }

  private static Set<String> marks(Figure figure) {
    return figure.panels().stream()
        .flatMap(panel -> panel.marks().stream())
        .map(mark -> mark.getClass().getSimpleName())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String link(String heading) {
    return "[" + heading + "](#" + heading.toLowerCase(Locale.ROOT).replace(' ', '-') + ")";
  }

  private static void write(Chapter chapter, StringBuilder page) {
    page.append("\n## ").append(chapter.title()).append("\n\n").append(chapter.text()).append('\n');
    for (Example example : chapter.examples()) {
      page.append("\n### ").append(example.title()).append("\n\n");
      page.append(example.text()).append("\n\n").append(image(example.title(), example.name()));
      if (onTelephones(chapter)) {
        page.append(image(example.title() + " on a telephone", example.name() + "-narrow"));
      }
      page.append("\n```java\n").append(example.code()).append("\n```\n");
      page.append("\n<details><summary>Imports</summary>\n\n```java\n");
      page.append(String.join("\n", example.imports())).append("\n```\n\n</details>\n");
    }
  }

  private static String image(String text, String picture) {
    return "![_" + text + "](../../" + path(picture) + ")\n";
  }
}
