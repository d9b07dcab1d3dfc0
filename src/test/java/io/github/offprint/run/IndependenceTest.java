package io.github.offprint.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.experiment.Experiment;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Harmless;
import io.github.offprint.experiment.Run;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import io.github.offprint.run.bytecode.Outside;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndependenceTest {

  private final Problems problems = new Problems();

  /** Asks the clock. */
  public static final class Late implements Experiment<Toys.Nothing> {
    @Override
    public String name() {
      return "toys/late";
    }

    @Override
    public String summary() {
      return "";
    }

    @Override
    public Toys.Nothing defaults() {
      return new Toys.Nothing();
    }

    @Override
    public Findings run(Toys.Nothing params, Run run) {
      return Findings.none().value("time", time());
    }

    private static long time() {
      return System.nanoTime();
    }
  }

  /** Asks the clock and says that it does not matter. */
  public static final class Punctual implements Experiment<Toys.Nothing> {
    @Override
    public String name() {
      return "toys/punctual";
    }

    @Override
    public String summary() {
      return "";
    }

    @Override
    public Toys.Nothing defaults() {
      return new Toys.Nothing();
    }

    @Override
    public Findings run(Toys.Nothing params, Run run) {
      note();
      return Findings.none();
    }

    @Harmless("nobody looks at it")
    private static void note() {
      System.nanoTime();
    }
  }

  @Test
  void anExperimentThatAsksTheClockIsWarnedOfAtItsName() {
    Independence.check(List.of(Toys.planned(new Late(), 4)), new Fingerprints(), problems);
    assertThat(problems.sorted())
        .singleElement()
        .hasToString(
            "post.md:5:6: warning: the experiment \"toys/late\" may depend on the clock:"
                + " io.github.offprint.run.IndependenceTest$Late.time() calls System.nanoTime (let"
                + " it depend on its arguments only; if what it gets never reaches the findings,"
                + " say so with @Harmless(\"why\") on that method)");
  }

  @Test
  void whatIsSaidToBeHarmlessIsNotWarnedOf() {
    Independence.check(List.of(Toys.planned(new Punctual(), 4)), new Fingerprints(), problems);
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void theBundledExperimentsDependOnTheirArgumentsOnly() {
    Experiments experiments = Experiments.of(IndependenceTest.class.getClassLoader(), problems);
    List<PlannedRun> plan =
        experiments.names().stream()
            .map(name -> Toys.planned(experiments.named(name).orElseThrow(), 1))
            .toList();
    Fingerprints fingerprints = new Fingerprints();
    Independence.check(plan, fingerprints, problems);
    assertThat(plan).hasSizeGreaterThan(20);
    assertThat(problems.sorted()).extracting(Problem::toString).isEmpty();
    assertThat(plan)
        .filteredOn(run -> run.experiment().name().equals("eigenlearning/risk"))
        .allSatisfy(
            run ->
                assertThat(
                        fingerprints
                            .of(run.experiment().getClass(), run.params().getClass())
                            .outside())
                    .extracting(Outside::toString)
                    .isEmpty());
  }

  /** So a new theme or another class of plot computes nothing again. */
  @Test
  void noResultDependsOnHowItIsDrawn() {
    Experiments experiments = Experiments.of(IndependenceTest.class.getClassLoader(), problems);
    Fingerprints fingerprints = new Fingerprints();
    for (String name : experiments.names()) {
      Experiment<?> experiment = experiments.named(name).orElseThrow();
      if (!experiment.getClass().getName().contains(".papers.")) {
        continue; // of the tests
      }
      assertThat(fingerprints.of(experiment.getClass(), experiment.defaults().getClass()).parts())
          .noneMatch(
              part ->
                  part.name()
                      .matches("io\\.github\\.offprint\\.(plot|site|build|cli|content)\\..*"));
    }
  }
}
