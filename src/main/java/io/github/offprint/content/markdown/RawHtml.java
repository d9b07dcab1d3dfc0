package io.github.offprint.content.markdown;

import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.github.offprint.content.Excerpt;
import io.github.offprint.content.ImageSize;
import io.github.offprint.content.PercentCode;
import io.github.offprint.content.Surroundings;
import io.github.offprint.problem.Position;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTML that stands in a post. Its links, pictures and ids are what those of Markdown are: links are
 * resolved, files go into the site, ids can be linked to, and mistakes are told at their places.
 */
final class RawHtml {

  private static final String COMMENT = "<!--";
  private static final String COMMENT_END = "-->";
  private static final Set<String> VERBATIM = Set.of("script", "style", "textarea");

  /** Attributes that lead elsewhere, by their elements. */
  private static final Map<String, String> LEADING =
      Map.of(
          "a", "href", "area", "href", "link", "href", "iframe", "src", "embed", "src", "script",
          "src", "object", "data", "form", "action");

  private static final Map<String, List<String>> SHOWING =
      Map.of(
          "img", List.of("src"),
          "video", List.of("src", "poster"),
          "audio", List.of("src"),
          "source", List.of("src"),
          "track", List.of("src"));

  private static final Pattern NAMED =
      Pattern.compile("(?i)<(?:math|title)\\b|\\s(?:alt|aria-label|title)\\s*=\\s*[\"'][^\"']");

  private final Sheet sheet;
  private final LinkWriter links;
  private final PictureWriter pictures;
  private final RawSvg svg;
  // a text in which no style sheet ends from here on
  private Node withoutStyleEnd;

  RawHtml(Sheet sheet) {
    this.sheet = sheet;
    this.links = new LinkWriter(sheet);
    this.pictures = new PictureWriter(sheet);
    this.svg = new RawSvg(sheet.problems());
  }

  /** Keeps the ids of some HTML before anything is written, since headings must leave it them. */
  void readAhead(Excerpt html) {
    walk(
        html,
        (tag, at) -> {
          String id = tag.value("id").orElse("");
          if (!id.isEmpty() && !sheet.anchors().claim(id)) {
            sheet
                .problems()
                .error(
                    html.position(at),
                    "the id \"" + id + "\" is taken by something else on this page",
                    "choose another");
          }
          return "";
        });
  }

  /** A block as it is written on the page. */
  String block(Excerpt html) {
    HtmlFormulas formulas = new HtmlFormulas(sheet);
    return walk(
        html,
        new Writer() {
          @Override
          public String written(RawTag tag, int at) {
            formulas.pass(tag);
            return RawHtml.this.written(tag, html, at);
          }

          @Override
          public String verbatim(RawTag tag, String inside, int at) {
            boolean inPicture = svg.isOpen() && tag.name().equals("style");
            return inPicture ? svg.cleanStyle(inside, html.position(at)) : inside;
          }
        },
        (from, to) -> formulas.written(html, from, to));
  }

  /**
   * A tag inside a text as it is written on the page.
   *
   * @param copied whether the text is written once more, for a list of headings
   */
  String inline(HtmlInline node, boolean copied) {
    Excerpt html = sheet.excerpt(node.getChars());
    if (copied) {
      return walk(html, (tag, at) -> tag.name().equals("a") ? "" : withoutId(tag));
    }
    Node next = node.getNext();
    if (next instanceof HtmlInline && next.getChars().toString().matches("(?i)</a\\s*>")) {
      Matcher found = RawTag.matcher(html.text());
      if (found.lookingAt()) {
        refuseUnheard(RawTag.of(found), "", html.position(0));
      }
    }
    return walk(html, (tag, at) -> written(tag, html, at));
  }

  /** Whether a tag inside a text begins a style sheet, in which nothing is Markdown. */
  static boolean opensStyle(HtmlInline tag) {
    return tag.getChars().toString().matches("(?is)<style\\b.*");
  }

