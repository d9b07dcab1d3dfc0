package io.github.offprint.build;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes as people write them: {@code 500 MB}, {@code 1.5 GB}, in powers of 1000. */
public final class ByteSize {

  private static final Pattern FORM =
      Pattern.compile("([0-9]{1,12}(?:\\.[0-9]{1,6})?) ?([KMGT]?)B");
  private static final List<String> PREFIXES = List.of("", "K", "M", "G", "T");

  private ByteSize() {}

  /** How many bytes a text means; nothing if it has another form, or means none or too many. */
  static OptionalLong bytes(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return OptionalLong.empty();
    }
    BigDecimal bytes =
        new BigDecimal(form.group(1)).scaleByPowerOfTen(3 * PREFIXES.indexOf(form.group(2)));
    boolean sensible =
        bytes.compareTo(BigDecimal.ONE) >= 0 && bytes.precision() - bytes.scale() < 19;
    return sensible ? OptionalLong.of(bytes.longValue()) : OptionalLong.empty();
  }

  /** Such as {@code 35 B} or {@code 3.2 MB}. */
  public static String text(long bytes) {
    int power = 0;
    BigDecimal number = BigDecimal.valueOf(bytes);
    while (number.compareTo(BigDecimal.valueOf(1000)) >= 0 && power < PREFIXES.size() - 1) {
      number = number.movePointLeft(3);
      power++;
    }
    String digits = number.setScale(power == 0 ? 0 : 1, RoundingMode.HALF_UP).toPlainString();
    return digits + " " + PREFIXES.get(power) + "B";
  }
}
