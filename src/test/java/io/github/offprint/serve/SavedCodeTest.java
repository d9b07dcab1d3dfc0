package io.github.offprint.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.build.LoadedCode;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saved Java code is compiled and loaded, and exactly what it changes is computed again. */
class SavedCodeTest {

  private static final String SLOPE = "src/main/java/sample/Slope.java";
  private static final String PAGE = "/posts/first/";

  @TempDir private Path folder;
  private Workshop workshop;

  @BeforeEach
  void begin() throws IOException {
    workshop = new Workshop(folder);
    workshop.post("first", Workshop.figure("line") + "\n" + Workshop.figure("other"));
  }

  @AfterEach
  void end() throws IOException {
    workshop.close();
  }

  private void serve() throws Exception {
    workshop.served();
    Workshop.await(() -> shows("10.0") && shows("35.0"));
  }

  private boolean shows(String text) {
    return workshop.page(PAGE).contains(text);
  }

  @Test
  void theFigureFollowsTheMathematics() throws Exception {
    serve();
    String before = workshop.page("/figures/fig-line.csv");

    workshop.edit(SLOPE, "2 * x", "3 * x");

    Workshop.await(() -> shows("15.0"));
    assertThat(workshop.page("/figures/fig-line.csv")).isNotEqualTo(before);
    assertThat(shows("35.0")).as("the other figure").isTrue();
    assertThat(Files.readString(folder.resolve(SLOPE))).contains("3 * x");
  }

  @Test
  void onlyWhatHasChangedRunsAgain() throws Exception {
    String counting = "java.nio.file.Path.of(\"" + folder.resolve("count") + "\")";
    serve();
    long kept = results();

    workshop.edit(SLOPE, "2 * x", "4 * x");
    Workshop.await(() -> shows("20.0"));

    assertThat(results()).as(counting).isEqualTo(kept + 1);
    workshop.edit(SLOPE, "return 4", "// only said\n    return 4");
    workshop.post("second", "Something else.");
    Workshop.await(() -> workshop.get("/posts/second/").statusCode() == 200);
    assertThat(results()).isEqualTo(kept + 1);
  }

  private long results() throws IOException {
    try (var files = Files.walk(folder.resolve(".offprint/cache/results"))) {
      return files.filter(Files::isRegularFile).count();
    }
  }

  @Test
  void aMistakeInTheCodeIsToldAtItsLineAndTheFigureStays() throws Exception {
    serve();

    workshop.edit(SLOPE, "2 * x;", "2 * y;");
    Workshop.await(() -> workshop.problems().contains(SLOPE + ":6:16: error: cannot find symbol"));
    assertThat(shows("10.0")).isTrue();

    workshop.edit(SLOPE, "2 * y;", "5 * x;");
    Workshop.await(() -> shows("25.0"));
    Workshop.await(() -> workshop.problems().isEmpty());
  }

  @Test
  void whoUsesWhatHasChangedIsCompiledToo() throws Exception {
    serve();

    workshop.edit(SLOPE, "double at(", "double of(");
    Workshop.await(() -> workshop.problems().contains("sample/Line.java:"));

    workshop.edit("src/main/java/sample/Line.java", "Slope.at", "1 + Slope.of");
    Workshop.await(() -> shows("11.0"));
    Workshop.await(() -> workshop.problems().isEmpty());
  }

  @Test
  void whoInheritsFromWhatHasChangedIsCompiledTooHoweverFarAway() throws Exception {
    String shape = "src/main/java/sample/Shape.java";
    workshop.write(shape, "package sample;\n\nabstract class Shape {\n}\n");
    workshop.write(
        "src/main/java/sample/Middle.java",
        "package sample;\n\nabstract class Middle extends Shape {}\n");
    workshop.edit(SLOPE, "class Slope", "class Slope extends Middle");
    serve();

    workshop.edit(shape, "{\n", "{\n  abstract double more();\n");
    Workshop.await(() -> workshop.problems().contains(SLOPE + ":4:7: error: sample.Slope is not"));

    workshop.edit(SLOPE, "2 * x;\n  }", "8 * x;\n  }\n\n  double more() {\n    return 1;\n  }");
    Workshop.await(() -> shows("40.0"));
    Workshop.await(() -> workshop.problems().isEmpty());
  }

