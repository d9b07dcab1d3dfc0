package io.github.offprint.run;

import io.github.offprint.content.Directive;
import io.github.offprint.content.Post;
import io.github.offprint.content.ValueName;
import io.github.offprint.content.Values;
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
public final class FoundValues implements Values {

  private static final String PARAMETERS = "with.";

  private final Map<String, Finished> runs;

  /** The values of these runs. */
  public FoundValues(Collection<Finished> finished) {
    this.runs =
        finished.stream()
            .collect(Collectors.toMap(done -> done.run().directive().id(), Function.identity()));
  }

  /** Checks that every value that posts name is that of one of their experiments. */
  public static void checkIds(List<Post> posts, Problems problems) {
    Set<String> ids =
        posts.stream()
            .flatMap(Post::directives)
            .map(Directive::id)
            .collect(Collectors.toCollection(TreeSet::new));
    posts.stream()
        .flatMap(Post::pending)
        .flatMap(pending -> pending.names().stream())
        .filter(name -> !ids.contains(name.id()))
        .forEach(
            name ->
                problems.error(
                    name.position(),
                    "no experiment has the id \"" + name.id() + "\"",
                    Suggestion.of(name.id(), ids)));
  }

  @Override
  public Optional<Value> value(ValueName name, Problems problems) {
    return Optional.ofNullable(runs.get(name.id()))
        .flatMap(run -> whole(name, run, problems))
        .flatMap(value -> part(name, value, problems));
  }

  private static Optional<Value> whole(ValueName name, Finished run, Problems problems) {
    Map<String, Value> values = run.findings().values();
    Optional<Value> found =
        name.value().startsWith(PARAMETERS)
            ? ParameterValues.value(run.run().params(), name.value().substring(PARAMETERS.length()))
            : Optional.ofNullable(values.get(name.value()));
    if (found.isEmpty()) {
      Set<String> known = new TreeSet<>(values.keySet());
      ParameterValues.names(run.run().params()).forEach(p -> known.add(PARAMETERS + p));
      problems.error(
          name.position(),
          "%s has no value \"%s\"".formatted(name.id(), name.value()),
          Suggestion.of(name.value(), known));
    }
    return found;
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
