package io.github.offprint.run;

import io.github.offprint.figure.Bars;
import io.github.offprint.figure.Bins;
import io.github.offprint.figure.ErrorBars;
import io.github.offprint.figure.Histogram;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.Marker;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Rule.Direction;
import io.github.offprint.figure.Stroke;
import io.github.offprint.figure.Whiskers;
import java.util.Optional;

/**
 * The form that a mark has in files of results where its record would be tedious to write by hand.
 */
sealed interface FigureForm {

  /**
   * The mark that is meant.
   *
   * @throws IllegalArgumentException if there is no such mark
   */
  Record meant();

  /** The record whose components a file holds for a part of a figure: mostly the part itself. */
  static Record of(Record part) {
    if (part instanceof ErrorBars bars) {
      return Pointed.of(bars);
    } else if (part instanceof Bars bars) {
      return Standing.of(bars);
    } else if (part instanceof Whiskers whiskers) {
      return Bare.of(whiskers);
    }
    return part instanceof Histogram histogram ? Counted.of(histogram) : part;
  }

  /** The record whose components a file holds for parts of a type. */
  static Class<?> of(Class<?> type) {
    if (type == ErrorBars.class) {
      return Pointed.class;
    } else if (type == Bars.class) {
      return Standing.class;
    } else if (type == Whiskers.class) {
      return Bare.class;
    }
    return type == Histogram.class ? Counted.class : type;
  }

  /** Error bars whose upright ends stand beside their points. */
  record Pointed(
      String name,
      Numbers x,
      Numbers y,
      Optional<Numbers> lower,
      Optional<Numbers> upper,
      Optional<ErrorBars.Bounds> across,
      Marker marker)
      implements FigureForm {

    static Pointed of(ErrorBars bars) {
      return new Pointed(
          bars.name(),
          bars.x(),
          bars.y(),
          bars.up().map(ErrorBars.Bounds::lower),
          bars.up().map(ErrorBars.Bounds::upper),
          bars.across(),
          bars.marker());
    }

    @Override
    public Record meant() {
      if (lower.isPresent() != upper.isPresent()) {
        throw new IllegalArgumentException(
            "upright error bars need lower and upper, found only "
                + (lower.isPresent() ? "lower" : "upper"));
      }
      Optional<ErrorBars.Bounds> up =
          lower.map(ends -> new ErrorBars.Bounds(ends, upper.orElseThrow()));
      return new ErrorBars(name, x, y, across, up, marker);
    }
  }

  /** Bars that stand at x, or lie at y; on zero, unless their lower ends are given. */
  record Standing(
      String name,
      Optional<Numbers> x,
      Optional<Numbers> y,
      Optional<Numbers> lower,
      Numbers upper,
      double width,
      Ink fill)
      implements FigureForm {

    static Standing of(Bars bars) {
      return new Standing(
          bars.name(),
          at(bars.direction(), Direction.VERTICAL, bars.at()),
          at(bars.direction(), Direction.HORIZONTAL, bars.at()),
          Optional.of(bars.lower()),
          bars.upper(),
          bars.width(),
          bars.fill());
    }

    @Override
    public Record meant() {
      Numbers feet = lower.orElseGet(() -> Numbers.of(upper.size(), i -> 0));
      Direction direction = direction(x, y);
      return new Bars(name, direction, x.or(() -> y).orElseThrow(), feet, upper, width, fill);
    }
  }

  /** Whiskers that stand at x, or lie at y. */
  record Bare(
      String name,
      Optional<Numbers> x,
      Optional<Numbers> y,
      Numbers lower,
      Numbers upper,
      Stroke stroke,
      double cap)
      implements FigureForm {

    static Bare of(Whiskers whiskers) {
      return new Bare(
          whiskers.name(),
          at(whiskers.direction(), Direction.VERTICAL, whiskers.at()),
          at(whiskers.direction(), Direction.HORIZONTAL, whiskers.at()),
          whiskers.lower(),
          whiskers.upper(),
          whiskers.stroke(),
          whiskers.cap());
    }

    @Override
    public Record meant() {
      Direction direction = direction(x, y);
      return new Whiskers(name, direction, x.or(() -> y).orElseThrow(), lower, upper, stroke, cap);
    }
  }

  /** A histogram with the edges of its bins, as libraries of other languages count. */
  record Counted(String name, Numbers edges, Numbers heights, Ink fill) implements FigureForm {

    static Counted of(Histogram histogram) {
      return new Counted(
          histogram.name(), histogram.bins().edges(), histogram.heights(), histogram.fill());
    }

    @Override
    public Record meant() {
      return new Histogram(name, new Bins(edges), heights, fill);
    }
  }

  private static Optional<Numbers> at(Direction found, Direction wanted, Numbers places) {
    return Optional.of(places).filter(p -> found == wanted);
  }

  private static Direction direction(Optional<Numbers> x, Optional<Numbers> y) {
    if (x.isPresent() == y.isPresent()) {
      throw new IllegalArgumentException(
          "these bars need either x, if they are upright, or y, if they lie, found "
              + (x.isPresent() ? "both" : "neither"));
    }
    return x.isPresent() ? Direction.VERTICAL : Direction.HORIZONTAL;
  }
}
