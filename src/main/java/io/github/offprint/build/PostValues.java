package io.github.offprint.build;

import io.github.offprint.content.LabelWords;
import io.github.offprint.content.Post;
import io.github.offprint.content.ValueName;
import io.github.offprint.content.Values;
import io.github.offprint.experiment.Value;
import io.github.offprint.problem.Problems;
import io.github.offprint.run.FoundValues;
import java.util.Map;
import java.util.Optional;

/**
 * What one post can say: values of all experiments, and the numbers of its own figures.
 *
 * @param figures number of each figure, from 1
 * @param places of all posts
 * @param post that says it
 */
record PostValues(FoundValues found, Map<String, Integer> figures, PlaceNames places, Post post)
    implements Values {

  @Override
  public Optional<Value> value(ValueName name, Problems problems) {
    return found.value(name, problems);
  }

  @Override
  public int figure(String id) {
    return figures.getOrDefault(id, 0);
  }

  @Override
  public Optional<String> name(String page, String place, LabelWords words) {
    return places.name(page, place, words, post);
  }
}
