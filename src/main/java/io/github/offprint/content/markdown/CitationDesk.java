package io.github.offprint.content.markdown;

import io.github.offprint.content.CacheFolder;
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

/**
 * What the posts of a site cite with: the settings, the bibliography files, each read once, and the
 * writer of citations. Safe to use from several threads.
 */
public final class CitationDesk implements AutoCloseable {

  private final CitationRules rules;
  private final CitationTexts texts;
  private final Map<Path, Bibliography> files = new ConcurrentSkipListMap<>();
  private final Set<String> cited = ConcurrentHashMap.newKeySet();

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
    return files.computeIfAbsent(
        file,
        path ->
            surroundings
                .text(path, problems)
                .map(source -> Bibliography.read(source, problems))
                .orElse(Bibliography.EMPTY));
  }

  /** Takes note that a post cites a work. */
  void note(String key) {
    cited.add(key);
  }

  /** Warns of works that no post cites, if the settings ask for it. */
  public void warnOfUncited(Problems problems) {
    if (!rules.warnOfUncited()) {
      return;
    }
    files.values().stream()
        .flatMap(file -> file.entries().stream())
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
