package io.github.offprint.run;

import io.github.offprint.content.Directive;
import io.github.offprint.content.Node;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import java.lang.reflect.RecordComponent;
import java.util.Optional;

/** Compares what a file of results says of its making with what a post says of it. */
record Origin(ResultFile file, Fingerprints fingerprints, Problems problems) {

  /** Tells of each difference. A file that was written by hand need not say anything. */
  void compare(PlannedRun asked) {
    Directive directive = asked.directive();
    if (directive.experiment().isEmpty()) {
      return;
    }
    compare(
        "experiment", file.experiment(), directive.experiment(), directive.experimentPosition());
    compare("seed", file.seed(), Long.toString(asked.seed()), directive.position());
    Problems unread = new Problems();
    Optional<Record> found =
        file.parameters()
            .flatMap(
                given ->
                    Parameters.of(asked.experiment().defaults())
                        .bind(Optional.of(given), given.position(), unread));
    unread.sorted().forEach(problems::add);
    found.ifPresent(params -> compare(params, asked));
    file.code().map(Node.Scalar::text).ifPresent(digest -> compareCode(digest, asked));
  }

  private void compareCode(String found, PlannedRun asked) {
    String now = fingerprints.of(asked.experiment().getClass(), asked.params().getClass()).digest();
    if (!found.equals(now)) {
      problems.add(
          Problem.note(
              asked.directive().experimentPosition(),
              "the code of \"%s\" has changed since the imported result was found"
                  .formatted(asked.experiment().name()),
              "run it again with --format result, unless the change does not matter"));
    }
  }

  private void compare(String what, Optional<Node.Scalar> found, String asked, Position position) {
    if (found.isPresent() && !found.get().text().equals(asked)) {
      problems.error(
          position,
          "the %s of the imported result is %s, not %s".formatted(what, found.get().text(), asked),
          "it is told in " + found.get().position());
    }
  }

  private void compare(Record found, PlannedRun asked) {
    Position place =
        asked.directive().with().map(Node.Mapping::position).orElse(asked.directive().position());
    for (RecordComponent component : Components.of(found.getClass())) {
      Object value = Components.value(component, found);
      Object expected = Components.value(component, asked.params());
      if (!value.equals(expected)) {
        problems.error(
            place,
            "the imported result was found with %s: %s, not %s"
                .formatted(component.getName(), Json.text(value), Json.text(expected)),
            "say so under \"with:\"");
      }
    }
  }
}
