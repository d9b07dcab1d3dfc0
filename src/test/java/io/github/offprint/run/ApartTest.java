package io.github.offprint.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ApartTest {

  @Test
  void equalTextsAreNotApart() {
    String json = "{\"a\":[1,\"nan\",{\"b\":null}],\"c\":true}";
    assertThat(Apart.largest(json, json)).hasValue(0);
  }

  @Test
  void aNumberIsComparedWithTheLargestOfItsList() {
    assertThat(Apart.largest("[1024,0]", "[1024,1]")).hasValue(1.0 / 1024);
    assertThat(Apart.largest("{\"x\":4}", "{\"x\":5}")).hasValue(0.2);
    assertThat(Apart.largest("[[8],[1]]", "[[8],[2]]")).hasValue(0.5);
  }

  @Test
  void theLargestDifferenceCounts() {
    assertThat(Apart.largest("{\"a\":1,\"b\":[2,4]}", "{\"a\":1,\"b\":[2,3]}")).hasValue(0.25);
  }

  @Test
  void whatIsNoNumberMustBeTheSame() {
    OptionalDouble notAlike = OptionalDouble.empty();
    assertThat(Apart.largest("[1,2]", "[1]")).isEqualTo(notAlike);
    assertThat(Apart.largest("{\"a\":1}", "{\"b\":1}")).isEqualTo(notAlike);
    assertThat(Apart.largest("[1]", "[\"nan\"]")).isEqualTo(notAlike);
    assertThat(Apart.largest("[\"a\"]", "[\"b\"]")).isEqualTo(notAlike);
    assertThat(Apart.largest("[true]", "[false]")).isEqualTo(notAlike);
    assertThat(Apart.largest("1", "[1]")).isEqualTo(notAlike);
    assertThat(Apart.largest("no json", "1")).isEqualTo(notAlike);
  }
}
