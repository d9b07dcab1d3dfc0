package io.github.offprint.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * A stream that tells once why nothing more can be written, such as a disk that is full. That
 * nobody reads any more, as behind {@code | head}, is no news.
 */
final class ToldStream extends FilterOutputStream {

  private final PrintStream err;
  private boolean told;

  ToldStream(OutputStream out, PrintStream err) {
    super(out);
    this.err = err;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      String reason = String.valueOf(e.getMessage());
      if (!told && !reason.contains("Broken pipe")) {
        err.println("offprint: error: the output cannot be written: " + reason);
      }
      told = true;
      throw e;
    }
  }
}
