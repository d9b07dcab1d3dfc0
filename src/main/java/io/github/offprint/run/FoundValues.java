package io.github.offprint.run;

import io.github.offprint.content.Directive;
import io.github.offprint.content.Post;
import io.github.offprint.content.ValueName;
import io.github.offprint.experiment.Value;
import io.github.offprint.problem.Problems;
import io.github.offprint.problem.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The values of finished runs, by the names that posts use. Of a run that has failed there are
 * none, and nothing is told, since its failure was.
 */
public final class FoundValues {

  private static final String PARAMETERS = "with.";

  private final Map<String, Finished> runs;

  /** The values of these runs. */
  public FoundValues(Collection<Finished> finished) {
    this.runs =
        finished.stream()
            .collect(Collectors.toMap(done -> done.run().directive().id(), Function.identity()));
  }

  /**
   * Checks, before anything is computed, that every value that posts name is that of one of their
   * experiments, and that parameters are there.
   *
   * @param plan the runs whose own parameters were understood
   */
  public static void check(List<Post> posts, List<PlannedRun> plan, Problems problems) {
    Set<String> ids =
        posts.stream()
            .flatMap(Post::directives)
            .map(Directive::id)
            .collect(Collectors.toCollection(TreeSet::new));
    Map<String, PlannedRun> runs =
        plan.stream()
            .collect(
                Collectors.toMap(run -> run.directive().id(), run -> run, (first, other) -> first));
    posts.stream()
        .flatMap(Post::pending)
        .flatMap(pending -> pending.names().stream())
        .forEach(
            name -> {
              if (!ids.contains(name.id())) {
                problems.error(
                    name.position(),
                    "no experiment has the id \"" + name.id() + "\"",
                    Suggestion.of(name.id(), ids) + "; those of drafts count with --drafts only");
              } else if (isParameter(name) && runs.containsKey(name.id())) {
                parameter(name, runs.get(name.id()), problems)
                    .ifPresent(value -> part(name, value, problems));
              }
            });
  }

  /**
   * What was found under a name, as {@link io.github.offprint.content.Values#value} tells it.
   *
   * @param problems told at the place of the name if there is no such value
   */
  public Optional<Value> value(ValueName name, Problems problems) {
    return Optional.ofNullable(runs.get(name.id()))
        .flatMap(
            run ->
                isParameter(name)
                    ? parameter(name, run.run(), problems)
                    : found(name, run, problems))
        .flatMap(value -> part(name, value, problems));
  }

  /** The parameter that a name asks for, if it asks for one. */
  static Optional<String> parameter(ValueName name) {
    return Optional.of(name)
        .filter(FoundValues::isParameter)
        .map(asked -> asked.value().substring(PARAMETERS.length()));
  }

  private static boolean isParameter(ValueName name) {
    return name.value().startsWith(PARAMETERS);
  }

  private static Optional<Value> parameter(ValueName name, PlannedRun run, Problems problems) {
    String parameter = parameter(name).orElseThrow();
    Optional<Value> value = ParameterValues.value(run.params(), parameter);
    if (value.isEmpty()) {
      problems.error(
          name.position(),
          "%s has no parameter \"%s\" that could be quoted".formatted(name.id(), parameter),
          Suggestion.of(parameter, ParameterValues.names(run.params()).toList()));
    }
    return value;
  }

  private static Optional<Value> found(ValueName name, Finished run, Problems problems) {
    Map<String, Value> values = run.findings().values();
    Optional<Value> value = Optional.ofNullable(values.get(name.value()));
    if (value.isEmpty()) {
      problems.error(
          name.position(),
          "%s has no value \"%s\"".formatted(name.id(), name.value()),
          Suggestion.of(name.value(), values.keySet()));
    }
    return value;
  }

  private static Optional<Value> part(ValueName name, Value value, Problems problems) {
    if (name.index().isEmpty()) {
      return Optional.of(value);
    }
    int i = name.index().getAsInt();
    if (value instanceof Value.Sequence list && i < list.numbers().size()) {
      return Optional.of(new Value.Scalar(list.numbers().at(i)));
    }
    if (value instanceof Value.Rows table && i < table.rows().size()) {
      return Optional.of(new Value.Sequence(table.rows().get(i)));
    }
    int size = size(value);
    String whole = name.id() + "." + name.value();
    problems.error(
        name.position(),
        value instanceof Value.Sequence || value instanceof Value.Rows
            ? "%s has %s %s, and none at [%s]"
                .formatted(whole, size, value instanceof Value.Rows ? "lists" : "numbers", i)
            : whole + " is no list",
        size == 0 ? "leave the brackets out" : "count from [0] to [" + (size - 1) + "]");
    return Optional.empty();
  }

  private static int size(Value value) {
    if (value instanceof Value.Rows table) {
      return table.rows().size();
    }
    return value instanceof Value.Sequence list ? list.numbers().size() : 0;
  }
}
