package io.github.offprint.content.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;
import io.github.offprint.content.Excerpt;
import io.github.offprint.content.Fields;
import io.github.offprint.content.Post;
import io.github.offprint.content.Prose;
import io.github.offprint.content.Yaml;
import io.github.offprint.content.citations.Entry;
import io.github.offprint.content.citations.References;
import io.github.offprint.problem.Position;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the works of a BibTeX file as a list: by years, the newest first. */
final class PublicationsFence {

  static final String LANGUAGE = "publications";

  private static final List<String> KEYS = List.of("file", "highlight", "style");

  private static final Pattern LEFT =
      Pattern.compile("<div class=\"csl-left-margin\">.*?</div>\\s*", Pattern.DOTALL);

  private static final Pattern RIGHT =
      Pattern.compile("<div class=\"csl-right-inline\">(.*)</div>", Pattern.DOTALL);

  private final Sheet sheet;
  private final FencedCodeBlock fence;

  PublicationsFence(Sheet sheet, FencedCodeBlock fence) {
    this.sheet = sheet;
    this.fence = fence;
  }

  /** Writes the list that a fence asks for. */
  void write() {
    Position opening = sheet.position(fence.getOpeningMarker().getStartOffset());
    Excerpt yaml = sheet.excerpt(fence.getContentLines());
    Optional<io.github.offprint.content.Node> node = Yaml.node(yaml, sheet.problems());
    if (node.orElse(null) instanceof io.github.offprint.content.Node.Mapping mapping) {
      Fields fields = new Fields(mapping, KEYS, sheet.problems());
      fields
          .requiredText("file", opening, "file: publications.bib")
          .ifPresent(file -> write(file, fields));
    } else {
      sheet
          .problems()
          .error(
              opening,
              "the list of publications names no file",
              "write a line such as \"file: publications.bib\" inside the fence");
    }
  }

  private void write(String file, Fields fields) {
    List<Entry> works =
        sheet.citations().works(file, fields.position("file"), sheet.problems()).stream()
            .sorted(Comparator.comparing((Entry work) -> -work.year().orElse(0)))
            .toList();
    Optional<References> references =
        sheet
            .citations()
            .listed(works, fields.text("style"), fields.position("style"), sheet.problems());
    references.ifPresent(found -> write(works, texts(found), fields.text("highlight")));
  }

  private static Map<String, String> texts(References references) {
    Map<String, String> texts = new HashMap<>();
    for (int i = 0; i < references.entries().size(); i++) {
      String unnumbered = LEFT.matcher(references.entries().get(i)).replaceAll("");
      texts.put(references.keys().get(i), RIGHT.matcher(unnumbered).replaceAll("$1"));
    }
    return texts;
  }

  private void write(List<Entry> works, Map<String, String> texts, Optional<String> highlight) {
    Map<String, StringBuilder> years = new LinkedHashMap<>();
    for (Entry work : works) {
      String year = work.year().map(String::valueOf).orElse(sheet.words().word("undated"));
      years
          .computeIfAbsent(year, first -> new StringBuilder())
          .append(item(work, texts.getOrDefault(work.key(), ""), highlight));
    }
    int level = level();
    years.forEach(
        (year, items) -> {
          String anchor = sheet.anchors().anchor(year);
          sheet.heading(new Post.Heading(level, List.of(new Prose(year)), anchor));
          sheet
              .html()
              .line()
              .raw("<h" + level + " id=\"" + anchor + "\">" + year + "</h" + level + ">\n")
              .raw("<ul class=\"publication-list\">\n" + items + "</ul>\n");
        });
  }

  private String item(Entry work, String text, Optional<String> highlight) {
    String set = ReferenceList.typeset(text, sheet);
    String shown = highlight.map(name -> highlighted(set, name)).orElse(set);
    String pdf =
        work.url("pdf")
            .map(url -> ReferenceList.link(url, "PDF"))
            .filter(link -> !shown.contains(link))
            .orElse("");
    return "<li>" + ReferenceList.withLinks(work, shown) + pdf + "</li>\n";
  }

  /** A reference in which a name stands out, with the initials beside it. */
  private static String highlighted(String html, String name) {
    String initials = "(?:\\p{Lu}\\.(?:[\\s-]\\p{Lu}\\.)*)";
    return Pattern.compile(
            "(?<![\\p{L}\\w/.=-])(?:"
                + initials
                + "\\s)?"
                + Pattern.quote(Html.escaped(name))
                + "(?![\\p{L}\\w])(?:,\\s"
                + initials
                + ")?")
        .matcher(html)
        .replaceAll(found -> Matcher.quoteReplacement("<strong>" + found.group() + "</strong>"));
  }

  /** One below the heading that the list stands under. */
  private int level() {
    for (Node node = fence; node != null; node = before(node)) {
      if (node instanceof Heading heading) {
        return Math.min(6, heading.getLevel() + 1);
      }
    }
    return 2;
  }

  // also that of the text in which its container stands
  private static Node before(Node node) {
    return node.getPrevious() == null ? node.getParent() : node.getPrevious();
  }
}
