package io.github.offprint.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What axe finds on the open page (WCAG 2.2, A and AA). */
final class Axe {

  /**
   * What axe finds, and what it cannot judge, but for colours behind formulas (it takes their boxes
   * for something that covers the text around them), in cells and results that are scrolled out of
   * sight, behind a sign that is no letter, and in a preview that lies above other text: {@code
   * ContrastTest} knows these colours.
   */
  private static final String RUN =
      """
      const UNSURE = ".katex, .table, .end-of-proof, .search-dialog li, .preview";
      const spared = at => at.closest(UNSURE) || at.matches("p:has(> .katex)");
      return axe.run(arguments[0], {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        rules: {"target-size": {enabled: true}},
        resultTypes: ["violations", "incomplete"]
      }).then(found => ["violations", "incomplete"].flatMap(kind => found[kind]
        .flatMap(rule => rule.nodes.filter(node => kind === "violations"
          || !spared(document.querySelector(node.target[0]))).map(node =>
          kind + " " + rule.id + ": " + node.target.join(" ") + " " + node.failureSummary
            + " " + node.any.flatMap(check => check.relatedNodes).map(other => other.html)))));
      """;

  private static final String SCRIPT = script();

  private Axe() {}

  private static String script() {
    try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One line for each thing that is wrong, with the element that it is about. */
  static List<String> findings(Browser browser) {
    return findings(browser, "html");
  }

  /** The same within the first element that a selector finds. */
  static List<String> findings(Browser browser, String part) {
    if (!Boolean.TRUE.equals(browser.evaluate("return 'axe' in window"))) {
      browser.evaluate(SCRIPT);
    }
    List<?> found = (List<?>) browser.evaluate(RUN, part);
    return found.stream().map(String::valueOf).toList();
  }
}
