package io.github.offprint.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.content.KeyTable;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ExperimentKeysTest {

  @Test
  void theTableOfThePageIsMadeFromThem() throws IOException {
    KeyTable.compare(KeyTable.WRITING, "experiment", ExperimentKeys.ALL);
  }

  @Test
  void theSeedThatIsTakenIsTheOneThatIsTold() {
    assertThat(ExperimentKeys.ALL)
        .filteredOn(key -> key.name().equals("seed"))
        .singleElement()
        .satisfies(
            key ->
                assertThat(key.otherwise())
                    .isEqualTo("`" + io.github.offprint.run.Plan.DEFAULT_SEED + "`"));
  }
}
