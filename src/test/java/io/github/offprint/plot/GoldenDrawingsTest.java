package io.github.offprint.plot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.figure.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The gallery in {@code docs}, its page and each of its drawings, is compared byte by byte with
 * what the code gives. After looking at new ones, accept them with {@code
 * -Doffprint.golden=update}.
 */
class GoldenDrawingsTest {

  private static final Path EXPECTED = Path.of("content");
  private static final Path FOUND = Path.of("target/golden/gallery");

  private static Drawing drawing(Map.Entry<String, Figure> specimen) {
    Texts texts = new Texts("Specimen: " + specimen.getKey(), "a < b & c", Map.of("seed", "7"));
    return new SvgPlot().draw(specimen.getValue(), "fig-" + specimen.getKey(), texts);
  }

  @TestFactory
  Stream<DynamicTest> theGalleryIsTheSameBytes() throws IOException {
    return Gallery.files().entrySet().stream()
        .map(f -> DynamicTest.dynamicTest(f.getKey(), () -> compare(f.getKey(), f.getValue())));
  }

  private static void compare(String path, String text) throws IOException {
    Path expected = EXPECTED.resolve(path);
    if (isUpdate()) {
      Files.createDirectories(expected.getParent());
      Files.writeString(expected, text);
    }
    Path found = FOUND.resolve(path);
    Files.createDirectories(found.getParent());
    Files.writeString(found, text);
    assertThat(expected).exists();
    assertThat(Files.readString(expected).equals(text))
        .as("%s differs from %s", found, expected)
        .isTrue();
  }

  private static boolean isUpdate() {
    boolean update = "update".equals(System.getProperty("offprint.golden"));
    if (update) {
      assertThat(System.getenv("CI")).as("goldens are never rewritten where CI is set").isNull();
    }
    return update;
  }

  @Test
  void noPictureIsLeftOver() throws IOException {
    Set<String> known = Gallery.files().keySet();
    try (Stream<Path> files = Files.list(EXPECTED.resolve("_images/gallery"))) {
      for (Path file : files.sorted().toList()) {
        boolean leftOver = !known.contains("_images/gallery/" + file.getFileName());
        if (leftOver && isUpdate()) {
          Files.delete(file);
        } else {
          assertThat(leftOver).as("%s is left over", file).isFalse();
        }
      }
    }
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
