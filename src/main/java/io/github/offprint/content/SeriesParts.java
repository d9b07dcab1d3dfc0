package io.github.offprint.content;

import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problems;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Makes sure that no two posts are the same part of a series. */
final class SeriesParts {

  private SeriesParts() {}

  static void check(List<Placed> posts, Function<Path, String> shown, Problems problems) {
    Map<List<Object>, String> owners = new HashMap<>();
    for (Placed post : posts) {
      Kin kin = post.frontMatter().kin();
      if (kin.series().isEmpty() || kin.part().isEmpty()) {
        continue;
      }
      long part = kin.part().getAsLong();
      String file = shown.apply(post.file().file());
      String owner = owners.putIfAbsent(List.of(post.edition(), kin.series().get(), part), file);
      if (owner != null) {
        Position place =
            new Fields(post.file().fields(), List.of(), new Problems()).position("part");
        problems.error(
            place,
            "part " + part + " of \"" + kin.series().get() + "\" is " + owner,
            "give one of the two another number");
      }
    }
  }
}
