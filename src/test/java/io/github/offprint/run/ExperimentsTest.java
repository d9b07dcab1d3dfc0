package io.github.offprint.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.experiment.Experiment;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Run;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import org.junit.jupiter.api.Test;

class ExperimentsTest {

  private final Problems problems = new Problems();

  /** Takes the name of another. */
  public static class Twin implements Experiment<Toys.Nothing> {
    @Override
    public String name() {
      return "toys/means";
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
      return Findings.none();
    }
  }

  /** Has a name that no post should have to type. */
  public static final class Shouting extends Twin {
    @Override
    public String name() {
      return "Toys/Means!";
    }
  }

  /** Cannot be made. */
  public static final class Broken extends Twin {
    public Broken() {
      throw new IllegalStateException("no luck");
    }
  }

  @Test
  void experimentsAreSortedByName() {
    Experiments experiments =
        Experiments.of(Services.of(Toys.Quotient.class, Toys.Means.class), problems);
    assertThat(experiments.names()).containsExactly("toys/means", "toys/quotient");
    assertThat(experiments.named("toys/quotient")).containsInstanceOf(Toys.Quotient.class);
    assertThat(experiments.named("toys")).isEmpty();
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void oneThatCannotBeUsedIsNamedAtItsLineAndTheOthersStay() {
    String missing = "org.example.Missing";
    String services =
        String.join(
            "\n",
            "# ours",
            Toys.Means.class.getName(),
            missing,
            Twin.class.getName() + " # again",
            Broken.class.getName(),
            Shouting.class.getName(),
            Toys.class.getName(),
            Toys.Quotient.class.getName());
    Experiments experiments = Experiments.of(Services.of(services), problems);
    assertThat(experiments.names()).containsExactly("toys/means", "toys/quotient");
    assertThat(problems.sorted())
        .extracting(p -> p.position().line() + " " + p.what())
        .containsExactly(
            "3 this experiment cannot be loaded: Provider org.example.Missing not found",
            "4 io.github.offprint.run.Toys$Means and io.github.offprint.run.ExperimentsTest$Twin"
                + " are both named \"toys/means\"",
            "5 this experiment cannot be loaded: Provider"
                + " io.github.offprint.run.ExperimentsTest$Broken could not be instantiated:"
                + " java.lang.IllegalStateException: no luck",
            "6 io.github.offprint.run.ExperimentsTest$Shouting has the name \"Toys/Means!\"",
            "7 this experiment cannot be loaded: io.github.offprint.run.Toys not a subtype");
    assertThat(problems.sorted())
        .extracting(Problem::position)
        .allMatch(
            p -> p.file().equals("META-INF/services/io.github.offprint.experiment.Experiment"));
  }
}
