package io.github.offprint.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** Every page of every golden site, in the theme that readers see, is valid by the Nu checker. */
class HtmlValidityTest {

  private static final Path CASES = Path.of("src/test/resources/sites");

  /** What the checker says of pages that are right, each with the reason. */
  private static final List<Pattern> NO_FAULTS =
      List.of(
          // KaTeX puts a numbered formula into a table of three columns; browsers that lay out
          // MathML heed the width, which MathML Core leaves out
          Pattern.compile(
              "Attribute “width” not allowed on element “(mtd|mtable)” at this point\\."),
          // endnotes are named by their role, and stand at the end of a text with headings
          Pattern.compile("Section lacks heading\\. .*"));

  /** The checker follows its schema down by recursion, further than a usual stack may hold. */
  private static final long SCHEMA_STACK_BYTES = 16L << 20;

  private static SimpleDocumentValidator validator;

  @BeforeAll
  static void readSchemas() throws Exception {
    validator = new SimpleDocumentValidator();
    FutureTask<Void> reading =
        new FutureTask<>(
            () -> {
              validator.setUpMainSchema("http://s.validator.nu/html5-all.rnc", new Complaints());
              return null;
            });
    new Thread(null, reading, "schemas", SCHEMA_STACK_BYTES).start();
    reading.get();
  }

  @TestFactory
  Stream<DynamicTest> pagesAreValid(@TempDir Path work) throws IOException {
    try (Stream<Path> cases = Files.list(CASES)) {
      return cases
          .filter(site -> !Files.exists(site.resolve("expected/problems.txt")))
          .sorted()
          .toList()
          .stream()
          .map(
              site ->
                  DynamicTest.dynamicTest(
                      site.getFileName().toString(),
                      () -> assertThat(complaints(built(site, work))).isEmpty()));
    }
  }

  @Test
  void thePublishedBlogIsValid() throws Exception {
    assertThat(complaints(Path.of("site"))).isEmpty();
  }

  @Test
  void theCheckerSeesFaults() throws Exception {
    String page =
        "<!doctype html><html lang=en><title>x</title><p id=a>x<figure><img src=x></figure><p id=a>";
    assertThat(complaints(new InputSource(new java.io.StringReader(page))))
        .anySatisfy(c -> assertThat(c).contains("An “img” element must have an “alt” attribute"))
        .anySatisfy(c -> assertThat(c).contains("Duplicate ID “a”"));
  }

  private static Path built(Path site, Path work) {
    Path output = work.resolve(site.getFileName().toString());
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] arguments = {"build", "--quiet", "--no-cache", "--output", output.toString()};
    int exit =
        Main.run(
            arguments,
            InputStream.nullInputStream(),
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            site.toAbsolutePath());
    assertThat(exit).as(err.toString(StandardCharsets.UTF_8)).isZero();
    return output;
  }

  private static List<String> complaints(Path site) throws Exception {
    List<Path> pages;
    try (Stream<Path> files = Files.walk(site)) {
      pages = files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
    assertThat(pages).isNotEmpty();
    List<String> all = new ArrayList<>();
    for (Path page : pages) {
      try (InputStream in = Files.newInputStream(page)) {
        InputSource source = new InputSource(in);
        source.setEncoding("UTF-8");
        complaints(source).forEach(c -> all.add(site.relativize(page) + ":" + c));
      }
    }
    return all;
  }

  private static List<String> complaints(InputSource page) throws Exception {
    Complaints complaints = new Complaints();
    validator.setUpValidatorAndParsers(complaints, true, false);
    validator.checkHtmlInputSource(page);
    return complaints.all;
  }

  /** Gathers what the checker says, in its order. */
  private static final class Complaints implements ErrorHandler {

    private final List<String> all = new ArrayList<>();

    @Override
    public void warning(SAXParseException complaint) {
      error(complaint);
    }

    @Override
    public void fatalError(SAXParseException complaint) {
      error(complaint);
    }

    @Override
    public void error(SAXParseException complaint) {
      String text = complaint.getMessage();
      if (NO_FAULTS.stream().noneMatch(pattern -> pattern.matcher(text).matches())) {
        all.add(complaint.getLineNumber() + ":" + complaint.getColumnNumber() + ": " + text);
      }
    }
  }
}
