package io.github.offprint.site;

import io.github.offprint.content.Workers;
import io.github.offprint.problem.OffprintException;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The folder that holds the finished site, and its only writer. A site is built beside it and takes
 * its place by two renames when it is complete: whoever looks sees the old site or the new one,
 * never a mixture, but for a moment between the renames there may be none. A folder with files that
 * no build has written is left alone.
 */
public final class SiteFolder {

  private final Path root;
  private final String shown;
  private final Workers workers;

  /**
   * A folder for a site.
   *
   * @param root may be missing, and may be a symbolic link to a folder
   */
  public SiteFolder(Path root) {
    this(root, Disk.slashed(root), new Workers(1));
  }

  /**
   * A folder for a site.
   *
   * @param root may be missing, and may be a symbolic link to a folder
   * @param shown the folder as problems show it
   * @param workers make, write and compare the files
   */
  public SiteFolder(Path root, String shown, Workers workers) {
    this.root = root;
    this.shown = shown;
    this.workers = workers;
  }

  /**
   * What a build changed.
   *
   * @param written files that are new or different
   * @param unchanged files that were kept with their times
   * @param deleted files of the previous site that this one does not have
   */
  public record Changes(int written, int unchanged, int deleted) {}

  /**
   * How a file differs from what the site should be.
   *
   * @param path from the root of the site
   */
  public record Difference(String path, Kind kind) {

    /** The ways to differ. */
    public enum Kind {
      MISSING("is missing"),
      DIFFERENT("is different"),
      SURPLUS("is not part of the site");

      private final String words;

      Kind(String words) {
        this.words = words;
      }
    }

    /** Such as {@code tags/index.html is missing}. */
    @Override
    public String toString() {
      return path + " " + kind.words;
    }
  }

