package io.github.offprint.site;

import io.github.offprint.content.Directive;
import io.github.offprint.content.Post;
import io.github.offprint.experiment.Findings;
import io.github.offprint.figure.Numbers;
import io.github.offprint.problem.Position;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** A small blog in which each kind of page and most elements of a text occur. */
final class SampleSite {

  private static final Directive CURVES =
      Samples.directive(
          "fig-curves",
          "eigenlearning/learning-curves",
          "Test error of kernel regression on the Boolean cube. The theory (<em>curves</em>) and"
              + " thirty simulated draws at each size (<em>points</em>) agree.",
          "Three falling curves with points on them.");
  private static final Directive RISK =
      Samples.directive("val-risk", "eigenlearning/risk", "", "Numbers of the theory at n = 256");

  private final Path folder;

  /** A blog whose pictures are kept in a folder. */
  SampleSite(Path folder) {
    this.folder = folder;
  }

  Site site() {
    Findings values =
        Findings.none()
            .value("kappa", 0.00893885627)
            .value("testMse", 1.208809)
            .value("trainMse", 3.1e-9)
            .value("learnability", Numbers.of(0.999, 0.981, 0.752, 0.113));
    return new Site(
        Samples.info(),
        List.of(longPost(), second(), draft(), hidden(), pinned()),
        Map.of(
            CURVES.id(),
            Samples.exhibit(
                1, CURVES, Samples.curveAndDots(), Samples.resource("sample/curves.svg")),
            RISK.id(),
            Samples.exhibit(0, RISK, values, "")),
        Map.of());
  }

  /** A blog of two posts, with a figure, that needs no pictures. */
  static Site forWords() {
    Post figure =
        Samples.post("figure")
            .directive(CURVES)
            .heading(2, "A", "a")
            .heading(2, "B", "b")
            .aliases("/moved/")
            .updated("2025-06-02")
            .build();
    return new Site(
        Samples.info(),
        List.of(figure, second(), pinned(), draft()),
        Map.of(
            CURVES.id(),
            Samples.exhibit(
                1, CURVES, Samples.curveAndDots(), Samples.resource("sample/curves.svg"))),
        Map.of());
  }

  /** All its files, written by these layouts. */
  static Stream<SiteFile> files(Site site, Templates templates) {
    return outputs(templates).stream().flatMap(output -> output.files(site));
  }

  /** All outputs of a site. */
  static List<Output> outputs(Templates templates) {
    return List.of(
        new HtmlPages(templates),
        new Feeds(templates),
        new Sitemap(templates),
        new Redirects(templates),
        new Assets(templates, () -> Map.of("katex.min.css", new byte[0])),
        new PostImages(
            new io.github.offprint.site.picture.ScaledPictures(
                io.github.offprint.content.CacheFolder.none())),
        new Statics("content/_static"),
        new FigureFiles(),
        new Cards(),
        new SearchIndex(() -> new byte[0]));
  }

  private Post longPost() {
    return Samples.post("first")
        .title("What a kernel machine learns, and what it cannot")
        .published("2025-03-18")
        .updated("2025-06-02")
        .description("Average test error of ridge regression in closed form, and how it fares.")
        .tags("theory", "kernels", "машинное обучение")
        .aliases("/old/kernels/")
        .prose(Samples.resource("sample/first.html"))
        .directive(CURVES)
        .prose(Samples.resource("sample/second.html"))
        .directive(RISK)
        .prose(Samples.resource("sample/third.html"))
        .heading(2, "One constant decides", "one-constant-decides")
        .heading(3, "A conserved quantity", "a-conserved-quantity")
        .heading(2, "Theory meets experiment", "theory-meets-experiment")
        .heading(2, "The solver in ten lines", "the-solver-in-ten-lines")
        .heading(3, "What it costs", "what-it-costs")
        .heading(4, "A remark on units", "a-remark-on-units")
        .link("/posts/second/", 5, 30)
        .link("#fig-curves", 40, 8)
        .image(
            new Post.Image(
                picture(), "/images/grid.png", new Position("content/posts/first.md", 60, 1)))
        .words(1460)
        .build();
  }

  private static Post second() {
    return Samples.post("second")
        .title("Networks of finite width")
        .published("2024-11-30")
        .description("Adding features never hurts if the ridge follows.")
        .tags("theory", "C++")
        .prose(
            "<p>A short post that leads <a href=\"/repo/posts/first/#what-it-costs\">back</a>.</p>")
        .build();
  }

  private static Post draft() {
    return Samples.post("draft")
        .title("Not ready")
        .published("2024-10-01")
        .draft()
        .tags("unfinished")
        .prose("<p>Nobody should see this yet.</p>")
        .build();
  }

  private static Post hidden() {
    return Samples.post("hidden")
        .title("Off the list")
        .published("2024-02-29")
        .hidden()
        .prose("<p>Only those who know the address come here.</p>")
        .build();
  }

  private static Post pinned() {
    return Samples.post("research")
        .title("Research papers")
        .published("2023-01-04")
        .description("What we found out, in four results.")
        .pin(97)
        .undated()
        .tags("a/b")
        .prose("<p>Four results.</p>")
        .build();
  }

  private Path picture() {
    Path file = folder.resolve("grid.png");
    try {
      if (Files.notExists(file)) {
        Files.write(file, drawn());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private static byte[] drawn() throws IOException {
    BufferedImage image = new BufferedImage(684, 220, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    for (int i = 0; i < 19; i++) {
      int grey = 120 + 7 * i;
      pen.setColor(new Color(grey, grey, grey));
      pen.fillRect(36 * i, 0, 36, 220);
    }
    pen.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }
}
