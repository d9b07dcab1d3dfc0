package io.github.offprint.content.markdown;

import io.github.offprint.content.CacheFolder;
import io.github.offprint.content.Stamp;
import io.github.offprint.content.Surroundings;
import io.github.offprint.content.citations.Bibliography;
import io.github.offprint.content.citations.CitationRules;
import io.github.offprint.content.citations.CitationTexts;
import io.github.offprint.problem.Problems;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

/**
 * What the posts of a site cite with: the settings, the bibliography files, each read once, and the
 * writer of citations. Safe to use from several threads.
 */
public final class CitationDesk implements AutoCloseable {

  private final CitationRules rules;
  private final CitationTexts texts;
  private final Map<Path, Kept> files = new ConcurrentSkipListMap<>();
  private final Set<String> cited = ConcurrentHashMap.newKeySet();

  private record Kept(Supplier<Stamp> now, Stamp stamp, Bibliography works, boolean flawed) {}

  /**
   * A desk for one site.
   *
   * @param rules of the settings
   * @param cache for citations
   */
  public CitationDesk(CitationRules rules, CacheFolder cache) {
    this.rules = rules;
    this.texts = new CitationTexts(cache);
  }

  /** A desk without settings and cache. */
  static CitationDesk plain() {
    return new CitationDesk(CitationRules.none("en"), CacheFolder.none());
  }

  /** What the settings of the site say. */
  CitationRules rules() {
    return rules;
  }

  /** Writes citations. */
  CitationTexts texts() {
    return texts;
  }

  /**
   * The works of a file.
   *
   * @param file that the surroundings have found
   */
  Bibliography bibliography(Path file, Surroundings surroundings, Problems problems) {
    return files.computeIfAbsent(file, path -> read(path, surroundings, problems)).works();
  }

  private static Kept read(Path file, Surroundings surroundings, Problems problems) {
    Problems own = new Problems();
    Stamp stamp = surroundings.stamp(file);
    Bibliography works =
        surroundings
            .text(file, own)
            .map(source -> Bibliography.read(source, own))
            .orElse(Bibliography.EMPTY);
    own.sorted().forEach(problems::add);
    return new Kept(
        () -> surroundings.stamp(file), stamp, works, own.haveErrors() || own.haveWarnings());
  }

  /** Forgets which works are cited, and the files that have changed or have mistakes in them. */
  public void clear() {
    cited.clear();
    files.values().removeIf(file -> file.flawed() || !file.now().get().equals(file.stamp()));
  }

  /** Takes note that a post cites a work. */
  public void note(String key) {
    cited.add(key);
  }

  /** Warns of works that no post cites, if the settings ask for it. */
  public void warnOfUncited(Problems problems) {
    if (!rules.warnOfUncited()) {
      return;
    }
    files.values().stream()
        .flatMap(file -> file.works().entries().stream())
        .filter(entry -> !cited.contains(entry.key()))
        .forEach(
            entry ->
                problems.warning(
                    entry.position(),
                    "no post cites \"" + entry.key() + "\"",
                    "cite it, name it under nocite:, or remove it"));
  }

  /** Keeps what was written. */
  @Override
  public void close() {
    texts.close();
  }
}
