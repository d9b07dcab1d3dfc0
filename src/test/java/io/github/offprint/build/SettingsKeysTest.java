package io.github.offprint.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.content.Key;
import io.github.offprint.content.KeyTable;
import io.github.offprint.content.citations.CitationStyle;
import io.github.offprint.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documentation says of the keys of offprint.yaml holds. */
class SettingsKeysTest {

  private static final Pattern LITERAL = Pattern.compile("`([^`]+)`");
  private static final Pattern RANGE = Pattern.compile("whole number, (\\d+) to (\\d+)");
  private static final Pattern EXAMPLE = Pattern.compile("(?s)```yaml\n(.*?)```");

  @TempDir Path folder;

  private final Problems problems = new Problems();

  private Settings read(String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("offprint.yaml"), yaml);
    return Settings.read(file, "offprint.yaml", Optional.empty(), problems);
  }

  static List<Key> keys() {
    return SettingsKeys.ALL;
  }

  @Test
  void theTableOfThePageIsMadeFromThem() throws IOException {
    KeyTable.compare(KeyTable.SETTINGS, "settings", SettingsKeys.ALL);
  }

  @Test
  void theExampleOfThePageHasEveryKeyAtTheTop() throws IOException {
    Matcher example = EXAMPLE.matcher(Files.readString(KeyTable.SETTINGS));
    assertThat(example.find()).isTrue();
    read(example.group(1));
    assertThat(problems.sorted()).isEmpty();
    assertThat(Key.names(SettingsKeys.ALL))
        .allSatisfy(name -> assertThat("\n" + example.group(1)).contains("\n" + name + ":"));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void aDefaultThatCouldBeWrittenIsTheDefault(Key key) throws IOException {
    Matcher literal = LITERAL.matcher(key.otherwise());
    if (literal.matches() && !key.name().equals("citations.style")) {
      assertThat(read(written(key, literal.group(1)))).isEqualTo(read(""));
      assertThat(problems.sorted()).isEmpty();
    }
  }

  @Test
  void theDefaultOfTheStyleIsTheOneThatIsTaken() throws IOException {
    assertThat(read("").citations().style()).isEmpty();
    assertThat(CitationStyle.NAMES).contains(CitationStyle.DEFAULT);
  }

  @ParameterizedTest
  @MethodSource("keys")
  void aTypeIsWhatIsTaken(Key key) throws IOException {
    Matcher range = RANGE.matcher(key.kind());
    if (range.matches()) {
      assertThat(takes(written(key, range.group(1)))).isTrue();
      assertThat(takes(written(key, range.group(2)))).isTrue();
      assertThat(takes(written(key, Long.toString(Long.parseLong(range.group(2)) + 1)))).isFalse();
    } else if (key.kind().contains("mapping") || key.kind().startsWith("labels")) {
      assertThat(takes(written(key, "text"))).isFalse();
    } else if (key.kind().startsWith("size")) {
      assertThat(takes(written(key, "2 GB"))).isTrue();
      assertThat(takes(written(key, "large"))).isFalse();
    } else if (key.kind().equals("text")) {
      assertThat(takes(written(key, "[a, b]"))).isFalse();
    }
  }

  private boolean takes(String yaml) throws IOException {
    Problems own = new Problems();
    Path file = Files.writeString(folder.resolve("offprint.yaml"), yaml);
    Settings.read(file, "offprint.yaml", Optional.empty(), own);
    return !own.haveErrors();
  }

  /** A value at its key, each outer mapping on a line of its own. */
  private static String written(Key key, String value) {
    StringBuilder yaml = new StringBuilder();
    String indent = "";
    for (String name : key.name().replace("<tag>", "de").split("\\.")) {
      yaml.append(yaml.isEmpty() ? "" : "\n").append(indent).append(name).append(':');
      indent += "  ";
    }
    return yaml + " " + value + "\n";
  }
}
