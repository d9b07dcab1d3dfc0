package io.github.offprint.content;

import io.github.offprint.content.Standing.Translation;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All texts of a site, as each of them may name the others. */
final class Neighbourhood {

  private final String name;
  private final Choice choice;
  private final Map<Path, String> addresses;
  // texts that say the same in different languages, by what their files have in common
  private final Map<Path, List<Placed>> sameText = new HashMap<>();
  private final Map<Path, Path> original = new HashMap<>();

  private Neighbourhood(String name, Choice choice, Map<Path, String> addresses) {
    this.name = name;
    this.choice = choice;
    this.addresses = addresses;
  }

  /**
   * All texts that are read.
   *
   * @param root the content folder
   * @param name the content folder as problems show it
   */
  static Neighbourhood of(
      List<Placed> all, Choice choice, Path root, String name, Problems problems) {
    Map<Path, String> addresses =
        all.stream()
            .collect(Collectors.toUnmodifiableMap(text -> text.file().file(), Placed::path));
    Neighbourhood found = new Neighbourhood(name, choice, addresses);
    all.forEach(
        text -> found.original.put(text.file().file(), found.original(text, root, problems)));
    all.forEach(text -> found.addTranslation(text, problems));
    return found;
  }

  /** The addresses of all texts, by their files relative to the content folder. */
  Map<Path, String> addresses() {
    return addresses;
  }

  /** What a text may point at. */
  Surroundings surroundings(Path root, PostFile text) {
    return new Surroundings(root, text.file(), addresses, name, text.fields())
        .in(text.frontMatter().lang());
  }

  /** Where a text stands; files that it names and that are not there are told. */
  Standing standing(Placed placed, Surroundings surroundings, Problems problems) {
    List<String> related =
        placed.file().frontMatter().kin().named().stream()
            .map(file -> surroundings.address(file.text().strip(), file.position(), problems))
            .flatMap(Optional::stream)
            .toList();
    return new Standing(
        placed.file().kind(),
        placed.edition(),
        placed.path(),
        placed.early(),
        related,
        translations(placed));
  }

  private List<Translation> translations(Placed placed) {
    return sameText.get(common(placed.file().file())).stream()
        .filter(other -> other != placed)
        .map(
            other ->
                new Translation(language(other), other.path(), other.file().frontMatter().title()))
        .sorted(Comparator.comparing(Translation::lang))
        .toList();
  }

  /** The text that another translates: by its word, or by the name of its file. */
  private Path original(Placed placed, Path root, Problems problems) {
    Path file = placed.file().file();
    Path common = file.resolveSibling(choice.name(PostFile.nameOf(file)) + ".md");
    Optional<String> named = placed.file().frontMatter().kin().translates();
    if (named.isEmpty()) {
      return common;
    }
    surroundings(root, placed.file()).address(named.get(), place(placed, "translates"), problems);
    Path target = file.resolveSibling(named.get()).normalize();
    return target.resolveSibling(choice.name(PostFile.nameOf(target)) + ".md");
  }

  /** The first of a chain of translations. */
  private Path common(Path file) {
    Path at = file;
    // in a ring of files that translate each other, any one will do
    for (int steps = 0; steps < original.size() && !original.getOrDefault(at, at).equals(at); ) {
      at = original.get(at);
      steps++;
    }
    return at;
  }

  private void addTranslation(Placed placed, Problems problems) {
    List<Placed> others =
        sameText.computeIfAbsent(common(placed.file().file()), o -> new ArrayList<>());
    Optional<Placed> twin =
        others.stream().filter(other -> language(other).equals(language(placed))).findFirst();
    if (twin.isPresent()) {
      problems.error(
          place(placed, "lang"),
          "a translation must be in another language; "
              + twin.get().file().file()
              + " is in "
              + language(placed)
              + " too",
          "add a line such as \"lang: de\"");
    }
    others.add(placed);
  }

  private String language(Placed placed) {
    return choice.language(placed.file().frontMatter());
  }

  private static Position place(Placed placed, String key) {
    return new Fields(placed.file().fields(), List.of(), new Problems()).position(key);
  }
}
