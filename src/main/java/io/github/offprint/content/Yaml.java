package io.github.offprint.content;

import io.github.offprint.problem.OffprintException;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2, and JSON as the part of it that it is, to {@link Node}s. Anchors, aliases, tags
 * and several documents in one text are refused: they make a text that can mean something other
 * than what it seems to say.
 */
public final class Yaml {

  /** The longest text that is read, in code points. */
  public static final int LONGEST = 32_000_000;

  /** How deep lists and mappings may stand in each other. */
  public static final int DEEPEST = 100;

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(LONGEST).setParseComments(false).build();

  private final Excerpt excerpt;
  private final CodePoints codePoints;
  private final Deque<YamlParts> open = new ArrayDeque<>();
  private final YamlParts top = YamlParts.top();
  private boolean begun;

  private Yaml(Excerpt excerpt) {
    this.excerpt = excerpt;
    this.codePoints = new CodePoints(excerpt.text());
  }

  /**
   * What a text says, or nothing if it is empty or wrong.
   *
   * @param problems told what is wrong, at its place
   */
  public static Optional<Node> node(Excerpt text, Problems problems) {
    try {
      return new Yaml(text).read();
    } catch (OffprintException e) {
      problems.add(e);
      return Optional.empty();
    }
  }

  private Optional<Node> read() {
    refuseControlCharacters();
    try {
      for (Event event : new Parse(SETTINGS).parseString(excerpt.text())) {
        take(event);
      }
    } catch (MarkedYamlEngineException e) {
      throw refusal(YamlMistakes.problem(e, this::offset, excerpt));
    } catch (YamlEngineException e) {
      throw refusal(
          Problem.error(excerpt.position(0), "this YAML cannot be read", "make it shorter"));
    }
    return top.only();
  }

  private void take(Event event) {
    if (event instanceof DocumentStartEvent start) {
      if (begun) {
        throw refusal(start, "a second YAML document begins here", "keep one and remove \"---\"");
      }
      begun = true;
    } else if (event instanceof AliasEvent) {
      throw refusal(event, "aliases such as *name are not read", "write the value out");
    } else if (event instanceof NodeEvent node) {
      takeNode(node);
    } else if (event instanceof CollectionEndEvent) {
      YamlParts ended = open.pop();
      parts().add(ended.node(), this::refusal);
    }
  }

  private void takeNode(NodeEvent event) {
    if (event.getAnchor().isPresent()) {
      throw refusal(event, "anchors such as &name are not read", "write the value out");
    }
    int offset = offset(event.getStartMark());
    if (event instanceof ScalarEvent scalar) {
      refuseTag(event, scalar.getTag());
      parts()
          .add(
              new Node.Scalar(scalar.getValue(), !scalar.isPlain(), excerpt.position(offset)),
              this::refusal);
    } else if (event instanceof CollectionStartEvent start) {
      refuseTag(event, start.getTag());
      if (open.size() == DEEPEST) {
        throw refusal(event, "lists stand in each other " + DEEPEST + " deep", "write it flatter");
      }
      open.push(new YamlParts(excerpt.position(offset), event instanceof MappingStartEvent));
    }
  }

  private YamlParts parts() {
    return open.isEmpty() ? top : open.peek();
  }

  private void refuseTag(NodeEvent event, Optional<String> tag) {
    if (tag.isPresent()) {
      throw refusal(event, "tags such as !name are not read", "remove it");
    }
  }

  private void refuseControlCharacters() {
    String text = excerpt.text();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' && c != '\t' && c != '\n' || c == 0x7F) {
        throw refusal(
            Problem.error(
                excerpt.position(i),
                String.format("the control character U+%04X cannot stand in YAML", (int) c),
                "remove it"));
      }
    }
  }

  private int offset(Optional<Mark> mark) {
    return mark.map(m -> Math.min(codePoints.offset(m.getIndex()), excerpt.text().length()))
        .orElse(0);
  }

  private OffprintException refusal(Event event, String what, String remedy) {
    return refusal(Problem.error(excerpt.position(offset(event.getStartMark())), what, remedy));
  }

  private OffprintException refusal(Problem problem) {
    return new OffprintException(problem);
  }
}
