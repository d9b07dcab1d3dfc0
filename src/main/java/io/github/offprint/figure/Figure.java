package io.github.offprint.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a figure says, without pixels: panels on a sheet.
 *
 * @param width of the whole sheet in CSS pixels; positive
 * @param height of the whole sheet in CSS pixels; positive
 * @param arrangement the panels
 * @param colorBar the key to the colours that stand for numbers, beside the panels
 * @param narrow how it looks on a screen as narrow as a telephone's, about 360 CSS pixels, with the
 *     same panels in the same order; absent: {@link #narrowed} arranges it
 */
public record Figure(
    double width,
    double height,
    Arrangement arrangement,
    Optional<ColorBar> colorBar,
    Optional<Figure> narrow) {

  /**
   * The key to a colour scale.
   *
   * @param label above it, plain text with TeX between dollars
   */
  public record ColorBar(String label, ColorScale scale) implements Arrangement.Key {}

  public Figure {
    if (!(width > 0 && height > 0 && Double.isFinite(width) && Double.isFinite(height))) {
      throw new IllegalArgumentException(
          "a figure needs a positive width and height, found %s x %s".formatted(width, height));
    }
    long panels = arrangement.panels().count();
    narrow
        .map(other -> other.arrangement().panels().count())
        .filter(count -> count != panels)
        .ifPresent(
            count -> {
              throw new IllegalArgumentException(
                  "the figure for narrow screens needs the same panels: expected %s, found %s"
                      .formatted(panels, count));
            });
  }

  /** A figure that leaves its narrow arrangement to {@link #narrowed}. */
  public Figure(double width, double height, Arrangement arrangement, Optional<ColorBar> colorBar) {
    this(width, height, arrangement, colorBar, Optional.empty());
  }

  /** A single panel of ordinary size. */
  public static Figure of(Panel panel) {
    return new Figure(640, 420, panel, Optional.empty());
  }

  /** Panels side by side, with one y axis for all if it is shared. */
  public static Figure row(double width, double height, boolean shareY, Panel... panels) {
    return new Figure(
        width, height, new Arrangement.Row("", List.of(panels), shareY, 1), Optional.empty());
  }

  /** Panels above each other, with one x axis for all if it is shared. */
  public static Figure stack(double width, double height, boolean shareX, Panel... panels) {
    return new Figure(
        width, height, new Arrangement.Stack(List.of(panels), shareX, 1), Optional.empty());
  }

  /** The same figure on a sheet of another size. */
  public Figure sized(double otherWidth, double otherHeight) {
    return new Figure(otherWidth, otherHeight, arrangement, colorBar, narrow);
  }

  /** The same figure with a key to its colours. */
  public Figure withColorBar(String label, ColorScale scale) {
    return new Figure(width, height, arrangement, Optional.of(new ColorBar(label, scale)), narrow);
  }

  /** The same figure, with another one that says the same on a narrow screen. */
  public Figure withNarrow(Figure other) {
    return new Figure(width, height, arrangement, colorBar, Optional.of(other));
  }

  /**
   * How the figure looks on a narrow screen. Unless it says so itself, rows become columns where
   * they have no room, legends stand above their panels, and the panels keep their order.
   */
  public Figure narrowed() {
    return narrow.orElseGet(() -> Narrow.of(this));
  }

  /**
   * The same figure with one legend for the marks of all panels; those of one name share an entry.
   */
  public Figure withLegend(Arrangement.Side side) {
    Arrangement keyed = new Arrangement.Keyed(arrangement, new Arrangement.Names(), side);
    return new Figure(width, height, keyed, colorBar, narrow);
  }

  /** The same figure with its panels called (a), (b), …, in reading order. */
  public Figure lettered() {
    AtomicInteger next = new AtomicInteger('a');
    Arrangement called =
        arrangement.each(
            panel -> panel.lettered("(" + Character.toString(next.getAndIncrement()) + ")"));
    return new Figure(width, height, called, colorBar, narrow);
  }

  /** The panels in reading order, and after them those inside of others. */
  public List<Panel> panels() {
    List<Panel> all = new ArrayList<>(arrangement.panels().toList());
    arrangement.panels().flatMap(p -> p.insets().stream()).forEach(i -> all.add(i.panel()));
    return all;
  }
}
