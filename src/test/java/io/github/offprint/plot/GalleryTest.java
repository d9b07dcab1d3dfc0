package io.github.offprint.plot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.figure.Arrangement;
import io.github.offprint.figure.ColorScale;
import io.github.offprint.figure.GuideLine;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.Mark;
import io.github.offprint.figure.Marker;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Scale;
import io.github.offprint.figure.Spot;
import io.github.offprint.figure.Stroke;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever looks for something in the gallery finds it. */
class GalleryTest {

  @Test
  void everyMarkIsShown() throws Exception {
    Set<Class<?>> shown =
        Specimens.all().values().stream()
            .flatMap(figure -> figure.panels().stream())
            .flatMap(panel -> panel.marks().stream())
            .map(Mark::getClass)
            .collect(Collectors.toSet());
    assertThat(marks()).hasSizeGreaterThan(10).isSubsetOf(shown);
  }

  private static List<Class<?>> marks() throws Exception {
    String name = Mark.class.getPackageName();
    Path classes = Path.of(Mark.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.list(classes.resolve(name.replace('.', '/')))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".class") && !file.equals("package-info.class"))
          .<Class<?>>map(file -> type(name + "." + file.replace(".class", "")))
          .filter(type -> Mark.class.isAssignableFrom(type) && !type.isInterface())
          .toList();
    }
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(name, e);
    }
  }

  @Test
  void everyScaleAndArrangementIsShown() {
    String all = Specimens.all().values().toString();
    for (Class<?> family : List.of(Scale.class, Arrangement.class, Arrangement.Key.class)) {
      for (Class<?> type : family.getPermittedSubclasses()) {
        assertThat(all.contains(type.getSimpleName() + "[")).as("%s", type).isTrue();
      }
    }
  }

  @Test
  void everyChoiceIsShown() {
    String all = Specimens.all().values().toString();
    Map<String, Class<? extends Enum<?>>> choices =
        Map.of(
            "shape", Marker.Shape.class,
            "dash", Stroke.Dash.class,
            "part", Ink.Part.class,
            "ramp", ColorScale.Ramp.class,
            "legend", Panel.LegendPlace.class,
            "side", Arrangement.Side.class,
            "law", GuideLine.Law.class,
            "by", Spot.Measure.class);
    choices.forEach(
        (component, type) -> {
          for (Enum<?> choice : type.getEnumConstants()) {
            String shown = component + "=" + choice.name();
            assertThat(all.contains(shown)).as(shown).isTrue();
          }
        });
  }

  @Test
  void everySpecimenIsInTheGalleryOnceWithItsCode() throws IOException {
    List<Gallery.Example> examples = Gallery.examples();
    assertThat(examples)
        .extracting(Gallery.Example::name)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(Specimens.all().keySet());
    for (Gallery.Example example : examples) {
      assertThat(example.code()).contains("return ").doesNotContain("static Figure");
      assertThat(example.text()).endsWith(".").doesNotContain("{@", " * ");
    }
  }

  /** Code that is copied from the page with its imports compiles: it needs nothing else. */
  @Test
  void whatThePageShowsCompiles(@TempDir Path folder) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (Gallery.Example example : Gallery.examples()) {
      String type = "Example" + sources.size();
      String method = "  static Figure figure() {\n" + example.code() + "\n  }\n";
      String source =
          String.join("\n", example.imports())
              + "\n\nfinal class "
              + type
              + " {\n"
              + method
              + "}\n";
      sources.add(Files.writeString(folder.resolve(type + ".java"), source));
    }
    assertThat(complaints(sources, folder)).isEmpty();
  }

  private static String complaints(List<Path> sources, Path folder) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter out = new StringWriter();
    List<String> options =
        List.of(
            "-proc:none",
            "-classpath",
            System.getProperty("java.class.path"),
            "-d",
            folder.toString());
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
      compiler
          .getTask(out, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
          .call();
    }
    return out.toString();
  }
}
