package io.github.offprint.build;

import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problem;
import io.github.offprint.run.Lock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the caller decides about one build.
 *
 * @param folder the project; problems name files relative to it
 * @param content folder of posts and pictures
 * @param templates folder of the author's own layouts; may be missing
 * @param output folder of the finished site
 * @param settings the settings file; may be missing
 * @param lock the file that says what the site was computed from; absent: none is kept
 * @param cache folder of what need not be computed again; absent: everything is computed
 * @param baseUrl where the site is served, instead of what the settings say
 * @param drafts whether drafts are published too
 * @param today the day up to which posts are published; absent: whatever their day
 * @param lenient whether warnings let the build go on
 * @param checkingLinks whether links to other sites are followed
 * @param threads how many compute at the same time, at least 1
 * @param computing whether experiments may be computed here; if not, a build that needs it ends
 *     with {@link ComputingNeeded}
 */
public record BuildOptions(
    Path folder,
    Path content,
    Path templates,
    Path output,
    Path settings,
    Optional<Path> lock,
    Optional<Path> cache,
    Optional<String> baseUrl,
    boolean drafts,
    Optional<LocalDate> today,
    boolean lenient,
    boolean checkingLinks,
    int threads,
    boolean computing) {

  /** The folders of a project with none of them moved. */
  public static BuildOptions in(Path folder) {
    return new BuildOptions(
        folder,
        folder.resolve("content"),
        folder.resolve("templates"),
        folder.resolve("site"),
        folder.resolve("offprint.yaml"),
        Optional.of(folder.resolve(Lock.FILE)),
        Optional.of(folder.resolve(".offprint").resolve("cache")),
        Optional.empty(),
        false,
        Optional.empty(),
        false,
        false,
        Runtime.getRuntime().availableProcessors(),
        true);
  }

  /** The same for a preview: with drafts, and nothing is written down. */
  public BuildOptions forPreview() {
    return new BuildOptions(
        folder,
        content,
        templates,
        output,
        settings,
        Optional.empty(),
        cache,
        baseUrl,
        true,
        today,
        true,
        false,
        threads,
        true);
  }

  /** The output folder is exchanged as a whole, so nothing that a build reads may lie in it. */
  List<Problem> outputProblems() {
    return Stream.concat(Stream.of(content, templates), cache.stream())
        .filter(other -> overlap(output, other))
        .map(
            other ->
                Problem.error(
                    Position.startOf(shown(output)),
                    "the site cannot be written here: \"" + shown(other) + "\" is in the way",
                    "choose an output folder of its own"))
        .toList();
  }

  private static boolean overlap(Path one, Path other) {
    Path a = real(one);
    Path b = real(other);
    return a.startsWith(b) || b.startsWith(a);
  }

  /** Where a path leads: links followed as far as it exists. */
  private static Path real(Path path) {
    Path full = path.toAbsolutePath().normalize();
    try {
      return full.toRealPath();
    } catch (IOException e) {
      Path parent = full.getParent();
      return parent == null ? full : real(parent).resolve(full.getFileName());
    }
  }

  /** A path as the author would type it in the project's folder, with {@code /} between folders. */
  String shown(Path path) {
    Path root = folder.toAbsolutePath().normalize();
    Path full = path.toAbsolutePath().normalize();
    Path shown = full.startsWith(root) && !full.equals(root) ? root.relativize(full) : full;
    return shown.toString().replace('\\', '/');
  }
}
