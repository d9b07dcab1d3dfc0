package io.github.offprint.site;

import io.github.offprint.content.Address;
import io.github.offprint.content.Author;
import io.github.offprint.content.Block;
import io.github.offprint.content.Directive;
import io.github.offprint.content.FrontMatter;
import io.github.offprint.content.Kin;
import io.github.offprint.content.Post;
import io.github.offprint.content.Prose;
import io.github.offprint.content.Sharing;
import io.github.offprint.content.Standing;
import io.github.offprint.experiment.Experiment;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Run;
import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Curve;
import io.github.offprint.figure.Dots;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.Marker;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Stroke;
import io.github.offprint.plot.Drawing;
import io.github.offprint.plot.PdfFile;
import io.github.offprint.problem.Position;
import io.github.offprint.run.Fingerprint;
import io.github.offprint.run.Finished;
import io.github.offprint.run.Json;
import io.github.offprint.run.PlannedRun;
import io.github.offprint.run.RunKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Sites and posts made by hand. */
final class Samples {

  private static final PdfFile PDF =
      new PdfFile(() -> "%PDF-1.4".getBytes(StandardCharsets.US_ASCII));

  static final Address ADDRESS = new Address("https://who.example", "/repo/");

  private Samples() {}

  static SiteInfo info() {
    return new SiteInfo(
        "Notes on learning",
        "Theory of neural networks, with the code that draws each figure.",
        List.of(Author.named("Ada Example")),
        "en",
        ADDRESS,
        navigation(),
        25,
        List.of());
  }

  private static List<MenuEntry> navigation() {
    Map<String, String> ordered = new LinkedHashMap<>();
    ordered.put("Posts", "/");
    ordered.put("Tags", "/tags/");
    ordered.put("Archive", "/archive/");
    return MenuEntry.links(ordered);
  }

  static Site site(Post... posts) {
    return new Site(info(), List.of(posts), Map.of(), Map.of());
  }

  static Site at(Address address, Site site) {
    SiteInfo info = site.info();
    return new Site(
        new SiteInfo(
            info.title(),
            info.description(),
            info.writers(),
            info.lang(),
            address,
            info.navigation(),
            info.feedLength(),
            info.languages()),
        site.texts(),
        site.exhibits(),
        site.statics());
  }

  /** The files that a site will have. */
  static Routes routes(Site site) {
    return Routes.of(SampleSite.outputs(Templates.bundledOnly()), site);
  }

  /** A post that only has what it must have. */
  static PostBuilder post(String abbrlink) {
    return new PostBuilder(abbrlink);
  }

  /** A post in the making. */
  static final class PostBuilder {
    private final String abbrlink;
    private String title;
    private LocalDate published = LocalDate.of(2025, 1, 4);
    private Optional<LocalDate> updated = Optional.empty();
    private String description = "";
    private List<String> tags = List.of();
    private boolean draft;
    private boolean hidden;
    private boolean showDate = true;
    private int pin;
    private boolean toc = true;
    private String lang = "";
    private List<String> aliases = List.of();
    private Sharing sharing = Sharing.PLAIN;
    private final List<Block> body = new ArrayList<>();
    private final List<Post.Heading> headings = new ArrayList<>();
    private final List<Post.Link> links = new ArrayList<>();
    private final List<Post.Image> images = new ArrayList<>();
    private int words = 150;

    private PostBuilder(String abbrlink) {
      this.abbrlink = abbrlink;
      this.title = "Post " + abbrlink;
    }

    PostBuilder title(String text) {
      title = text;
      return this;
    }

    PostBuilder published(String date) {
      published = LocalDate.parse(date);
      return this;
    }

    PostBuilder updated(String date) {
      updated = Optional.of(LocalDate.parse(date));
      return this;
    }

    PostBuilder description(String text) {
      description = text;
      return this;
    }

    PostBuilder tags(String... names) {
      tags = List.of(names);
      return this;
    }

    PostBuilder draft() {
      draft = true;
      return this;
    }

    PostBuilder hidden() {
      hidden = true;
      return this;
    }

