package io.github.offprint.content.citations;

import io.github.offprint.content.CacheFolder;
import io.github.offprint.content.CachePack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes citations and lists of references. What was written once is kept in the cache, so that the
 * library for styles, which takes most of a second to start, starts only for what is new. Safe to
 * use from several threads.
 */
public final class CitationTexts implements AutoCloseable {

  /** Changes whenever the same input would give another output. */
  private static final String VERSION = "citations 3 citeproc-java 3.5.2";

  private final CachePack pack;

  /**
   * A writer of citations.
   *
   * @param cache for what it writes
   */
  public CitationTexts(CacheFolder cache) {
    this.pack = cache.pack("citations");
  }

  /**
   * The citations of one text; nothing if the style cannot be understood.
   *
   * @param places in the order of the text; each of their keys is in the bibliography
   * @param uncited works that stand in the list all the same
   * @param language a tag such as {@code en}
   */
  public Optional<References> references(
      List<Cited> places,
      List<String> uncited,
      Bibliography bibliography,
      CitationStyle style,
      String language) {
    Set<String> keys = new LinkedHashSet<>();
    places.forEach(place -> place.items().forEach(item -> keys.add(item.key())));
    keys.addAll(uncited);
    List<Entry> works = keys.stream().flatMap(key -> bibliography.entry(key).stream()).toList();
    String key = key(places, works, style, language);
    Optional<References> kept =
        pack.read(key).map(b -> References.unpacked(new String(b, StandardCharsets.UTF_8)));
    if (kept.isPresent()) {
      return kept;
    }
    if (!style.isReadable()) {
      return Optional.empty();
    }
    try {
      References references = new CslText(works, style, CslLocale.of(language)).references(places);
      if (!references.isWhole()) {
        return Optional.empty();
      }
      pack.write(key, references.packed().getBytes(StandardCharsets.UTF_8));
      return Optional.of(references);
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // whatever a style can have wrong ends here
    }
  }

  /** Everything that the answer depends on; lengths keep apart what would run together. */
  private static String key(
      List<Cited> places, List<Entry> works, CitationStyle style, String language) {
    List<String> parts = new ArrayList<>(List.of(VERSION, language, style.xml()));
    places.forEach(place -> parts.add(place.toString()));
    works.forEach(work -> parts.add(work.key() + " " + work.type() + " " + work.fields()));
    StringBuilder key = new StringBuilder();
    parts.forEach(part -> key.append(part.length()).append(' ').append(part));
    return key.toString();
  }

  @Override
  public void close() {
    pack.close();
  }
}
