package io.github.offprint.run.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edits after which the same is computed. */
class WhatChangesNothingTest {

  @TempDir Path folder;

  private Workbench bench;

  @BeforeEach
  void prepare() {
    bench = new Workbench(folder);
  }

  @Test
  void commentsFormattingAndNamesOfLocals() {
    assertThat(bench.start("int run() { int a = 3; return a * a; }"))
        .isEqualTo(
            bench.start("/** Squares. */\n int run()\n{ int b = 3; // three\n return b * b; }"));
  }

  @Test
  void debugInformation() {
    String source = "class Start { int run() { int a = 3; return a * a; } }";
    assertThat(bench.code(bench.compiled(List.of("-g:none"), source)))
        .isEqualTo(bench.code(bench.compiled(List.of("-g", "-parameters"), source)));
  }

  @Test
  void methodsAndFieldsThatAreNotReached() {
    assertThat(bench.start("int run() { return 1; }"))
        .isEqualTo(
            bench.start("int spare; int run() { return 1; } int other() { return spare + 2; }"));
  }

  @Test
  void classesThatAreNotReached() {
    assertThat(bench.start("int run() { return 1; }", "class Other {}"))
        .isEqualTo(bench.start("int run() { return 1; }", "class Other { int x() { return 2; } }"));
  }

  @Test
  void theOrderOfMembers() {
    assertThat(
            bench.start("int run() { return a() + b(); } int a() {return 1;} int b() {return 2;}"))
        .isEqualTo(
            bench.start("int b() {return 2;} int a() {return 1;} int run() { return a() + b(); }"));
  }

  @Test
  void whoMaySeeAMethod() {
    assertThat(bench.start("int run() { return a(); } int a() { return 1; }"))
        .isEqualTo(bench.start("int run() { return a(); } public final int a() { return 1; }"));
  }

  @Test
  void aLambdaEarlierInTheClass() {
    String run = "int run() { Runnable r = () -> System.gc(); r.run(); return 1; }";
    assertThat(bench.start("Runnable spare() { return null; }" + run))
        .isEqualTo(bench.start("Runnable spare() { return () -> run(); }" + run));
  }

  @Test
  void anAnonymousClassEarlierInTheClass() {
    String run =
        "int run() { return new Object() { int x() { return 1; } int y() { return x(); } }.y(); }";
    assertThat(bench.start("Object spare() { return null; }" + run))
        .isEqualTo(bench.start("Object spare() { return new Object() {}; }" + run));
  }

  @Test
  void anotherSwitchOverTheSameEnum() {
    String type = "enum Colour { RED, GREEN, BLUE }";
    String run =
        "int run(Colour c) { switch (c) { case GREEN: return 1; case BLUE: return 2; default: return 3; } }";
    assertThat(bench.start("int spare(Colour c) { return 0; }" + run, type))
        .isEqualTo(
            bench.start(
                "int spare(Colour c) { switch (c) { case BLUE: return 4; default: return 5; } }"
                    + run,
                type));
  }

  @Test
  void anAssertionInAMethodThatIsNotReached() {
    assertThat(bench.start("int run() { return 1; } void spare(int a) {}"))
        .isEqualTo(bench.start("int run() { return 1; } void spare(int a) { assert a > 0; }"));
  }

  @Test
  void anOverrideInAClassOfWhichThereAreNoObjects() {
    String type = "interface Shape { double area(); }";
    String square = "class Square implements Shape { public double area() { return 1; } }";
    String circle = "class Circle implements Shape { public double area() { return %s; } }";
    String run = "double run() { Shape s = new Square(); return s.area(); }";
    assertThat(bench.start(run, type, square, circle.formatted("3")))
        .isEqualTo(bench.start(run, type, square, circle.formatted("3.14")));
  }

  @Test
  void theWordsThatExplainAParameter() throws Exception {
    bench.with(Path.of("target", "classes").toAbsolutePath());
    String params =
        "import io.github.offprint.experiment.Parameter;"
            + " record Params(@Parameter(value = \"%s\", atLeast = 1) int n) {}";
    String run = "int run(Params p) { return new Params(1).n(); }";
    assertThat(bench.start(run, params.formatted("samples")))
        .isEqualTo(bench.start(run, params.formatted("how many samples")));
  }
}
