package io.github.offprint.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** No line begins with the full stop that belongs to the formula at the end of the line above. */
@InBrowser
class FormulaLinesTest {

  /**
   * The widths of a column, in pixels, at which a sign behind a formula stands on another line than
   * the end of the formula.
   */
  private static final String BROKEN_AT =
      """
      const body = document.querySelector('.body');
      const signs = [...body.querySelectorAll('.nowrap')].map(kept => {
        const formula = [...kept.querySelectorAll('.katex')].pop();
        const behind = formula && formula.nextSibling;
        const boxes = formula ? formula.querySelectorAll('.katex-base') : [];
        if (!behind || behind.nodeType !== Node.TEXT_NODE || !boxes.length) return null;
        const sign = document.createRange();
        sign.setStart(behind, 0);
        sign.setEnd(behind, 1);
        return {sign: sign, end: boxes[boxes.length - 1]};
      }).filter(found => found);
      document.querySelectorAll('.nowrap').forEach(e => e.style.whiteSpace = arguments[0]);
      const widths = [];
      for (let width = 160; width <= 640; width += 8) {
        body.style.width = width + 'px';
        const broken = signs.some(found => {
          const sign = found.sign.getBoundingClientRect();
          const end = found.end.getBoundingClientRect();
          return sign.top >= end.bottom || sign.bottom <= end.top;
        });
        if (broken) widths.push(width);
      }
      return [signs.length, widths.length];
      """;

  private final Browser browser;
  private final SampleBlog blog;

  FormulaLinesTest(Browser browser, SampleBlog blog) {
    this.browser = browser;
    this.blog = blog;
  }

  private List<?> brokenAt(String whiteSpace) {
    browser.open(blog.url("/posts/constructs/"), View.DESK);
    return (List<?>) browser.evaluate(BROKEN_AT, whiteSpace);
  }

  @Test
  void noLineBreaksBetweenAFormulaAndTheSignBehindItAtAnyWidth() {
    List<?> found = brokenAt("");
    assertThat(((Number) found.get(0)).intValue()).isPositive();
    assertThat(((Number) found.get(1)).intValue()).isZero();
  }

  @Test
  void withoutTheThemeSomeWould() {
    assertThat(((Number) brokenAt("normal").get(1)).intValue()).isPositive();
  }
}
