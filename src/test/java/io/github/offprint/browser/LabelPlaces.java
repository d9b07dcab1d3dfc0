package io.github.offprint.browser;

import java.util.List;

/** Where the labels of the figures on a page stand, measured by the browser. */
public final class LabelPlaces {

  /**
   * Labels are the outermost groups that are moved to a place; the soft edge behind a label is
   * another such group, inside one with a line width. Half a pixel is within rounding.
   */
  private static final String FAULTS =
      """
      const faults = [];
      let count = 0;
      for (const svg of document.querySelectorAll("figure svg")) {
        if (!svg.getClientRects().length) continue;
        const sheet = svg.getBoundingClientRect();
        const labels = [...svg.querySelectorAll("g[transform]")]
          .filter(g => !g.parentElement.closest("g[transform]"))
          .filter(g => !g.parentElement.hasAttribute("stroke-width"))
          .map(g => g.getBoundingClientRect());
        count += labels.length;
        const told = box => [box.left - sheet.left, box.top - sheet.top, box.width, box.height]
          .map(Math.round).join(" ");
        labels.forEach((a, i) => {
          if (a.left < sheet.left - 0.5 || a.right > sheet.right + 0.5
              || a.top < sheet.top - 0.5 || a.bottom > sheet.bottom + 0.5) {
            faults.push(svg.id + ": leaves the sheet: " + told(a));
          }
          labels.slice(i + 1).forEach(b => {
            const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
            const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
            if (across > 0.5 && down > 0.5) {
              faults.push(svg.id + ": overlap: " + told(a) + " and " + told(b));
            }
          });
        });
      }
      return [String(count), ...faults];
      """;

  private LabelPlaces() {}

  /**
   * What is wrong with the labels of the visible figures of the page: that two cover each other, or
   * that one leaves its sheet. At first the number of labels that were looked at.
   */
  public static List<String> found(Browser browser) {
    return ((List<?>) browser.evaluate(FAULTS)).stream().map(String.class::cast).toList();
  }
}
