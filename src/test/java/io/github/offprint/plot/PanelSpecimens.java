package io.github.offprint.plot;

import io.github.offprint.figure.Arrangement;
import io.github.offprint.figure.Arrangement.Grid;
import io.github.offprint.figure.Arrangement.Row;
import io.github.offprint.figure.Arrangement.Stack;
import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Curve;
import io.github.offprint.figure.Dots;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.Inset;
import io.github.offprint.figure.Marker;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Rule;
import io.github.offprint.figure.Stroke;
import io.github.offprint.solver.random.Draws;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Panels stand in rows, in columns and in grids, with axes of their own or shared ones. The weight
 * of a panel is its share of the room.
 */
final class PanelSpecimens {

  private PanelSpecimens() {}

  /** Side by side, with one y axis for both; the left panel has twice the width. */
  static Figure row() {
    Numbers t = Numbers.of(60, i -> i / 6.0);
    Numbers wave = Numbers.of(60, i -> StrictMath.sin(t.at(i)));
    Numbers half = Numbers.of(60, i -> 0.5 * StrictMath.cos(t.at(i)));
    Panel left =
        Panel.of(Axis.linear("time $t$"), Axis.linear("signal"))
            .titled("sent")
            .with(new Curve("", t, wave, Stroke.series(0)))
            .weighing(2);
    Panel right =
        Panel.of(Axis.linear("time $t$"), Axis.linear("signal"))
            .titled("received")
            .with(new Curve("", t, half, Stroke.series(1)));
    return Figure.row(640, 260, true, left, right);
  }

  /** Above each other with one x axis, for several things that happen at the same time. */
  static Figure stack() {
    Numbers t = Numbers.of(400, i -> i * 2.5);
    Panel loss = Panel.of(Axis.linear("training time $t$"), Axis.linear("loss").from(0, 1.1));
    Panel values =
        Panel.of(Axis.linear("training time $t$"), Axis.linear("$s_k^2(t)$")).weighing(2);
    Numbers falling = Numbers.of(400, i -> 0.1 + 0.9 / (1 + StrictMath.exp((t.at(i) - 350) / 40)));
    loss =
        loss.with(
            new Curve("loss", t, falling, Stroke.series(3)),
            Rule.guide(Rule.Direction.VERTICAL, 350));
    for (int k = 0; k < 6; k++) {
      double start = 250 + 90 * k;
      double top = 60.0 / (k + 1);
      Numbers rising = Numbers.of(400, i -> top / (1 + StrictMath.exp((start - t.at(i)) / 12)));
      values = values.with(new Curve("$k = " + (k + 1) + "$", t, rising, Stroke.series(k)));
    }
    return Figure.stack(560, 420, true, loss, values.withLegend(Panel.LegendPlace.RIGHT));
  }

  /**
   * Rows and columns with titles; axes have labels at the left and below only, and a dashed line
   * parts the rows. {@code lettered} calls the panels (a), (b), ….
   */
  static Figure grid() {
    Numbers t = Numbers.of(60, i -> i / 6.0);
    List<Row> rows = new ArrayList<>();
    for (String regime : List.of("lazy", "rich")) {
      List<Arrangement> panels = new ArrayList<>();
      for (int width = 1; width <= 3; width++) {
        double size = regime.equals("lazy") ? 0.3 * width : width;
        Numbers y = Numbers.of(60, i -> size * StrictMath.sin(t.at(i)));
        panels.add(
            Panel.of(Axis.linear("time $t$"), Axis.linear("signal"))
                .with(new Curve("", t, y, Stroke.series(0)))
                .weighing(width == 3 ? 0.6 : 1));
      }
      rows.add(new Row(regime, panels, true, 1));
    }
    List<String> columns = List.of("width 10", "width 100", "limit");
    Grid grid = new Grid(rows, columns, true, true, 1);
    return new Figure(720, 420, grid, Optional.empty()).lettered();
  }

  /** Rows that need not have the same columns, each with its title, and a dashed line between. */
  static Figure titledRows() {
    Draws draws = Draws.of(3);
    Numbers x = Numbers.of(120, i -> draws.gaussian());
    Numbers y = Numbers.of(120, i -> draws.gaussian());
    Axis up = Axis.linear("direction 1").from(-3.5, 3.5);
    Panel line =
        Panel.of(Axis.linear("direction 2").from(-1, 1), up)
            .with(new Dots("", Numbers.of(120, i -> 0), y, Marker.series(0)))
            .weighing(0.5);
    Panel plane =
        Panel.of(Axis.linear("direction 2").from(-3.5, 3.5), up)
            .with(new Dots("", x, y, Marker.series(1).sized(3)));
    Row early = new Row("$t = 100$", List.of(line, plane), true, 1);
    Row late = new Row("$t = 500$", List.of(plane, plane, line), true, 1);
    return new Figure(640, 520, new Stack(List.of(early, late), false, 1, true), Optional.empty());
  }

  /** A panel inside another one; {@code magnifying} shows which part of the outer one it is. */
  static Figure inset() {
    Draws draws = Draws.of(4);
    Numbers t = Numbers.of(1000, i -> i / 100.0);
    Numbers theory = Numbers.of(1000, i -> StrictMath.exp(-t.at(i)) + 0.02);
    Numbers found = Numbers.of(1000, i -> theory.at(i) + 0.004 * draws.gaussian());
    List<Curve> curves =
        List.of(
            new Curve("experiment", t, found, Stroke.series(0).withWidth(1)),
            new Curve("theory", t, theory, Stroke.series(1)));
    Panel closer = Panel.of(Axis.linear("").from(6, 8), Axis.linear("").from(0, 0.05)).with(curves);
    return Figure.of(
            Panel.of(Axis.linear("time $t$"), Axis.linear("loss"))
                .with(curves)
                .with(Inset.of(closer, 0.4, 0.38, 0.57, 0.58).magnifying())
                .withLegend(Panel.LegendPlace.ABOVE))
        .sized(520, 360);
  }
}
