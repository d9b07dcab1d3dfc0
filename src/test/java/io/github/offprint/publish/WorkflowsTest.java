package io.github.offprint.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What runs on the machines of GitHub, for us and for those who begin a project, may do little. */
class WorkflowsTest {

  private static final String VERIFY = ".github/workflows/verify.yml";
  private static final String PUBLISH = ".github/workflows/publish.yml";
  private static final String OF_PROJECTS = "src/main/resources/io/github/offprint/init/verify.yml";

  @ParameterizedTest
  @ValueSource(strings = {VERIFY, PUBLISH, OF_PROJECTS})
  void everyActionIsPinnedByItsCommitAndTellsItsVersion(String file) throws IOException {
    List<String> uses =
        Files.readAllLines(Path.of(file)).stream()
            .map(String::strip)
            .filter(line -> line.contains("uses:"))
            .toList();

    assertThat(uses)
        .isNotEmpty()
        .allMatch(
            line -> line.matches("(- )?uses: actions/[a-z-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+"));
  }

  @ParameterizedTest
  @ValueSource(strings = {VERIFY, PUBLISH, OF_PROJECTS})
  void nothingIsAllowedThatAJobDoesNotAskFor(String file) throws IOException {
    assertThat(workflow(file).get("permissions")).isEqualTo(Map.of());
    for (Map<?, ?> job : jobs(file)) {
      boolean deploys = job.containsKey("environment");

      assertThat(job.get("permissions"))
          .isEqualTo(
              deploys ? Map.of("pages", "write", "id-token", "write") : Map.of("contents", "read"));
      assertThat(job.containsKey("timeout-minutes")).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {VERIFY, OF_PROJECTS})
  void pullRequestsOfForksGetNoSecretsAndOnlyRead(String file) throws IOException {
    Map<?, ?> triggers = (Map<?, ?>) workflow(file).get("on");

    assertThat(triggers.containsKey("pull_request")).isTrue();
    assertThat(triggers.containsKey("pull_request_target")).isFalse();
    assertThat(triggers.containsKey("workflow_run")).isFalse();
    assertThat(Files.readString(Path.of(file))).doesNotContain("secrets.", "github.token");
  }

  @ParameterizedTest
  @ValueSource(strings = {VERIFY, PUBLISH, OF_PROJECTS})
  void noCommandIsPutTogetherFromWhatOthersWrote(String file) throws IOException {
    for (Map<?, ?> step : steps(file)) {
      assertThat(String.valueOf(step.get("run"))).doesNotContain("${{");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {VERIFY, PUBLISH, OF_PROJECTS})
  void theCheckoutLeavesNoCredentialsBehind(String file) throws IOException {
    assertThat(steps(file))
        .filteredOn(step -> String.valueOf(step.get("uses")).startsWith("actions/checkout@"))
        .isNotEmpty()
        .allMatch(step -> Map.of("persist-credentials", false).equals(step.get("with")));
  }

  private static Map<?, ?> workflow(String file) throws IOException {
    Load yaml = new Load(LoadSettings.builder().build());
    return (Map<?, ?>) yaml.loadFromString(Files.readString(Path.of(file)));
  }

  private static List<Map<?, ?>> jobs(String file) throws IOException {
    List<Map<?, ?>> jobs = new ArrayList<>();
    ((Map<?, ?>) workflow(file).get("jobs")).values().forEach(job -> jobs.add((Map<?, ?>) job));
    return jobs;
  }

  private static List<Map<?, ?>> steps(String file) throws IOException {
    List<Map<?, ?>> steps = new ArrayList<>();
    for (Map<?, ?> job : jobs(file)) {
      ((List<?>) job.get("steps")).forEach(step -> steps.add((Map<?, ?>) step));
    }
    return steps;
  }
}
