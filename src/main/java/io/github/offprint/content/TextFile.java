package io.github.offprint.content;

import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problems;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads files that an author wrote, which must be UTF-8 and of a reasonable size. */
public final class TextFile {

  /** The size of the longest file that is read, in bytes. */
  public static final int LONGEST = 4_000_000;

  private TextFile() {}

  /**
   * The text of a file, or nothing if it cannot be read.
   *
   * @param shownAs the path as problems show it
   */
  public static Optional<Source> read(Path file, String shownAs, Problems problems) {
    try {
      if (!Files.isRegularFile(file)) {
        problems.error(
            Position.startOf(shownAs),
            "this is not a file with text",
            "replace it by an ordinary file, or move it out of the folder");
        return Optional.empty();
      }
      if (Files.size(file) > LONGEST) {
        problems.error(
            Position.startOf(shownAs),
            "the file has more than " + LONGEST / 1_000_000 + " MB",
            "split it, and keep pictures and tables of numbers in files of their own");
        return Optional.empty();
      }
      return decode(Files.readAllBytes(file), shownAs, problems);
    } catch (IOException e) {
      problems.error(
          Position.startOf(shownAs),
          "the file cannot be read",
          "check that it is a file and that you may read it");
      return Optional.empty();
    }
  }

  /**
   * The text that bytes of a file hold, or nothing if they are not UTF-8.
   *
   * @param shownAs the path as problems show it
   */
  public static Optional<Source> decode(byte[] bytes, String shownAs, Problems problems) {
    // what is not UTF-8 becomes this sign; without one all is well, as with nearly every file
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.indexOf('\uFFFD') < 0
        ? Optional.of(Source.of(shownAs, text))
        : checked(bytes, shownAs, problems);
  }

  private static Optional<Source> checked(byte[] bytes, String shownAs, Problems problems) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    Source source = Source.of(shownAs, out.flip().toString());
    if (result.isError()) {
      problems.error(
          source.position(source.text().length()),
          String.format("the byte %02X is not UTF-8", bytes[in.position()]),
          "save the file as UTF-8");
      return Optional.empty();
    }
    return Optional.of(source);
  }
}
