package io.github.offprint.bench;

import io.github.offprint.figure.Arrangement;
import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Curve;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Stroke;
import io.github.offprint.plot.Drawing;
import io.github.offprint.plot.SvgPlot;
import io.github.offprint.plot.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long a figure of four panels takes, each of 20 noisy curves through 500 points. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx1g"})
public class Drawings {

  private final SvgPlot plot = new SvgPlot();
  private final Texts texts = new Texts("Walks", "Eighty random walks", Map.of());
  private final Figure figure = walks();

  private static Figure walks() {
    Random random = new Random(3);
    Panel panel =
        Panel.of(Axis.log("features $k$"), Axis.linear("value $\\lambda$")).titled("Panel");
    for (int c = 0; c < 20; c++) {
      double[] walk = random.doubles(500).map(v -> v - 0.5).toArray();
      for (int i = 1; i < walk.length; i++) {
        walk[i] += walk[i - 1];
      }
      Numbers x = Numbers.of(500, i -> StrictMath.pow(10, 1 + i / 150.0));
      panel = panel.with(new Curve("c" + c, x, Numbers.of(walk), Stroke.solid(Ink.series(c))));
    }
    Arrangement row = new Arrangement.Row("", List.of(panel, panel), false, 1);
    return new Figure(
        900, 640, new Arrangement.Stack(List.of(row, row), false, 1), Optional.empty());
  }

  /** For a page and as a file. */
  @Benchmark
  public Drawing svg() {
    return plot.draw(figure, "fig", texts);
  }

  /** The same, and for a paper. */
  @Benchmark
  public byte[] svgAndPdf() {
    return plot.draw(figure, "fig", texts).pdf().bytes();
  }
}
