package io.github.offprint.site;

import io.github.offprint.content.Block;
import io.github.offprint.content.Directive;
import io.github.offprint.content.Imported;
import io.github.offprint.content.Post;
import io.github.offprint.content.Prose;
import io.github.offprint.site.view.FigureView.ValueLine;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;

/**
 * Posts as HTML that is read outside the site, where there is neither its style nor its script:
 * formulas are MathML, figures are images, links are absolute, and what only serves the page is
 * gone.
 */
final class FeedContent {

  private static final List<String> LINKS = List.of("href", "src", "poster", "cite");

  private final Site site;

  FeedContent(Site site) {
    this.site = site;
  }

  /** Where all links and images of a post lead. */
  Stream<String> addresses(Post post) {
    Document document = document(post);
    return LINKS.stream()
        .flatMap(name -> document.select("[" + name + "]").eachAttr(name).stream());
  }

  String html(Post post) {
    return document(post).body().html();
  }

  private Document document(Post post) {
    String body =
        post.body().stream().map(block -> html(block, post)).collect(Collectors.joining());
    Document document = Jsoup.parseBodyFragment(body);
    document.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml);
    document.select(".katex").forEach(FeedContent::showMathMlOnly);
    document.select("h1, h2, h3, h4, h5, h6").forEach(FeedContent::removeAnchors);
    document.select("input[type=checkbox]").forEach(FeedContent::writeOut);
    document.select("label").forEach(label -> label.tagName("p").clearAttributes());
    document.select("script, style, button, input, details.claims").remove();
    String page = site.info().address().absolute(post.path());
    LINKS.forEach(name -> document.select("[" + name + "]").forEach(e -> lead(e, name, page)));
    document.select("[srcset]").forEach(e -> e.removeAttr("srcset"));
    return document;
  }

  private String html(Block block, Post post) {
    return block instanceof Prose prose ? prose.html() : figure((Directive) block, post);
  }

  private String figure(Directive directive, Post post) {
    Exhibit exhibit = site.exhibits().get(directive.id());
    String label = Figures.label(exhibit, post, site.info());
    String caption =
        (label.isEmpty() ? "" : "<strong>" + label + ".</strong> ")
            + Prose.html(directive.caption())
            + directive.imported().map(FeedContent::origin).orElse("");
    String shown = exhibit.drawing().isPresent() ? image(directive) : table(exhibit);
    String below = caption.isEmpty() ? "" : "<figcaption>" + caption + "</figcaption>";
    return "<figure id=\"%s\">%s%s</figure>".formatted(escaped(directive.id()), shown, below);
  }

  private static String origin(Imported file) {
    return " (Imported, not computed with this page: %s)".formatted(Prose.html(file.provenance()));
  }

  private String image(Directive directive) {
    String link = site.info().address().absolute(Figures.path(directive.id(), "svg"));
    return "<img src=\"%s\" alt=\"%s\">".formatted(escaped(link), escaped(directive.alt()));
  }

  private static String table(Exhibit exhibit) {
    return Figures.values(exhibit).stream()
        .map(FeedContent::row)
        .collect(Collectors.joining("", "<table>", "</table>"));
  }

  private static String row(ValueLine value) {
    return "<tr><th>%s</th><td>%s</td></tr>"
        .formatted(escaped(value.name()), escaped(value.text()));
  }

  /** KaTeX writes each formula twice, as MathML and as boxes that need its style sheet. */
  private static void showMathMlOnly(Element formula) {
    Element math = formula.selectFirst("math");
    if (math == null) {
      return;
    }
    math.select("annotation").remove();
    boolean display = formula.parent() != null && formula.parent().hasClass("katex-display");
    if (display) {
      math.attr("display", "block");
    }
    (display ? formula.parent() : formula).replaceWith(math);
  }

  /** A task as a sign, since most readers of feeds drop boxes to tick. */
  private static void writeOut(Element box) {
    box.replaceWith(new TextNode(box.hasAttr("checked") ? "\u2611" : "\u2610"));
  }

  /** The links by which a heading points to itself; links that its author wrote stay. */
  private static void removeAnchors(Element heading) {
    for (Element link : heading.select("a[href^=#]")) {
      if (link.hasClass("anchor") || link.attr("href").equals("#" + heading.id())) {
        link.remove();
      }
    }
  }

  private static void lead(Element element, String attribute, String page) {
    try {
      String link = element.attr(attribute).strip();
      element.attr(attribute, new URI(page).resolve(new URI(link)).toString());
    } catch (URISyntaxException e) {
      // An author's link that is no proper address is left as it is: browsers cope with it.
      return;
    }
  }

  private static String escaped(String text) {
    return Entities.escape(text).replace("\"", "&quot;");
  }
}