  /** The style sheet behind a tag, which is taken out of the text that is still to be written. */
  String style(HtmlInline tag) {
    Node end = tag.getParent() == withoutStyleEnd ? null : tag.getNext();
    while (end != null && !end.getChars().toString().matches("(?i)</style\\s*>")) {
      end = end.getNext();
    }
    if (end == null) {
      withoutStyleEnd = tag.getParent();
      return "";
    }
    int from = tag.getEndOffset();
    BasedSequence css = tag.getChars().getBaseSequence().subSequence(from, end.getStartOffset());
    while (tag.getNext() != end) {
      tag.getNext().unlink();
    }
    return svg.isOpen() ? svg.cleanStyle(css.toString(), sheet.position(from)) : css.toString();
  }

  private static String withoutId(RawTag tag) {
    tag.attributes().removeIf(attribute -> attribute.name().equals("id"));
    return tag.written();
  }

  /** Writes one tag. */
  private interface Writer {
    String written(RawTag tag, int at);

    /** Writes what stands in an element in which nothing is a tag. */
    default String verbatim(RawTag tag, String inside, int at) {
      return inside;
    }
  }

  /** Writes what stands between two tags. */
  private interface Between {
    String written(int from, int to);
  }

  private static String walk(Excerpt html, Writer writer) {
    return walk(html, writer, (from, to) -> html.text().substring(from, to));
  }

