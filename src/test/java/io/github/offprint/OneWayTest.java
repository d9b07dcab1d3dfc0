package io.github.offprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The house: one staircase of packages, and one door for each library. */
class OneWayTest {

  private static final String ROOT = "io.github.offprint.";

  /** A package uses only packages that stand before it. */
  private static final List<String> STAIRCASE =
      List.of(
          "problem",
          "solver",
          "figure",
          "experiment",
          "papers",
          "content",
          "migration",
          "run",
          "plot",
          "site",
          "build",
          "serve",
          "start",
          "cli",
          "maven");

  /** Packages of a library, and the one package that may use them. */
  private static final Map<String, String> DOORS =
      Map.ofEntries(
          Map.entry("com.vladsch.flexmark.", "content.markdown"),
          Map.entry("com.caoccao.javet.", "content.markdown"),
          Map.entry("de.undercouch.citeproc.", "content.citations"),
          Map.entry("org.graalvm.", "content.markdown"),
          Map.entry("org.snakeyaml.", "content"),
          Map.entry("org.ejml.", "solver"),
          Map.entry("com.fasterxml.jackson.", "run"),
          Map.entry("org.objectweb.asm.", "run.bytecode"),
          Map.entry("org.jfree.", "plot"),
          Map.entry("org.apache.fontbox.", "plot"),
          Map.entry("org.apache.pdfbox.", "plot"),
          Map.entry("org.thymeleaf.", "site"),
          Map.entry("org.jsoup.", "site"),
          Map.entry("picocli.", "cli"),
          Map.entry("me.tongfei.", "cli"),
          Map.entry("org.apache.maven.", "maven"));

  private static final Pattern ARROW = Pattern.compile("^\\s+(\\S+)\\s+-> (\\S+)\\s.*$");

  private static final Path CLASSES = Path.of("target", "classes");

  private static List<Use> uses;

  /** That one class uses another. */
  private record Use(String user, String used) {
    @Override
    public String toString() {
      return user + " uses " + used;
    }
  }

  @BeforeAll
  static void askTheBytecode() {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        ToolProvider.findFirst("jdeps")
            .orElseThrow()
            .run(
                new PrintWriter(out),
                new PrintWriter(err),
                "--multi-release",
                "17",
                "--ignore-missing-deps",
                "-verbose:class",
                "-filter:none",
                CLASSES.toString());
    assertThat(exit).as(out.toString() + err).isZero();
    uses =
        out.toString()
            .lines()
            .map(ARROW::matcher)
            .filter(Matcher::matches)
            .map(m -> new Use(m.group(1), m.group(2)))
            .filter(use -> use.user().startsWith(ROOT))
            .toList();
    assertThat(uses).hasSizeGreaterThan(100);
  }

  @Test
  void packagesUseOnlyEarlierPackages() {
    assertThat(uses)
        .filteredOn(use -> use.used().startsWith(ROOT))
        .filteredOn(use -> step(use.user()) < step(use.used()))
        .isEmpty();
  }

  @Test
  void everyPackageHasItsPlace() {
    assertThat(packages()).isSubsetOf(STAIRCASE);
  }

  @Test
  void nobodyImportsPapers() {
    assertThat(uses)
        .filteredOn(use -> topPackage(use.used()).equals("papers"))
        .filteredOn(use -> !topPackage(use.user()).equals("papers"))
        .isEmpty();
  }

  @Test
  void papersDoNotLeanOnEachOther() {
    assertThat(uses)
        .filteredOn(use -> topPackage(use.user()).equals("papers"))
        .filteredOn(use -> topPackage(use.used()).equals("papers"))
        .filteredOn(use -> !packageOf(use.user()).equals(packageOf(use.used())))
        .isEmpty();
  }

  @Test
  void eachLibraryHasOneDoor() {
    assertThat(uses).filteredOn(this::goesAroundTheDoor).isEmpty();
  }

  @Test
  void thePackagesInsideAStepHaveNoCycle() {
    Map<String, java.util.Set<String>> edges =
        uses.stream()
            .filter(use -> use.used().startsWith(ROOT))
            .filter(use -> !packageOf(use.user()).equals(packageOf(use.used())))
            .collect(
                Collectors.groupingBy(
                    use -> packageOf(use.user()),
                    Collectors.mapping(use -> packageOf(use.used()), Collectors.toSet())));
    assertThat(edges.keySet()).noneMatch(start -> reaches(edges, start, start, List.of()));
  }

  private static boolean reaches(
      Map<String, java.util.Set<String>> edges, String from, String to, List<String> path) {
    return edges.getOrDefault(from, java.util.Set.of()).stream()
        .anyMatch(
            next ->
                next.equals(to)
                    || !path.contains(next)
                        && reaches(
                            edges,
                            next,
                            to,
                            Stream.concat(path.stream(), Stream.of(next)).toList()));
  }

  private boolean goesAroundTheDoor(Use use) {
    return DOORS.entrySet().stream()
        .filter(door -> use.used().startsWith(door.getKey()))
        .anyMatch(door -> !(packageOf(use.user()) + ".").startsWith(ROOT + door.getValue() + "."));
  }

  private static int step(String className) {
    return STAIRCASE.indexOf(topPackage(className));
  }

  private static String packageOf(String className) {
    return className.substring(0, className.lastIndexOf('.'));
  }

  private static String topPackage(String className) {
    if (!className.startsWith(ROOT)) {
      return "";
    }
    String rest = className.substring(ROOT.length());
    return rest.substring(0, Math.max(0, rest.indexOf('.')));
  }

  private static List<String> packages() {
    try (Stream<Path> folders = Files.list(Path.of("src/main/java/io/github/offprint"))) {
      return folders.map(folder -> folder.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
