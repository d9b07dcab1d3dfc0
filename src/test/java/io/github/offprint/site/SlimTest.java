package io.github.offprint.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.content.markdown.KatexAssets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlimTest {

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String style(String part) {
    return new String(Slim.style(bytes(part)), StandardCharsets.UTF_8);
  }

  private static String script(String part) {
    return new String(Slim.script(bytes(part)), StandardCharsets.UTF_8);
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

    assertThat(style(style)).isEqualTo("a{color:red;content:\"\\2713\" / \"\";}\n");
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

    assertThat(style(style))
        .isEqualTo(
            "@media (min-width:4rem){a:hover,b :focus{transition:color 1s,width 2s;--own:1px;}\n}\n");
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

    assertThat(script(script))
        .isEqualTo("(function(){var address=\"https://one.example/\";})();\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a :hover, b  >  i { margin : 0 }|a :hover,b > i{margin :0}",
        "a{width:calc(1px + 2px)}|a{width:calc(1px + 2px)}",
        "a{content:' /* no */ '}|a{content:' /* no */ '}",
        "a{b:url( //x/*.png ) ; c : 'it\\'s'}|a{b:url( //x/*.png );c :'it\\'s'}",
        "a/* x */b{}|a/**/b{}",
        "a/* x */ b{}|a b{}",
        "/*! licence */a{}|/*! licence */a{}",
        ".a\\ b  c{}|.a\\ b c{}",
      })
  void aStyleMeansWhatItMeant(String written, String slim) {
    assertThat(style(written)).isEqualTo(slim + "\n");
  }

  @Test
  void aStyleThatIsDamagedStaysAsItIsFromThereOn() {
    assertThat(style("a { b: c }  d { content: 'x  }\n e { }"))
        .isEqualTo("a{b:c}\nd{content:'x  }\n e { }\n");
    assertThat(style("a  { } /* never  closed")).isEqualTo("a{}\n/* never  closed\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a = b / c / d;   // half|a=b / c / d;",
        "x = (a + b) / 2; // a 'quote|x=(a + b)/ 2;",
        "if (x) /[\"/*]/.test(y);|if(x)/[\"/*]/.test(y);",
        "s.replace(/\\/\\/ '/g, \"  \");|s.replace(/\\/\\/ '/g,\"  \");",
        "return /a  b/ . exec ( c )|return /a  b/ . exec(c)",
        "a + +b - -c|a + +b - -c",
        "s = 'it\\'s  // here'|s='it\\'s  // here'",
        "var a /* why */ = 1|var a=1",
        "x = `a  ${ b }`  ;  c|x=`a  ${ b }`  ;  c",
        "i++ / 2  ; c|i++ / 2  ; c",
        "x = {}  / 2  ; c|x={}/ 2  ; c",
      })
  void aScriptMeansWhatItMeant(String written, String slim) {
    assertThat(script(written)).isEqualTo(slim + "\n");
  }

  @Test
  void aLineEndThatMayEndAStatementStays() {
    assertThat(script("var a = b\n  ;(c)\nreturn\n  d /* x\n y */ e\nf({\n  g: 1,\n  h: 2 })\ni"))
        .isEqualTo("var a=b\n;(c)\nreturn\nd \ne\nf({g:1,h:2})\ni\n");
  }

  @Test
  void theStyleAndTheScriptOfThisBlogAreLight() throws IOException {
    long sum = 0;
    for (String folder : List.of("css", "js")) {
      try (Stream<Path> parts = Files.list(Path.of("templates/assets", folder))) {
        for (Path part : parts.toList()) {
          byte[] bytes = Files.readAllBytes(part);
          sum += (folder.equals("css") ? Slim.style(bytes) : Slim.script(bytes)).length;
        }
      }
    }
    sum += KatexAssets.files().get("katex.min.css").length;
    assertThat(sum)
        .as("bytes of style and script that a page with formulas asks for")
        .isLessThan(100_000);
  }
}
