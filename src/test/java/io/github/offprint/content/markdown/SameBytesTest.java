package io.github.offprint.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.content.CacheFolder;
import io.github.offprint.content.Typesetter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** V8 and GraalJS must say the same, byte for byte. */
class SameBytesTest {

  private static final Map<String, String> MACROS = Map.of("\\E", "\\mathbb{E}\\left[#1\\right]");

  private Typesetter v8;
  private Typesetter graal;

  @BeforeEach
  void start() {
    Engines.v8().close();
    v8 = new ScriptTypesetter(MACROS, CacheFolder.none(), 1, V8Engine::new);
    graal = new ScriptTypesetter(MACROS, CacheFolder.none(), 1, GraalEngine::new);
  }

  @AfterEach
  void close() {
    if (v8 != null) {
      v8.close();
      graal.close();
    }
  }

  @Test
  void formulasAndMistakes() throws IOException {
    List<String> formulas = formulas();
    assertThat(formulas).hasSizeGreaterThan(200);
    for (String tex : formulas) {
      assertThat(graal.formula(tex, false)).as(tex).isEqualTo(v8.formula(tex, false));
    }
    for (String tex : formulas.subList(0, 120)) {
      assertThat(graal.formula(tex, true)).as(tex).isEqualTo(v8.formula(tex, true));
    }
  }

  @Test
  void codeInManyLanguages() {
    for (String language :
        List.of(
            "java",
            "python",
            "js",
            "typescript",
            "c",
            "cpp",
            "rust",
            "go",
            "bash",
            "html",
            "css",
            "json",
            "yaml",
            "sql",
            "ruby",
            "r",
            "kotlin",
            "swift",
            "perl",
            "markdown",
            "diff",
            "julia",
            "latex",
            "haskell",
            "scala",
            "matlab",
            "fortran",
            "docker",
            "http")) {
      for (String source : sources()) {
        assertThat(graal.code(language, source)).as(language).isEqualTo(v8.code(language, source));
      }
    }
  }

  private static List<String> formulas() throws IOException {
    try (InputStream in = SameBytesTest.class.getResourceAsStream("formulas.txt")) {
      List<String> plain = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      List<String> all = new ArrayList<>(plain);
      plain.forEach(tex -> all.add("\\E{" + tex + "} + 1"));
      all.addAll(List.of("", " ", "a\nb", "a%b", "\u0000", "\ud800", "x\ud835\udc00", "</script>"));
      return all;
    }
  }

  private static List<String> sources() {
    return Stream.of(
            """
            /* A comment */
            public static int f(int n) { return n < 2 ? 1 : n * f(n - 1); } // "note"
            """,
            """
            # comment
            def f(x, y=1.5e-3):
                "text" 'more' `tick`
                return [i ** 2 for i in range(x)] if x else None
            """,
            """
            <script>let a = {"k": /re+/g, t: `x${1}`};</script><style>a { color: red }</style>
            SELECT * FROM t WHERE a = 'b' AND naïve <> 7; \\frac{a}{b} $x$ @é 日本
            """)
        .toList();
  }
}
