package io.github.offprint.content;

import io.github.offprint.problem.Position;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The place where a post asks for an experiment.
 *
 * @param position of the fence that opens it
 * @param experiment the name that the post gives, not yet looked up; empty if the result is
 *     imported and no experiment is named
 * @param experimentPosition where that name stands
 * @param id what the figure is called in links, files and references, such as {@code fig-steps};
 *     unique in the whole blog
 * @param caption a line of text, in which numbers may be pending; may be empty
 * @param alt what the figure shows, in plain text, for readers who cannot see it
 * @param seed if the post gives one
 * @param with the parameters that the post gives, not yet checked
 * @param data input files that the experiment may read, by the names it knows them by; they exist
 * @param tolerance by how much numbers may differ between machines, in parts of the largest number
 *     of their list; absent if they must be equal bit for bit
 * @param imported the file that the result is read from, if it is not computed
 */
public record Directive(
    Position position,
    String experiment,
    Position experimentPosition,
    String id,
    List<Block> caption,
    String alt,
    OptionalLong seed,
    Optional<Node.Mapping> with,
    Map<String, Path> data,
    OptionalDouble tolerance,
    Optional<Imported> imported)
    implements Block {

  public Directive {
    caption = List.copyOf(caption);
    data = Collections.unmodifiableMap(new TreeMap<>(data));
  }

  /** A directive whose result is computed from input files. */
  public Directive(
      Position position,
      String experiment,
      Position experimentPosition,
      String id,
      List<Block> caption,
      String alt,
      OptionalLong seed,
      Optional<Node.Mapping> with,
      Map<String, Path> data) {
    this(
        position,
        experiment,
        experimentPosition,
        id,
        caption,
        alt,
        seed,
        with,
        data,
        OptionalDouble.empty(),
        Optional.empty());
  }

  /** A directive whose result is computed without input files. */
  public Directive(
      Position position,
      String experiment,
      Position experimentPosition,
      String id,
      List<Block> caption,
      String alt,
      OptionalLong seed,
      Optional<Node.Mapping> with) {
    this(position, experiment, experimentPosition, id, caption, alt, seed, with, Map.of());
  }

  /** All pieces of text that the page shows with the result. */
  Stream<Block> words() {
    return Stream.concat(
        caption.stream(), imported.stream().flatMap(file -> file.provenance().stream()));
  }

  /** This directive with its texts changed. */
  Directive worded(UnaryOperator<List<Block>> words) {
    return new Directive(
        position,
        experiment,
        experimentPosition,
        id,
        words.apply(caption),
        alt,
        seed,
        with,
        data,
        tolerance,
        imported.map(file -> file.from(words.apply(file.provenance()))));
  }
}
