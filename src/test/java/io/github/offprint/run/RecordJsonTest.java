package io.github.offprint.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Table;
import io.github.offprint.experiment.Value;
import io.github.offprint.figure.Arrangement;
import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Band;
import io.github.offprint.figure.Bars;
import io.github.offprint.figure.Canvas;
import io.github.offprint.figure.ColorScale;
import io.github.offprint.figure.Curve;
import io.github.offprint.figure.Dots;
import io.github.offprint.figure.ErrorBars;
import io.github.offprint.figure.Extent;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.GuideLine;
import io.github.offprint.figure.HeatMap;
import io.github.offprint.figure.Histogram;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.Inset;
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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RecordJsonTest {

  /** A mark of somebody else's. */
  record Star(String name, double x, Map<String, List<Optional<Integer>>> rays, boolean bright)
      implements Mark {
    @Override
    public Extent extent(Scale x, Scale y) {
      return Extent.NOTHING;
    }

    @Override
    public void drawOn(Canvas canvas) {
      canvas.text(x, 0, name, Canvas.Anchor.CENTER, 10, Ink.series(0));
    }

    @Override
    public LegendKey key() {
      return LegendKey.none();
    }

    @Override
    public List<Column> columns() {
      return List.of();
    }
  }

  private static Findings everything(double... any) {
    Numbers n = Numbers.of(any);
    ColorScale colors = new ColorScale(ColorScale.Ramp.DIVERGING, Scale.LOG, 1e-3, 10);
    Marker marker = new Marker(Marker.Shape.CROSS, 4, Ink.graded(colors, 0.1), false);
    Panel panel =
        Panel.of(Axis.log("$n$"), Axis.linear("error").from(-1, 2.5))
            .with(
                new Curve("theory", n, n, Stroke.dashed(Ink.series(2).withOpacity(0.5))),
                new Dots("dots", n, n, marker),
                new ErrorBars("bars", n, n, n, n, marker),
                new Band("band", n, n, n, Ink.of(Ink.Part.ACCENT)),
                Rule.guide(Rule.Direction.VERTICAL, 0.1),
                Histogram.counts("histogram", Numbers.of(1, 2, 2), Ink.series(0)),
                Bars.of("lying", Numbers.of(1), Numbers.of(2), 1, Ink.series(0)).lying(),
                Whiskers.upright("w", n, n, n, Stroke.solid(Ink.series(1))),
                new ErrorBars("both", n, n, n, n, marker).across(n, n),
                GuideLine.power("", -1, 1, 1),
                Note.of("note", Spot.frame(0, 1)).pointingTo(Spot.data(2, 3)),
                new Label("here", 1, 2, Canvas.Anchor.ABOVE, Ink.of(Ink.Part.MUTED)),
                new HeatMap("map", new Extent(0, 1, 0, 1), 1, Numbers.of(1, Double.NaN), colors),
                new Star(
                    "\uD83D\uDE00 \uD800",
                    -0.0,
                    Map.of("a", List.of(Optional.of(1), Optional.empty())),
                    true))
            .with(Inset.of(Panel.of(Axis.log("x"), Axis.log("y")), 0, 0, 0.5, 0.5))
            .lettered("(a)");
    return Findings.of(
            Figure.row(300, 200, true, panel, Panel.of(Axis.log("x"), Axis.log("y")))
                .withLegend(Arrangement.Side.BELOW)
                .withColorBar("bar", colors))
        .possibly("scalar", Double.NaN)
        .possibly("sequence", n)
        .possibly("rows", List.of(n, Numbers.of()))
        .value("text", "κ\n\"")
        .table(
            "table",
            new Table(
                List.of("a", "b"), List.of(List.of(new Value.Scalar(1), new Value.Text("x")))));
  }

  @Property(tries = 200)
  void findingsReadBackEqual(@ForAll double[] any) {
    Findings findings = everything(any);
    assertThat(read(RecordWriter.bytes(findings))).isEqualTo(findings);
  }

  @Test
  void infinitiesAndNanReadBack() {
    Findings findings =
        everything(
            Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0, Double.MIN_VALUE);
    assertThat(read(RecordWriter.bytes(findings))).isEqualTo(findings);
  }

  @Test
  void theOrderOfValuesIsKept() {
    Findings findings = Findings.none().value("b", 1).value("a", 2).value("c", 3);
    assertThat(read(RecordWriter.bytes(findings)).values().keySet()).containsExactly("b", "a", "c");
  }

  @Test
  void aClassThatDoesNotImplementTheDeclaredTypeIsNotMade() {
    String kept =
        new String(RecordWriter.bytes(Findings.none().value("x", 1)), StandardCharsets.US_ASCII);
    String forged = kept.replace(Value.Scalar.class.getName(), Star.class.getName());
    assertThatThrownBy(() -> read(forged.getBytes(StandardCharsets.US_ASCII)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is no record that implements " + Value.class.getName());
  }

  @Test
  void bytesThatEndTooEarlyAreRefusedWhereverTheyEnd() {
    byte[] whole = RecordWriter.bytes(everything(1, 2));
    for (int length = 0; length < whole.length; length += 7) {
      byte[] part = java.util.Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> read(part)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  record Odd(Object anything) {}

  record Array(double[] numbers) {}

  @Test
  void whatCannotBeKeptIsNamedWithItsPlace() {
    assertThatThrownBy(() -> RecordWriter.bytes(new Odd("text")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Odd.anything is a java.lang.String");
    assertThatThrownBy(() -> RecordWriter.bytes(new Array(new double[1])))
        .hasMessageContaining("Array.numbers");
  }

  private static Findings read(byte[] bytes) {
    return RecordReader.read(bytes, Findings.class, RecordJsonTest.class.getClassLoader());
  }
}
