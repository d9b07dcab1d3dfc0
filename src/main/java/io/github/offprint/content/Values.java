package io.github.offprint.content;

import io.github.offprint.experiment.Value;
import io.github.offprint.problem.Problems;
import java.util.Optional;

/** What experiments have found, by the names that posts use. */
public interface Values {

  /**
   * What was found under a name; for a name with an index, one number.
   *
   * @param problems told at the place of the name if there is no such value
   */
  Optional<Value> value(ValueName name, Problems problems);

  /**
   * The number of a figure in its post.
   *
   * @param id of the experiment, or the label of the picture
   * @return from 1; 0 if there is no such figure
   */
  int figure(String id);

  /**
   * What a place is called by those who link to it: a label with its number, a title.
   *
   * @param page from the root of the site; empty: the post that asks
   * @param place on it; empty: the page itself
   * @param words of the post that asks
   * @return HTML; nothing if the place has no name
   */
  default Optional<String> name(String page, String place, LabelWords words) {
    return Optional.empty();
  }
}
