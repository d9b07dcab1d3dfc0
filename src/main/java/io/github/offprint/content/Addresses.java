package io.github.offprint.content;

import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problems;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Makes sure that no two posts want the same address. */
final class Addresses {

  private final Function<Path, String> shown;
  private final Problems problems;
  // by the file that a server sends for the address
  private final Map<String, String> owners = new HashMap<>();

  private Addresses(Function<Path, String> shown, Problems problems) {
    this.shown = shown;
    this.problems = problems;
  }

  /** Tells of each address that is wanted twice, naming both files. */
  static void check(List<Placed> posts, Function<Path, String> shown, Problems problems) {
    Addresses addresses = new Addresses(shown, problems);
    posts.forEach(addresses::takeOwn);
    posts.forEach(addresses::takeAliases);
  }

  private void takeOwn(Placed placed) {
    PostFile post = placed.file();
    String file = shown.apply(post.file());
    Position place =
        post.fields()
            .field("abbrlink")
            .map(field -> field.value().position())
            .orElse(Position.startOf(file));
    String address = placed.path();
    take(address, new Alias(address), file, place);
  }

  private void takeAliases(Placed placed) {
    PostFile post = placed.file();
    for (Node.Scalar written :
        new Fields(post.fields(), List.of(), new Problems()).texts("aliases")) {
      Alias.of(written.text())
          .ifPresent(
              alias ->
                  take(
                      written.text().strip(), alias, shown.apply(post.file()), written.position()));
    }
  }

  private void take(String written, Alias address, String post, Position place) {
    String owner = owners.putIfAbsent(Alias.folded(address.file()), post);
    if (owner != null) {
      problems.error(
          place,
          "the address " + written + " is taken by " + owner,
          "give one of the two another abbrlink or alias");
    }
  }
}
