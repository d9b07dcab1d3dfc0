package io.github.offprint.plot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.figure.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Drawings are compared with those in {@code src/test/resources/drawings}, byte by byte. After
 * looking at new ones, accept them with {@code -Doffprint.golden=update}.
 */
class GoldenDrawingsTest {

  private static final Path EXPECTED = Path.of("src/test/resources/drawings");
  private static final Path FOUND = Path.of("target/golden/drawings");

  private static Drawing drawing(Map.Entry<String, Figure> specimen) {
    Texts texts =
        new Texts(
            "Specimen: " + specimen.getKey(),
            "Invented numbers & every mark, a < b.",
            Map.of("seed", "7", "experiment", "test/" + specimen.getKey()));
    return new SvgPlot().draw(specimen.getValue(), "fig-" + specimen.getKey(), texts);
  }

  @TestFactory
  Stream<DynamicTest> drawingsAreTheSameBytes() {
    return Specimens.all().entrySet().stream()
        .map(s -> DynamicTest.dynamicTest(s.getKey(), () -> compare(s.getKey(), drawing(s))));
  }

  private static void compare(String name, Drawing drawing) throws IOException {
    Path expected = EXPECTED.resolve(name + ".svg");
    if ("update".equals(System.getProperty("offprint.golden"))) {
      assertThat(System.getenv("CI")).as("goldens are never rewritten where CI is set").isNull();
      Files.createDirectories(EXPECTED);
      Files.writeString(expected, drawing.file());
    }
    Path found = FOUND.resolve(name + ".svg");
    Files.createDirectories(FOUND);
    Files.writeString(found, drawing.file());
    assertThat(expected).exists();
    assertThat(Files.readString(expected).equals(drawing.file()))
        .as("%s differs from %s", found, expected)
        .isTrue();
  }

  @Test
  void theDefaultLocaleHasNoPartInADrawing() {
    List<Drawing> expected = drawings();
    Locale before = Locale.getDefault();
    try {
      for (String language : List.of("de-DE", "ar-EG-u-nu-arab", "tr-TR")) {
        Locale.setDefault(Locale.forLanguageTag(language));
        assertThat(drawings().equals(expected)).as(language).isTrue();
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void drawingsAtTheSameTimeDoNotDisturbEachOther() {
    List<Drawing> together =
        Stream.generate(() -> Specimens.all().entrySet())
            .limit(4)
            .flatMap(all -> all.stream())
            .toList()
            .parallelStream()
            .map(GoldenDrawingsTest::drawing)
            .toList();
    List<Drawing> alone = drawings();
    for (int i = 0; i < together.size(); i++) {
      assertThat(together.get(i).equals(alone.get(i % alone.size()))).isTrue();
    }
  }

  private static List<Drawing> drawings() {
    return Specimens.all().entrySet().stream().map(GoldenDrawingsTest::drawing).toList();
  }
}
