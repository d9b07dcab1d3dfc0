package io.github.offprint.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.content.Directive;
import io.github.offprint.content.Node;
import io.github.offprint.experiment.Experiment;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Run;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PlanTest {

  private final Problems problems = new Problems();
  private Experiments experiments =
      Experiments.of(Services.of(Toys.Means.class, Toys.Quotient.class), problems);

  @Test
  void aRunHasBoundParametersAndTheSeedOfThePost() {
    List<PlannedRun> plan =
        plan(
            directive(1, "fig-a", "toys/means", OptionalLong.of(42), "{\"count\": 3}"),
            directive(9, "fig-b", "toys/means", OptionalLong.empty(), "{}"));
    assertThat(plan).extracting(PlannedRun::seed).containsExactly(42L, Plan.DEFAULT_SEED);
    assertThat(plan)
        .extracting(PlannedRun::params)
        .containsExactly(new Toys.Means.Params(3, 0), new Toys.Means.Params(5, 0));
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void allThatIsWrongInAllPostsIsToldTogether() {
    plan(
        directive(1, "fig-a", "toys/mean", OptionalLong.empty(), "{}"),
        directive(11, "fig-b", "toys/means", OptionalLong.empty(), "{\"count\": 13}"),
        directive(21, "fig-d", "toys/means", OptionalLong.empty(), "{\"cuont\": 1}"),
        directive(31, "fig-c", "qwem", OptionalLong.empty(), "{}"));
    assertThat(problems.sorted())
        .extracting(Problem::toString)
        .containsExactly(
            "post.md:2:6: error: no experiment is named \"toys/mean\" (did you mean \"toys/means\"?)",
            "post.md:13:3: error: 13 trials bring bad luck",
            "post.md:23:4: error: no parameter is named \"cuont\" (did you mean \"count\"?)",
            "post.md:32:6: error: no experiment is named \"qwem\" (known: toys/means,"
                + " toys/quotient; the class of one of your own is named in"
                + " META-INF/services/io.github.offprint.experiment.Experiment)");
  }

  @Test
  void whatCannotBeLoadedIsToldOnceAndNotAgainAtThePostsThatNameIt() {
    experiments = Experiments.of(Services.of("org.example.Missing"), problems);
    plan(directive(1, "fig-a", "example/missing", OptionalLong.empty(), "{}"));
    assertThat(problems.sorted())
        .singleElement()
        .asString()
        .contains("org.example.Missing not found", "correct the name, or write that class");
  }

  @Test
  void aLineThatNamesNoClassIsToldWithItsPlace() {
    experiments = Experiments.of(Services.of("# ours\norg.example Missing\n"), problems);
    assertThat(problems.sorted())
        .singleElement()
        .asString()
        .startsWith(
            "META-INF/services/io.github.offprint.experiment.Experiment:2:1: error: this line")
        .doesNotContain("file:");
  }

  /** An experiment of somebody else's may be written carelessly; its post still has a place. */
  @Test
  void aRecordThatBreaksOnItsParametersIsToldAtTheDirective() {
    experiments = Experiments.of(Services.of(Careless.class), problems);
    plan(directive(1, "fig-a", "toys/careless", OptionalLong.empty(), "{\"sizes\": []}"));
    assertThat(problems.sorted())
        .extracting(Problem::toString)
        .singleElement()
        .asString()
        .startsWith("post.md:3:3: error: Sizes does not take these parameters: java.lang.")
        .contains("IndexOutOfBounds");
  }

  /** Reads the first of a list that may be empty. */
  public static final class Careless implements Experiment<Careless.Sizes> {

    /** Some sizes. */
    public record Sizes(List<Integer> sizes) {
      public Sizes {
        if (sizes.get(0) < 0) {
          throw new IllegalArgumentException("sizes begin at 0");
        }
      }
    }

    @Override
    public String name() {
      return "toys/careless";
    }

    @Override
    public String summary() {
      return "";
    }

    @Override
    public Sizes defaults() {
      return new Sizes(List.of(1));
    }

    @Override
    public Findings run(Sizes params, Run run) {
      return Findings.none();
    }
  }

  private List<PlannedRun> plan(Directive... directives) {
    return Plan.of(List.of(directives), experiments, problems);
  }

  private Directive directive(int line, String id, String name, OptionalLong seed, String with) {
    Optional<Node> node = JsonNodes.read(with, new Position("post.md", line + 2, 3), problems);
    return new Directive(
        new Position("post.md", line, 1),
        name,
        new Position("post.md", line + 1, 6),
        id,
        List.of(),
        "",
        seed,
        node.map(Node.Mapping.class::cast));
  }
}
