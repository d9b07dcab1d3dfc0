package io.github.offprint.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTest {

  private static Node node(String text) {
    Problems problems = new Problems();
    Node node = Yaml.node(Source.of("x.yaml", text).whole(), problems).orElseThrow();
    assertThat(problems.sorted()).isEmpty();
    return node;
  }

  private static List<String> problems(String text) {
    Problems problems = new Problems();
    assertThat(Yaml.node(Source.of("x.yaml", text).whole(), problems)).isEmpty();
    return problems.sorted().stream().map(Problem::toString).toList();
  }

  // {a: [1, 2]} as text, with quotes around what was quoted
  private static String shown(Node node) {
    if (node instanceof Node.Scalar scalar) {
      return scalar.quoted() ? "\"" + scalar.text() + "\"" : scalar.text();
    }
    if (node instanceof Node.Sequence sequence) {
      return sequence.items().stream().map(YamlTest::shown).toList().toString();
    }
    return ((Node.Mapping) node)
        .fields().stream()
            .map(field -> field.name() + ": " + shown(field.value()))
            .collect(Collectors.joining(", ", "{", "}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: 1\nb: x y | {a: 1, b: x y}",
        "a: '1'\nb: \"x\\ty\" | {a: \"1\", b: \"x\ty\"}",
        "a:\n- 1\n- [2, 3]\n | {a: [1, [2, 3]]}",
        "a: 2025-01-04 # day | {a: 2025-01-04}",
        "a:\nb: | {a: , b: }",
        "a: |\n  x\n  y\n | {a: \"x\ny\n\"}",
        "a: >-\n  x\n  y\n | {a: \"x y\"}",
        "a: {b: {c: d}} | {a: {b: {c: d}}}",
        "? a\n: b | {a: b}",
        "plain | plain",
      })
  void yamlIsReadAsWritten(String example) {
    String[] parts = example.split(" \\| ");
    assertThat(shown(node(parts[0]))).isEqualTo(parts[1]);
  }

  @Test
  void anEmptyTextIsNothing() {
    Problems problems = new Problems();
    assertThat(Yaml.node(Source.of("x", "# only a comment\n").whole(), problems)).isEmpty();
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void everyPartKnowsItsPlaceInCodePoints() {
    Node.Mapping mapping = (Node.Mapping) node("\uFEFFä: 😀\r\n😀b:\r\n  - c\r\n");
    Node.Field first = mapping.fields().get(0);
    Node.Field second = mapping.fields().get(1);
    assertThat(first.value().position()).isEqualTo(new Position("x.yaml", 1, 4));
    assertThat(second.position()).isEqualTo(new Position("x.yaml", 2, 1));
    assertThat(((Node.Sequence) second.value()).items().get(0).position())
        .isEqualTo(new Position("x.yaml", 3, 5));
  }

  @Test
  void placesAreThoseOfTheFileThatTheTextWasTakenFrom() {
    Source source = Source.of("x.md", "> a: b\n> c: d\n");
    Excerpt excerpt = new Excerpt.Collector(source).add("a: b\n", 2).add("c: d\n", 9).excerpt();
    Node.Mapping mapping = (Node.Mapping) Yaml.node(excerpt, new Problems()).orElseThrow();
    assertThat(mapping.field("c").orElseThrow().value().position())
        .isEqualTo(new Position("x.md", 2, 6));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title: a: b | 1:9 | a colon and a space stand inside a value, as if another name began (put the value in quotes)",
        "a:\n\tb: 1 | 2:1 | a tab stands where YAML takes only spaces (indent with spaces)",
        "a: 'b\nc: d\n | 1:4 | the quote that begins here never ends (close it with the same quote)",
        "a: \"b\\qc\" | 1:7 | this backslash sequence means nothing in double quotes (double the backslash or use single quotes)",
        "a: [1, 2\nb: c | 1:4 | the list that begins here is broken or never ends (separate its items by commas and close it with \"]\")",
        "a: {b: 1 | 1:4 | the mapping that begins here is broken or never ends (separate its fields by commas and close it with \"}\")",
        "a: 1\nb\nc: 2 | 2:1 | a name stands without a colon and a value (write it as \"name: value\")",
        "a: 1\n  b: 2 | 2:4 | a colon and a space stand inside a value, as if another name began (put the value in quotes)",
        "a:\n  b: 1\n c: 2 | 3:2 | this line does not fit to the ones above it (give all names of one mapping, and all items of one list, the same indentation)",
        "a: @b | 1:4 | a value begins with a character that YAML keeps for itself (put the value in quotes)",
        "a: %b | 1:4 | a value begins with a character that YAML keeps for itself (put the value in quotes)",
        "a: 1\nb: 2\na: 3 | 3:1 | \"a\" stands twice (remove one; the other is in line 1)",
        "{a: 1, a: 2} | 1:8 | \"a\" stands twice (remove one; the other is in line 1)",
        "a: &x 1\nb: *x | 1:4 | anchors such as &name are not read (write the value out)",
        "a: *x | 1:4 | aliases such as *name are not read (write the value out)",
        "a: !!str 1 | 1:4 | tags such as !name are not read (remove it)",
        "a: 1\n---\nb: 2 | 2:1 | a second YAML document begins here (keep one and remove \"---\")",
        "[a]: 1 | 1:1 | a list or mapping stands as a name (names must be plain text)",
        "a: b\u0007 | 1:5 | the control character U+0007 cannot stand in YAML (remove it)",
      })
  void mistakesAreToldAtTheirPlace(String example) {
    String[] parts = example.split(" \\| ");
    assertThat(problems(parts[0])).containsExactly("x.yaml:" + parts[1] + ": error: " + parts[2]);
  }

  @Test
  void aBombOfAliasesIsRefused() {
    String bomb = "a: &a [x, x, x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\nd: [*c, *c, *c]\n";
    assertThat(problems(bomb)).hasSize(1);
  }

  @Test
  void listsStandInEachOtherOnlySoDeep() {
    assertThat(shown(node("[".repeat(99) + "1" + "]".repeat(99)))).contains("[1]");
    assertThat(problems("[".repeat(100_000)))
        .containsExactly(
            "x.yaml:1:101: error: lists stand in each other 100 deep (write it flatter)");
  }

  @Nested
  class Json {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"a\":1,\"b\":[true,null,-2.5e-3,1E+5]} | {a: 1, b: [true, null, -2.5e-3, 1E+5]}",
          "{\"a\":\"x\\\"y\\\\z\\/\\b\\f\\n\\r\\t\"} | {a: \"x\"y\\z/\b\f\n\r\t\"}",
          "{\"a\":\"\\u00e4\\ud83d\\ude00\"} | {a: \"ä😀\"}",
          "{\"levels\": [[1, 2, 3e-1], [4, 5, 6]], \"n\":\t10} | {levels: [[1, 2, 3e-1], [4, 5, 6]], n: 10}",
          "{} | {}",
          "[] | []",
          "{\"a\":\"\",\"b\":\"-\",\"c\":\"#\",\"d\":\"a: b\"} | {a: \"\", b: \"-\", c: \"#\", d: \"a: b\"}",
          "{\"a\":{\"b\":{\"c\":[{\"d\":1}]}}} | {a: {b: {c: [{d: 1}]}}}",
        })
    void isReadAsWritten(String example) {
      String[] parts = example.split(" \\| ");
      assertThat(shown(node(parts[0]))).isEqualTo(parts[1]);
    }

    @Test
    void mayHaveLongNamesAndTexts() {
      String name = "n".repeat(1_000);
      String text = "t".repeat(50_000);
      assertThat(shown(node("{\"" + name + "\":\"" + text + "\",\"b\":1}")))
          .isEqualTo("{" + name + ": \"" + text + "\", b: 1}");
    }

    @Test
    void mayHaveLinesOfFiveMegabytes() {
      String numbers =
          IntStream.range(0, 400_000).mapToObj(i -> "0.12345678").collect(Collectors.joining(","));
      String line = "{\"😀\":[" + numbers + "],\"x\":1}";
      assertThat(line.length()).isGreaterThan(4_000_000);
      assertTimeout(
          Duration.ofSeconds(20),
          () -> {
            Excerpt excerpt = Source.startingAt("-", 7, line).whole();
            Node.Mapping mapping = (Node.Mapping) Yaml.node(excerpt, new Problems()).orElseThrow();
            assertThat(mapping.field("x").orElseThrow().position())
                .isEqualTo(new Position("-", 7, line.length() - 1 - "\"x\":1}".length() + 1));
          });
    }

    @Test
    void hasItsMistakesToldInTheLineOfTheFile() {
      Problems problems = new Problems();
      Yaml.node(Source.startingAt("-", 3, "{\"a\": [1, 2}").whole(), problems);
      assertThat(problems.sorted())
          .extracting(Problem::position)
          .containsExactly(new Position("-", 3, 7));
    }
  }
}
