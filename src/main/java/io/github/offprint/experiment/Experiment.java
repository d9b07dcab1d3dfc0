package io.github.offprint.experiment;

/**
 * Something worth a figure: a computation with its parameters named. An experiment is one class
 * with a public constructor without arguments and one line in {@code
 * META-INF/services/io.github.offprint.experiment.Experiment}.
 *
 * @param <P> its parameters: a public record whose components are numbers, booleans, strings,
 *     enums, {@link Range}s, optionals, lists, or records of these. {@link Parameter} on a
 *     component says what it means and which values it takes; what components demand of each other
 *     is checked in the record's compact constructor, which throws {@link
 *     IllegalArgumentException}.
 */
public interface Experiment<P extends Record> {

  /** What posts call it: {@code family/name}, in lower case with hyphens. Unique in a project. */
  String name();

  /** One sentence for {@code offprint list}. */
  String summary();

  /** Every parameter with the value that it has when a post does not give one. */
  P defaults();

  /**
   * Computes.
   *
   * @param params checked already against {@link Parameter} and the record's own constructor
   * @param run seed, random streams and trials; an experiment depends on nothing but its arguments
   * @throws IllegalArgumentException if the parameters ask for something that cannot be computed;
   *     the message is shown to the author at the directive
   */
  Findings run(P params, Run run);
}
