package io.github.offprint.serve;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a browser is told.
 *
 * @param status of HTTP
 * @param headers by their names
 * @param body not to be changed
 */
record Answer(int status, Map<String, String> headers, byte[] body) {

  static final int OK = 200;
  static final int PART = 206;
  static final int MOVED = 302;
  static final int SAME = 304;
  static final int WRONG = 400;
  static final int REFUSED = 403;
  static final int MISSING = 404;
  static final int NOT_ALLOWED = 405;
  static final int BEYOND = 416;
  static final int BROKEN = 500;
  static final int NOTHING_YET = 503;

  private static final String TYPE = "Content-Type";

  /** An answer with a body. */
  static Answer of(int status, String type, byte[] body) {
    return new Answer(status, Map.of(TYPE, type, "Cache-Control", "no-cache"), body);
  }

  /** An answer of one line. */
  static Answer text(int status, String line) {
    return of(status, "text/plain; charset=utf-8", (line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Another address to be asked for. */
  static Answer moved(String to) {
    return text(MOVED, "Look at " + to).with("Location", to);
  }

  /** The same with one more header. */
  Answer with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Answer(status, more, body);
  }

  /** The same with another status and body. */
  Answer with(int other, byte[] content) {
    return new Answer(other, headers, content);
  }
}
