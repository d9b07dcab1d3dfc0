package io.github.offprint.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.problem.Problems;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class YamlTextTest {

  @Property(tries = 300)
  void whatIsWrittenIsReadBack(
      @ForAll @StringLength(min = 1, max = 12) @CharRange(from = ' ', to = 'é') String text) {
    String clean = text.replaceAll("[\\x00-\\x1f\\x7f-\\x9f]", "");
    Problems problems = new Problems();
    Node node =
        Yaml.node(
                Source.of("x", "a: " + YamlText.of(clean) + "\nb: " + YamlText.of(List.of(clean)))
                    .whole(),
                problems)
            .orElseThrow();
    Node.Mapping mapping = (Node.Mapping) node;
    assertThat(mapping.field("a").orElseThrow().value())
        .isInstanceOfSatisfying(
            Node.Scalar.class, scalar -> assertThat(scalar.text()).isEqualTo(clean));
    Node.Sequence list = (Node.Sequence) mapping.field("b").orElseThrow().value();
    assertThat(((Node.Scalar) list.items().get(0)).text()).isEqualTo(clean);
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void quotesStandOnlyWhereTheyAreNeeded() {
    assertThat(YamlText.of("How topics are learned")).isEqualTo("How topics are learned");
    assertThat(YamlText.of("a: b")).isEqualTo("\"a: b\"");
    assertThat(YamlText.of("null")).isEqualTo("\"null\"");
    assertThat(YamlText.of(List.of("x", "y, z"))).isEqualTo("[x, \"y, z\"]");
  }
}