  private static String walk(Excerpt html, Writer writer, Between between) {
    String text = html.text();
    StringBuilder out = new StringBuilder();
    Matcher found = RawTag.matcher(text);
    int lastComment = text.lastIndexOf(COMMENT_END) - COMMENT.length();
    int done = 0;
    for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
      if (at <= lastComment && text.startsWith(COMMENT, at)) {
        at = text.indexOf(COMMENT_END, at + COMMENT.length()) + COMMENT_END.length();
      } else if (found.region(at, text.length()).lookingAt()) {
        RawTag tag = RawTag.of(found);
        out.append(between.written(done, at)).append(writer.written(tag, at));
        done = found.end();
        at = VERBATIM.contains(tag.name()) && !tag.closing() ? end(tag.name(), text, done) : done;
        out.append(writer.verbatim(tag, text.substring(done, at), done));
        done = at;
      } else {
        at++;
      }
    }
    return out.append(between.written(done, text.length())).toString();
  }

  // where the tag begins that ends an element in which nothing is a tag
  private static int end(String name, String text, int from) {
    Matcher end = Pattern.compile("(?i)</" + name).matcher(text);
    return end.find(from) ? end.start() : text.length();
  }

  private String written(RawTag tag, Excerpt html, int at) {
    Position position = html.position(at);
    if (svg.isInside(tag)) {
      svg.clean(tag, position);
    }
    if (tag.closing()) {
      return tag.written();
    }
    if (tag.name().matches("h[1-6]")) {
      sheet.headingOrder().next(tag.name().charAt(1) - '0', position);
    }
    if (tag.name().equals("a")) {
      refuseUnheard(tag, html.text(), at, position);
      tag.value("name").filter(name -> !tag.has("id")).ifPresent(name -> tag.put("id", name));
    }
    tag.quote("id");
    if (tag.attributes().removeIf(attribute -> attribute.name().equals("markdown"))) {
      tellOfMarkdown(html, at, position);
    }
    lead(tag, position);
    show(tag, position);
    return tag.written();
  }

  // kramdown reads what stands in such an element; here an empty line does the same
  private void tellOfMarkdown(Excerpt html, int at, Position position) {
    String inside = html.text().substring(html.text().indexOf('>', at) + 1);
    if (!inside.replaceAll("<[^>]*>", "").isBlank()) {
      sheet
          .problems()
          .warning(
              position,
              "markdown=\"…\" has no effect: what stands in this element is read as HTML",
              "leave an empty line below its tag, and one above its end");
    }
  }

  private void refuseUnheard(RawTag link, String text, int at, Position position) {
    int begin = text.indexOf('>', at) + 1;
    int end = text.indexOf("</a", begin);
    if (begin > 0 && end >= 0) {
      refuseUnheard(link, text.substring(begin, end), position);
    }
  }

  private void refuseUnheard(RawTag link, String inside, Position position) {
    boolean heard =
        !inside.replaceAll("<[^>]*>", "").isBlank()
            || NAMED.matcher(inside).find()
            || link.has("aria-label")
            || link.has("title")
            || link.has("aria-hidden");
    if (link.name().equals("a") && link.has("href") && !heard) {
      links.warnOfUnheard(position);
    }
  }

  private void lead(RawTag tag, Position position) {
    String attribute = LEADING.get(tag.name());
    if (attribute == null || svg.isOpen() && !tag.name().equals("a")) {
      return;
    }
    tag.value(attribute)
        .map(target -> links.href(target, position))
        // what means the same stays as its author wrote it
        .filter(
            found ->
                !found.isEmpty()
                    && !found.equals(PercentCode.encodedAddress(tag.value(attribute).orElse(""))))
        .ifPresent(found -> tag.put(attribute, found));
  }

  private void show(RawTag tag, Position position) {
    if (tag.name().equals("img")) {
      image(tag, position);
    }
    for (String attribute : SHOWING.getOrDefault(tag.name(), List.of())) {
      if (!tag.name().equals("img")) {
        tag.value(attribute)
            .flatMap(target -> pictures.file(target, position))
            .ifPresent(found -> film(tag, attribute, found));
      }
    }
    if (tag.name().equals("img") || tag.name().equals("source")) {
      tag.value("srcset").ifPresent(set -> tag.put("srcset", several(set, position)));
    }
  }

  // a film with a size leaves its place free before it is there
  private void film(RawTag tag, String attribute, Surroundings.Picture found) {
    tag.put(attribute, pictures.shown(found));
    boolean sized = tag.has("width") || tag.has("height") || tag.has("style");
    if (tag.name().equals("video") && attribute.equals("src") && !sized) {
      found.size().ifPresent(size -> measure(tag, size));
    }
  }

  private void image(RawTag tag, Position position) {
    boolean heard =
        Set.of("alt", "aria-label", "aria-labelledby").stream().anyMatch(tag::has)
            || tag.value("role").filter(Set.of("presentation", "none")::contains).isPresent()
            || tag.value("aria-hidden").filter("true"::equals).isPresent();
    if (!heard) {
      pictures.warnOfUnseen(position, "add alt=\"…\", or alt=\"\" if it only decorates");
    }
    boolean own = !tag.has("srcset");
    tag.value("src")
        .flatMap(target -> pictures.file(target, position))
        .ifPresent(found -> show(tag, found, own));
  }

  private void show(RawTag tag, Surroundings.Picture picture, boolean severalSizes) {
    if (severalSizes) {
      String width = tag.value("width").orElse("");
      pictures
          .sources(picture)
          .forEach(
              (name, value) ->
                  tag.put(
                      name, name.equals("sizes") && width.matches("\\d+") ? width + "px" : value));
    } else {
      tag.put("src", pictures.shown(picture));
    }
    if (!tag.has("width") && !tag.has("height") && !tag.has("style")) {
      picture.size().ifPresent(size -> measure(tag, size));
    }
    if (!tag.has("loading") && !sheet.isFirstPicture()) {
      tag.put("loading", "lazy");
    }
    if (!tag.has("decoding")) {
      tag.put("decoding", "async");
    }
  }

  private static void measure(RawTag tag, ImageSize size) {
    tag.put("width", Integer.toString(size.width()));
    tag.put("height", Integer.toString(size.height()));
  }

  // "a.png 1x, b.png 2x": a comma ends an entry only at the end of a word, as in data:image/png,x
  private String several(String set, Position position) {
    StringBuilder out = new StringBuilder();
    for (String entry : set.strip().split("\\s*,\\s+|(?<=\\s\\d{1,9}(?:\\.\\d{1,9})?[wx]),")) {
      String[] parts = entry.strip().split("\\s+", 2);
      if (!parts[0].isEmpty()) {
        String shown = pictures.file(parts[0], position).map(pictures::shown).orElse(parts[0]);
        out.append(out.length() == 0 ? "" : ", ").append(shown);
        out.append(parts.length == 1 ? "" : " " + parts[1]);
      }
    }
    return out.toString();
  }
}
