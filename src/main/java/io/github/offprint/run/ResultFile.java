package io.github.offprint.run;

import io.github.offprint.content.Node;
import io.github.offprint.content.Source;
import io.github.offprint.experiment.Findings;
import io.github.offprint.problem.Problems;
import java.util.Optional;

/**
 * What a file of results holds: JSON that says what was found, and perhaps how, in a form that is
 * easy to write from any language.
 *
 * @param findings the figure, values and tables
 * @param experiment the name of the experiment that found it, if the file tells
 * @param parameters with which it was run, if the file tells
 * @param seed of its random streams, if the file tells
 * @param code the digest of the code that was run, if the file tells
 */
public record ResultFile(
    Findings findings,
    Optional<Node.Scalar> experiment,
    Optional<Node.Mapping> parameters,
    Optional<Node.Scalar> seed,
    Optional<Node.Scalar> code) {

  /** The key that says that a JSON file holds results, and in which version of the form. */
  static final String FORMAT = "offprint-result";

  /** A file that is wrong once is often wrong everywhere. */
  private static final int MOST_TOLD = 30;

  /** The version that is written. */
  static final int VERSION = 1;

  /**
   * What a finished run has found, as a file of results; whoever reads it gets equal findings.
   *
   * @throws IllegalArgumentException if its figure has marks that are not Offprint's own
   */
  public static String text(Finished finished) {
    return ResultWriter.text(finished);
  }

  /**
   * Reads a file of results.
   *
   * @param problems gets all that is wrong
   * @return nothing if something is wrong
   */
  public static Optional<ResultFile> read(Source source, Problems problems) {
    Problems own = new Problems();
    Optional<ResultFile> read =
        JsonNodes.read(source, own).flatMap(node -> new ResultReader(own).read(node));
    own.sorted().stream().limit(MOST_TOLD).forEach(problems::add);
    return own.haveErrors() ? Optional.empty() : read;
  }
}
