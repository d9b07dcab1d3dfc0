package io.github.offprint.cli;

import java.io.IOException;
import java.nio.file.Path;

/** A project with two experiments, one of which calls other classes, and two posts. */
final class Laboratory {

  private Laboratory() {}

  static Workshop at(Path root) throws IOException {
    Workshop workshop = new Workshop(root);
    workshop.offer("Slope", "Sum");
    workshop.source("Slope", SLOPE);
    workshop.source("Line", LINE);
    workshop.source("Sum", SUM);
    workshop.write("content/posts/one.md", ONE);
    workshop.write("content/posts/two.md", TWO);
    workshop.write("content/numbers.txt", "1 2 3");
    return workshop;
  }

  private static final String SLOPE =
      """
      import io.github.offprint.experiment.*;
      import io.github.offprint.figure.*;

      public final class Slope implements Experiment<Slope.Params> {
        public record Params(double ridge, int count) {}
        public String name() { return "lab/slope"; }
        public String summary() { return "A line."; }
        public Params defaults() { return new Params(0.1, 3); }
        @io.github.offprint.experiment.Harmless("the tests set it")
        public Findings run(Params params, Run run) {
          Numbers x = Numbers.of(params.count(), i -> i);
          Numbers y = Numbers.of(params.count(), i -> Line.at(i, params.ridge()));
          Panel panel =
              Panel.of(Axis.linear("x"), Axis.linear("y"))
                  .with(new Curve("line", x, y, Stroke.solid(Ink.series(0))));
          double noise = Double.parseDouble(System.getProperty("lab.noise", "0"));
          return Findings.of(Figure.of(panel))
              .value("slope", Line.at(1, params.ridge()) * (1 + noise))
              .value("draw", run.draws("x").uniform());
        }
      }
      """;

  private static final String LINE =
      """
      final class Line {
        static final double STEP = 0.5;

        static double at(int i, double ridge) {
          return step() * i + ridge;
        }

        private static double step() {
          return STEP;
        }
      }
      """;

  private static final String SUM =
      """
      import io.github.offprint.experiment.*;
      import io.github.offprint.figure.*;
      import java.nio.file.Files;

      public final class Sum implements Experiment<Sum.Params> {
        public record Params(int from) {}
        public String name() { return "lab/sum"; }
        public String summary() { return "A sum."; }
        public Params defaults() { return new Params(0); }
        public Findings run(Params params, Run run) {
          double sum = params.from();
          try {
            for (String number : Files.readString(run.data("numbers")).split(" ")) {
              sum += Double.parseDouble(number);
            }
          } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
          return Findings.none().value("sum", sum);
        }
      }
      """;

  /** The directives stand in lines 6 and 18, the number in line 15, the claim in line 28. */
  private static final String ONE =
      """
      ---
      title: One
      published: 2025-01-01
      ---

      ```experiment
      run: lab/slope
      id: fig-slope
      caption: A line.
      alt: A line that rises.
      seed: 7
      with: {ridge: 0.1}
      ```

      The slope is `{value} fig-slope.slope`, with a ridge of `{value} fig-slope.with.ridge`
      over `{value} fig-slope.with.count` points.

      ```experiment
      run: lab/slope
      id: fig-second
      caption: Another line.
      alt: A line that rises, too.
      with: {ridge: 0.2}
      tolerance: 1e-9
      ```

      ```claim
      fig-slope.slope > 0.1
      ```
      """;

  private static final String TWO =
      """
      ---
      title: Two
      published: 2025-01-02
      ---

      ```experiment
      run: lab/sum
      id: tbl-sum
      alt: A sum.
      data: {numbers: ../numbers.txt}
      ```

      The sum is `{value} tbl-sum.sum`.
      """;
}
