package io.github.offprint.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadingOrderTest {

  private static List<String> told(int... levels) {
    Problems problems = new Problems();
    HeadingOrder order = new HeadingOrder(problems);
    for (int i = 0; i < levels.length; i++) {
      order.next(levels[i], new Position("a.md", i + 1, 1));
    }
    return problems.sorted().stream().map(Problem::toString).toList();
  }

  @Test
  void downOneLevelAndUpAnyIsInOrder() {
    assertThat(told(2, 3, 4, 5, 6, 2, 3, 3, 2)).isEmpty();
  }

  @Test
  void aLevelLeftOutOnTheWayDownIsToldAtTheHeading() {
    assertThat(told(2, 4, 5))
        .containsExactly(
            "a.md:2:1: warning: this heading is of level 4, but the one above is of level 2 (write"
                + " ###, so that no level is left out)");
  }

  @Test
  void theFirstHeadingStandsBelowTheTitle() {
    assertThat(told(3)).hasSize(1).first().asString().contains("the one above is of level 1");
  }

  @Test
  void headingsAsHighAsTheTitleAreNotedOnce() {
    assertThat(told(1, 2, 1))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("a.md:1:1: note: headings of level 1");
  }
}