  /**
   * The text of a file that is there.
   *
   * @param path from the root of the site
   */
  public Optional<String> text(String path) {
    try {
      Path file = root.resolve(path);
      return Files.isRegularFile(file)
          ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Why the site could not be written here, as far as can be told before it is made. */
  public List<Problem> problems() {
    try {
      Path folder = resolved();
      checkPlace(folder);
      Ownership.check(folder, shown);
      return List.of();
    } catch (OffprintException e) {
      return e.problems();
    } catch (IOException e) {
      return List.of(unwritable(e));
    }
  }

  /**
   * Replaces the site. Waits while another build writes it.
   *
   * @param files all of the new site; may fail, and then the previous site stays
   * @param waiting told once if another build writes the folder now
   * @param written runs when the new site has taken its place, before another build may begin
   * @throws OffprintException if the folder is not ours or cannot be written, or two files want the
   *     same path
   */
  public Changes write(Stream<SiteFile> files, Runnable waiting, Runnable written) {
    try {
      Path folder = resolved();
      checkPlace(folder);
      return write(folder, files, waiting, written);
    } catch (IOException e) {
      throw new OffprintException(unwritable(e));
    } catch (UncheckedIOException e) {
      throw new OffprintException(unwritable(e.getCause()));
    } catch (InvalidPathException e) {
      throw new OffprintException(SitePaths.unnameable(e));
    }
  }

  /** Replaces the site, with nothing to be done afterwards. */
  public Changes write(Stream<SiteFile> files, Runnable waiting) {
    return write(files, waiting, () -> {});
  }

  private Changes write(Path folder, Stream<SiteFile> files, Runnable waiting, Runnable written)
      throws IOException {
    try (Replacement replacement = Replacement.of(folder, waiting)) {
      Ownership.check(replacement.target(), shown);
      Changes changes = fill(replacement, files);
      replacement.swap();
      written.run();
      return changes;
    }
  }

  /**
   * How the folder differs from the site that it should hold, sorted by path. Writes nothing.
   *
   * @throws OffprintException if two files want the same path
   */
  public List<Difference> differences(Stream<SiteFile> files) {
    return differences(files, path -> false);
  }

  /**
   * The same, but for files of which nobody can say what they should hold.
   *
   * @param leftOut whether a path is that of such a file
   */
  public List<Difference> differences(Stream<SiteFile> files, Predicate<String> leftOut) {
    try {
      return differences(resolved(), files, leftOut);
    } catch (IOException e) {
      throw new OffprintException(unreadable(e));
    } catch (UncheckedIOException e) {
      throw new OffprintException(unreadable(e.getCause()));
    }
  }

  private List<Difference> differences(
      Path folder, Stream<SiteFile> files, Predicate<String> leftOut) throws IOException {
    SitePaths paths = new SitePaths(shown);
    List<Difference> found = new ArrayList<>();
    workers.each(
        files.filter(file -> paths.add(file.path())).iterator(),
        file -> compare(file, folder.resolve(file.path())),
        difference -> difference.ifPresent(found::add));
    paths.throwIfProblems();
    Set<String> surplus = present(folder);
    surplus.removeAll(paths.all());
    surplus.remove(Ownership.LIST);
    surplus.removeIf(leftOut);
    surplus.forEach(path -> found.add(new Difference(path, Difference.Kind.SURPLUS)));
    found.sort((a, b) -> a.path().compareTo(b.path()));
    return Collections.unmodifiableList(found);
  }

  private static Optional<Difference> compare(SiteFile file, Path there) {
    if (!Files.isRegularFile(there)) {
      return Optional.of(new Difference(file.path(), Difference.Kind.MISSING));
    }
    try {
      return Replacement.holds(there, file.bytes())
          ? Optional.empty()
          : Optional.of(new Difference(file.path(), Difference.Kind.DIFFERENT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Changes fill(Replacement replacement, Stream<SiteFile> files) throws IOException {
    SitePaths paths = new SitePaths(shown);
    AtomicInteger written = new AtomicInteger();
    workers.each(
        files.filter(file -> paths.add(file.path())).iterator(),
        file -> put(file, replacement),
        isNew -> written.addAndGet(isNew ? 1 : 0));
    paths.throwIfProblems();
    Collection<String> all = paths.all();
    replacement.put(Ownership.LIST, Ownership.text(all));
    Set<String> deleted = Ownership.listed(replacement.target());
    deleted.removeAll(all);
    return new Changes(written.get(), all.size() - written.get(), deleted.size());
  }

  private static boolean put(SiteFile file, Replacement replacement) {
    try {
      return replacement.put(file.path(), file.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder itself where a symbolic link leads to it, so that the link survives. */
  private Path resolved() throws IOException {
    return Files.exists(root) ? root.toRealPath() : root.toAbsolutePath().normalize();
  }

  /** Whether there may be a folder here, or one can be made. */
  private void checkPlace(Path folder) throws IOException {
    if (isMounted(folder)) {
      throw new OffprintException(
          Problem.error(
              Position.startOf(shown),
              "the site cannot be written here: this folder is mounted by itself, so no other can"
                  + " take its place",
              "mount the folder above it, or name a folder inside it with --output"));
    }
    if (folder.getFileName() == null) {
      throw new IOException("the root of a file system cannot hold a site");
    }
    Path above = folder.getParent();
    while (!Files.exists(above) && above.getParent() != null) {
      above = above.getParent();
    }
    if (!Files.isDirectory(above)) {
      throw new NotDirectoryException(above.toString());
    }
    if (!Files.isWritable(above)) {
      throw new AccessDeniedException(above.toString());
    }
  }

  private static boolean isMounted(Path folder) {
    try {
      return folder.getParent() != null
          && Files.isDirectory(folder)
          && !Files.getFileStore(folder).equals(Files.getFileStore(folder.getParent()));
    } catch (IOException e) {
      return false; // such as a subvolume, which can be renamed
    }
  }

  private Problem unreadable(IOException e) {
    return Problem.error(
        Position.startOf(shown),
        "the site cannot be read: " + Disk.reason(e),
        "check that you may read all files of the folder");
  }

  private Problem unwritable(IOException e) {
    return Problem.error(
        Position.startOf(shown),
        "the site cannot be written here: " + Disk.reason(e),
        "check that you may write to the folder above it and that the disk has room, or name another"
            + " folder");
  }

  private static Set<String> present(Path folder) throws IOException {
    Set<String> present = new TreeSet<>();
    if (Files.isDirectory(folder)) {
      Disk.filesBelow(folder).forEach(file -> present.add(Disk.slashed(folder.relativize(file))));
    }
    present.removeIf(Ownership::isClutter);
    return present;
  }
}
