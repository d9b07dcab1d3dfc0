package io.github.offprint.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.offprint.content.CacheFolder;
import io.github.offprint.content.Typesetter;
import io.github.offprint.content.Typesetter.Formula;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptTypesetterTest {

  @TempDir Path folder;

  private final AtomicInteger started = new AtomicInteger();
  private Typesetter typesetter = typesetter(Map.of(), CacheFolder.none());

  @AfterEach
  void close() {
    typesetter.close();
  }

  @Test
  void aFormulaBecomesHtmlAndMathMl() {
    assertThat(html("x^2"))
        .startsWith("<span class=\"katex\">")
        .contains("<msup>", "class=\"katex-html\"")
        .doesNotContain("katex-display");
    assertThat(((Formula.Set) typesetter.formula("x", true)).html()).contains("katex-display");
  }

  @Test
  void linesWithNumbersStandInTheColumnsOfThoseWithout() {
    String html =
        ((Formula.Set)
                typesetter.formula(
                    "\\begin{align}a&=b\\tag{1}\\\\c&=d\\notag\\\\e&=f\\tag{$x$<}\\end{align}",
                    true))
            .html();
    String rows = html.substring(html.indexOf("<mtable"), html.indexOf("</mtable>"));
    assertThat(rows)
        .doesNotContain("mtr-glue", "mml-eqn-num")
        .contains(
            "<mtd><mspace width=\"2em\"/><mtext>(1)</mtext></mtd></mtr>",
            "<mtd><mspace width=\"2em\"/><mtext>(x&lt;)</mtext></mtd></mtr>");
    assertThat(rows.split("<mtr>")[2].split("<mtd")).hasSize(3);
  }

  @Test
  void leavesOfMathMlHoldTextOnly() {
    for (String tex : List.of("x\\stackrel{!}{=}y", "\\mathrel{a^b}\\mathord{\\frac{a}{b}}<1")) {
      String html = ((Formula.Set) typesetter.formula(tex, false)).html();
      assertThat(html)
          .doesNotContainPattern("<m[oin]( [^>]*)?><")
          .doesNotContainPattern("</mrow></m[oin]>");
      assertThat(html.split("<mrow>")).hasSameSizeAs(html.split("</mrow>"));
    }
  }

  @Test
  void mistakesSayWhatAndWhere() {
    assertThat(mistake("a + \\foo")).isEqualTo(at(4, "Undefined control sequence: \\foo"));
    assertThat(mistake("x^2^3")).isEqualTo(at(3, "Double superscript"));
    assertThat(mistake("a {b")).isEqualTo(at(4, "Expected '}', got 'EOF'"));
    assertThat(mistake("😀 + \\foo").what()).contains("'😀' (U+1F600)");
    assertThat(mistake("\\text{é} + \\foo").offset()).isEqualTo(11);
    assertThat(mistake("a \\href{https://example.org}{b}"))
        .isEqualTo(at(2, "\\href is not allowed in formulas"));
  }

  @Test
  void aMistakeInsideAMacroHasNoPlaceInTheFormula() {
    typesetter = typesetter(Map.of("\\bad", "xxxx \\nope"), CacheFolder.none());
    assertThat(mistake("a + b + c \\bad")).isEqualTo(at(0, "Undefined control sequence: \\nope"));
  }

  @Test
  void macrosOfTheSettingsHoldInEveryFormula() {
    typesetter = typesetter(Map.of("\\R", "\\mathbb{R}"), CacheFolder.none());
    assertThat(html("\\R")).contains("mathbb");
  }

  @Test
  void macrosOfOneFormulaDoNotReachTheNext() {
    assertThat(html("\\newcommand{\\q}{1} \\q")).contains("<mn>1</mn>");
    assertThat(html("\\newcommand{\\q}{2} \\q")).contains("<mn>2</mn>");
    assertThat(html("\\gdef\\q{3} \\q")).contains("<mn>3</mn>");
    assertThat(mistake("\\q").what()).contains("Undefined control sequence");
  }

  @Test
  void commandsOfAmsAndMathJaxAreKnown() {
    for (String tex :
        List.of(
            "\\mbox{a}\\hdots\\iiiint_V f",
            "\\sideset{_1^2}{_3^4}\\prod_k^n x",
            "\\cases{a & b \\cr c & d}\\pmatrix{a\\cr b}",
            "\\eqalign{a &= b \\cr c &= d}",
            "\\cancelto{0}{x}\\overparen{AB}\\overunderset{a}{b}{=}",
            "\\ce{2H2 + O2 -> 2H2O}")) {
      assertThat(html(tex)).contains("<math");
    }
  }

  @Test
  void definitionsBeforeAFormulaStandNotInItsTex() {
    assertThat(html("\\def\\q#1{a'<#1&}%%\n\\let\\p=\\q %%\n\\mathrm{x}"))
        .contains("x-tex\">\\mathrm{x}</annotation>");
  }

  @Test
  void macroNamesNeedABackslash() {
    assertThatThrownBy(() -> new ScriptTypesetter(Map.of("R", "x"), CacheFolder.none()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("found R");
  }

  @Test
  void macrosThatRunTogetherAreDifferentKeys() {
    CacheFolder cache = CacheFolder.at(folder);
    typesetter = typesetter(Map.of("\\a", "1, \\beta=2"), cache);
    String one = html("\\a");
    typesetter.close();
    typesetter = typesetter(Map.of("\\a", "1", "\\beta", "2"), cache);
    assertThat(html("\\a")).isNotEqualTo(one);
  }

  @Test
  void hostileFormulasAreMistakes() {
    assertThat(mistake("\\def\\a{\\a}\\a").what()).isEqualTo("a macro expands without end");
    assertThat(mistake("x".repeat(100_000)).what()).contains("longer than 20000");
    assertThat(mistake("\\frac{".repeat(1900) + "x" + "}{1}".repeat(1900)).what())
        .isEqualTo("the formula is nested too deeply");
    assertThat(html("</script><b>")).doesNotContain("<b>", "</script>");
    assertThat(html("\\rule{5000em}{1em}")).doesNotContain("5000em;");
    assertThat(typesetter.formula("\ud800", false)).isEqualTo(typesetter.formula("\ufffd", false));
  }

  @Test
  void codeIsEscapedAndColoured() {
    assertThat(typesetter.code("java", "int a = b < c && d;"))
        .isEqualTo(
            "<span class=\"hljs-type\">int</span> <span class=\"hljs-variable\">a</span> "
                + "<span class=\"hljs-operator\">=</span> b &lt; c &amp;&amp; d;");
    assertThat(typesetter.code("jl", "function f() end")).contains("hljs-keyword");
  }

  @Test
  void codeInNoKnownLanguageIsOnlyEscapedAndNeedsNoEngine() {
    assertThat(typesetter.code("klingon", "<a href='b'>\"&"))
        .isEqualTo("&lt;a href=&#x27;b&#x27;&gt;&quot;&amp;");
    assertThat(typesetter.code("", "x")).isEqualTo("x");
    assertThat(started).hasValue(0);
  }

  @Test
  void aBlockDoesNotDependOnTheBlocksBefore() {
    String html = "<script type=\"text/x\">{{#if a}}b{{/if}}</script>";
    String before = typesetter.code("html", html);
    List.of("handlebars", "julia", "django", "mojolicious")
        .forEach(language -> typesetter.code(language, "a"));
    assertThat(typesetter.code("html", html + "\n")).isEqualTo(before + "\n");
  }

  @Test
  void whatTheCacheKnowsStartsNoEngine() {
    typesetter = typesetter(Map.of(), CacheFolder.at(folder));
    String formula = html("x^2");
    String code = typesetter.code("java", "int a;");
    Formula mistake = typesetter.formula("\\foo", false);
    typesetter.close();
    started.set(0);
    typesetter = typesetter(Map.of(), CacheFolder.at(folder));
    assertThat(html("x^2")).isEqualTo(formula);
    assertThat(typesetter.code("java", "int a;")).isEqualTo(code);
    assertThat(typesetter.formula("\\foo", false)).isEqualTo(mistake);
    assertThat(started).hasValue(0);
  }

  @Test
  void aDamagedCacheIsRenderedAgain() throws IOException {
    typesetter = typesetter(Map.of(), CacheFolder.at(folder));
    String formula = html("x^2");
    typesetter.close();
    started.set(0);
    for (Path file : files()) {
      byte[] bytes = Files.readAllBytes(file);
      bytes[0] ^= 1;
      Files.write(file, bytes);
    }
    typesetter = typesetter(Map.of(), CacheFolder.at(folder));
    assertThat(html("x^2")).isEqualTo(formula);
    assertThat(started).hasValue(1);
  }

  @Test
  void threadsShareAFewEnginesAndAgree() {
    List<String> rendered =
        IntStream.range(0, 400).parallel().mapToObj(i -> html("x_{" + i % 100 + "}")).toList();
    assertThat(started.get()).isBetween(1, 2);
    for (int i = 0; i < 100; i++) {
      assertThat(rendered.get(i)).isEqualTo(rendered.get(i + 300)).isEqualTo(html("x_{" + i + "}"));
    }
  }

  @Test
  void styleSheetAndFontsGoTogether() {
    Map<String, byte[]> files = KatexAssets.files();
    assertThat(files).hasSize(21).containsKey("katex.min.css");
    assertThat(new String(files.get("katex.min.css"), java.nio.charset.StandardCharsets.UTF_8))
        .contains("fonts/KaTeX_Main-Regular.woff2")
        .doesNotContain(".woff)", ".ttf", "http");
    files.keySet().stream()
        .filter(name -> !name.endsWith(".css"))
        .forEach(name -> assertThat(files.get(name)).as(name).startsWith('w', 'O', 'F', '2'));
  }

  private Typesetter typesetter(Map<String, String> macros, CacheFolder cache) {
    return new ScriptTypesetter(
        macros,
        cache,
        2,
        () -> {
          started.incrementAndGet();
          return JavaScript.start();
        });
  }

  private String html(String tex) {
    Formula formula = typesetter.formula(tex, false);
    assertThat(formula).isInstanceOf(Formula.Set.class);
    return ((Formula.Set) formula).html();
  }

  private Formula.Mistake mistake(String tex) {
    return (Formula.Mistake) typesetter.formula(tex, false);
  }

  private static Formula.Mistake at(int offset, String what) {
    return new Formula.Mistake(what, offset);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
