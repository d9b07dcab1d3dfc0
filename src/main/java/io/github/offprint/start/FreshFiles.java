package io.github.offprint.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Files that are written all or not at all. */
final class FreshFiles {

  private final Path root;
  private final Deque<Path> made = new ArrayDeque<>();

  /** Files below a folder, which need not be there. */
  FreshFiles(Path root) {
    this.root = root;
  }

  /**
   * Writes them. If one cannot be written, those before it and their folders are removed again.
   *
   * @throws UncheckedIOException with the reason
   */
  void write(List<NewFile> files) {
    try {
      for (NewFile file : files) {
        write(file);
      }
    } catch (IOException e) {
      made.forEach(FreshFiles::remove);
      throw new UncheckedIOException(e);
    }
  }

  private void write(NewFile file) throws IOException {
    Path path = root.resolve(file.path()).toAbsolutePath();
    makeFolder(path.getParent());
    // fails if somebody else has made the file meanwhile; a file that gets half of its text goes
    // too
    Files.createFile(path);
    made.push(path);
    Files.writeString(path, file.text());
    if (file.program()) {
      allowToRun(path);
    }
  }

  private void makeFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      makeFolder(folder.getParent());
      Files.createDirectory(folder);
      made.push(folder);
    }
  }

  /** Whoever may read it may run it; where files have no such permissions, nothing is needed. */
  private static void allowToRun(Path path) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (view == null) {
      return;
    }
    Set<PosixFilePermission> permissions = EnumSet.copyOf(view.readAttributes().permissions());
    permissions.add(PosixFilePermission.OWNER_EXECUTE);
    if (permissions.contains(PosixFilePermission.GROUP_READ)) {
      permissions.add(PosixFilePermission.GROUP_EXECUTE);
    }
    if (permissions.contains(PosixFilePermission.OTHERS_READ)) {
      permissions.add(PosixFilePermission.OTHERS_EXECUTE);
    }
    view.setPermissions(permissions);
  }

  private static void remove(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // what was in the way of writing may be in the way of removing, too
      return;
    }
  }
}
