package io.github.offprint.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.experiment.Experiment;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Harmless;
import io.github.offprint.experiment.Run;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import io.github.offprint.run.bytecode.Outside;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /** Ends the program. */
  public static final class Ending implements Experiment<Toys.Nothing> {
    @Override
    public String name() {
      return "toys/ending";
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
      System.exit(0);
      return Findings.none();
    }
  }

  /** Reads a file when it is made. */
  public static final class Early implements Experiment<Toys.Nothing> {
    private final boolean there = length("a") > 0;

    private static long length(String file) {
      try {
        return Files.size(Path.of(file));
      } catch (IOException e) {
        return 0;
      }
    }

    @Override
    public String name() {
      return "toys/early";
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
      return Findings.none().value("there", there ? 1 : 0);
    }
  }

  /** Reads a file when it is first used. */
  private static final class Table {
    private static final long LENGTH = Early.length("b");
  }

  /** Uses what was read when a class was initialised. */
  public static final class Lazy implements Experiment<Toys.Nothing> {
    @Override
    public String name() {
      return "toys/lazy";
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
      return Findings.none().value("length", Table.LENGTH);
    }
  }

  @Test
  void anExperimentThatEndsTheProgramIsRefused() {
    Independence.check(List.of(Toys.planned(new Ending(), 4)), new Fingerprints(), problems);
    assertThat(problems.sorted())
        .singleElement()
        .asString()
        .startsWith("post.md:5:6: error: the experiment \"toys/ending\" ends the program: ")
        .contains("IndependenceTest$Ending.run(")
        .contains("calls System.exit (throw an exception instead");
  }

  @Test
  void filesThatAreReadBeforeTheRunAreWarnedOf() {
    Independence.check(List.of(Toys.planned(new Early(), 4)), new Fingerprints(), problems);
    assertThat(problems.sorted())
        .singleElement()
        .asString()
        .startsWith(
            "post.md:5:6: warning: the experiment \"toys/early\" may depend on files that are read"
                + " before it runs, which nobody watches: ")
        .contains("IndependenceTest$Early.length(java.lang.String) calls Files.size");
  }

  @Test
  void filesThatAreReadByStaticInitialisersAreWarnedOf() {
    Independence.check(List.of(Toys.planned(new Lazy(), 4)), new Fingerprints(), problems);
    assertThat(problems.sorted()).singleElement().asString().contains("calls Files.size");
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
