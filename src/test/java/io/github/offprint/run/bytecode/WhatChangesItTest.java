package io.github.offprint.run.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Edits after which something else may be computed, and the parts that show it. */
class WhatChangesItTest {

  @TempDir Path folder;

  private Workbench bench;

  @BeforeEach
  void prepare() {
    bench = new Workbench(folder);
  }

  @Test
  void anInlinedConstant() {
    assertThat(
            changed(
                "int run() { return Other.N; }",
                "class Other { static final int N = %s; }",
                "1",
                "2"))
        .containsExactly("t.Start.run()");
  }

  @Test
  void aConstantThatIsNotInlined() {
    assertThat(
            changed(
                "int run() { return Other.N; }",
                "class Other { static final Integer N = %s; }",
                "1",
                "2"))
        .containsExactly("t.Other.<clinit>()");
  }

  @Test
  void theInitialValueOfAField() {
    assertThat(
            changed("int run() { return new Other().n; }", "class Other { int n = %s; }", "1", "2"))
        .containsExactly("t.Other.<init>()");
  }

  @Test
  void theTypeOfAField() {
    assertThat(changed("void run() { new Other().n++; }", "class Other { %s n; }", "int", "long"))
        .contains("t.Other.n", "t.Start.run()");
  }

  @Test
  void aStaticInitialiser() {
    assertThat(
            changed(
                "int run() { return Other.n(); }",
                "class Other { static int n; static { n = %s; } static int n() { return n; } }",
                "1",
                "2"))
        .containsExactly("t.Other.<clinit>()");
  }

  @Test
  void aMethodThatIsCalledFromFarAway() {
    assertThat(
            changed(
                "int run() { return new Other().a(); }",
                "class Other { int a() { return b(); } int b() { return c(); } int c() { return %s; } }",
                "1",
                "2"))
        .containsExactly("t.Other.c()");
  }

  @Test
  void theBodyOfALambda() {
    assertThat(
            changed(
                "int run() { return new Other().s().getAsInt(); }",
                "class Other { java.util.function.IntSupplier s() { return () -> %s; } }",
                "1",
                "2"))
        .containsExactly("t.Other.s()");
  }

  @Test
  void aLambdaInALambda() {
    assertThat(
            changed(
                "Object run() { return Other.s(); }",
                "import java.util.function.*; class Other {"
                    + " static Supplier<IntSupplier> s() { return () -> () -> %s; } }",
                "1",
                "2"))
        .containsExactly("t.Other.s()");
  }

  @Test
  void whichMethodAReferenceNames() {
    assertThat(
            changed(
                "Object run() { return Other.s(); }",
                "class Other { static java.util.function.IntSupplier s() { return Other::%s; }"
                    + " static int a() { return 1; } static int b() { return 2; } }",
                "a",
                "b"))
        .containsExactly("t.Other.a()", "t.Other.b()", "t.Other.s()");
  }

  @Test
  void theMethodThatAReferenceNames() {
    assertThat(
            changed(
                "Object run() { java.util.function.IntSupplier s = Other::a; return s; }",
                "class Other { static int a() { return %s; } }",
                "1",
                "2"))
        .containsExactly("t.Other.a()");
  }

  @Test
  void theConstructorThatAReferenceNames() {
    assertThat(
            changed(
                "Object run() { java.util.function.Supplier<Other> s = Other::new; return s; }",
                "class Other { int n = %s; }",
                "1",
                "2"))
        .containsExactly("t.Other.<init>()");
  }

  @Test
  void theBodyOfAnAnonymousClass() {
    assertThat(
            changed(
                "int run() { return new Other().s().getAsInt(); }",
                "import java.util.function.*; class Other { IntSupplier s() {"
                    + " return new IntSupplier() { public int getAsInt() { return %s; } }; } }",
                "1",
                "2"))
        .containsExactly("t.Other.s()");
  }

  @Test
  void theCompactConstructorOfARecord() {
    assertThat(
            changed(
                "int run() { return new Other(1).n(); }",
                "record Other(int n) { Other { if (n > %s) throw new IllegalArgumentException(); } }",
                "1",
                "2"))
        .containsExactly("t.Other.<init>(int)");
  }

  @Test
  void theComponentsOfARecord() {
    assertThat(
            changed(
                "boolean run() { return new Other(1, 2).equals(null); }",
                "record Other(int %s) {}",
                "a, int b",
                "b, int a"))
        .contains("t.Other", "t.Other.equals(java.lang.Object)");
  }

  @Test
  void theConstantsOfAnEnum() {
    assertThat(changed("Object run() { return Other.A; }", "enum Other { %s }", "A, B", "B, A"))
        .contains("t.Other.<clinit>()");
  }

  @Test
  void theBodyOfAConstantOfAnEnum() {
    assertThat(
            changed(
                "int run() { return Other.A.n(); }",
                "enum Other { A { int n() { return %s; } }; abstract int n(); }",
                "1",
                "2"))
        .containsExactly("t.Other.<clinit>()");
  }

  @Test
  void anEnumThatIsOnlyNamedAsAClass() {
    assertThat(
            changed(
                "int run() { return java.util.EnumSet.allOf(Other.class).size(); }",
                "enum Other { %s }",
                "A",
                "A, B"))
        .contains("t.Other.<clinit>()");
  }

