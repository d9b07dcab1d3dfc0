package io.github.offprint.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The colours of the theme can be told apart by readers who see less contrast (WCAG 2.2, AA). */
class ContrastTest {

  private static final Path STYLES = Path.of("templates/assets/css");
  private static final Pattern COLOUR = Pattern.compile("--([\\w-]+): (#[0-9a-f]{3,6});");

  /** Of letters below 24 px to what is behind them. */
  private static final double OF_TEXT = 4.5;

  /** Of lines and areas that have to be seen. */
  private static final double OF_GRAPHICS = 3;

  private static final List<String> LETTERS = List.of("ink", "ink-soft", "muted", "link");

  private static final List<String> ALERTS =
      List.of("note", "tip", "important", "warning", "caution");

  private static final List<String> CODE =
      Stream.of(
              "keyword",
              "string",
              "number",
              "title",
              "type",
              "comment",
              "attribute",
              "addition",
              "deletion")
          .map("code-"::concat)
          .toList();

  /** Share of the title's colour in what is behind an alert; as in type.css. */
  private static final double ALERT_SHARE = 0.07;

  private static Map<String, String> scheme(String name) throws IOException {
    String tokens = Files.readString(STYLES.resolve("tokens.css"));
    String print = Files.readString(STYLES.resolve("print.css"));
    Map<String, String> colours = colours(tokens, ":root {");
    switch (name) {
      case "dark system" -> colours.putAll(colours(tokens, ":root:not([data-theme=\"light\"]) {"));
      case "chosen dark" -> colours.putAll(colours(tokens, ":root[data-theme=\"dark\"] {"));
      case "paper" -> colours.putAll(colours(print, ":root:not([data-theme=\"light\"]) {"));
      default -> assertThat(name).isEqualTo("light");
    }
    return colours;
  }

  private static Map<String, String> colours(String style, String selector) {
    int start = style.indexOf(selector);
    assertThat(start).as(selector).isNotNegative();
    Map<String, String> colours = new TreeMap<>();
    Matcher each = COLOUR.matcher(style.substring(start, style.indexOf('}', start)));
    while (each.find()) {
      colours.put(each.group(1), each.group(2));
    }
    return colours;
  }

  @TestFactory
  Stream<DynamicTest> everyPairOfEveryScheme() {
    return Stream.of("light", "dark system", "chosen dark", "paper")
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name, () -> assertThat(tooWeak(scheme(name))).as(name).isEmpty()));
  }

  @Test
  void bothDarkSchemesAreTheSame() throws IOException {
    assertThat(scheme("chosen dark")).isEqualTo(scheme("dark system"));
  }

  private static List<String> tooWeak(Map<String, String> colours) {
    List<String> found = new ArrayList<>();
    for (String behind : List.of("paper", "raised")) {
      LETTERS.forEach(letters -> check(found, colours, letters, rgb(colours, behind), OF_TEXT));
      CODE.forEach(letters -> check(found, colours, letters, rgb(colours, behind), OF_TEXT));
    }
    for (String letters : List.of("ink", "ink-soft", "link")) {
      check(found, colours, letters, rgb(colours, "selection"), OF_TEXT);
    }
    for (String alert : ALERTS) {
      check(found, colours, alert, rgb(colours, "paper"), OF_TEXT);
      double[] behind = mixed(rgb(colours, alert), rgb(colours, "paper"));
      check(found, colours, alert, behind, OF_TEXT);
      LETTERS.forEach(letters -> check(found, colours, letters, behind, OF_TEXT));
    }
    double[] panel = rgb(colours, "op-panel");
    check(found, colours, "op-muted", panel, OF_TEXT);
    check(found, colours, "op-accent", panel, OF_GRAPHICS);
    for (int i = 0; i < 8; i++) {
      check(found, colours, "op-series-" + i, panel, OF_GRAPHICS);
    }
    return found;
  }

  private static void check(
      List<String> found, Map<String, String> colours, String name, double[] behind, double least) {
    double ratio = contrast(rgb(colours, name), behind);
    if (ratio < least) {
      found.add(name + " has a contrast of " + Math.round(100 * ratio) / 100.0);
    }
  }

  private static double[] mixed(double[] over, double[] under) {
    double[] mixed = new double[3];
    for (int i = 0; i < 3; i++) {
      mixed[i] = ALERT_SHARE * over[i] + (1 - ALERT_SHARE) * under[i];
    }
    return mixed;
  }

  /** Red, green and blue of a token, each from 0 to 1. */
  private static double[] rgb(Map<String, String> colours, String name) {
    String hex = colours.get(name);
    assertThat(hex).as(name).isNotNull();
    String digits = hex.substring(1);
    String six = digits.length() == 6 ? digits : digits.replaceAll("(.)", "$1$1");
    double[] rgb = new double[3];
    for (int i = 0; i < 3; i++) {
      rgb[i] = Integer.parseInt(six.substring(2 * i, 2 * i + 2), 16) / 255.0;
    }
    return rgb;
  }

  private static double contrast(double[] one, double[] other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(double[] rgb) {
    return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
