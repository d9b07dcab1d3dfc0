package io.github.offprint.plot;

/**
 * Shortens the path data that JFreeSVG writes: relative coordinates, no zeros and separators that
 * can be left out, no letter for a command that goes on. Works in whole hundredths, so nothing is
 * rounded twice and errors do not add up along a path.
 */
final class PathData {

  private final CharSequence from;
  private final int end;
  private final StringBuilder to = new StringBuilder();
  private int at;
  private long x;
  private long y;
  private long startX;
  private long startY;
  private char command;
  private boolean afterPoint;

  private PathData(CharSequence from, int start, int end) {
    this.from = from;
    this.at = start;
    this.end = end;
  }

  /** A coordinate as JFreeSVG is told to write it: two decimals, always. */
  static String fixed(double value) {
    long hundredths = Math.round(value * 100);
    long size = Math.abs(hundredths);
    String sign = hundredths < 0 ? "-" : "";
    return sign + size / 100 + (size % 100 < 10 ? ".0" : ".") + size % 100;
  }

  /** The short form of path data whose numbers were written by {@link #fixed}. */
  static String shortened(CharSequence data, int start, int end) {
    PathData path = new PathData(data, start, end);
    while (path.at < end) {
      path.segment(data.charAt(path.at++));
    }
    return path.to.toString();
  }

  private void segment(char letter) {
    switch (letter) {
      case 'M' -> moveTo();
      case 'L' -> lineTo();
      case 'Q' -> curve('q', 2);
      case 'C' -> curve('c', 3);
      default -> close();
    }
  }

  private void moveTo() {
    long nextX = number();
    long nextY = number();
    begin('m');
    put(nextX - x);
    put(nextY - y);
    command = 'l';
    startX = nextX;
    startY = nextY;
    go(nextX, nextY);
  }

  private void lineTo() {
    long nextX = number();
    long nextY = number();
    if (nextY == y) {
      begin('h');
      put(nextX - x);
    } else if (nextX == x) {
      begin('v');
      put(nextY - y);
    } else {
      begin('l');
      put(nextX - x);
      put(nextY - y);
    }
    go(nextX, nextY);
  }

  private void curve(char letter, int points) {
    begin(letter);
    long nextX = x;
    long nextY = y;
    for (int i = 0; i < points; i++) {
      nextX = number();
      nextY = number();
      put(nextX - x);
      put(nextY - y);
    }
    go(nextX, nextY);
  }

  private void close() {
    begin('z');
    go(startX, startY);
  }

  private void go(long nextX, long nextY) {
    x = nextX;
    y = nextY;
  }

  private void begin(char letter) {
    if (command != letter || letter == 'm') {
      to.append(letter);
      afterPoint = true;
    }
    command = letter;
  }

  private void put(long hundredths) {
    boolean first = !to.isEmpty() && Character.isLetter(to.charAt(to.length() - 1));
    boolean fraction = hundredths % 100 != 0;
    boolean leadingPoint = fraction && Math.abs(hundredths) < 100;
    if (!first && hundredths >= 0 && !(leadingPoint && afterPoint)) {
      to.append(' ');
    }
    Decimals.append(to, hundredths, 2);
    afterPoint = fraction;
  }

  private long number() {
    boolean negative = from.charAt(at) == '-';
    if (negative) {
      at++;
    }
    long value = 0;
    char c = '0';
    while (at < end && (c = from.charAt(at)) != ',' && !Character.isLetter(c)) {
      if (c != '.') {
        value = value * 10 + (c - '0');
      }
      at++;
    }
    if (c == ',') {
      at++;
    }
    return negative ? -value : value;
  }
}
