package io.github.offprint.content;

import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Texts that were read before. What has changed is read again, and so is what had mistakes, since
 * these may be mended elsewhere; until they are, the text is as it was before. One shelf goes with
 * one state of the settings. Safe to use from several threads.
 */
public final class Shelf {

  private static final int FEW = 16;

  private final Map<Path, KeptFile> files = new ConcurrentHashMap<>();
  private final Map<Path, KeptPost> posts = new ConcurrentHashMap<>();

  /** What files were in this reading: many texts name the same ones. */
  private final Map<Path, Stamp> stamps = new ConcurrentHashMap<>();

  private final Consumer<String> citing;
  private final boolean keeps;

  private record KeptFile(Stamp stamp, Optional<PostFile> file, List<Problem> problems) {}

  private record KeptPost(
      PostFile file,
      Standing standing,
      Trace trace,
      Post post,
      boolean good,
      List<Problem> problems) {}

  private Shelf(Consumer<String> citing, boolean keeps) {
    this.citing = citing;
    this.keeps = keeps;
  }

  /**
   * An empty shelf.
   *
   * @param citing told of the works that kept texts cite
   */
  public static Shelf empty(Consumer<String> citing) {
    return new Shelf(citing, true);
  }

  /** A shelf that keeps nothing. */
  static Shelf none() {
    return new Shelf(cited -> {}, false);
  }

  /** Begins a new reading of these files, and forgets all others. */
  void begin(Set<Path> present) {
    stamps.clear();
    files.keySet().retainAll(present);
    posts.keySet().retainAll(present);
  }

  /** Whether all but a few files are as they were: not worth threads of their own. */
  boolean hasMost(List<Path> present, Path root) {
    return keeps
        && present.stream().filter(file -> !hasNow(file, root.resolve(file))).limit(FEW + 1).count()
            <= FEW;
  }

  private Stamp stamp(Path file) {
    return stamps.computeIfAbsent(file, Stamp::of);
  }

  private boolean hasNow(Path file, Path absolute) {
    KeptFile kept = files.get(file);
    return kept != null && kept.stamp().equals(stamp(absolute));
  }

  /** A file with its front matter, as it was read before or anew. */
  Optional<PostFile> file(
      Path file, Path absolute, Problems problems, Function<Problems, Optional<PostFile>> reading) {
    if (!keeps) {
      return reading.apply(problems);
    }
    Stamp stamp = stamp(absolute);
    KeptFile kept = files.get(file);
    if (kept == null || !kept.stamp().equals(stamp) || haveErrors(kept.problems())) {
      Problems own = new Problems();
      Optional<PostFile> before = Optional.ofNullable(kept).flatMap(KeptFile::file);
      Optional<PostFile> now = reading.apply(own);
      boolean stays = own.haveErrors() && before.isPresent();
      kept = new KeptFile(stamp, stays ? before : now, own.sorted());
      files.put(file, kept);
    }
    kept.problems().forEach(problems::add);
    return kept.file();
  }

  /** How a text is read of which everything it names is told. */
  interface Reading {
    Post post(Trace trace, Problems problems);
  }

  /** A text, as it was read before or anew. */
  Post post(
      PostFile file,
      Standing standing,
      Map<Path, String> addresses,
      Problems problems,
      Reading reading) {
    if (!keeps) {
      return reading.post(new Trace(), problems);
    }
    KeptPost kept = posts.get(file.file());
    if (kept == null
        || kept.file() != file
        || !kept.standing().equals(standing)
        || haveErrors(kept.problems())
        || !kept.trace().holds(addresses, this::stamp)) {
      Problems own = new Problems();
      Trace trace = new Trace();
      Post now = reading.post(trace, own);
      boolean good = !own.haveErrors();
      boolean wasGood = kept != null && kept.good();
      Post shown = good || !wasGood ? now : kept.post();
      kept = new KeptPost(file, standing, trace, shown, good || wasGood, own.sorted());
      posts.put(file.file(), kept);
    } else {
      kept.trace().cited().forEach(citing);
    }
    kept.problems().forEach(problems::add);
    return kept.post();
  }

  private static boolean haveErrors(List<Problem> problems) {
    return problems.stream().anyMatch(p -> p.severity() == Problem.Severity.ERROR);
  }
}
