package io.github.offprint.run;

import io.github.offprint.experiment.Experiment;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Parameter;
import io.github.offprint.experiment.Run;
import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Curve;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Stroke;
import io.github.offprint.problem.Position;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

/** Small experiments for tests. */
public final class Toys {

  private Toys() {}

  /** Means of random numbers. */
  public static final class Means implements Experiment<Means.Params> {

    /** How many trials, and how they behave. */
    public record Params(
        @Parameter(value = "trials", atLeast = 0, atMost = 1000) int count,
        @Parameter(value = "added to each mean") double shift) {
      public Params {
        if (count == 13) {
          throw new IllegalArgumentException("13 trials bring bad luck");
        }
      }
    }

    @Override
    public String name() {
      return "toys/means";
    }

    @Override
    public String summary() {
      return "Means of uniform random numbers.";
    }

    @Override
    public Params defaults() {
      return new Params(5, 0);
    }

    @Override
    public Findings run(Params params, Run run) {
      if (params.count() == 0) {
        throw new IllegalArgumentException("there is no mean of nothing");
      }
      List<Double> means =
          run.trials("means", params.count(), (i, draws) -> params.shift() + draws.uniform());
      Numbers y = Numbers.of(means);
      Panel panel =
          Panel.of(Axis.linear("trial"), Axis.linear("mean"))
              .with(
                  new Curve(
                      "means, all",
                      Numbers.of(means.size(), i -> i),
                      y,
                      Stroke.solid(Ink.series(0))));
      return Findings.of(Figure.of(panel)).value("first", means.get(0)).value("all", y);
    }
  }

  /** Values alone, some of them infinite. */
  public static final class Quotient implements Experiment<Quotient.Params> {

    /** What is divided. */
    public record Params(double dividend, @Parameter(value = "divisor") double divisor) {}

    @Override
    public String name() {
      return "toys/quotient";
    }

    @Override
    public String summary() {
      return "One number by another.";
    }

    @Override
    public Params defaults() {
      return new Params(1, 3);
    }

    @Override
    public Findings run(Params params, Run run) {
      return Findings.none().value("quotient", params.dividend() / params.divisor());
    }
  }

  /** No parameters. */
  public record Nothing() {}

  /** An experiment with a body of the test's own, which counts how often it runs. */
  static final class Custom implements Experiment<Nothing> {

    private final String name;
    private final BiFunction<Nothing, Run, Findings> body;
    final AtomicInteger runs = new AtomicInteger();

    Custom(String name, BiFunction<Nothing, Run, Findings> body) {
      this.name = name;
      this.body = body;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public String summary() {
      return "";
    }

    @Override
    public Nothing defaults() {
      return new Nothing();
    }

    @Override
    public Findings run(Nothing params, Run run) {
      runs.incrementAndGet();
      return body.apply(params, run);
    }
  }

  /** A run of an experiment with its defaults, on a line of its own. */
  public static PlannedRun planned(Experiment<?> experiment, int line) {
    return new PlannedRun(
        new io.github.offprint.content.Directive(
            new Position("post.md", line, 1),
            experiment.name(),
            new Position("post.md", line + 1, 6),
            "fig-" + line,
            List.of(),
            "",
            OptionalLong.empty(),
            Optional.empty()),
        experiment,
        experiment.defaults(),
        7);
  }
}
