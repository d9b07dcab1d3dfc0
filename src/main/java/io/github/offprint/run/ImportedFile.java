package io.github.offprint.run;

import io.github.offprint.content.Imported;
import io.github.offprint.content.TextFile;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a file of results that a post has pinned by its digest. */
final class ImportedFile {

  /** In bytes; some two million numbers. */
  static final int LONGEST = 32_000_000;

  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  private final Imported imported;
  private final Problems problems;

  ImportedFile(Imported imported, Problems problems) {
    this.imported = imported;
    this.problems = problems;
  }

  /**
   * What it holds, or nothing if it is not the file that the post means or cannot be understood.
   */
  Optional<ResultFile> results() {
    return bytes()
        .filter(this::isPinned)
        .flatMap(bytes -> TextFile.decode(bytes, imported.shownAs(), problems))
        .flatMap(source -> ResultFile.read(source, problems));
  }

  private Optional<byte[]> bytes() {
    try {
      if (Files.size(imported.file()) <= LONGEST) {
        return Optional.of(Files.readAllBytes(imported.file()));
      }
      problems.error(
          Position.startOf(imported.shownAs()),
          "the file has more than " + LONGEST / 1_000_000 + " MB",
          "leave out points that nobody will see, or write fewer digits");
    } catch (IOException e) {
      problems.error(imported.position(), "this file cannot be read", "check that you may read it");
    }
    return Optional.empty();
  }

  private boolean isPinned(byte[] bytes) {
    String found = RunKey.digest(bytes);
    if (imported.sha256().isEmpty()) {
      problems.error(
          imported.position(), "sha256 is missing", "add the line \"sha256: " + found + "\"");
      return false;
    }
    Imported.Digest pinned = imported.sha256().get();
    String expected = pinned.text();
    if (!DIGEST.matcher(expected).matches()) {
      problems.error(
          pinned.position(),
          "sha256 must be 64 hexadecimal digits, found \"" + pinned.text() + "\"",
          "that of the file is " + found);
      return false;
    }
    if (!expected.equals(found)) {
      problems.error(
          pinned.position(),
          imported.shownAs() + " has changed: expected " + expected + ", found " + found,
          remedy(bytes, expected));
      return false;
    }
    return true;
  }

  /** A file that Git has checked out with other line ends has not changed for a reader. */
  private static String remedy(byte[] bytes, String expected) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    String unix = text.replace("\r\n", "\n");
    boolean ends = isDigest(unix, expected) || isDigest(unix.replace("\n", "\r\n"), expected);
    return ends
        ? "only its line ends differ: write its path and \"-text\" into .gitattributes, and check"
            + " it out again"
        : "put the old file back, or, if the new one is right, write its digest here and mend the"
            + " provenance";
  }

  private static boolean isDigest(String text, String expected) {
    return RunKey.digest(text.getBytes(StandardCharsets.ISO_8859_1)).equals(expected);
  }
}
