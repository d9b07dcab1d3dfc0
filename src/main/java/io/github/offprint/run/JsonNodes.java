package io.github.offprint.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.github.offprint.content.Node;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** JSON as nodes that know their places, so that parameters from JSON and YAML are one thing. */
public final class JsonNodes {

  private static final JsonFactory STRICT =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final JsonParser json;
  private final String text;
  private Position reached;
  private int offset;

  private JsonNodes(JsonParser json, String text, Position start) {
    this.json = json;
    this.text = text;
    this.reached = start;
  }

  /**
   * The only value in a text.
   *
   * @param start where the text begins
   * @param problems told if it is not JSON
   */
  public static Optional<Node> read(String text, Position start, Problems problems) {
    try (JsonParser json = STRICT.createParser(text)) {
      JsonNodes nodes = new JsonNodes(json, text, start);
      try {
        return nodes.only(problems);
      } catch (JsonProcessingException e) {
        long at = e.getLocation() == null ? 0 : e.getLocation().getCharOffset();
        problems.error(
            nodes.position(at), "this is not JSON: " + firstLine(e), "write one object a line");
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
      problems.error(here(), "expected the end of the line", "one value a line");
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
        .replaceFirst("( \\(start marker|: enable `| \\(for \\S+ at).*", "");
  }
}
