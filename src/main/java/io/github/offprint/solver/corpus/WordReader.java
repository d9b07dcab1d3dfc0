package io.github.offprint.solver.corpus;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The words of one text, read as a stream: every character that is not a letter separates words,
 * and words are lower case as of {@code Locale.ROOT}.
 */
final class WordReader {

  private static final int BUFFER = 1 << 16;
  private static final int LONGEST = 1 << 20;
  private static final int LINE_FEED = '\n';

  /** Who takes words in. */
  interface Sink {

    /** The next word. */
    void word(Word word);

    /** A line ends; blank if it was of white space only. */
    void endLine(boolean blank);
  }

  private final Text text;
  private final Sink sink;
  private final byte[] buffer = new byte[BUFFER];
  private final Word word = new Word();
  private int at;
  private int filled;
  private long before;
  private boolean blank = true;
  private InputStream in;

  private WordReader(Text text, Sink sink) {
    this.text = text;
    this.sink = sink;
  }

  /**
   * Reads a text to its end.
   *
   * @param progress takes the number of bytes read so far, as they are stored
   * @throws IllegalArgumentException if it is not UTF-8, or packed and damaged
   */
  static void read(Text text, Sink sink, LongConsumer progress) {
    new WordReader(text, sink).read(progress);
  }

  private void read(LongConsumer progress) {
    try (Counted raw = new Counted(text.open());
        InputStream unpacked = unpacked(raw)) {
      in = unpacked;
      while (fill()) {
        scan();
        progress.accept(raw.count);
      }
      endWord();
      sink.endLine(blank);
      progress.accept(raw.count);
    } catch (ZipException | EOFException e) {
      throw new IllegalArgumentException(
          "%s: expected a whole gzip file, found a damaged one: %s"
              .formatted(text.name(), e.getMessage()),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As told by the first two bytes. */
  private static InputStream unpacked(InputStream raw) throws IOException {
    BufferedInputStream stream = new BufferedInputStream(raw, BUFFER);
    stream.mark(2);
    boolean packed = stream.read() == 0x1f && stream.read() == 0x8b;
    stream.reset();
    return packed ? new GZIPInputStream(stream, BUFFER) : stream;
  }

  private boolean fill() throws IOException {
    before += filled;
    at = 0;
    filled = Math.max(0, in.read(buffer));
    return filled > 0;
  }

  private void scan() throws IOException {
    while (at < filled) {
      int b = buffer[at++];
      if (b < 0) {
        beyondAscii(b & 0xff);
      } else if (isLetter(b)) {
        add(b | 0x20);
      } else {
        separate(b);
      }
    }
  }

  private static boolean isLetter(int ascii) {
    int folded = ascii | 0x20;
    return folded >= 'a' && folded <= 'z';
  }

  private void add(int b) {
    if (word.length() == LONGEST) {
      throw new IllegalArgumentException(
          "%s: expected words of at most %s bytes, found a longer one before byte %s (is it text?)"
              .formatted(text.name(), LONGEST, before + at));
    }
    word.add((byte) b);
  }

  private void separate(int b) {
    endWord();
    if (b == LINE_FEED) {
      sink.endLine(blank);
      blank = true;
    } else if (b != ' ' && (b < '\t' || b > '\r')) {
      blank = false;
    }
  }

  private void endWord() {
    if (word.length() > 0) {
      blank = false;
      word.finish();
      sink.word(word);
      word.clear();
    }
  }

  /** Decodes what is left of a character of two to four bytes, as in RFC 3629. */
  private void beyondAscii(int lead) throws IOException {
    long start = before + at - 1;
    int rest = lead < 0xc2 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : lead < 0xf5 ? 3 : 0;
    int codePoint = lead & (0x3f >> rest);
    for (int i = 0; i < rest; i++) {
      if (at == filled && !fill() || (buffer[at] & 0xc0) != 0x80) {
        throw invalid(start, lead);
      }
      codePoint = codePoint << 6 | buffer[at++] & 0x3f;
    }
    boolean overlong = rest == 2 && codePoint < 0x800 || rest == 3 && codePoint < 0x10000;
    boolean surrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
    if (rest == 0 || overlong || surrogate || codePoint > Character.MAX_CODE_POINT) {
      throw invalid(start, lead);
    }
    accept(codePoint, lead, rest);
  }

  private void accept(int codePoint, int lead, int rest) {
    if (!Letters.contains(codePoint)) {
      endWord();
      blank = false;
      return;
    }
    add(lead);
    for (int shift = 6 * (rest - 1); shift >= 0; shift -= 6) {
      add(0x80 | codePoint >> shift & 0x3f);
    }
    word.foldLater();
  }

  private IllegalArgumentException invalid(long offset, int lead) {
    return new IllegalArgumentException(
        "%s: expected UTF-8, found an invalid sequence that begins with 0x%s at byte %s"
            .formatted(text.name(), Integer.toHexString(lead), offset));
  }

  /** A stream that counts what was read from it. */
  private static final class Counted extends FilterInputStream {

    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      count += Math.max(0, read);
      return read;
    }
  }
}
