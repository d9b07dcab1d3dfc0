package io.github.offprint.build;

import io.github.offprint.content.Post;
import io.github.offprint.content.Statement;
import io.github.offprint.problem.Problem;
import io.github.offprint.run.Apart;
import io.github.offprint.run.Change;
import io.github.offprint.run.Fingerprints;
import io.github.offprint.run.Finished;
import io.github.offprint.run.FoundDigests;
import io.github.offprint.run.KeyedRun;
import io.github.offprint.run.Lock;
import io.github.offprint.run.PlannedRun;
import io.github.offprint.run.RunKey;
import io.github.offprint.run.Stale;
import io.github.offprint.site.FigureFiles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds the runs of a plan against the lock: first their keys, then what they found. */
final class LockComparison implements Freshness {

  private final Optional<Lock> lock;
  private final Fingerprints fingerprints;
  private final FoundDigests digests;
  private final boolean all;
  private final Function<String, Optional<String>> published;
  private final Map<String, Stale> stale = new LinkedHashMap<>();
  private final List<Close> close = new ArrayList<>();

  /**
   * A run that found numbers within its tolerance of those that are published.
   *
   * @param apart the largest difference, in parts of the largest number of its list
   */
  record Close(PlannedRun run, double apart) {}

  /**
   * A comparison that has not begun.
   *
   * @param lock absent if there is none: then every run is stale
   * @param all whether stale runs are computed too, to see whether they find something else
   * @param published the text of a file of the site, by its path
   */
  LockComparison(
      Optional<Lock> lock,
      Fingerprints fingerprints,
      FoundDigests digests,
      boolean all,
      Function<String, Optional<String>> published) {
    this.lock = lock;
    this.fingerprints = fingerprints;
    this.digests = digests;
    this.all = all;
    this.published = published;
  }

  @Override
  public List<PlannedRun> toRun(List<PlannedRun> plan) {
    List<KeyedRun> keyed =
        plan.stream().map(run -> new KeyedRun(run, RunKey.of(run, fingerprints))).toList();
    lock.map(known -> known.stale(keyed))
        .orElseGet(() -> keyed.stream().map(LockComparison::unknown).toList())
        .forEach(run -> stale.put(run.id(), run));
    return plan.stream().filter(run -> all || !stale.containsKey(run.directive().id())).toList();
  }

  private static Stale unknown(KeyedRun run) {
    return Stale.planned(run, List.of(Change.NO_LOCK));
  }

  @Override
  public List<Finished> toShow(List<Finished> finished) {
    return finished.stream().filter(this::isAsLocked).toList();
  }

  private boolean isAsLocked(Finished run) {
    String id = run.run().directive().id();
    Optional<Change> change = lock.flatMap(known -> known.resultChange(run, digests));
    if (stale.containsKey(id)) {
      lock.filter(known -> known.runs().containsKey(id))
          .ifPresent(
              known ->
                  stale.put(
                      id,
                      stale
                          .get(id)
                          .with(change.isEmpty() ? Change.SAME_RESULT : Change.OTHER_RESULT)));
      return false;
    }
    change.ifPresent(found -> addDifferent(run, found));
    return change.isEmpty();
  }

  private void addDifferent(Finished run, Change change) {
    OptionalDouble tolerance = run.run().directive().tolerance();
    OptionalDouble apart = tolerance.isEmpty() ? tolerance : apart(run);
    if (apart.isPresent() && apart.getAsDouble() <= tolerance.getAsDouble()) {
      close.add(new Close(run.run(), apart.getAsDouble()));
    } else {
      String id = run.run().directive().id();
      List<Change> changes = new ArrayList<>(List.of(change));
      apart.ifPresent(a -> changes.add(Change.apart(a, tolerance.getAsDouble())));
      stale.put(id, Stale.planned(new KeyedRun(run.run(), run.key()), changes));
    }
  }

  private OptionalDouble apart(Finished run) {
    return published
        .apply(FigureFiles.numbersPath(run.run().directive()))
        .map(text -> Apart.largest(text, FigureFiles.numbers(run)))
        .orElse(OptionalDouble.empty());
  }

  @Override
  public Set<String> figureless() {
    return stale.keySet().stream()
        .filter(
            id ->
                lock.map(known -> known.runs().get(id))
                    .filter(before -> before.svg().isEmpty())
                    .isPresent())
        .collect(Collectors.toSet());
  }

  /** The runs that are stale, by their places, with what posts say of them. */
  List<CheckReport.StaleRun> stale(List<Post> posts) {
    List<Statement> statements =
        posts.stream()
            .flatMap(Post::pending)
            .flatMap(pending -> pending.statements().stream())
            .distinct()
            .sorted(Comparator.comparing(Statement::position))
            .toList();
    return stale.values().stream()
        .sorted(Comparator.comparing(Stale::position).thenComparing(Stale::id))
        .map(run -> new CheckReport.StaleRun(run, concerned(statements, run)))
        .toList();
  }

  private static List<Statement> concerned(List<Statement> statements, Stale run) {
    return statements.stream()
        .filter(statement -> statement.names().stream().anyMatch(run::concerns))
        .toList();
  }

  /** What the author should know of runs that are not stale. */
  List<Problem> notes() {
    return close.stream()
        .map(
            run ->
                Problem.note(
                    run.run().directive().position(),
                    "%s finds numbers that differ from the published ones by %s, within its tolerance"
                        .formatted(run.run().directive().id(), Change.rounded(run.apart())),
                    "its files were not compared"))
        .toList();
  }

  Optional<Lock> lock() {
    return lock;
  }

  /** Whether no run is left out. */
  boolean hasAll() {
    return stale.isEmpty() && close.isEmpty();
  }

  /** Whether the lock says the same of these runs. */
  boolean agreesOn(Lock now) {
    return lock.filter(l -> l.runs().entrySet().containsAll(now.runs().entrySet())).isPresent();
  }
}
