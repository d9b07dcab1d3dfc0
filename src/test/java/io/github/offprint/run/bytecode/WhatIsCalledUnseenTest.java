package io.github.offprint.run.bytecode;

import static io.github.offprint.run.bytecode.WhatChangesItTest.differences;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Edits of methods that no step of the program names: the platform or a supertype calls them. */
class WhatIsCalledUnseenTest {

  private static final String KERNEL =
      "interface Kernel { double at(double x);"
          + " default double twice(double x) { return 2 * at(x); } }";

  @TempDir Path folder;

  private Workbench bench;

  @BeforeEach
  void prepare() {
    bench = new Workbench(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "'new java.util.HashSet<>(java.util.List.of(new Other(1), new Other(2)))', hashCode()",
    "'new java.util.HashSet<>(java.util.List.of(new Other(1), new Other(2)))', equals(java.lang.Object)",
    "'java.util.List.of(new Other(1)).toString()', toString()",
    "'String.valueOf((Object) new Other(1))', toString()",
    "'same(new Object(), new Other(1))', equals(java.lang.Object)"
  })
  void whatThePlatformCallsOnARecord(String value, String method) {
    String type =
        method.startsWith("to") ? "String" : method.startsWith("hash") ? "int" : "boolean";
    String result = type.equals("String") ? "\"%s\"" : type.equals("int") ? "%s" : "n > %s";
    assertThat(
            changed(
                "Object run() { return %s; } boolean same(Object a, Object b) { return a.equals(b); }"
                    .formatted(value),
                "record Other(int n) { public %s %s { return %s; } %s }"
                    .formatted(
                        type,
                        method.replace("java.lang.Object", "Object o"),
                        result,
                        type.equals("boolean") ? "public int hashCode() { return 1; }" : ""),
                "1",
                "2"))
        .containsExactly("t.Other." + method);
  }

  @Test
  void whatThePlatformCallsOnAnEnum() {
    assertThat(
            changed(
                "String run() { return \"\" + (Object) Other.A; }",
                "enum Other { A; public String toString() { return \"%s\"; } }",
                "x",
                "y"))
        .containsExactly("t.Other.toString()");
  }

  @Test
  void aMethodOfARecordThatIsNoLongerGenerated() {
    String run = "String run() { return \"\" + new Other(1); }";
    assertThat(
            differences(
                bench.start(run, "record Other(int n) {}"),
                bench.start(
                    run, "record Other(int n) { public String toString() { return \"\"; } }")))
        .containsExactly("t.Other.toString()");
  }

  @Test
  void howASortComparesRecords() {
    assertThat(
            changed(
                "Object run() { return java.util.stream.Stream.of(new Other(1)).sorted().toList(); }",
                "record Other(int n) implements Comparable<Other> {"
                    + " public int compareTo(Other o) { return %s; } }",
                "n - o.n",
                "o.n - n"))
        .containsExactly("t.Other.compareTo(t.Other)");
  }

  @Test
  void howARecordIsIterated() {
    assertThat(
            changed(
                "Object run() { return String.join(\",\", new Other(1)); }",
                "import java.util.*; record Other(int n) implements Iterable<String> {"
                    + " public Iterator<String> iterator() { return List.of(\"%s\").iterator(); } }",
                "a",
                "b"))
        .containsExactly("t.Other.iterator()");
  }

  @Test
  void howAResourceIsClosed() {
    assertThat(
            changed(
                "int n; int run() throws Exception { try (AutoCloseable a = new Other(this)) {}"
                    + " return n; }",
                "record Other(Start s) implements AutoCloseable {"
                    + " public void close() { s.n = %s; } }",
                "1",
                "2"))
        .containsExactly("t.Other.close()");
  }

  @ParameterizedTest
  @CsvSource({"x -> x", "Math::abs", "(Other & java.io.Serializable) x -> x"})
  void aDefaultMethodOfALambda(String lambda) {
    assertThat(
            changed(
                KERNEL
                    + "double run() { Other g = %s; Kernel k = g; return k.twice(2); }"
                        .formatted(lambda),
                "interface Other extends Start.Kernel {"
                    + " default double twice(double x) { return %s * x; } }",
                "2",
                "3"))
        .containsExactly("t.Other.twice(double)");
  }

  @Test
  void aDefaultMethodThatACastAddsToALambda() {
    assertThat(
            changed(
                "interface Kernel { default int n() { return 0; } }"
                    + " int run() { Object o = (Runnable & Other) () -> {};"
                    + " return ((Kernel) o).n(); }",
                "interface Other extends Start.Kernel { default int n() { return %s; } }",
                "1",
                "2"))
        .containsExactly("t.Other.n()");
  }

  @Test
  void aDefaultMethodOfALambdaThatThePlatformCalls() {
    assertThat(
            changed(
                "double run() { Other o = () -> 1;"
                    + " return java.util.Optional.<Double>empty().orElseGet(o); }",
                "interface Other extends java.util.function.Supplier<Double> {"
                    + " default Double get() { return %s * inner(); } double inner(); }",
                "2",
                "3"))
        .containsExactly("t.Other.get()");
  }

  @Test
  void aDefaultMethodOfAComparator() {
    assertThat(
            changed(
                "Object run() { Other o = (a, b) -> a - b;"
                    + " return java.util.stream.Stream.of(1, 2).sorted(o.reversed()).toList(); }",
                "import java.util.*; interface Other extends Comparator<Integer> {"
                    + " default Comparator<Integer> reversed() { return %s; } }",
                "this",
                "Comparator.naturalOrder()"))
        .containsExactly("t.Other.reversed()");
  }

  @Test
  void aPrivateMethodBehindADefaultOne() {
    assertThat(
            changed(
                KERNEL + "double run() { Other g = x -> x; Kernel k = g; return k.twice(2); }",
                "interface Other extends Start.Kernel {"
                    + " default double twice(double x) { return factor() * x; }"
                    + " private double factor() { return %s; } }",
                "2",
                "3"))
        .containsExactly("t.Other.factor()");
  }

  @ParameterizedTest
  @CsvSource({
    "'implements Kernel, Other', Thing",
    "'implements Kernel', Special",
  })
  void theLowerOfTwoDefaultMethods(String above, String made) {
    assertThat(
            changed(
                KERNEL
                    + ("static class Thing %s { public double at(double x) { return x; } }"
                            + " static class Special extends Thing implements Other {}"
                            + " double run() { Kernel k = new %s(); return k.twice(2); }")
                        .formatted(above, made),
                "interface Other extends Start.Kernel {"
                    + " default double twice(double x) { return %s * x; } }",
                "2",
                "3"))
        .containsExactly("t.Other.twice(double)");
  }

  private TreeSet<String> changed(String body, String other, String before, String after) {
    return differences(
        bench.start(body, other.formatted(before)), bench.start(body, other.formatted(after)));
  }
}