    PostBuilder undated() {
      showDate = false;
      return this;
    }

    PostBuilder pin(int height) {
      pin = height;
      return this;
    }

    PostBuilder withoutContents() {
      toc = false;
      return this;
    }

    PostBuilder lang(String tag) {
      lang = tag;
      return this;
    }

    PostBuilder aliases(String... addresses) {
      aliases = List.of(addresses);
      return this;
    }

    PostBuilder sharing(Sharing told) {
      sharing = told;
      return this;
    }

    PostBuilder prose(String html) {
      return prose(new Prose(html));
    }

    PostBuilder prose(Prose prose) {
      body.add(prose);
      return this;
    }

    PostBuilder directive(Directive directive) {
      body.add(directive);
      return this;
    }

    PostBuilder heading(int level, String html, String anchor) {
      headings.add(new Post.Heading(level, List.of(new Prose(html)), anchor));
      return this;
    }

    PostBuilder link(String target, int line, int column) {
      links.add(new Post.Link(target, new Position(file(), line, column)));
      return this;
    }

    PostBuilder image(Post.Image image) {
      images.add(image);
      return this;
    }

    PostBuilder words(int count) {
      words = count;
      return this;
    }

    private String file() {
      return "content/posts/" + abbrlink + ".md";
    }

    Post build() {
      FrontMatter matter =
          new FrontMatter(
              title,
              Optional.of(published),
              updated,
              description,
              tags,
              draft,
              hidden,
              showDate,
              pin,
              toc,
              lang,
              abbrlink,
              List.of(),
              aliases,
              List.of(),
              Kin.NONE,
              sharing);
      return new Post(
          file(),
          Standing.post("/posts/" + abbrlink + "/"),
          matter,
          body,
          headings,
          links,
          images,
          words);
    }
  }

  static Directive directive(String id, String experiment, String caption, String alt) {
    Position position = new Position("content/posts/x.md", 12, 1);
    return new Directive(
        position,
        experiment,
        position,
        id,
        List.of(new Prose(caption)),
        alt,
        OptionalLong.of(7),
        Optional.empty());
  }

  /** Parameters of the sample experiment. */
  record Params(int samples, double ridge) {}

  /** An experiment that is only named. */
  record Named(String name) implements Experiment<Params> {
    @Override
    public String summary() {
      return "a sample";
    }

    @Override
    public Params defaults() {
      return new Params(256, 0.001);
    }

    @Override
    public Findings run(Params params, Run run) {
      throw new UnsupportedOperationException("samples are made by hand");
    }
  }

  static Exhibit exhibit(int number, Directive directive, Findings findings, String svg) {
    Named experiment = new Named(directive.experiment());
    PlannedRun run = new PlannedRun(directive, experiment, experiment.defaults(), 7);
    Optional<Drawing> drawing =
        svg.isEmpty()
            ? Optional.empty()
            : Optional.of(new Drawing(directive.id(), svg, svg, PDF, 640, 420));
    Fingerprint code = new Fingerprint("0123456789abcdef".repeat(4), List.of(), List.of());
    RunKey key = new RunKey(experiment.name(), Json.text(run.params()), run.seed(), code, Map.of());
    return new Exhibit(
        number, new Finished(run, key, findings), drawing, Optional.empty(), Optional.empty());
  }

  static Findings curveAndDots() {
    Panel panel =
        Panel.of(Axis.log("$n$"), Axis.linear("test MSE"))
            .with(
                new Curve(
                    "theory",
                    Numbers.of(1, 10, 100),
                    Numbers.of(1, 0.5, 0.25),
                    Stroke.solid(Ink.series(0))),
                new Dots(
                    "experiment, 30 trials",
                    Numbers.of(10),
                    Numbers.of(0.51),
                    Marker.dot(Ink.series(0))));
    return Findings.of(Figure.of(panel)).value("largestDeviation", 0.0125);
  }

  static String resource(String path) {
    try (InputStream in = Samples.class.getResourceAsStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(SiteFile file) {
    return new String(file.bytes(), StandardCharsets.UTF_8);
  }
}
