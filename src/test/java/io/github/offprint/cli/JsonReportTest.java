package io.github.offprint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.offprint.run.Services;
import io.github.offprint.run.Toys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With {@code --json} the standard output holds one object, and nothing else is said. */
class JsonReportTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void aPost() throws IOException {
    post("title: A\npublished: 2025-01-31");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "build => 0 => \"files\":{\"written\":",
        "build --timings => 0 => \"timings\":{\"parts\":{",
        "check => 3 => \"fresh\":false,\"stale\":[],\"differences\":[\"site/404.html is missing",
        "list => 0 => \"experiments\":[{\"name\":\"toys/",
        "explain toys/means => 0 => \"parameters\":{",
        "run toys/means --seed 3 => 0 => \"values\":{",
        "clean => 0 => \"files\":0,\"bytes\":0",
        "new B --date 2025-01-31 => 0 => \"file\":\"content/posts/b.md\"",
        "new A => 1 => \"severity\":\"error\",\"what\":\"this file is there already\"",
        "bild => 2 => did you mean",
        "run toys/mean => 2 => did you mean",
        "run toys/means --set a=1 => 2 => \"what\":",
        "build --settings none.yaml => 2 => there is no none.yaml",
      })
  void eachCommandSaysOneObject(String command, int exit, String held) throws IOException {
    assertThat(run((command + " --json").split(" "))).isEqualTo(exit);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith("{\"command\":\"")
        .contains("\"exit\":" + exit, held)
        .endsWith("}\n")
        .hasLineCount(1);
    assertThat(err.toString()).isEmpty();
    assertThatItIsOneValue();
  }

  @Test
  void problemsHaveTheirPlaces() throws IOException {
    post("title: A\npublished: 2025-01-31\nweather: fine");
    assertThat(run("build", "--json")).isEqualTo(Main.PROBLEMS);
    assertThat(out.toString())
        .contains("\"file\":\"content/posts/a.md\",\"line\":4,\"column\":1", "\"exit\":1");
    assertThat(folder.resolve("site")).doesNotExist();
  }

  private void assertThatItIsOneValue() throws IOException {
    try (JsonParser json = new JsonFactory().createParser(out.toByteArray())) {
      assertThat(json.nextToken()).isEqualTo(JsonToken.START_OBJECT);
      json.skipChildren();
      assertThat(json.nextToken()).isNull();
    }
  }

  private void post(String frontMatter) throws IOException {
    Path file = folder.resolve("content/posts/a.md");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "---\n" + frontMatter + "\n---\n");
  }

  private int run(String... arguments) throws IOException {
    return Main.run(
        arguments,
        new Console(
            InputStream.nullInputStream(),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            folder,
            Services.of(Toys.Means.class),
            false));
  }
}
