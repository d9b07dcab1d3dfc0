package io.github.offprint.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LikenessTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Loss over time | loss over time.",
        "Topics are learned *one at a time*: $s_k^2 \\to \\lambda_k$ | Topics are learned one at a time: s_k^2 \\to \\lambda_k",
        "See [the post](/posts/a/) for `{value} fig-a.x %.1f` curves | See the post for curves",
        "The loss of ten networks falls in steps with time, for both | The loss of ten networks falls in steps over time, for both",
      })
  void aCopyWithOtherSignsIsARepetition(String texts) {
    String[] parts = texts.split(" \\| ");
    assertThat(Likeness.isRepetition(parts[0], parts[1])).isTrue();
    assertThat(Likeness.isRepetition(parts[1], parts[0])).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Loss over time | A curve that falls in four steps",
        "Loss over time | Loss",
        "Learning curves | Learning curves of four modes, which rise from 0 to 1 one after another",
        "? | !",
      })
  void anotherTextIsNone(String texts) {
    String[] parts = texts.split(" \\| ");
    assertThat(Likeness.isRepetition(parts[0], parts[1])).isFalse();
  }
}
