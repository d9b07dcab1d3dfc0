package io.github.offprint.plot;

import io.github.offprint.figure.Arrangement.Side;
import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Curve;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Panel.LegendPlace;
import io.github.offprint.figure.Stroke;

/**
 * A figure wider than 420 pixels has a second drawing for narrow screens, with letters of the same
 * size; the page shows the one that fits. Here both are shown.
 */
final class PhoneSpecimens {

  private PhoneSpecimens() {}

  /** Unless a figure says otherwise, its rows become columns and its legends stand above. */
  static Figure narrowByItself() {
    Numbers n = Numbers.of(50, i -> StrictMath.pow(10, 1 + i / 20.0));
    Panel left = Panel.of(Axis.log("samples $n$"), Axis.log("test error")).titled("cube");
    Panel right = Panel.of(Axis.log("samples $n$"), Axis.log("test error")).titled("sphere");
    for (int k = 0; k < 4; k++) {
      double slope = -0.25 * (k + 1);
      Numbers error = Numbers.of(50, i -> StrictMath.pow(n.at(i), slope));
      Curve curve = new Curve("mode " + k, n, error, Stroke.series(k));
      left = left.with(curve);
      right = right.with(curve);
    }
    return Figure.row(720, 320, true, left, right).withLegend(Side.RIGHT);
  }

  /** Or the figure says itself how its panels stand there, in the same order. */
  static Figure narrowAsArranged() {
    Numbers t = Numbers.of(60, i -> i / 6.0);
    Numbers wave = Numbers.of(60, i -> StrictMath.sin(t.at(i)));
    Panel first =
        Panel.of(Axis.linear("time $t$"), Axis.linear("signal"))
            .with(new Curve("sent", t, wave, Stroke.series(0)))
            .withLegend(LegendPlace.ABOVE);
    Panel second =
        Panel.of(Axis.linear("time $t$"), Axis.linear("signal"))
            .with(new Curve("received", t, wave, Stroke.series(1)))
            .withLegend(LegendPlace.ABOVE);
    return Figure.row(640, 260, true, first, second)
        .withNarrow(Figure.stack(360, 380, true, first, second));
  }
}
