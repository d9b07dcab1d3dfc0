package io.github.offprint.run;

import io.github.offprint.figure.Arrangement;
import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Band;
import io.github.offprint.figure.Bars;
import io.github.offprint.figure.Canvas;
import io.github.offprint.figure.ColorScale;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.GuideLine;
import io.github.offprint.figure.Histogram;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.Label;
import io.github.offprint.figure.Mark;
import io.github.offprint.figure.Marker;
import io.github.offprint.figure.Note;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Rule;
import io.github.offprint.figure.Scale;
import io.github.offprint.figure.Spot;
import io.github.offprint.figure.Stroke;
import io.github.offprint.figure.Whiskers;
import io.github.offprint.figure.Words;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What counts where a file of results leaves out a part of a figure: what the short ways of making
 * it in Java give. Numbers are never left out.
 */
final class Omitted {

  private static final double FAINT = 0.25;
  private static final Set<String> OFTEN_EMPTY = Set.of("name", "title", "label");
  private static final Set<Class<?>> WRITTEN = Set.of(Label.class, Words.class, Note.class);

  private final int place;

  /**
   * The parts of a mark.
   *
   * @param place of the mark in its panel, from 0, which chooses its colour
   */
  Omitted(int place) {
    this.place = place;
  }

  /** The part of a record that is left out; nothing if it has to be there. */
  Optional<Object> value(Class<?> owner, RecordComponent part) {
    Class<?> type = part.getType();
    if (type == Optional.class) {
      return Optional.of(Optional.empty());
    } else if (type == Arrangement.class || type == Numbers.class) {
      return Optional.empty();
    }
    Optional<Object> usual =
        Optional.ofNullable(examples().get(owner)).map(whole -> Components.value(part, whole));
    return usual
        .or(() -> ofMark(owner, type, part.getName()))
        .or(() -> byType(owner, type))
        .or(() -> byName(part.getName(), type));
  }

  /** What marks have that explain others: they do not take part in the turn of the series. */
  private static Optional<Object> ofMark(Class<?> owner, Class<?> type, String name) {
    if (owner == Rule.class && type == Stroke.class) {
      return Optional.of(Rule.guide(Rule.Direction.VERTICAL, 0).stroke());
    } else if (owner == GuideLine.class && type == Stroke.class) {
      return Optional.of(GuideLine.linear("", 0, 0, 0).stroke());
    } else if (owner == Whiskers.class && type == Stroke.class) {
      return Optional.of(whiskers().stroke());
    } else if (owner == Whiskers.class && name.equals("cap")) {
      return Optional.of(whiskers().cap());
    }
    return owner == Note.class && type == Canvas.Anchor.class
        ? Optional.of(Canvas.Anchor.CENTER)
        : Optional.empty();
  }

  private static Whiskers whiskers() {
    Numbers none = Numbers.of();
    return Bars.of("", none, none, 1, Ink.series(0)).whiskers(none, none);
  }

  private Map<Class<?>, Record> examples() {
    Axis axis = Axis.linear("");
    Panel panel = Panel.of(axis, axis);
    return Map.of(
        Figure.class, Figure.of(panel),
        Panel.class, panel,
        Axis.class, axis,
        Stroke.class, Stroke.solid(series()),
        Marker.class, Marker.dot(series()));
  }

  private Optional<Object> byType(Class<?> owner, Class<?> type) {
    if (type == Stroke.class) {
      return Optional.of(Stroke.solid(series()));
    } else if (type == Marker.class) {
      return Optional.of(Marker.dot(series()));
    } else if (type == Ink.class) {
      return Optional.of(ink(owner));
    } else if (type == Spot.Measure.class) {
      return Optional.of(Spot.Measure.DATA);
    } else if (type == Scale.class) {
      return Optional.of(Scale.LINEAR);
    } else if (type == ColorScale.Ramp.class) {
      return Optional.of(ColorScale.Ramp.SEQUENTIAL);
    }
    return type == boolean.class ? Optional.of(false) : Optional.empty();
  }

  /** Areas have the colour of a series, and a band lets others be seen through it. */
  private Ink ink(Class<?> owner) {
    boolean words = WRITTEN.contains(owner);
    if (words || !Mark.class.isAssignableFrom(owner)) {
      return Ink.of(Ink.Part.FOREGROUND);
    }
    if (owner == Histogram.class) {
      return Histogram.counts("", Numbers.of(0), series()).fill();
    }
    return owner == Band.class ? series().withOpacity(FAINT) : series();
  }

  private static Optional<Object> byName(String name, Class<?> type) {
    if (type == String.class && OFTEN_EMPTY.contains(name)) {
      return Optional.of("");
    }
    if (name.equals("titles")) {
      return Optional.of(List.of());
    }
    boolean one = type == double.class && (name.equals("weight") || name.equals("opacity"));
    return one ? Optional.of(1.0) : Optional.empty();
  }

  private Ink series() {
    return Ink.series(place);
  }
}
