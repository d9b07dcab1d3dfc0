package io.github.offprint.plot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.browser.Browser;
import io.github.offprint.browser.InBrowser;
import io.github.offprint.browser.LabelPlaces;
import io.github.offprint.browser.PageServer;
import io.github.offprint.browser.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The boxes that a browser finds around the labels of every specimen. */
@InBrowser
class LabelsInBrowserTest {

  @Test
  void noLabelCoversAnotherOneOrLeavesItsSheet(Browser browser, @TempDir Path folder)
      throws IOException {
    StringBuilder page = new StringBuilder("<!doctype html><meta charset=\"utf-8\">");
    Specimens.all()
        .forEach(
            (name, figure) -> {
              Texts texts = new Texts(name, name, Map.of());
              String svg = new SvgPlot().draw(figure, name, texts).inline();
              page.append("<figure>").append(svg).append("</figure>");
            });
    Files.writeString(folder.resolve("index.html"), page);
    try (PageServer server = new PageServer(folder)) {
      browser.open(server.url("/"), View.DESK);

      List<String> found = LabelPlaces.found(browser);

      assertThat(Integer.parseInt(found.get(0))).isGreaterThan(100);
      assertThat(found.subList(1, found.size())).isEmpty();
    }
  }
}
