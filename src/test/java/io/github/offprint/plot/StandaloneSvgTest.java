package io.github.offprint.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.batik.anim.dom.SAXSVGDocumentFactory;
import org.apache.batik.bridge.BridgeContext;
import org.apache.batik.bridge.DocumentLoader;
import org.apache.batik.bridge.GVTBuilder;
import org.apache.batik.bridge.UserAgentAdapter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

/** What other programs and pages make of a drawing. */
class StandaloneSvgTest {

  private static final Pattern ID = Pattern.compile(" id=[\"']([^\"']*)[\"']");
  private static final Pattern REFERENCE =
      Pattern.compile("href=\"#([^\"]*)\"|url\\(#([^)]*)\\)|aria-labelledby=\"([^\"]*)\"");

  private static Drawing drawing(String name, String id) {
    Texts texts = new Texts("Specimen: " + name, "a < b & c", Map.of("seed", "7"));
    return new SvgPlot().draw(Specimens.all().get(name), id, texts);
  }

  static Stream<String> specimens() {
    return Specimens.all().keySet().stream();
  }

  /** Listens to what Batik has to say. */
  private static final class Listener extends UserAgentAdapter {

    private final List<String> said = new ArrayList<>();

    @Override
    public void displayError(String message) {
      said.add(message);
    }

    @Override
    public void displayError(Exception e) {
      said.add(String.valueOf(e.getMessage()));
    }

    @Override
    public void displayMessage(String message) {
      said.add(message);
    }
  }

  /** Batik checks each attribute against SVG 1.1, where CSS 3 has since added a value. */
  @ParameterizedTest
  @MethodSource("specimens")
  void aCheckerOfSvgHasNothingToSay(String name) throws IOException {
    Drawing drawing = drawing(name, "fig-" + name);
    String file = drawing.file().replace(" style=\"image-rendering:pixelated\"", "");
    Document document =
        new SAXSVGDocumentFactory(null).createSVGDocument("file:///x.svg", new StringReader(file));
    Listener listener = new Listener();
    BridgeContext context = new BridgeContext(listener, new DocumentLoader(listener));
    context.setDynamicState(BridgeContext.STATIC);
    Rectangle2D bounds = new GVTBuilder().build(context, document).getPrimitiveBounds();
    assertThat(listener.said).isEmpty();
    assertThat(bounds.getWidth()).isEqualTo(drawing.width());
    assertThat(bounds.getHeight()).isEqualTo(drawing.height());
  }

  @ParameterizedTest
  @MethodSource("specimens")
  void aFileNeedsNothingElse(String name) {
    String file = drawing(name, "fig-" + name).file();
    assertThat(file).doesNotContain("var(", "<script", "<text", "font-family", "@import");
    Pattern.compile("href=\"([^\"]{5})")
        .matcher(file)
        .results()
        .map(found -> found.group(1))
        .forEach(target -> assertThat(target).matches("#.*|data:"));
  }

  @ParameterizedTest
  @MethodSource("specimens")
  void referencesFindTheirIdsWithinTheDrawing(String name) {
    String inline = drawing(name, "fig-" + name).inline();
    List<String> ids = ids(inline);
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.startsWith("fig-" + name + "_"));
    List<String> targets =
        REFERENCE.matcher(inline).results().flatMap(StandaloneSvgTest::targets).toList();
    assertThat(ids).containsAll(targets);
  }

  private static Stream<String> targets(MatchResult found) {
    return Stream.of(1, 2, 3)
        .map(found::group)
        .filter(target -> target != null)
        .flatMap(target -> Stream.of(target.split(" ")));
  }

  @Test
  void severalDrawingsOnOnePageShareNoId() {
    List<String> ids = new ArrayList<>();
    for (String id : List.of("fig", "fig-a", "fig-a-b", "fig-b")) {
      ids.addAll(ids(drawing("scatter", id).inline()));
      ids.addAll(ids(drawing("heat-maps", "x" + id).inline()));
    }
    assertThat(ids).doesNotHaveDuplicates();
  }

  private static List<String> ids(String svg) {
    return ID.matcher(svg).results().map(found -> found.group(1)).toList();
  }
}
