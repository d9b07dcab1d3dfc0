package io.github.offprint.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The colours of the theme, held against WCAG 2.2 AA. */
class StyleTest {

  private static final Pattern COLOR = Pattern.compile("--([a-z0-9-]+): (#[0-9a-f]{6});");
  private static final double TEXT = 4.5;
  private static final double GRAPHICS = 3;
  private static final List<String> TEXTS =
      List.of("ink", "ink-soft", "muted", "link", "note", "tip", "important", "warning", "caution");

  private static String tokens() {
    return Samples.resource("/io/github/offprint/templates/assets/css/tokens.css");
  }

  private static Map<String, String> colors(String from, String to) {
    String css = tokens();
    int start = css.indexOf(from);
    Map<String, String> colors = new TreeMap<>();
    Matcher color = COLOR.matcher(css.substring(start, css.indexOf(to, start + 1)));
    while (color.find()) {
      colors.put(color.group(1), color.group(2));
    }
    return colors;
  }

  private static Map<String, String> light() {
    return colors(":root {", "@media");
  }

  private static Map<String, String> dark() {
    return colors(":root[data-theme=\"dark\"] {", "}");
  }

  @Test
  void darkIsTheSameWhetherTheSystemOrTheReaderChoseIt() {
    assertThat(dark()).hasSizeGreaterThan(20);
    assertThat(colors("@media (prefers-color-scheme: dark)", "}")).isEqualTo(dark());
  }

  @Test
  void darkNamesNoColourThatLightDoesNotName() {
    assertThat(light()).containsKeys(dark().keySet().toArray(String[]::new));
  }

  @Test
  void everyTextStandsOutFromWhatItIsWrittenOn() {
    for (Map<String, String> theme : List.of(light(), dark())) {
      theme.keySet().stream()
          .filter(name -> TEXTS.contains(name) || name.startsWith("code-"))
          .forEach(
              name -> {
                assertContrast(theme, name, "paper", TEXT);
                assertContrast(theme, name, "raised", TEXT);
              });
    }
  }

  @Test
  void everySeriesOfAFigureStandsOutFromItsPaper() {
    for (Map<String, String> theme : List.of(light(), dark())) {
      theme.keySet().stream()
          .filter(name -> name.startsWith("op-series-"))
          .forEach(name -> assertContrast(theme, name, "op-panel", GRAPHICS));
    }
  }

  private static void assertContrast(
      Map<String, String> theme, String name, String paper, double least) {
    double one = luminance(theme.get(name));
    double other = luminance(theme.get(paper));
    double contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    assertThat(contrast).as("%s on %s", name, paper).isGreaterThanOrEqualTo(least);
  }

  /** Relative luminance as WCAG defines it. */
  private static double luminance(String color) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double part = Integer.parseInt(color.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      double linear = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
      sum += weights[i] * linear;
    }
    return sum;
  }
}
