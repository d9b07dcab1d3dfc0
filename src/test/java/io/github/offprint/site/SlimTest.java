package io.github.offprint.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SlimTest {

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Stream<Path> parts(String folder) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("templates/assets", folder))) {
      return files.sorted().toList().stream();
    }
  }

  @Test
  void aStyleLosesCommentsAndIndentation() {
    String style =
        """
        /*
         * What it is for.
         */
        a {
          color: red; /* why */

          content: "\\2713" / "";
        }
        """;

    assertThat(Slim.style(bytes(style)))
        .asString()
        .isEqualTo("a{color:red;content:\"\\2713\" / \"\";}\n");
  }

  @Test
  void whatHoldsLinesOfAStyleTogetherStays() {
    String style =
        """
        @media (min-width: 4rem) {
          a:hover,
          b :focus {
            transition:
              color 1s,
              width 2s;
            --own: 1px;
          }
        }
        """;

    assertThat(Slim.style(bytes(style)))
        .asString()
        .isEqualTo(
            "@media (min-width: 4rem){a:hover,b :focus{transition: color 1s,width 2s;--own:1px;}\n}\n");
  }

  @Test
  void aScriptLosesLinesThatAreComments() {
    String script =
        """
        // What it is for.
        (function () {
          // why
          var address = "https://one.example/"; // stays
        })();
        """;

    assertThat(Slim.script(bytes(script)))
        .asString()
        .isEqualTo(
            """
            (function () {
            var address = "https://one.example/"; // stays
            })();
            """);
  }

  @Test
  void noPartOfTheThemeHoldsWhatWouldBeLost() throws IOException {
    assertThat(parts("js"))
        .isNotEmpty()
        .allSatisfy(
            part ->
                assertThat(Files.readString(part))
                    .as(part.toString())
                    .doesNotContain("`")
                    .doesNotContainPattern("\\\\\n"));
    assertThat(parts("css"))
        .isNotEmpty()
        .allSatisfy(
            part ->
                assertThat(Files.readString(part))
                    .as(part.toString())
                    .doesNotContainPattern("\"[^\"\n]*/\\*"));
  }
}
