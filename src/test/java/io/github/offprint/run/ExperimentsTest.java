package io.github.offprint.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.experiment.Experiment;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Run;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

class ExperimentsTest {

  private final Problems problems = new Problems();

  /** Takes the name of another. */
  public static class Twin implements Experiment<Toys.Nothing> {
    @Override
    public String name() {
      return "toys/means";
    }

    @Override
    public String summary() {
      return "";
    }

    @Override
    public Toys.Nothing defaults() {
      return new Toys.Nothing();
    }

    @Override
    public Findings run(Toys.Nothing params, Run run) {
      return Findings.none();
    }
  }

  /** Has a name that no post should have to type. */
  public static final class Shouting extends Twin {
    @Override
    public String name() {
      return "Toys/Means!";
    }
  }

  /** Cannot be made. */
  public static final class Broken extends Twin {
    public Broken() {
      throw new IllegalStateException("no luck");
    }
  }

  /** Cannot be initialised. */
  public static final class Unready extends Twin {
    static final int LENGTH = Integer.parseInt("long");
  }

  @Test
  void experimentsAreSortedByName() {
    Experiments experiments =
        Experiments.of(Services.of(Toys.Quotient.class, Toys.Means.class), problems);
    assertThat(experiments.names()).containsExactly("toys/means", "toys/quotient");
    assertThat(experiments.named("toys/quotient")).containsInstanceOf(Toys.Quotient.class);
    assertThat(experiments.named("toys")).isEmpty();
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void oneThatCannotBeUsedIsNamedAtItsLineAndTheOthersStay() {
    String missing = "org.example.Missing";
    String services =
        String.join(
            "\n",
            "# ours",
            Toys.Means.class.getName(),
            missing,
            Twin.class.getName() + " # again",
            Broken.class.getName(),
            Shouting.class.getName(),
            Toys.class.getName(),
            Toys.Quotient.class.getName());
    Experiments experiments = Experiments.of(Services.of(services), problems);
    assertThat(experiments.names()).containsExactly("toys/means", "toys/quotient");
    assertThat(problems.sorted())
        .extracting(p -> p.position().line() + " " + p.what())
        .containsExactly(
            "3 this experiment cannot be loaded: Provider org.example.Missing not found",
            "4 io.github.offprint.run.Toys$Means and io.github.offprint.run.ExperimentsTest$Twin"
                + " are both named \"toys/means\"",
            "5 this experiment cannot be loaded: Provider"
                + " io.github.offprint.run.ExperimentsTest$Broken could not be instantiated:"
                + " java.lang.IllegalStateException: no luck",
            "6 io.github.offprint.run.ExperimentsTest$Shouting has the name \"Toys/Means!\"",
            "7 this experiment cannot be loaded: io.github.offprint.run.Toys not a subtype");
    assertThat(problems.sorted())
        .extracting(Problem::position)
        .allMatch(
            p -> p.file().equals("META-INF/services/io.github.offprint.experiment.Experiment"));
  }

  @Test
  void classesThatJavaRefusesAreNamedAtTheirLinesAndTheOthersStay(@TempDir Path folder)
      throws IOException {
    write(folder, "lab/Newer", 127, "java/lang/Object");
    write(folder, "lab/Orphan", Opcodes.V17, "lib/Missing");
    String services =
        String.join(
            "\n", "lab.Newer", "lab.Orphan", Unready.class.getName(), Toys.Means.class.getName());
    write(
        folder.resolve("META-INF/services/" + Experiment.class.getName()),
        services.getBytes(UTF_8));
    try (URLClassLoader classes = new Own(folder)) {
      Experiments experiments = Experiments.of(classes, problems);
      assertThat(experiments.names()).containsExactly("toys/means");
    }
    String loaded = "this experiment cannot be loaded: Provider ";
    assertThat(problems.sorted())
        .extracting(p -> p.position().line() + " " + p.what())
        .containsExactly(
            "1 "
                + loaded
                + "lab.Newer: it was compiled for a newer Java than "
                + Runtime.version().feature()
                + ", which runs here",
            "2 " + loaded + "lab.Orphan: it needs the class lib.Missing, which is not there",
            "3 "
                + loaded
                + Unready.class.getName()
                + " could not be instantiated: while its class"
                + " was initialised, java.lang.NumberFormatException: For input string: \"long\""
                + " was thrown");
  }

  private static void write(Path folder, String type, int version, String above)
      throws IOException {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(version, Opcodes.ACC_PUBLIC, type, null, above, null);
    writer.visitEnd();
    write(folder.resolve(type + ".class"), writer.toByteArray());
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  /** Finds services of its own folder only. */
  private static final class Own extends URLClassLoader {
    Own(Path folder) throws IOException {
      super(new URL[] {folder.toUri().toURL()}, ExperimentsTest.class.getClassLoader());
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      return findResources(name);
    }
  }
}
