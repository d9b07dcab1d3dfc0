package io.github.offprint.run.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is reached by a name in a string, and what is said where it cannot be followed. */
class ByNameTest {

  private static final String THROWS = " throws Exception ";

  @TempDir Path folder;

  private Workbench bench;

  @BeforeEach
  void prepare() {
    bench = new Workbench(folder);
  }

  @Test
  void aResourceBesideTheClass() throws IOException {
    Path program = bench.compiled("Object run() { return Start.class.getResource(\"a.csv\"); }");
    assertChanges(program, "t/a.csv");
  }

  @Test
  void aResourceFromTheRoot() throws IOException {
    Path program =
        bench.compiled("Object run() { return getClass().getResourceAsStream(\"/x/a.csv\"); }");
    assertChanges(program, "x/a.csv");
  }

  @Test
  void aResourceOfTheClassLoader() throws IOException {
    Path program =
        bench.compiled(
            "Object run() { return Start.class.getClassLoader().getResource(\"x/a.csv\"); }");
    assertChanges(program, "x/a.csv");
  }

  @Test
  void aResourceThatNobodyAsksFor() throws IOException {
    Path program = bench.compiled("Object run() { return 1; }");
    Code before = bench.code(program);
    Files.writeString(program.resolve("a.csv"), "1");
    assertThat(bench.code(program)).isEqualTo(before);
  }

  @Test
  void aResourceWhoseNameGoesThroughAVariable() throws IOException {
    Path program =
        bench.compiled(
            "Object run() { return open(\"a.csv\"); }"
                + " Object open(String name) { return Start.class.getResource(name); }");
    Code before = bench.code(program);
    assertThat(before.warnings())
        .containsExactly(
            "t.Start.open(java.lang.String) opens a resource whose name is computed: a change of"
                + " that file is not seen");
    assertChanges(program, "t/a.csv");
  }

  @Test
  void aClassThatIsNamedInAString() {
    String run = "Object run()" + THROWS + "{ return Class.forName(\"t.Other\"); }";
    assertThat(bench.start(run, "class Other { int n() { return 1; } }"))
        .isNotEqualTo(bench.start(run, "class Other { int n() { return 2; } }"))
        .satisfies(code -> assertThat(code.warnings()).isEmpty());
  }

  @Test
  void aClassThatIsNamedInAStringWithItsLoader() {
    String run =
        "Object run()"
            + THROWS
            + "{ return Class.forName(\"t.Other\", true, Start.class.getClassLoader()); }";
    assertThat(bench.start(run, "class Other { int n() { return 1; } }"))
        .isNotEqualTo(bench.start(run, "class Other { int n() { return 2; } }"));
  }

  @Test
  void aClassWhoseNameIsComputed() {
    String run = "Object run()" + THROWS + "{ return Class.forName(\"t.\" + hashCode()); }";
    assertThat(bench.start(run).warnings())
        .containsExactly(
            "t.Start.run() loads a class whose name is computed: a change of that class is not"
                + " seen");
  }

  @Test
  void aClassWhoseNameIsAmongTheStringsOfTheOneThatLooks() {
    String run =
        "Object run()" + THROWS + "{ String name = \"t.Other\"; return Class.forName(name); }";
    Code before = bench.start(run, "class Other { int n() { return 1; } }");
    assertThat(before.warnings()).hasSize(1);
    assertThat(before).isNotEqualTo(bench.start(run, "class Other { int n() { return 2; } }"));
  }

  @Test
  void allMembersOfAClassWhoseMethodsAreLookedUp() {
    String run =
        "Object run()" + THROWS + "{ return Other.class.getDeclaredMethod(\"n\").invoke(null); }";
    Code before = bench.start(run, "class Other { static int n() { return 1; } }");
    assertThat(before.warnings()).isEmpty();
    assertThat(before)
        .isNotEqualTo(bench.start(run, "class Other { static int n() { return 2; } }"));
  }

  @Test
  void allMembersOfAClassForHandlesOfMethods() {
    String run =
        "Object run()"
            + THROWS
            + "{ return java.lang.invoke.MethodHandles.lookup().findStatic(Other.class, \"n\","
            + " java.lang.invoke.MethodType.methodType(int.class)); }";
    assertThat(bench.start(run, "class Other { static int n() { return 1; } }"))
        .isNotEqualTo(bench.start(run, "class Other { static int n() { return 2; } }"));
  }

  @Test
  void classesThatAreNamedSomewhereWhenAnotherMethodLooksAtMembers() {
    String run =
        "Object run()"
            + THROWS
            + "{ return look(Other.class); }"
            + " Object look(Class<?> type) "
            + THROWS
            + "{ return type.getMethod(\"n\"); }";
    Code before = bench.start(run, "class Other { static int n() { return 1; } }");
    assertThat(before.warnings())
        .containsExactly(
            "t.Start.look(java.lang.Class) looks up members of a class that is not named there: a"
                + " change of them may not be seen");
    assertThat(before)
        .isNotEqualTo(bench.start(run, "class Other { static int n() { return 2; } }"));
  }

  @Test
  void providersOfAService() throws IOException {
    String run =
        "Object run() { return java.util.ServiceLoader.load(Step.class).iterator().next(); }";
    String step = "interface Step { int n(); }";
    String one = "class One implements Step { public int n() { return %s; } }";
    String two = "class Two implements Step { public int n() { return 3; } }";
    Path before = bench.compiled(run, step, one.formatted(1), two);
    Path after = bench.compiled(run, step, one.formatted(2), two);
    for (Path program : List.of(before, after)) {
      service(program, "t.One # the first");
    }
    Code first = bench.code(before);
    assertThat(first).isNotEqualTo(bench.code(after));
    assertThat(Workbench.names(first)).contains("t.One.n()").doesNotContain("t.Two.n()");
    service(before, "t.One");
    assertThat(bench.code(before)).isEqualTo(first);
    service(before, "t.One\nt.Two");
    assertThat(bench.code(before)).isNotEqualTo(first);
    assertThat(Workbench.names(bench.code(before))).contains("t.Two.n()");
  }

  @Test
  void aServiceThatIsNotNamed() {
    assertThat(
            bench
                .start(
                    "Object run() { return load(Runnable.class); }"
                        + " Object load(Class<?> type) { return java.util.ServiceLoader.load(type); }")
                .warnings())
        .hasSize(1)
        .allMatch(warning -> warning.contains("loads a service"));
  }

  @Test
  void nativeMethods() {
    assertThat(bench.start("void run() { n(); } native int n();").warnings())
        .containsExactly("t.Start.n() is native: a change of its library is not seen");
  }

  private void assertChanges(Path program, String resource) throws IOException {
    Code absent = bench.code(program);
    Path file = program.resolve(resource);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "1,2");
    Code before = bench.code(program);
    Files.writeString(file, "1,3");
    assertThat(bench.code(program)).isNotEqualTo(before).isNotEqualTo(absent);
    assertThat(before).isNotEqualTo(absent);
    assertThat(Workbench.names(before)).contains(resource);
  }

  private static void service(Path program, String lines) throws IOException {
    Path file = program.resolve("META-INF/services/t.Step");
    Files.createDirectories(file.getParent());
    Files.writeString(file, lines);
  }
}
