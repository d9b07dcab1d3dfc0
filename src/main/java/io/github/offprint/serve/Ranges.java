package io.github.offprint.serve;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives a browser the part of a film that it asks for. */
final class Ranges {

  private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  private Ranges() {}

  /** The part that is asked for, or all if none is or if it is not one part. */
  static Answer of(Request request, Answer whole) {
    Optional<Matcher> asked = request.header("range").map(ONE::matcher).filter(Matcher::matches);
    Answer ranged = whole.with("Accept-Ranges", "bytes");
    boolean empty = asked.map(m -> m.group(1).isEmpty() && m.group(2).isEmpty()).orElse(true);
    return whole.status() != Answer.OK || empty ? ranged : part(asked.get(), ranged);
  }

  private static Answer part(Matcher asked, Answer whole) {
    int size = whole.body().length;
    boolean tail = asked.group(1).isEmpty();
    long from = tail ? Math.max(0, size - Long.parseLong(asked.group(2))) : number(asked, 1, 0);
    long to = tail ? size - 1L : Math.min(size - 1L, number(asked, 2, size - 1L));
    if (from > to || from >= size) {
      return whole.with(Answer.BEYOND, new byte[0]).with("Content-Range", "bytes */" + size);
    }
    return whole
        .with(Answer.PART, Arrays.copyOfRange(whole.body(), (int) from, (int) to + 1))
        .with("Content-Range", "bytes " + from + "-" + to + "/" + size);
  }

  private static long number(Matcher asked, int group, long otherwise) {
    return asked.group(group).isEmpty() ? otherwise : Long.parseLong(asked.group(group));
  }
}
