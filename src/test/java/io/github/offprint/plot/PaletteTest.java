package io.github.offprint.plot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.figure.ColorScale.Ramp;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.Stroke;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PaletteTest {

  /** Contrast that WCAG 2.2 asks of graphics. */
  private static final double GRAPHICS = 3;

  /** Contrast that WCAG 2.2 asks of text. */
  private static final double TEXT = 4.5;

  /** Twice to three times the least distance in OKLab that an eye can tell in thin lines. */
  private static final double APART = 0.06;

  /** How linear RGB looks with full protanopia, deuteranopia, tritanopia (Machado et al. 2009). */
  private static final List<double[][]> SIGHTS =
      List.of(
          new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
          new double[][] {
            {0.152286, 1.052583, -0.204868},
            {0.114503, 0.786281, 0.099216},
            {-0.003882, -0.048116, 1.051998}
          },
          new double[][] {
            {0.367322, 0.860646, -0.227968},
            {0.280085, 0.672501, 0.047413},
            {-0.011820, 0.042940, 0.968881}
          },
          new double[][] {
            {1.255528, -0.076749, -0.178779},
            {-0.078411, 0.930809, 0.147602},
            {0.004733, 0.691367, 0.303900}
          });

  static List<Palette> palettes() {
    return List.of(Palette.LIGHT, Palette.DARK);
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void seriesStandOutFromPaperAndPanel(Palette palette) {
    for (int i = 0; i < Palette.SERIES; i++) {
      String color = palette.color(Palette.name(i));
      assertThat(contrast(color, palette.color("paper"))).as(color).isGreaterThan(GRAPHICS);
      assertThat(contrast(color, palette.color("panel"))).as(color).isGreaterThan(GRAPHICS);
    }
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void textCanBeRead(Palette palette) {
    for (Ink.Part part : List.of(Ink.Part.FOREGROUND, Ink.Part.MUTED)) {
      String color = palette.color(Palette.name(part));
      assertThat(contrast(color, palette.color("paper"))).isGreaterThan(TEXT);
      assertThat(contrast(color, palette.color("panel"))).isGreaterThan(TEXT);
    }
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void seriesCanBeToldApartWithEachKindOfSight(Palette palette) {
    for (double[][] sight : SIGHTS) {
      for (int i = 0; i < Palette.SERIES; i++) {
        for (int j = 0; j < i; j++) {
          double[] one = seen(palette.color(Palette.name(i)), sight);
          double[] other = seen(palette.color(Palette.name(j)), sight);
          assertThat(distance(one, other)).as("series %d and %d", i, j).isGreaterThan(APART);
        }
      }
    }
  }

  /**
   * What of eight series has one pattern differs in lightness, which is left of colour in print.
   */
  @Test
  void linesOfEightSeriesCanBeToldApartInGrey() {
    for (int i = 0; i < Palette.SERIES; i++) {
      for (int j = 0; j < i; j++) {
        double one = seen(Palette.LIGHT.color(Palette.name(i)), SIGHTS.get(0))[0];
        double other = seen(Palette.LIGHT.color(Palette.name(j)), SIGHTS.get(0))[0];
        boolean alike = Stroke.series(i).dash() == Stroke.series(j).dash();
        assertThat(!alike || Math.abs(one - other) > APART).as("%d and %d", i, j).isTrue();
      }
    }
  }

  @Test
  void bothPalettesNameTheSameProperties() {
    assertThat(Palette.LIGHT.declarations().replaceAll("#[0-9a-f]{6}", "…"))
        .isEqualTo(Palette.DARK.declarations().replaceAll("#[0-9a-f]{6}", "…"))
        .contains("--op-series-0: …;", "--op-panel: …;")
        .hasLineCount(Palette.SERIES + 6);
  }

  /** Distances in OKLab, in which equal ones look equally large. */
  @ParameterizedTest
  @EnumSource
  void equalStepsOfANumberAreEqualStepsToTheEye(Ramp ramp) {
    int[] stops = Ramps.stops(ramp);
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (int i = 1; i < stops.length; i++) {
      double step = distance(seen(stops[i - 1], SIGHTS.get(0)), seen(stops[i], SIGHTS.get(0)));
      least = Math.min(least, step);
      most = Math.max(most, step);
    }
    assertThat(most / least).isLessThan(1.1);
  }

  /** So that they keep their order in print, and for whoever does not see their hues. */
  @ParameterizedTest
  @EnumSource
  void colorsGrowLighterWithEachKindOfSight(Ramp ramp) {
    int[] stops = Ramps.stops(ramp);
    int last = ramp == Ramp.DIVERGING ? stops.length / 2 : stops.length - 1;
    for (double[][] sight : SIGHTS) {
      for (int i = 1; i <= last; i++) {
        assertThat(seen(stops[i], sight)[0]).isGreaterThan(seen(stops[i - 1], sight)[0]);
      }
      for (int i = last + 1; i < stops.length; i++) {
        assertThat(seen(stops[i], sight)[0]).isLessThan(seen(stops[i - 1], sight)[0]);
      }
    }
  }

  @Test
  void theTwoSidesOfTheMiddleCanBeToldApartWithEachKindOfSight() {
    int[] stops = Ramps.stops(Ramp.DIVERGING);
    for (double[][] sight : SIGHTS) {
      for (int i = 0; i < stops.length / 2 - 1; i++) {
        double[] one = seen(stops[i], sight);
        double[] other = seen(stops[stops.length - 1 - i], sight);
        assertThat(distance(one, other)).as("step %d", i).isGreaterThan(APART);
      }
    }
  }

  @Test
  void theDeepRampSpansNearlyAllLightness() {
    int[] stops = Ramps.stops(Ramp.DEEP);
    double[] sight = seen(stops[stops.length - 1], SIGHTS.get(0));
    assertThat(sight[0] - seen(stops[0], SIGHTS.get(0))[0]).isGreaterThan(0.8);
  }

  @ParameterizedTest
  @EnumSource(names = {"SEQUENTIAL", "DIVERGING"})
  void linesInColorsOfNumbersAreSeenOnBothPapers(Ramp ramp) {
    for (int stop : Ramps.stops(ramp)) {
      assertThat(contrast(Ramps.css(stop), Palette.LIGHT.color("panel"))).isGreaterThan(1.4);
      assertThat(contrast(Ramps.css(stop), Palette.DARK.color("panel"))).isGreaterThan(1.4);
    }
  }

  @Test
  void rampsGoFromTheirFirstToTheirLastColor() {
    int[] stops = Ramps.stops(Ramp.DIVERGING);
    assertThat(Ramps.color(Ramp.DIVERGING, 0)).isEqualTo(stops[0]);
    assertThat(Ramps.color(Ramp.DIVERGING, 1)).isEqualTo(stops[16]);
    assertThat(Ramps.color(Ramp.DIVERGING, 0.5)).isEqualTo(stops[8]);
  }

  private static double[] seen(int color, double[][] sight) {
    return seen(Ramps.css(color), sight);
  }

  private static double[] linear(String color) {
    double[] rgb = new double[3];
    for (int i = 0; i < 3; i++) {
      double c = Integer.parseInt(color.substring(2 * i + 1, 2 * i + 3), 16) / 255.0;
      rgb[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
    return rgb;
  }

  private static double luminance(String color) {
    double[] rgb = linear(color);
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
  }

  private static double contrast(String one, String other) {
    double lighter = Math.max(luminance(one), luminance(other));
    double darker = Math.min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
  }

  /** A colour in OKLab as someone sees it. */
  private static double[] seen(String color, double[][] sight) {
    double[] rgb = times(sight, linear(color));
    double[][] toCones = {
      {0.4122214708, 0.5363325363, 0.0514459929},
      {0.2119034982, 0.6806995451, 0.1073969566},
      {0.0883024619, 0.2817188376, 0.6299787005}
    };
    double[] cones = times(toCones, rgb);
    for (int i = 0; i < 3; i++) {
      cones[i] = Math.cbrt(Math.max(0, cones[i]));
    }
    double[][] toLab = {
      {0.2104542553, 0.7936177850, -0.0040720468},
      {1.9779984951, -2.4285922050, 0.4505937099},
      {0.0259040371, 0.7827717662, -0.8086757660}
    };
    return times(toLab, cones);
  }

  private static double[] times(double[][] matrix, double[] vector) {
    double[] product = new double[3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        product[i] += matrix[i][j] * vector[j];
      }
    }
    return product;
  }

  private static double distance(double[] one, double[] other) {
    double square = 0;
    for (int i = 0; i < 3; i++) {
      square += (one[i] - other[i]) * (one[i] - other[i]);
    }
    return Math.sqrt(square);
  }
}
