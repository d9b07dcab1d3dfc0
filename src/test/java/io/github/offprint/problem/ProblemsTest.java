package io.github.offprint.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemsTest {

  private static final Position HERE = new Position("content/posts/a.md", 42, 7);

  @Test
  void aProblemIsOneLineWithPlaceFaultAndRemedy() {
    assertThat(Problem.error(HERE, "no experiment \"x\"", "did you mean \"y\"?"))
        .hasToString("content/posts/a.md:42:7: error: no experiment \"x\" (did you mean \"y\"?)");
  }

  @Test
  void aProblemStaysOneLineWhateverItQuotes() {
    assertThat(Problem.warning(HERE, "found \"a\r\nb\nc\"", "write\u2028one line").toString())
        .isEqualTo("content/posts/a.md:42:7: warning: found \"a b c\" (write one line)");
  }

  @Test
  void aProblemWithoutRemedyHasNoBrackets() {
    assertThat(Problem.error(HERE, "stopped", "")).hasToString(HERE + ": error: stopped");
  }

  @Test
  void problemsComeInTheOrderOfTheirPlacesAndEachOnce() {
    Problems problems = new Problems();
    problems.error(new Position("b.md", 1, 1), "third", "");
    problems.error(new Position("a.md", 10, 1), "second", "");
    problems.error(new Position("a.md", 9, 80), "first", "");
    problems.error(new Position("a.md", 9, 80), "first", "");
    assertThat(problems.sorted())
        .extracting(Problem::what)
        .containsExactly("first", "second", "third");
  }

  @Test
  void errorsEndAStepAndTakeTheWarningsAlong() {
    Problems problems = new Problems();
    problems.warning(HERE, "odd", "");
    assertThatCode(problems::throwIfErrors).doesNotThrowAnyException();
    problems.error(HERE, "wrong", "");
    assertThatThrownBy(problems::throwIfErrors)
        .isInstanceOfSatisfying(
            OffprintException.class,
            e -> assertThat(e.problems()).extracting(Problem::what).contains("odd", "wrong"));
  }

  @Test
  void problemsOfAnExceptionAreKept() {
    Problems problems = new Problems();
    problems.add(new OffprintException(List.of(Problem.error(HERE, "a", ""))));
    assertThat(problems.haveErrors()).isTrue();
  }
}
