package io.github.offprint.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What lines lose before they are written down: points that cannot be seen. */
class GeometryTest {

  /** A window from -10 to 110 each way, with its margin. */
  private static final Window WINDOW = new Window(new Rectangle2D.Double(0, 0, 100, 100));

  private static Polyline line(double... xy) {
    Polyline line = new Polyline();
    for (int i = 0; i < xy.length; i += 2) {
      line.add(xy[i], xy[i + 1]);
    }
    return line;
  }

  @Test
  void aLineInsideStaysOneLine() {
    List<Polyline> parts = WINDOW.cutLine(line(0, 0, 50, 50, 100, 0));
    assertThat(parts).hasSize(1);
    assertThat(parts.get(0).size()).isEqualTo(3);
  }

  @Test
  void aLineThatLeavesAndReturnsIsTwoLinesWithUnchangedSlopes() {
    List<Polyline> parts = WINDOW.cutLine(line(0, 50, 50, 250, 100, 50));
    assertThat(parts).hasSize(2);
    assertThat(parts.get(0).x(1)).isCloseTo(15, within(1e-9));
    assertThat(parts.get(0).y(1)).isCloseTo(110, within(1e-9));
    assertThat(parts.get(1).x(0)).isCloseTo(85, within(1e-9));
  }

  @Test
  void aLineOutsideIsGone() {
    assertThat(WINDOW.cutLine(line(-50, 0, -50, 100, -20, 1e9))).isEmpty();
  }

  @Test
  void aLineAcrossIsCutAtBothSides() {
    Polyline part = WINDOW.cutLine(line(-1e9, 50, 1e9, 50)).get(0);
    assertThat(part.x(0)).isCloseTo(-10, within(1e-6));
    assertThat(part.x(1)).isCloseTo(110, within(1e-6));
  }

  @Test
  void aPolygonAroundTheWindowBecomesTheWindow() {
    Polyline cut = WINDOW.cutPolygon(line(-1e6, -1e6, 1e6, -1e6, 1e6, 1e6, -1e6, 1e6));
    assertThat(cut.size()).isEqualTo(4);
    for (int i = 0; i < 4; i++) {
      // Corners are found along sides a million long: rounding is about 1e6 * 2^-52.
      assertThat(Math.abs(cut.x(i) - 50)).isCloseTo(60, within(1e-9));
    }
  }

  @Property(tries = 200)
  void aThinnedLineStaysWithinTheTolerance(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 400) int size) {
    Random random = new Random(seed);
    Polyline line = new Polyline();
    double y = 0;
    for (int i = 0; i < size; i++) {
      y += random.nextGaussian() * 0.05;
      line.add(i * 0.3, y);
    }
    Polyline thin = Thinning.of(line);
    assertThat(thin.size()).isBetween(2, size);
    for (int i = 0; i < size; i++) {
      assertThat(distance(thin, line.x(i), line.y(i)))
          .isLessThanOrEqualTo(Thinning.TOLERANCE + 1e-9);
    }
  }

  private static double distance(Polyline line, double x, double y) {
    double least = Double.MAX_VALUE;
    for (int i = 0; i + 1 < line.size(); i++) {
      least =
          Math.min(
              least, Line2D.ptSegDist(line.x(i), line.y(i), line.x(i + 1), line.y(i + 1), x, y));
    }
    return least;
  }

  @Test
  void aStraightLineNeedsTwoPoints() {
    Polyline line = new Polyline();
    for (int i = 0; i < 1000; i++) {
      line.add(i, 2 * i);
    }
    assertThat(Thinning.of(line).size()).isEqualTo(2);
  }

  @Test
  void aMillionNoisyPointsKeepTheirRangeAndFewCorners() {
    Random random = new Random(2);
    Polyline line = new Polyline();
    for (int i = 0; i < 1_000_000; i++) {
      line.add(i * 300.0 / 1_000_000, random.nextDouble() * 100);
    }
    line.add(300, 500);
    Polyline thin = Thinning.of(line);
    assertThat(thin.size()).isLessThan(4 * 4 * 301);
    assertThat(thin.y(thin.size() - 1)).isEqualTo(500);
  }

  @Test
  void aClosedLoopKeepsItsShape() {
    Polyline loop = line(0, 0, 10, 0, 10, 10, 0, 10, 0, 0);
    assertThat(Thinning.of(loop).size()).isEqualTo(5);
  }
}
