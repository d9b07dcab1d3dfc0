package io.github.offprint.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.github.offprint.content.Node;
import io.github.offprint.content.Source;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** JSON as nodes that know their places, so that parameters from JSON and YAML are one thing. */
public final class JsonNodes {

  /** Deeper than any figure, and not so deep that reading it could exhaust a stack. */
  private static final int DEEPEST = 100;

  /** Where a value stands. */
  private enum Place {
    LINE(
        JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build(),
        "write one object a line",
        "line"),
    /** Programs write NaN and Infinity, though JSON has no such numbers. */
    FILE(
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build(),
        "let a library for JSON write it",
        "file");

    private final JsonFactory factory;
    private final String remedy;
    private final String unit;

    Place(JsonFactory factory, String remedy, String unit) {
      this.factory = factory;
      this.remedy = remedy;
      this.unit = unit;
    }
  }

  private final JsonParser json;
  private final String text;
  private final Place place;
  private Position reached;
  private int offset;

  private JsonNodes(JsonParser json, String text, Position start, Place place) {
    this.json = json;
    this.text = text;
    this.place = place;
    this.reached = start;
  }

  /**
   * The only value in a line of text.
   *
   * @param start where the text begins
   * @param problems told if it is not JSON
   */
  public static Optional<Node> read(String text, Position start, Problems problems) {
    return read(text, start, Place.LINE, problems);
  }

  /** The only value in a file that a program wrote, in which numbers may be NaN or Infinity. */
  static Optional<Node> read(Source source, Problems problems) {
    return read(source.text(), source.position(0), Place.FILE, problems);
  }

  private static Optional<Node> read(String text, Position start, Place place, Problems problems) {
    try (JsonParser json = place.factory.createParser(text)) {
      JsonNodes nodes = new JsonNodes(json, text, start, place);
      try {
        return nodes.only(problems);
      } catch (JsonProcessingException e) {
        long at = e.getLocation() == null ? 0 : e.getLocation().getCharOffset();
        problems.error(nodes.position(at), "this is not JSON: " + firstLine(e), place.remedy);
        return Optional.empty();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Node> only(Problems problems) throws IOException {
    if (json.nextToken() == null) {
      problems.error(reached, "expected JSON, found nothing", "");
      return Optional.empty();
    }
    Node node = node();
    if (json.nextToken() != null) {
      problems.error(here(), "expected the end of the " + place.unit, "one value a " + place.unit);
      return Optional.empty();
    }
    return Optional.of(node);
  }

  private Node node() throws IOException {
    Position position = here();
    return switch (json.currentToken()) {
      case START_OBJECT -> new Node.Mapping(fields(), position);
      case START_ARRAY -> new Node.Sequence(items(), position);
      default ->
          new Node.Scalar(json.getText(), json.currentToken() == JsonToken.VALUE_STRING, position);
    };
  }

  private List<Node.Field> fields() throws IOException {
    List<Node.Field> fields = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      Position position = here();
      String name = json.currentName();
      json.nextToken();
      fields.add(new Node.Field(name, position, node()));
    }
    return fields;
  }

  private List<Node> items() throws IOException {
    List<Node> items = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      items.add(node());
    }
    return items;
  }

  private Position here() {
    return position(json.currentTokenLocation().getCharOffset());
  }

  /** Tokens come in order, so each step goes on from the last. */
  private Position position(long target) {
    int end = (int) Math.max(offset, Math.min(target, text.length()));
    int line = reached.line();
    int column = reached.column();
    for (; offset < end; offset += Character.charCount(text.codePointAt(offset))) {
      boolean breaks = text.charAt(offset) == '\n';
      line += breaks ? 1 : 0;
      column = breaks ? 1 : column + 1;
    }
    reached = new Position(reached.file(), line, column);
    return reached;
  }

  private static String firstLine(JsonProcessingException e) {
    return e.getOriginalMessage()
        .lines()
        .findFirst()
        .orElse("")
        // what follows speaks of switches of the library, which nobody can reach from here
        .replaceFirst("( \\(start marker|: enable `| \\(for \\S+ at).*", "")
        .replaceFirst(", from `[^`]*`", "");
  }
}
