package io.github.offprint.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.experiment.Value;
import io.github.offprint.figure.Numbers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ParameterValuesTest {

  private enum Kind {
    QUITE_LARGE
  }

  private record Inner(double depth) {}

  private record Params(
      int samples,
      List<Double> ridges,
      Kind kind,
      Inner inner,
      Optional<Integer> documents,
      Optional<String> corpus) {}

  private static final Params PARAMS =
      new Params(
          3,
          List.of(0.5, 2.0),
          Kind.QUITE_LARGE,
          new Inner(7),
          Optional.of(4000),
          Optional.empty());

  @Test
  void whatIsGivenCanBeQuoted() {
    assertThat(ParameterValues.names(PARAMS))
        .containsExactlyInAnyOrder("samples", "ridges", "kind", "inner.depth", "documents");
    assertThat(ParameterValues.value(PARAMS, "inner.depth")).contains(new Value.Scalar(7));
    assertThat(ParameterValues.value(PARAMS, "kind")).contains(new Value.Text("quite-large"));
    assertThat(ParameterValues.value(PARAMS, "ridges"))
        .contains(new Value.Sequence(Numbers.of(0.5, 2)));
  }

  @Test
  void aParameterThatMayBeAbsentCanBeQuotedWhereItIsThere() {
    assertThat(ParameterValues.value(PARAMS, "documents")).contains(new Value.Scalar(4000));
    assertThat(ParameterValues.value(PARAMS, "corpus")).isEmpty();
  }
}
