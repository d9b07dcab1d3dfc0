package io.github.offprint.content;

import io.github.offprint.problem.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All texts of a site, as each of them may name the others. */
final class Neighbourhood {

  private final Map<Path, String> addresses;

  private Neighbourhood(Map<Path, String> addresses) {
    this.addresses = addresses;
  }

  static Neighbourhood of(List<Placed> all) {
    return new Neighbourhood(
        all.stream()
            .collect(Collectors.toUnmodifiableMap(placed -> placed.file().file(), Placed::path)));
  }

  /** What a text may point at. */
  Surroundings surroundings(Path root, Path file) {
    return new Surroundings(root, file, addresses);
  }

  /** Where a text stands; files that it names and that are not there are told. */
  Standing standing(Placed placed, Surroundings surroundings, Problems problems) {
    List<String> related =
        placed.file().frontMatter().kin().named().stream()
            .map(file -> surroundings.address(file.text().strip(), file.position(), problems))
            .flatMap(Optional::stream)
            .toList();
    return new Standing(
        placed.file().kind(), placed.edition(), placed.path(), placed.early(), related, List.of());
  }
}
