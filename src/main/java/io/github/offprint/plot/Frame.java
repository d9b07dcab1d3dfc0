package io.github.offprint.plot;

import io.github.offprint.figure.Axis.View;
import io.github.offprint.figure.Extent;
import io.github.offprint.figure.Scale;
import java.awt.geom.Rectangle2D;

/**
 * Where the data of a panel stand on the sheet.
 *
 * @param box in pixels
 * @param xScale the scale of the horizontal axis
 * @param yScale the scale of the vertical axis
 * @param xView numbers at the left and right side
 * @param yView numbers at the lower and upper side
 */
record Frame(Rectangle2D box, Scale xScale, Scale yScale, View xView, View yView) {

  /** Pixels farther out than this are as good as infinitely far. */
  private static final double FAR = 1e9;

  /** The horizontal place of a number; NaN if the axis cannot show it. */
  double x(double value) {
    return near(box.getMinX() + fraction(xScale, xView, value) * box.getWidth());
  }

  /** The vertical place of a number; NaN if the axis cannot show it. */
  double y(double value) {
    return near(box.getMaxY() - fraction(yScale, yView, value) * box.getHeight());
  }

  private static double fraction(Scale scale, View view, double value) {
    double low = scale.forward(view.from());
    double place = scale.forward(value);
    return Double.isFinite(place) ? (place - low) / (scale.forward(view.to()) - low) : Double.NaN;
  }

  private static double near(double pixels) {
    return Double.isNaN(pixels) ? pixels : Math.max(-FAR, Math.min(FAR, pixels));
  }

  Extent view() {
    return new Extent(xView.from(), xView.to(), yView.from(), yView.to());
  }
}