  @Test
  void aDefaultMethod() {
    assertThat(
            changed(
                "static class Thing implements Other {}"
                    + " int run() { Other o = new Thing(); return o.n(); }",
                "interface Other { default int n() { return %s; } }",
                "1",
                "2"))
        .containsExactly("t.Other.n()");
  }

  @Test
  void anOverrideInASubclass() {
    String more = "static class Sub extends Other { int n() { return %s; } }";
    String run = "int run() { return call(new Sub()); } int call(Other o) { return o.n(); }";
    String base = "class Other { int n() { return 0; } }";
    assertThat(
            differences(
                bench.start(run + more.formatted(1), base),
                bench.start(run + more.formatted(2), base)))
        .containsExactly("t.Start$Sub.n()");
  }

  @Test
  void anOverrideInASubclassThatIsMadeAfterTheCall() {
    String more = "static class Sub extends Other { int n() { return %s; } }";
    String run =
        "int run() { Other o = null; if (o != null) o.n(); return make().hashCode(); }"
            + " Object make() { return new Sub(); }";
    String base = "class Other { int n() { return 0; } }";
    assertThat(
            differences(
                bench.start(run + more.formatted(1), base),
                bench.start(run + more.formatted(2), base)))
        .containsExactly("t.Start$Sub.n()");
  }

  @Test
  void aMethodThatTheSubclassNowOverrides() {
    String run = "int run() { Other o = new Sub(); return o.n(); }";
    String base = "class Other { int n() { return 0; } }";
    assertThat(
            differences(
                bench.start(run + "static class Sub extends Other {}", base),
                bench.start(
                    run + "static class Sub extends Other { int n() { return 1; } }", base)))
        .containsExactly("t.Start$Sub.n()");
  }

  @Test
  void whatThePlatformCallsBack() {
    assertThat(
            changed(
                "void run() { new java.util.ArrayList<Integer>().sort(new Other()); }",
                "class Other implements java.util.Comparator<Integer> {"
                    + " public int compare(Integer a, Integer b) { return %s; } }",
                "a - b",
                "b - a"))
        .containsExactly("t.Other.compare(java.lang.Integer, java.lang.Integer)");
  }

  @Test
  void whatSumsOfStringsCallWithoutSaying() {
    assertThat(
            changed(
                "String run() { return \"a\" + new Other(); }",
                "class Other { public String toString() { return \"%s\"; } }",
                "x",
                "y"))
        .containsExactly("t.Other.toString()");
  }

  @Test
  void theRecipeOfASumOfStrings() {
    assertThat(
            changed(
                "String run() { return Other.s(1); }",
                "class Other { static String s(int a) { return \"%s\" + a + \".\"; } }",
                "x = ",
                "y = "))
        .containsExactly("t.Other.s(int)");
  }

  /** Only what goes into a sum of strings is turned into a string without saying. */
  @Test
  void turningIntoAStringBesideASum() {
    assertThat(
            changed(
                "void run() { Other.a(1); }",
                "class Other { static String a(Object o) {"
                    + " System.out.println(%s); return \"a\" + o; } }",
                "o",
                "(Object) String.valueOf(o)"))
        .containsExactly("t.Other.a(java.lang.Object)");
  }

  @ParameterizedTest
  @CsvSource({"int, 0, 1, 2", "String, null, '\"A\"', '\"B\"'", "Letter, null, A, B"})
  void theCasesOfASwitch(String type, String value, String before, String after) {
    assertThat(
            changed(
                "int run() { return Other.n(%s); }".formatted(value),
                "class Other { enum Letter { A, B } static int n(%s a) {".formatted(type)
                    + " switch (a) { case %s: return 7; default: return 8; } } }",
                before,
                after))
        .hasSize(1)
        .allMatch(name -> name.startsWith("t.Other.n("));
  }

  @Test
  void theBoundsOfAParameter() throws Exception {
    bench.with(Path.of("target", "classes").toAbsolutePath());
    assertThat(
            changed(
                "int run() { return new Params(1).n(); }",
                "import io.github.offprint.experiment.Parameter;"
                    + " record Params(@Parameter(value = \"n\", atLeast = %s) int n) {}",
                "1",
                "2"))
        .containsExactly("t.Params");
  }

  @Test
  void theExceptionThatIsCaught() {
    assertThat(
            changed(
                "void run() { Other.a(); }",
                "class Other { static void a() { try { System.gc(); } catch (%s e) {} } }",
                "RuntimeException",
                "Error"))
        .containsExactly("t.Other.a()");
  }

  @Test
  void aLockedMethod() {
    assertThat(
            changed(
                "void run() { Other.a(); }",
                "class Other { static %s void a() {} }",
                "",
                "synchronized"))
        .containsExactly("t.Other.a()");
  }

  private TreeSet<String> changed(String body, String other, String before, String after) {
    return differences(
        bench.start(body, other.formatted(before)), bench.start(body, other.formatted(after)));
  }

  /** Names of the parts that are not in both; the digest of all differs too. */
  static TreeSet<String> differences(Code before, Code after) {
    assertThat(after.digest()).isNotEqualTo(before.digest());
    TreeSet<String> names = new TreeSet<>();
    before.parts().stream()
        .filter(p -> !after.parts().contains(p))
        .map(Part::name)
        .forEach(names::add);
    after.parts().stream()
        .filter(p -> !before.parts().contains(p))
        .map(Part::name)
        .forEach(names::add);
    return names;
  }
}
