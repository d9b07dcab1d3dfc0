package io.github.offprint.plot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.figure.Figure;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PdfPlotTest {

  /** Specimens with pictures in them: heat maps and clouds of points. */
  private static final Set<String> PICTURES =
      Set.of("keys-of-one-panel", "heat-maps", "ramps", "scatter");

  private static byte[] pdf(String name) {
    Texts texts = new Texts("Specimen: " + name, "Erdős & every mark, a < b.", Map.of("seed", "7"));
    Figure figure = Specimens.all().get(name);
    return new SvgPlot().draw(figure, "fig-" + name, texts).pdf().bytes();
  }

  static Stream<String> specimens() {
    return Specimens.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("specimens")
  void aFigureIsOnePageOfItsSizeWithoutFonts(String name) throws IOException {
    Figure figure = Specimens.all().get(name);
    try (PDDocument document = Loader.loadPDF(pdf(name))) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      PDPage page = document.getPage(0);
      assertThat((double) page.getMediaBox().getWidth()).isEqualTo(0.75 * figure.width());
      assertThat((double) page.getMediaBox().getHeight()).isEqualTo(0.75 * figure.height());
      assertThat(page.getResources().getFontNames()).isEmpty();
      assertThat(pictures(page.getResources())).isEqualTo(PICTURES.contains(name));
      assertThat(new PDFStreamParser(page).parse()).isNotEmpty();
    }
  }

  private static boolean pictures(PDResources resources) throws IOException {
    for (COSName name : resources.getXObjectNames()) {
      if (resources.getXObject(name) instanceof PDImageXObject) {
        return true;
      }
      assertThat(resources.getXObject(name)).isInstanceOf(PDFormXObject.class);
    }
    return false;
  }

  @Test
  void wordsStandInTheInformationAndNoDates() throws IOException {
    byte[] file = pdf("ridges");
    try (PDDocument document = Loader.loadPDF(file)) {
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Specimen: ridges");
      assertThat(document.getDocumentInformation().getSubject())
          .isEqualTo("Erdős & every mark, a < b.");
      assertThat(document.getDocumentInformation().getKeywords()).isEqualTo("seed: 7");
      assertThat(document.getDocumentInformation().getCreationDate()).isNull();
      assertThat(document.getDocumentInformation().getModificationDate()).isNull();
    }
    assertThat(new String(file, StandardCharsets.ISO_8859_1)).startsWith("%PDF-1.4");
  }

  @Test
  void theSameFigureIsTheSameFile() {
    assertThat(pdf("heat-maps")).isEqualTo(pdf("heat-maps"));
  }

  @Test
  void eachOpeningHasItsEnd() throws IOException {
    for (String name : Specimens.all().keySet()) {
      try (PDDocument document = Loader.loadPDF(pdf(name))) {
        List<String> operators = new ArrayList<>();
        new PDFStreamParser(document.getPage(0))
            .parse()
            .forEach(
                token -> {
                  if (token instanceof org.apache.pdfbox.contentstream.operator.Operator operator) {
                    operators.add(operator.getName());
                  }
                });
        assertThat(operators.stream().filter("q"::equals).count())
            .isEqualTo(operators.stream().filter("Q"::equals).count());
      }
    }
  }

  /** Where the page has ink and which, against what the SVG says. */
  @Test
  void barsStandWhereTheSvgHasThem() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf("bars"))) {
      BufferedImage page = new PDFRenderer(document).renderImage(0, 4f / 3);
      assertThat(page.getWidth()).isEqualTo(760);
      int[] pixels = page.getRGB(0, 0, 760, 320, null, 0, 760);
      for (int series = 0; series < 3; series++) {
        int color = Integer.parseInt(Palette.LIGHT.color("series-" + series).substring(1), 16);
        long shown = Arrays.stream(pixels).filter(p -> (p & 0xffffff) == color).count();
        assertThat(shown).as("series %s", series).isGreaterThan(1000);
      }
    }
  }
}
