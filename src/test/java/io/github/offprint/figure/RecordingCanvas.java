package io.github.offprint.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A canvas that remembers what was asked of it. */
class RecordingCanvas implements Canvas {

  private final Extent view;
  private final List<String> calls = new ArrayList<>();

  RecordingCanvas(Extent view) {
    this.view = view;
  }

  static List<String> calls(Mark mark, Extent view) {
    RecordingCanvas canvas = new RecordingCanvas(view);
    mark.drawOn(canvas);
    return canvas.calls;
  }

  @Override
  public Extent view() {
    return view;
  }

  @Override
  public void line(Numbers x, Numbers y, Stroke stroke) {
    calls.add("line %s %s %s %s".formatted(x, y, stroke.dash(), stroke.width()));
  }

  @Override
  public void area(Numbers x, Numbers lower, Numbers upper, Ink fill) {
    calls.add("area %s %s %s %s".formatted(x, lower, upper, fill.opacity()));
  }

  @Override
  public void dots(Numbers x, Numbers y, Marker marker) {
    calls.add("dots %s %s %s".formatted(x, y, marker.shape()));
  }

  @Override
  public void cells(Extent over, int columns, Numbers values, ColorScale scale) {
    calls.add("cells %s %s %s".formatted(columns, values, scale.ramp()));
  }

  @Override
  public void text(double x, double y, String text, Anchor anchor, double size, Ink ink) {
    calls.add("text %s %s %s %s".formatted(x, y, text, anchor));
  }

  @Override
  public void note(
      String text, Spot at, Anchor anchor, Optional<Spot> target, double size, Ink ink) {
    calls.add("note %s at %s %s to %s".formatted(text, at, anchor, target));
  }

  @Override
  public void words(Numbers x, Numbers y, List<String> texts, double size, Ink ink) {
    calls.add("words %s %s %s".formatted(x, y, texts));
  }
}
