package io.github.offprint.content;

import io.github.offprint.problem.Position;
import java.util.List;

/**
 * A place where a post says something that experiments have found.
 *
 * @param position where it says so
 * @param text what stands there, for messages: {@code the number fig-steps.rate}
 * @param names of the values that it needs
 */
public record Statement(Position position, String text, List<ValueName> names) {

  public Statement {
    names = List.copyOf(names);
  }
}
