package io.github.offprint.content;

import io.github.offprint.problem.Position;
import java.util.OptionalInt;

/**
 * How a post calls something that an experiment has found: {@code fig-steps.firstStepTime}, or
 * {@code fig-steps.times[2]} for one number of a list.
 *
 * @param id of the directive
 * @param value as the experiment calls it
 * @param index from 0, if one number of a list is meant
 * @param position where the post says it
 */
public record ValueName(String id, String value, OptionalInt index, Position position) {

  /** As the author writes it. */
  @Override
  public String toString() {
    return id + "." + value + (index.isPresent() ? "[" + index.getAsInt() + "]" : "");
  }
}
