package io.github.offprint.content.markdown;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Colours in the models of LaTeX's package xcolor, as KaTeX takes them. */
final class TexColor {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:\\.\\d{1,9})?|\\.\\d{1,9}");
  private static final double MOST = 255;

  private TexColor() {}

  /**
   * A colour as a number of six digits; as it is written if it is none.
   *
   * @param model {@code rgb} and {@code gray} with parts from 0 to 1, {@code RGB} with parts from 0
   *     to 255, or {@code HTML} with six digits
   */
  static String plain(String model, String written) {
    if (model.equals("HTML")) {
      return "#" + written;
    }
    String[] parts = written.split("\\s*,\\s*");
    int count = model.equals("gray") ? 1 : 3;
    if (parts.length != count || !Stream.of(parts).allMatch(NUMBER.asMatchPredicate())) {
      return written;
    }
    double scale = model.equals("RGB") ? 1 : MOST;
    return IntStream.range(0, 3)
        .mapToObj(i -> hex(scale * Double.parseDouble(parts[i % count])))
        .collect(Collectors.joining("", "#", ""));
  }

  private static String hex(double part) {
    int number = (int) StrictMath.rint(Math.min(MOST, part));
    return (number < 16 ? "0" : "") + Integer.toHexString(number);
  }
}
