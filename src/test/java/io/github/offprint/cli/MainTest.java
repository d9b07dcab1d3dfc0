package io.github.offprint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.content.Source;
import io.github.offprint.problem.Problems;
import io.github.offprint.run.ResultFile;
import io.github.offprint.run.Services;
import io.github.offprint.run.Toys;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Nested
  class Usage {

    @ParameterizedTest
    @CsvSource(
        delimiterString = " => ",
        value = {
          "bild => offprint: there is no command \"bild\" (did you mean \"build\"?)",
          "build --drafs => offprint: build has no option \"--drafs\" (did you mean \"--drafts\"?)",
          "--verion => offprint: there is no option \"--verion\" (did you mean \"--version\"?)",
          "new => offprint: Missing required parameter: 'title'",
          "new A --date soon => offprint: --date must be a day such as 2025-01-31, found soon",
          "new A --lang x => offprint: --lang must be a language tag such as de or pt-BR, found x",
          "build --settings no.yaml => offprint: --settings: there is no no.yaml",
          "build --base-url foo => offprint: --base-url: expected an address such as https://who.github.io/repo/, found foo",
          "check --templates none => offprint: --templates: there is no none",
          "build --threads 0 => offprint: --threads must be at least 1 and at most 1000, found 0",
          "build --threads many => offprint: Invalid value for option '--threads': 'many' is not an int",
          "run => offprint: Missing required parameter: 'experiment'",
          "run toys/mean => offprint: no experiment is named \"toys/mean\" (did you mean \"toys/means\"?)",
          "run toys/means --set count => offprint: --set takes name=value, found \"count\"",
          "run toys/means --set =1 => offprint: --set takes name=value, found \"=1\"",
          "run toys/means --params - --format csv => offprint: --params prints JSON only, one object a line",
          "run toys/means --params no.jsonl => offprint: --params: cannot read no.jsonl",
          "run toys/means --seed 1.5 => offprint: Invalid value for option '--seed': '1.5' is not a long",
        })
    void whatIsWrongIsSaidOnTheFirstLine(String arguments, String said) {
      assertThat(run(arguments.split(" "))).isEqualTo(Main.USAGE);
      assertThat(err().lines().findFirst()).contains(said);
      assertThat(err()).contains("--help");
      assertThat(out()).isEmpty();
    }

    @Test
    void withoutACommandTheHelpIsShown() {
      assertThat(run()).isEqualTo(Main.USAGE);
      assertThat(err()).contains("Usage: offprint", "build", "list", "run", "Examples:");
    }

    @Test
    void helpShowsExamplesAndEndsWell() {
      assertThat(run("run", "--help")).isEqualTo(Main.DONE);
      assertThat(out()).contains("--set=name=value", "Examples:").doesNotContain("\u001b");
    }

    @Test
    void theVersionIsTheOneOfTheBuild() {
      assertThat(run("--version")).isEqualTo(Main.DONE);
      assertThat(out()).matches("Offprint \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R");
    }
  }

  @Nested
  class Init {

    @Test
    void aProjectIsMadeAndWhatComesNextIsTold() {
      assertThat(run("init", "my notes")).isEqualTo(Main.DONE);
      assertThat(out())
          .startsWith("Written:\n  pom.xml\n")
          .contains("Next:\n  cd \"my notes\"\n  mvn site-serve");
      assertThat(err()).isEmpty();
      assertThat(folder.resolve("my notes/offprint.yaml"))
          .content()
          .startsWith("title: \"My notes\"");
    }

    @Test
    void whatIsThereIsKeptAndWhatItLacksIsTold() throws IOException {
      write("pom.xml", "<project/>");
      assertThat(run("init")).isEqualTo(Main.DONE);
      assertThat(out())
          .contains("Kept as it was:\n  pom.xml\n", "Add to pom.xml:\n", "<extensions>true</")
          .doesNotContain("  cd ", "@version@");
      assertThat(folder.resolve("pom.xml")).hasContent("<project/>");
    }

    @Test
    void whatIsInTheWayIsToldAndNothingIsWritten() throws IOException {
      write("notes/src", "a file");
      assertThat(run("init", "notes")).isEqualTo(Main.PROBLEMS);
      assertThat(err()).startsWith("notes/src:1:1: error: there is a file where a folder should");
      assertThat(folder.resolve("notes/pom.xml")).doesNotExist();
    }
  }

  @Nested
  class Build {

    @Test
    void theFoldersLieBelowTheCurrentFolder() throws IOException {
      post("content/posts/a.md", "", "A formula $x$ is typeset once.");
      assertThat(run("build", "--threads", "3")).isEqualTo(Main.DONE);
      assertThat(folder.resolve("site/posts/a/index.html")).isRegularFile();
      assertThat(folder.resolve(".offprint/cache")).isDirectory();
      assertThat(out()).matches("\\d+ files: \\d+ written, 0 unchanged; 0 deleted\\R");
    }

    @Test
    void everyOptionArrives() throws IOException {
      post("c/posts/a.md", "draft: true", "Without a cache, $x$ is typeset each time.");
      write("t/assets/css/own.css", "/* mine */");
      write("s.yaml", "title: Mine");
      int code =
          run(
              ("build --content c --templates t --output o --settings s.yaml --base-url"
                      + " https://x.org/y/ --drafts --lenient --threads 2 --no-cache --quiet")
                  .split(" "));
      assertThat(err()).isEmpty();
      assertThat(code).isEqualTo(Main.DONE);
      assertThat(folder.resolve("o/posts/a/index.html"))
          .content()
          .contains("| Mine</title>", "href=\"https://x.org/y/posts/a/\"");
      assertThat(folder.resolve("o/assets/offprint.css")).content().endsWith("/* mine */");
      assertThat(folder.resolve(".offprint")).doesNotExist();
      assertThat(out()).isEmpty();
    }

    @Test
    void allProblemsAreSaidAndCountedAndTheSiteStaysAsItWas() throws IOException {
      post("content/posts/a.md", "");
      run("build");
      post("content/posts/b.md", "weather: fine");
      write("content/posts/c.md", "no front matter");
      assertThat(run("build")).isEqualTo(Main.PROBLEMS);
      assertThat(err().lines())
          .hasSize(3)
          .anyMatch(line -> line.startsWith("content/posts/b.md:4:1: error: "))
          .anyMatch(line -> line.startsWith("content/posts/c.md:1:1: error: "))
          .last()
          .isEqualTo("2 problems; nothing was written.");
      assertThat(folder.resolve("site/posts/a/index.html")).isRegularFile();
      assertThat(folder.resolve("site/posts/b")).doesNotExist();
    }

    @Test
    void aWarningStopsTheBuildUnlessTheAuthorIsLenient() throws IOException {
      post("content/posts/a.md", "", "![far away](https://example.org/a.png)");
      assertThat(run("build")).isEqualTo(Main.PROBLEMS);
      assertThat(folder.resolve("site")).doesNotExist();
      assertThat(run("build", "--lenient")).isEqualTo(Main.DONE);
      assertThat(err()).startsWith("content/posts/a.md:6:1: warning: ");
    }

    @ParameterizedTest
    @CsvSource({"content/site, content", "., content", "templates, templates", ".offprint, cache"})
    void theSiteIsNotWrittenOverWhatABuildReads(String output, String inTheWay) throws IOException {
      post("content/posts/a.md", "");
      assertThat(run("build", "--output", output)).isEqualTo(Main.PROBLEMS);
      assertThat(err()).contains(":1:1: error: the site cannot be written here").contains(inTheWay);
      assertThat(folder).isDirectoryNotContaining("glob:**/index.html");
      assertThat(folder.resolve("content/posts/a.md")).isRegularFile();
    }

    @Test
    void aFolderThatIsNotOursIsLeftAlone() throws IOException {
      post("content/posts/a.md", "");
      write("site/thesis.tex", "years of work");
      assertThat(run("build")).isEqualTo(Main.PROBLEMS);
      assertThat(err()).startsWith("site:1:1: error: ");
      assertThat(folder.resolve("site")).isDirectoryNotContaining("glob:**/index.html");
    }
  }

  @Nested
  class Check {

    @Test
    void aFreshSiteIsNotStale() throws IOException {
      post("content/posts/a.md", "");
      run("build");
      assertThat(run("check")).isEqualTo(Main.DONE);
      assertThat(err()).isEmpty();
    }

    @Test
    void whateverDiffersIsNamedAndNothingIsWritten() throws IOException {
      post("content/posts/a.md", "");
      run("build", "--quiet");
      write("site/posts/a/index.html", "painted over");
      write("site/extra.html", "mine");
      Files.delete(folder.resolve("site/robots.txt"));
      assertThat(run("check")).isEqualTo(Main.STALE);
      assertThat(err().lines())
          .startsWith(
              "site/extra.html is not part of the site",
              "site/posts/a/index.html is different",
              "site/robots.txt is missing");
      assertThat(folder.resolve("site/posts/a/index.html")).hasContent("painted over");
      assertThat(folder.resolve("site/robots.txt")).doesNotExist();
    }
  }

  @Nested
  class Listing {

    @Test
    void everyParameterStandsWithDefaultTypeRangeAndMeaning() {
      assertThat(run("list")).isEqualTo(Main.DONE);
      assertThat(out())
          .isEqualToNormalizingNewlines(
              """
              toys/means
                Means of uniform random numbers.
                  count  5  whole number, at least 0 and at most 1000  trials
                  shift  0  number                                     added to each mean

              toys/quotient
                One number by another.
                  dividend  1  number
                  divisor   3  number  divisor

              """);
    }

    @Test
    void theSameIsThereAsJson() {
      assertThat(run("list", "--format", "json")).isEqualTo(Main.DONE);
      assertThat(out())
          .startsWith(
              "[{\"name\":\"toys/means\",\"summary\":\"Means of uniform random numbers.\","
                  + "\"defaults\":{\"count\":5,\"shift\":0},\"parameters\":[{\"name\":\"count\","
                  + "\"type\":\"whole number\",\"value\":\"5\",\"range\":\"at least 0 and at most"
                  + " 1000\",\"meaning\":\"trials\"}");
    }
  }

  @Nested
  class Running {

    @Test
    void valuesAreOneJsonObject() {
      assertThat(run("run", "toys/quotient", "--set", "divisor=7")).isEqualTo(Main.DONE);
      assertThat(out()).isEqualTo("{\"quotient\":0.14285714285714285}\n");
    }

    @Test
    void theSeedDecidesTheNumbers() {
      run("run", "toys/means", "--set", "count=2");
      String first = out();
      run("run", "toys/means", "--set", "count=2", "--seed", "0");
      assertThat(out()).isEqualTo(first);
      run("run", "toys/means", "--set", "count=2", "--seed", "1");
      assertThat(out()).isNotEqualTo(first);
    }

    @Test
    void csvHasALineForEachPoint() {
      run("run", "toys/means", "--set", "count=2", "--format", "csv");
      assertThat(out().lines().findFirst()).contains("panel,mark,series,x,y,about");
      assertThat(out().lines().skip(1))
          .hasSize(2)
          .allMatch(l -> l.startsWith("1,1,\"means, all\","));
    }

    @Test
    void aResultIsAFileThatAPostCanImport() {
      assertThat(run("run", "toys/means", "--set", "count=2", "--format", "result"))
          .isEqualTo(Main.DONE);
      Problems problems = new Problems();
      ResultFile file = ResultFile.read(Source.of("r.json", out()), problems).orElseThrow();
      assertThat(problems.sorted()).isEmpty();
      assertThat(file.findings().figure()).isPresent();
      assertThat(file.experiment().orElseThrow().text()).isEqualTo("toys/means");
    }

    @Test
    void svgIsDrawn() {
      assertThat(run("run", "toys/means", "--format", "svg")).isEqualTo(Main.DONE);
      assertThat(out()).startsWith("<?xml").contains("<svg id=\"toys-means_svg\"");
    }

    @Test
    void pdfIsDrawn() {
      assertThat(run("run", "toys/means", "--format", "pdf")).isEqualTo(Main.DONE);
      assertThat(out()).startsWith("%PDF-1.4").endsWith("%%EOF\n");
    }

    @Test
    void anExperimentWithoutFigureCannotBeDrawn() {
      assertThat(run("run", "toys/quotient", "--format", "svg")).isEqualTo(Main.PROBLEMS);
      assertThat(err()).contains("toys/quotient finds values, but no figure");
    }

    @Test
    void wrongParametersAreWrongUsageAndSaidTogether() {
      assertThat(run("run", "toys/means", "--set", "count=1.5", "--set", "shfit=2"))
          .isEqualTo(Main.USAGE);
      assertThat(err().lines())
          .containsExactly(
              "--set:1:7: error: count must be a whole number, at least 0 and at most 1000, found \"1.5\"",
              "--set:2:1: error: no parameter is named \"shfit\" (did you mean \"shift\"?)",
              "2 problems; nothing was run.");
    }

    @Test
    void yamlThatCannotBeReadIsWrongUsage() {
      assertThat(run("run", "toys/means", "--set", "count=[1")).isEqualTo(Main.USAGE);
      assertThat(err()).startsWith("--set:1:");
    }

    @Test
    void inputsThatAreNotThereAreWrongUsage() {
      assertThat(run("run", "toys/means", "--data", "x=nowhere.txt")).isEqualTo(Main.USAGE);
      assertThat(err()).contains("--data: cannot read nowhere.txt");
    }

    @Test
    void inputsMayBeFoldersAndFiles() {
      assertThat(run("run", "toys/quotient", "--data", "x=.", "--set", "divisor=2"))
          .isEqualTo(Main.DONE);
      assertThat(out()).isEqualTo("{\"quotient\":0.5}\n");
    }

    @Test
    void aFailedExperimentIsAProblem() {
      assertThat(run("run", "toys/means", "--set", "count=0")).isEqualTo(Main.PROBLEMS);
      assertThat(err().lines().findFirst())
          .contains(
              "<command line>:1:1: error: experiment \"toys/means\": there is no mean of nothing");
    }
  }

  @Nested
  class Lines {

    @Test
    void eachLineGetsItsAnswerInItsPlace() {
      String in =
          """
          {"divisor": 4}
          {"divisor": 0}

          {"dividend": -1, "divisor": 0}
          {"dividend": "1/3", "divisor": 1}
          """;
      assertThat(feed(in, "run", "toys/quotient", "--params", "-")).isEqualTo(Main.DONE);
      assertThat(out().lines())
          .containsExactly(
              "{\"quotient\":0.25}",
              "{\"quotient\":\"inf\"}",
              "{\"quotient\":\"-inf\"}",
              "{\"quotient\":0.3333333333333333}");
    }

    @Test
    void aBadLineIsAnsweredByItsErrorAndTheOthersGoOn() {
      String in =
          """
          {"count": 1, "shift": 1e-3}
          {"count": 1.5}
          {"count": 1
          {"count": 0}
          [1]
          {"count": 13}
          """;
      assertThat(feed(in, "run", "toys/means", "--params", "-")).isEqualTo(Main.PROBLEMS);
      List<String> lines = out().lines().toList();
      assertThat(lines).hasSize(6);
      assertThat(lines.get(0)).startsWith("{\"first\":0.");
      assertThat(lines.subList(1, 6)).allMatch(line -> line.startsWith("{\"error\":\""));
      assertThat(lines.get(5)).isEqualTo("{\"error\":\"13 trials bring bad luck\"}");
      assertThat(err().lines())
          .hasSize(6)
          .first()
          .isEqualTo(
              "<stdin>:2:11: error: count must be a whole number, at least 0 and at most 1000, found \"1.5\"");
      assertThat(err()).endsWith("5 lines failed." + System.lineSeparator());
    }

    @Test
    void setStandsAboveTheLines() {
      feed(
          "{\"dividend\": 6, \"divisor\": 2}\n",
          "run",
          "toys/quotient",
          "--params",
          "-",
          "--set",
          "divisor=3");
      assertThat(out()).isEqualTo("{\"quotient\":2}\n");
    }

    @Test
    void linesMayComeFromAFile() throws IOException {
      Files.writeString(folder.resolve("cases.jsonl"), "{\"divisor\": 2}\r\n{\"divisor\": \"x\"}");
      assertThat(run("run", "toys/quotient", "--params", "cases.jsonl")).isEqualTo(Main.PROBLEMS);
      assertThat(err())
          .startsWith("cases.jsonl:2:13: error: divisor must be a number, found \"x\"");
      assertThat(out().lines().findFirst()).contains("{\"quotient\":0.5}");
    }

    @Test
    void answersComeBeforeTheInputHasEnded() {
      AtomicLong ahead = new AtomicLong();
      long lines = 20_000;
      InputStream endless =
          new InputStream() {
            private final byte[] line = "{\"divisor\": 8}\n".getBytes(StandardCharsets.US_ASCII);
            private long at;

            @Override
            public int read() {
              byte[] one = new byte[1];
              return read(one, 0, 1) < 0 ? -1 : one[0];
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
              ahead.accumulateAndGet(at / line.length - out().lines().count(), Math::max);
              int read = 0;
              for (; read < length && at < lines * line.length; read++, at++) {
                bytes[from + read] = line[(int) (at % line.length)];
              }
              return read == 0 ? -1 : read;
            }

            @Override
            public int available() {
              return 1000;
            }
          };
      assertThat(run(endless, "run", "toys/quotient", "--params", "-")).isEqualTo(Main.DONE);
      assertThat(out().lines()).hasSize((int) lines).containsOnly("{\"quotient\":0.125}");
      assertThat(ahead.get()).isLessThan(3000);
    }
  }

  private int run(String... arguments) {
    return feed("", arguments);
  }

  private int feed(String in, String... arguments) {
    return run(new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), arguments);
  }

  private int run(InputStream in, String... arguments) {
    out.reset();
    err.reset();
    Console console =
        new Console(
            in,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            folder,
            Services.of(Toys.Means.class, Toys.Quotient.class),
            false);
    return Main.run(arguments, console);
  }

  private void post(String file, String more, String... text) throws IOException {
    String matter = "---\ntitle: A\npublished: 2025-01-01\n" + (more + "\n").strip();
    String end = matter.endsWith("\n") ? "---\n" : "\n---\n";
    write(file, matter + end + "\n" + String.join("\n", text) + "\n");
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
