package io.github.offprint.run.bytecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What code takes from outside of its arguments. */
class OutsideTest {

  @TempDir Path folder;

  private Workbench workbench;

  @BeforeEach
  void setUp() {
    workbench = new Workbench(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "System.currentTimeMillis() => CLOCK => System.currentTimeMillis",
        "System.nanoTime() => CLOCK => System.nanoTime",
        "java.time.Instant.now() => CLOCK => Instant.now",
        "java.time.LocalDate.now() => CLOCK => LocalDate.now",
        "new java.util.Date() => CLOCK => new Date",
        "Math.random() => CHANCE => Math.random",
        "new java.util.Random() => CHANCE => new Random",
        "java.util.concurrent.ThreadLocalRandom.current() => CHANCE => ThreadLocalRandom.current",
        "new java.security.SecureRandom() => CHANCE => new SecureRandom",
        "java.util.UUID.randomUUID() => CHANCE => UUID.randomUUID",
        "System.identityHashCode(this) => CHANCE => System.identityHashCode",
        "System.getenv(\"A\") => MACHINE => System.getenv",
        "System.getProperty(\"a\") => MACHINE => System.getProperty",
        "java.util.Locale.getDefault() => MACHINE => Locale.getDefault",
        "java.util.TimeZone.getDefault() => MACHINE => TimeZone.getDefault",
        "new ProcessBuilder().start() => PROGRAMS => ProcessBuilder.start",
        "new java.net.URL(\"http://localhost\").openStream() => NETWORK => URL.openStream",
        "java.time.OffsetTime.now() => CLOCK => OffsetTime.now",
        "java.time.chrono.JapaneseDate.now() => CLOCK => JapaneseDate.now",
        "java.time.Clock.tickMillis(null) => CLOCK => Clock.tickMillis",
        "java.util.Calendar.getInstance() => CLOCK => Calendar.getInstance",
        "new java.util.GregorianCalendar() => CLOCK => new GregorianCalendar",
        "java.util.random.RandomGenerator.getDefault() => CHANCE => RandomGenerator.getDefault",
        "java.util.random.RandomGenerator.of(\"Random\") => CHANCE => RandomGenerator.of",
        "java.util.random.RandomGeneratorFactory.of(\"Random\").create() => CHANCE"
            + " => RandomGeneratorFactory.create",
        "new Object().hashCode() => CHANCE => Object.hashCode",
        "super.hashCode() => CHANCE => Object.hashCode",
        "Runtime.getRuntime().maxMemory() => MACHINE => Runtime.maxMemory",
        "Integer.getInteger(\"a\") => MACHINE => Integer.getInteger",
        "Long.getLong(\"a\") => MACHINE => Long.getLong",
        "Boolean.getBoolean(\"a\") => MACHINE => Boolean.getBoolean",
        "java.net.URI.create(\"file:x\").toURL().getContent() => NETWORK => URL.getContent",
        "((java.net.URLConnection) null).getInputStream() => NETWORK"
            + " => URLConnection.getInputStream",
        "new java.net.URLClassLoader(new java.net.URL[0]) => NETWORK => new URLClassLoader",
        "new java.net.URLClassLoader(null).getResourceAsStream(\"x\") => NETWORK"
            + " => URLClassLoader.getResourceAsStream",
        "java.nio.file.Files.size(null) => FILES => Files.size",
        "new java.io.FileInputStream(\"x\") => FILES => new FileInputStream",
      })
  void eachCallIsNamedWithItsMethod(String expression, Outside.Kind kind, String call) {
    Code code =
        workbench.start(
            "public Object run() throws Exception { return ask(); }"
                + " private Object ask() throws Exception { return "
                + expression
                + "; }");
    assertThat(code.outside()).contains(new Outside(kind, call, "t.Start.ask()"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "new java.util.Random(7)",
        "new java.util.SplittableRandom(7)",
        "java.util.random.RandomGeneratorFactory.of(\"Random\").create(7)",
        "new java.util.GregorianCalendar(2025, 1, 1)",
        "\"x\".hashCode()",
        "java.time.LocalDate.of(2025, 1, 1)",
        "new java.util.Date(0)",
        "Start.class.getResource(\"x\")",
        "String.format(java.util.Locale.ROOT, \"x\")",
      })
  void whatDependsOnArgumentsOnlyIsNotNamed(String expression) {
    assertThat(workbench.start("public Object run() { return " + expression + "; }").outside())
        .isEmpty();
  }

  @Test
  void lambdasAndReferencesCountToo() {
    Code code =
        workbench.start(
            "public long run() { java.util.function.LongSupplier a = System::nanoTime;"
                + " java.util.function.LongSupplier b = () -> System.currentTimeMillis();"
                + " return a.getAsLong() + b.getAsLong(); }");
    assertThat(code.outside())
        .extracting(Outside::call)
        .containsExactly("System.currentTimeMillis", "System.nanoTime");
  }

  @Test
  void whatIsNotReachedDoesNotCount() {
    assertThat(
            workbench
                .start(
                    "public long run() { return 1; } public long other() { return"
                        + " System.nanoTime(); }")
                .outside())
        .isEmpty();
  }

  @Test
  void whatEndsTheProgramIsNamed() {
    Code code =
        workbench.start(
            "public void run() { System.exit(0); Runtime.getRuntime().exit(0);"
                + " Runtime.getRuntime().halt(0); }");
    assertThat(code.outside())
        .extracting(Outside::kind, Outside::call)
        .containsExactly(
            tuple(Outside.Kind.END, "Runtime.exit"),
            tuple(Outside.Kind.END, "Runtime.halt"),
            tuple(Outside.Kind.END, "System.exit"));
  }
}
