package io.github.offprint.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problems;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documentation says of the keys of a front matter holds. */
class FrontMatterKeysTest {

  private static final String TOP = "title: T\npublished: 2025-01-04\n";
  private static final Pattern LITERAL = Pattern.compile("`([^`]+)`");
  private static final Pattern RANGE = Pattern.compile("whole number, (\\d+) to (\\d+)");

  private final Problems problems = new Problems();

  private FrontMatter read(String yaml) {
    Excerpt text = Source.of("a.md", yaml).whole();
    Node.Mapping mapping = (Node.Mapping) Yaml.node(text, problems).orElseThrow();
    return FrontMatterReader.read(mapping, Position.startOf("a.md"), "a", true, problems);
  }

  static List<Key> top() {
    return FrontMatterKeys.ALL.stream().filter(key -> !key.name().contains(".")).toList();
  }

  @Test
  void theTableOfThePageIsMadeFromThem() throws IOException {
    KeyTable.compare(KeyTable.SETTINGS, "front-matter", FrontMatterKeys.ALL);
  }

  @ParameterizedTest
  @MethodSource("top")
  void aDefaultThatCouldBeWrittenIsTheDefault(Key key) {
    Matcher literal = LITERAL.matcher(key.otherwise());
    if (literal.matches()) {
      assertThat(read(TOP + key.name() + ": " + literal.group(1))).isEqualTo(read(TOP));
      assertThat(problems.sorted()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("top")
  void aTypeIsWhatIsTaken(Key key) {
    String series = key.name().equals("part") ? "series: S\n" : "";
    Matcher range = RANGE.matcher(key.kind());
    if (range.matches()) {
      assertThat(takes(series + key.name() + ": " + range.group(1))).isTrue();
      assertThat(takes(series + key.name() + ": " + range.group(2))).isTrue();
      assertThat(takes(series + key.name() + ": " + (Long.parseLong(range.group(2)) + 1)))
          .isFalse();
      assertThat(takes(series + key.name() + ": 1.5")).isFalse();
    } else if (key.kind().equals("true or false")) {
      assertThat(takes(key.name() + ": true")).isTrue();
      assertThat(takes(key.name() + ": maybe")).isFalse();
    } else if (key.kind().equals("mapping")) {
      assertThat(takes(key.name() + ": text")).isFalse();
    } else if (key.otherwise().startsWith("required")) {
      String without = TOP.replaceFirst("(?m)^" + key.name() + ".*\n", "x-other: 1\n");
      Problems missing = new Problems();
      new FrontMatterKeysTest().readInto(without, missing);
      assertThat(missing.haveErrors()).isTrue();
    }
  }

  private boolean takes(String yaml) {
    Problems own = new Problems();
    readInto(TOP + yaml, own);
    return !own.haveErrors();
  }

  private void readInto(String yaml, Problems own) {
    Excerpt text = Source.of("a.md", yaml).whole();
    Node.Mapping mapping = (Node.Mapping) Yaml.node(text, own).orElseThrow();
    FrontMatterReader.read(mapping, Position.startOf("a.md"), "a", true, own);
  }
}
