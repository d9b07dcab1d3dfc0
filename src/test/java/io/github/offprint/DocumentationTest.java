package io.github.offprint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.experiment.Experiment;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.SequentialRun;
import io.github.offprint.experiment.Value;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide for authors of experiments shows is true. */
class DocumentationTest {

  private static final Path GUIDE = Path.of("docs", "writing-an-experiment.md");

  private static final Pattern EXAMPLE =
      Pattern.compile("```java\n(package com\\.example.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void theExampleCompilesWithoutWarnings() throws IOException {
    assertThat(complaints(example())).isEmpty();
  }

  @Test
  void theExampleFindsWhatItsTheorySays() throws Exception {
    assertThat(complaints(example())).isEmpty();
    try (URLClassLoader classes = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      Experiment<?> experiment =
          (Experiment<?>)
              classes.loadClass("com.example.notes.RandomAngles").getConstructor().newInstance();

      Findings findings = run(experiment);

      assertThat(Files.readString(GUIDE)).contains("\nrun: " + experiment.name() + "\n");
      assertThat(findings.figure()).isPresent();
      // seven independent means: one is four standard errors off for one seed in some 2000
      assertThat(findings.values().get("worstZ"))
          .isInstanceOfSatisfying(
              Value.Scalar.class, worst -> assertThat(worst.number()).isBetween(0.0, 4.0));
    }
  }

  @Test
  void parametersThatTheGuideSetsInAPostExist() throws Exception {
    assertThat(complaints(example())).isEmpty();
    try (URLClassLoader classes = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      Class<?> params = classes.loadClass("com.example.notes.RandomAngles$Params");

      assertThat(params.getRecordComponents())
          .extracting(RecordComponent::getName)
          .containsAll(parametersInThePost());
    }
  }

  private static String example() throws IOException {
    Matcher matcher = EXAMPLE.matcher(Files.readString(GUIDE));
    assertThat(matcher.find()).as("the guide shows a class").isTrue();
    return matcher.group(1);
  }

  /** The names under {@code with:} in the fence that the guide shows as part of a post. */
  private static List<String> parametersInThePost() throws IOException {
    String guide = Files.readString(GUIDE);
    String with = guide.substring(guide.indexOf("\nwith:\n") + "\nwith:\n".length());
    List<String> names =
        Arrays.stream(with.substring(0, with.indexOf("```")).split("\n"))
            .map(line -> line.strip().replaceAll(":.*", ""))
            .toList();
    assertThat(names).isNotEmpty();
    return names;
  }

  /** What the compiler has to say of a class, with all warnings on. */
  private String complaints(String source) throws IOException {
    Path file = Files.writeString(folder.resolve("RandomAngles.java"), source);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter out = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
      String classPath = System.getProperty("java.class.path");
      List<String> options =
          List.of(
              "-Xlint:all,-processing,-classfile,-path",
              "-proc:none",
              "-classpath",
              classPath,
              "-d",
              folder.toString());
      compiler.getTask(out, files, null, options, null, files.getJavaFileObjects(file)).call();
    }
    return out.toString();
  }

  private static <P extends Record> Findings run(Experiment<P> experiment) {
    return experiment.run(experiment.defaults(), new SequentialRun(11));
  }
}