  @Test
  void whoCallsWhatHasChangedWithoutNamingItIsCompiledToo() throws Exception {
    String rise = "src/main/java/sample/Rise.java";
    workshop.write(
        rise, "package sample;\n\nfinal class Rise {\n  int by() {\n    return 2;\n  }\n}\n");
    workshop.write(
        "src/main/java/sample/Hill.java",
        "package sample;\n\nfinal class Hill {\n  static Rise rise() {\n    return new Rise();\n  }\n}\n");
    workshop.edit(SLOPE, "2 * x", "Hill.rise().by() * x");
    serve();

    workshop.edit(rise, "int by() {\n    return 2", "double by() {\n    return 2.5");

    Workshop.await(() -> shows("12.5"));
    assertThat(workshop.problems()).isEmpty();
  }

  @Test
  void anExperimentMayComeAndGo() throws Exception {
    serve();
    String line = Files.readString(folder.resolve("src/main/java/sample/Line.java"));
    workshop.write(
        "src/main/java/sample/Third.java",
        line.replace("class Line", "class Third")
            .replace("Line.Params", "Third.Params")
            .replace("sample/line", "sample/third")
            .replace("Slope.at(x[i])", "100 * x[i]"));
    workshop.post("second", Workshop.figure("third"));
    Workshop.await(() -> workshop.problems().contains("no experiment is named \"sample/third\""));

    workshop.write(
        "src/main/resources/META-INF/services/io.github.offprint.experiment.Experiment",
        "sample.Line\nsample.Other\nsample.Third\n");
    Workshop.await(() -> workshop.page("/posts/second/").contains("500.0"));

    Files.delete(folder.resolve("src/main/java/sample/Third.java"));
    Workshop.await(() -> workshop.problems().contains("sample.Third"));
    assertThat(shows("10.0")).isTrue();
  }

  @Test
  void anExperimentThatFailsIsToldAndMended() throws Exception {
    serve();

    workshop.edit(
        SLOPE,
        "return 2 * x",
        "if (x > 0) throw new IllegalStateException(\"too steep\"); return x");
    Workshop.await(() -> workshop.problems().contains("too steep"));
    assertThat(workshop.problems()).contains("content/posts/first.md:");
    assertThat(shows("10.0")).as("what was found before").isTrue();

    workshop.edit(
        SLOPE,
        "if (x > 0) throw new IllegalStateException(\"too steep\"); return x",
        "return 9 * x");
    Workshop.await(() -> shows("45.0"));
    Workshop.await(() -> workshop.problems().isEmpty());
  }

  @Test
  void twoExperimentsOfOneNameAreTold() throws Exception {
    serve();

    workshop.edit("src/main/java/sample/Other.java", "sample/other", "sample/line");

    Workshop.await(() -> workshop.problems().contains("are both named \"sample/line\""));
    workshop.edit("src/main/java/sample/Other.java", "sample/line", "sample/other");
    Workshop.await(() -> workshop.problems().isEmpty());
  }

  @Test
  void whatNeverEndsIsLeftWhenTheNextCodeIsSaved() throws Exception {
    serve();

    workshop.edit(SLOPE, "return 2 * x", "while (x > 0) Thread.yield(); return x");
    Workshop.await(() -> workshop.running().contains("fig-line"));
    workshop.post("second", "Meanwhile.");
    Workshop.await(() -> workshop.page("/posts/second/").contains("Meanwhile."));
    assertThat(shows("10.0")).isTrue();

    workshop.edit(SLOPE, "while (x > 0) Thread.yield(); return x", "return 6 * x");
    Workshop.await(() -> shows("30.0"));
    Workshop.await(() -> workshop.running().isEmpty());
  }

  @Test
  void formerCodeIsForgotten() throws Exception {
    serve();
    WeakReference<ClassLoader> first = null;
    for (int factor = 3; factor < 7; factor++) {
      workshop.edit(SLOPE, (factor - 1) + " * x", factor + " * x");
      String last = factor * 5 + ".0";
      Workshop.await(() -> shows(last));
      if (first == null) {
        first = new WeakReference<>(loaderNow());
      }
    }
    WeakReference<ClassLoader> former = first;
    Workshop.await(
        () -> {
          System.gc();
          return former.get() == null;
        });
  }

  private ClassLoader loaderNow() {
    LoadedCode code = workshop.site().code();
    return code.experiments().named("sample/line").orElseThrow().getClass().getClassLoader();
  }
}
