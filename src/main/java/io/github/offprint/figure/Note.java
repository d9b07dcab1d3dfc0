package io.github.offprint.figure;

import java.util.List;
import java.util.Optional;

/**
 * A remark in a panel, with an arrow to what it is about if there is such a point.
 *
 * @param text plain text with TeX between dollars
 * @param at where the text stands
 * @param anchor how the text stands, seen from there
 * @param target where the arrow ends; absent for none
 * @param ink colour of text and arrow
 */
public record Note(String text, Spot at, Canvas.Anchor anchor, Optional<Spot> target, Ink ink)
    implements Mark {

  private static final double SIZE = 13;

  /** A remark in the colour of text, its middle at a place. */
  public static Note of(String text, Spot at) {
    Ink ink = Ink.of(Ink.Part.FOREGROUND);
    return new Note(text, at, Canvas.Anchor.CENTER, Optional.empty(), ink);
  }

  /** The same remark with an arrow to a place. */
  public Note pointingTo(Spot target) {
    return new Note(text, at, anchor, Optional.of(target), ink);
  }

  /** The same remark, standing otherwise at its place. */
  public Note anchored(Canvas.Anchor other) {
    return new Note(text, at, other, target, ink);
  }

  /** The same remark in another colour. */
  public Note in(Ink other) {
    return new Note(text, at, anchor, target, other);
  }

  /** A remark is not in the legend. */
  @Override
  public String name() {
    return "";
  }

  @Override
  public Extent extent(Scale across, Scale up) {
    return extent(at, across, up)
        .and(target.map(spot -> extent(spot, across, up)).orElse(Extent.NOTHING));
  }

  private static Extent extent(Spot spot, Scale across, Scale up) {
    return spot.by() == Spot.Measure.DATA
        ? Extent.of(Numbers.of(spot.x()), Numbers.of(spot.y()), across, up)
        : Extent.NOTHING;
  }

  @Override
  public void drawOn(Canvas canvas) {
    canvas.note(text, at, anchor, target, SIZE, ink);
  }

  @Override
  public LegendKey key() {
    return LegendKey.none();
  }

  /** Remarks are words, not numbers. */
  @Override
  public List<Column> columns() {
    return List.of();
  }

  @Override
  public List<String> texts() {
    return List.of(text);
  }
}
