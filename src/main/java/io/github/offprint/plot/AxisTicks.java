package io.github.offprint.plot;

import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Axis.View;
import java.util.ArrayList;
import java.util.List;

/**
 * The ticks of one axis with their labels in type; as many labels as stand beside each other
 * without touching.
 *
 * @param view numbers at the ends of the axis
 * @param most labels that were asked for
 * @param places of all ticks, as fractions of the axis
 * @param labels as many, empty for a minor tick
 * @param hasGrid whether lines cross the panel at its labels: at numbers, not at names
 * @param note what all labels share, at the end of the axis; of no width for nothing
 */
record AxisTicks(
    View view,
    int most,
    List<Double> places,
    List<Lettered> labels,
    boolean hasGrid,
    Lettered note) {

  private static final double SIZE = 13;

  /** Height of a digit, as a fraction of the size. */
  private static final double DIGIT = 0.68;

  private static final double GAP = 9;

  /** Between the note of an axis and the numbers or the frame. */
  static final double NOTE_GAP = 4;

  private static final int MOST = 8;

  AxisTicks {
    places = List.copyOf(places);
    labels = List.copyOf(labels);
  }

  /**
   * The ticks that suit an axis.
   *
   * @param length of the axis in pixels
   * @param across whether it is horizontal
   */
  static AxisTicks of(Axis axis, View view, double length, boolean across, Lettering lettering) {
    int most = (int) Math.max(2, Math.min(MOST, length / (across ? 58 : 34)));
    return of(axis, view, most, lettering).fitted(axis, length, across, lettering);
  }

  /** The same ticks, or fewer if their labels touch on an axis of another length. */
  AxisTicks fitted(Axis axis, double length, boolean across, Lettering lettering) {
    AxisTicks ticks = this;
    for (int fewer = most - 1; fewer >= 2 && ticks.touch(length, across); fewer--) {
      ticks = of(axis, view, fewer, lettering);
    }
    return ticks;
  }

  private static AxisTicks of(Axis axis, View view, int most, Lettering lettering) {
    List<Double> places = new ArrayList<>();
    List<Lettered> labels = new ArrayList<>();
    double low = axis.scale().forward(view.from());
    double high = axis.scale().forward(view.to());
    Ticks ticks = Ticks.of(axis, view, most);
    for (Ticks.Tick tick : ticks.all()) {
      double place = (axis.scale().forward(tick.value()) - low) / (high - low);
      places.add(Math.max(0, Math.min(1, place)));
      labels.add(lettering.set(tick.label(), SIZE));
    }
    Lettered note = lettering.set(ticks.note(), SIZE);
    return new AxisTicks(view, most, places, labels, axis.names().isEmpty(), note);
  }

  /** Whether two labels are nearer to each other than can be read. */
  boolean touch(double length, boolean across) {
    double end = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < labels.size(); i++) {
      if (isMajor(i)) {
        Lettered label = labels.get(i);
        double half = across ? label.width() / 2 : (label.height() + label.depth()) / 2;
        if (places.get(i) * length - half < end + (across ? GAP : GAP / 3)) {
          return true;
        }
        end = places.get(i) * length + half;
      }
    }
    return false;
  }

  int size() {
    return places.size();
  }

  boolean isMajor(int i) {
    return labels.get(i).width() > 0;
  }

  /** Numbers are centred by their digits, whatever is raised above them. */
  double digitHeight(int i) {
    return Math.min(labels.get(i).height(), DIGIT * SIZE);
  }

  double widestLabel() {
    return labels.stream().mapToDouble(Lettered::width).max().orElse(0);
  }

  /** The room that a line with the note needs; none without a note. */
  double noteLine() {
    return note.width() == 0 ? 0 : NOTE_GAP + note.height() + note.depth();
  }

  /** Whether there is no room for the note at the end of a line with a label in its middle. */
  boolean noteMeets(Lettered middle, double length) {
    return note.width() > 0 && middle.width() / 2 + GAP + note.width() > length / 2;
  }

  double tallestLabel() {
    return labels.stream().mapToDouble(Lettered::height).max().orElse(0);
  }

  /** How far the first label of a horizontal axis stands out to the left. */
  double outBefore(double length) {
    return out(length, true);
  }

  /** How far the last label of a horizontal axis stands out to the right. */
  double outAfter(double length) {
    return out(length, false);
  }

  private double out(double length, boolean before) {
    double most = 0;
    for (int i = 0; i < size(); i++) {
      double room = (before ? places.get(i) : 1 - places.get(i)) * length;
      most = Math.max(most, labels.get(i).width() / 2 - room);
    }
    return most;
  }
}
