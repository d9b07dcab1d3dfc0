package io.github.offprint.plot;

import io.github.offprint.figure.Arrangement;
import io.github.offprint.figure.Arrangement.Side;
import io.github.offprint.figure.Axis;
import io.github.offprint.figure.ColorScale;
import io.github.offprint.figure.Curve;
import io.github.offprint.figure.Dots;
import io.github.offprint.figure.Extent;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.HeatMap;
import io.github.offprint.figure.Marker;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Scale;
import io.github.offprint.figure.Stroke;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One small figure for each way in which panels and keys stand together. */
final class LayoutSpecimens {

  private LayoutSpecimens() {}

  static Map<String, Figure> all() {
    Map<String, Figure> all = new LinkedHashMap<>();
    all.put("grid", grid());
    all.put("one-legend", oneLegend());
    all.put("color-bars", colorBars());
    return all;
  }

  private static Panel waves(double scale, int from, int to) {
    Numbers x = Numbers.of(60, i -> i / 6.0);
    Panel panel = Panel.of(Axis.linear("time $t$"), Axis.linear("signal"));
    for (int k = from; k < to; k++) {
      double phase = k;
      Numbers y = Numbers.of(60, i -> scale * StrictMath.sin(x.at(i) + phase));
      panel = panel.with(new Curve("mode " + k, x, y, Stroke.series(k)));
    }
    return panel;
  }

  /** Rows and columns with titles; axes are lettered at the left and below only. */
  static Figure grid() {
    List<Arrangement.Row> rows = new ArrayList<>();
    for (int r = 0; r < 2; r++) {
      List<Arrangement> panels =
          List.of(waves(1 + r, 0, 2), waves(0.7 + r, 0, 3), waves(0.3, 0, 1).weighing(0.6));
      rows.add(new Arrangement.Row(r == 0 ? "lazy" : "rich", panels, true, r == 0 ? 1 : 1.3));
    }
    List<String> titles = List.of("width 10", "width 100", "limit");
    Arrangement grid = new Arrangement.Grid(rows, titles, true, true, 1);
    return new Figure(760, 460, grid, Optional.empty()).lettered();
  }

  /** One legend for the marks of both panels, in as many columns as fit. */
  static Figure oneLegend() {
    Numbers x = Numbers.of(12, i -> i * 0.8);
    Numbers y = Numbers.of(12, i -> StrictMath.sin(x.at(i)));
    Panel left = waves(1, 0, 3).with(new Dots("measured", x, y, Marker.series(0).open()));
    return Figure.row(640, 330, true, left, waves(1, 1, 6)).withLegend(Side.BELOW);
  }

  /** Keys to colours beside and below the panels that they belong to. */
  static Figure colorBars() {
    int side = 40;
    ColorScale deep = new ColorScale(ColorScale.Ramp.DEEP, Scale.LOG, 1e-3, 1);
    ColorScale signed = new ColorScale(ColorScale.Ramp.DIVERGING, Scale.LINEAR, -1, 1);
    Extent square = new Extent(0, side, 0, side);
    Numbers bump =
        Numbers.of(
            side * side,
            i -> {
              double x = (i % side - 20) / 9.0;
              double y = (i / side - 16) / 7.0;
              return StrictMath.exp(-x * x - y * y);
            });
    Numbers wave = Numbers.of(side * side, i -> StrictMath.sin(i % side * 0.3 + i / side * 0.1));
    Arrangement left =
        new Arrangement.Keyed(
            Panel.of(Axis.linear("column"), Axis.linear("row"))
                .with(new HeatMap("", square, side, bump, deep)),
            new Figure.ColorBar("error", deep),
            Side.BELOW);
    Arrangement right =
        new Arrangement.Keyed(
            Panel.of(Axis.linear("column"), Axis.linear("row"))
                .with(new HeatMap("", square, side, wave, signed)),
            new Figure.ColorBar("$M_{ij}$", signed),
            Side.RIGHT);
    Arrangement row = new Arrangement.Row("", List.of(left, right), false, 1);
    return new Figure(720, 400, row, Optional.empty());
  }
}
