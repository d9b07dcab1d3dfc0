package io.github.offprint.site;

import io.github.offprint.content.Directive;
import io.github.offprint.content.Imported;
import io.github.offprint.content.LabelWords;
import io.github.offprint.content.PercentCode;
import io.github.offprint.content.Post;
import io.github.offprint.content.Prose;
import io.github.offprint.content.numbers.ReadableValue;
import io.github.offprint.experiment.Value;
import io.github.offprint.plot.Drawing;
import io.github.offprint.site.view.FigureView;
import io.github.offprint.site.view.FigureView.ValueLine;
import io.github.offprint.site.view.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the experiments of a site found, as posts show it. */
final class Figures {

  /** Drawings up to this width, in CSS pixels, fit into the column of text. */
  private static final double TEXT_WIDTH = 700;

  private final Site site;

  Figures(Site site) {
    this.site = site;
  }

  /** What stands at a directive of a post, told in a language. */
  FigureView view(Directive directive, Post post, Words words) {
    String id = directive.id();
    Exhibit exhibit = site.exhibits().get(id);
    if (exhibit == null) {
      throw new IllegalArgumentException("no run has finished for the directive " + id);
    }
    return new FigureView(
        id,
        label(exhibit, post, site.info()),
        exhibit.drawing().map(Drawing::inline),
        exhibit.narrow(),
        exhibit.drawing().map(d -> site.info().address().link(path(id, "svg"))).orElse(""),
        exhibit.drawing().map(d -> d.width() > TEXT_WIDTH).orElse(false),
        Prose.html(directive.caption()),
        directive.alt(),
        exhibit.drawing().isPresent() ? List.of() : values(exhibit),
        directive.experiment(),
        Long.toString(exhibit.finished().run().seed()),
        files(id, exhibit),
        Origin.view(exhibit),
        exhibit
            .finished()
            .findings()
            .figure()
            .map(f -> PanelNumbers.of(f, words))
            .orElse(List.of()),
        directive.imported().map(Figures::origin));
  }

  private static FigureView.Origin origin(Imported file) {
    return new FigureView.Origin(
        Prose.html(file.provenance()), file.sha256().map(Imported.Digest::text).orElse(""));
  }

  /** Where a drawing or the numbers of a run stand, from the root of the site. */
  static String path(String id, String extension) {
    return "/figures/" + PercentCode.encodedPath(id) + "." + extension;
  }

  static String label(Exhibit exhibit, Post post, SiteInfo info) {
    String own = post.frontMatter().lang();
    LabelWords words = LabelWords.of(own.isEmpty() ? info.lang() : own);
    return exhibit.drawing().isPresent() ? words.word("fig") + " " + exhibit.number() : "";
  }

  private List<Link> files(String id, Exhibit exhibit) {
    List<Link> links = new ArrayList<>();
    if (exhibit.drawing().isPresent()) {
      links.add(new Link("SVG", site.info().address().link(path(id, "svg"))));
      links.add(new Link("PDF", site.info().address().link(path(id, "pdf"))));
    }
    links.add(new Link("CSV", site.info().address().link(path(id, "csv"))));
    links.add(new Link("JSON", site.info().address().link(path(id, "json"))));
    return links;
  }

  static List<ValueLine> values(Exhibit exhibit) {
    return exhibit.finished().findings().values().entrySet().stream().map(Figures::line).toList();
  }

  private static ValueLine line(Map.Entry<String, Value> value) {
    return new ValueLine(value.getKey(), ReadableValue.of(value.getValue()));
  }
}
