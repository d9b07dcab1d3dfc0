package io.github.offprint.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.content.Node;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonNodesTest {

  @Test
  void everyPartKnowsItsPlaceInCodePoints() {
    Node.Mapping mapping = (Node.Mapping) read("{\"\uD83D\uDE00\": [1.50, \"é\"],\n \"b\": null}");
    Node.Field first = mapping.fields().get(0);
    assertThat(first.position()).isEqualTo(new Position("<stdin>", 7, 2));
    Node.Sequence items = (Node.Sequence) first.value();
    assertThat(items.items())
        .containsExactly(
            new Node.Scalar("1.50", false, new Position("<stdin>", 7, 8)),
            new Node.Scalar("é", true, new Position("<stdin>", 7, 14)));
    assertThat(mapping.fields().get(1).position()).isEqualTo(new Position("<stdin>", 8, 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "{\"n\": 1} 2 => <stdin>:7:10: error: expected the end of the line (one value a line)",
        "{\"n\": 1, \"n\": 2} => <stdin>:7:13: error: this is not JSON: Duplicate field 'n' (write one object a line)",
        "'' => <stdin>:7:1: error: expected JSON, found nothing",
        "{\"n\": 01} => <stdin>:7:8: error: this is not JSON: Invalid numeric value: Leading zeroes not allowed (write one object a line)",
      })
  void whatIsNotJsonIsSaidAtItsPlace(String text, String said) {
    Problems problems = new Problems();
    assertThat(JsonNodes.read(text, new Position("<stdin>", 7, 1), problems)).isEmpty();
    assertThat(problems.sorted()).singleElement().hasToString(said);
  }

  private static Node read(String text) {
    Problems problems = new Problems();
    Node node = JsonNodes.read(text, new Position("<stdin>", 7, 1), problems).orElseThrow();
    assertThat(problems.sorted()).isEmpty();
    return node;
  }
}
