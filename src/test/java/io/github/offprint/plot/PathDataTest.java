package io.github.offprint.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PathDataTest {

  private static String shortened(String data) {
    return PathData.shortened(data, 0, data.length());
  }

  @Test
  void coordinatesBecomeRelativeAndShort() {
    assertThat(shortened("M10.00,20.00L10.50,19.50L10.50,30.00L20.00,30.00"))
        .isEqualTo("m10 20 .5-.5v10.5h9.5");
    assertThat(shortened("M0.00,0.00Q1.00,1.00,2.00,0.00Q3.25,-1.00,4.00,0.00Z"))
        .isEqualTo("m0 0q1 1 2 0 1.25-1 2 0z");
  }

  @Test
  void fractionsFollowEachOtherWithoutSpace() {
    assertThat(shortened("M0.25,0.50L0.75,1.25")).isEqualTo("m.25.5.5.75");
  }

  @Test
  void coordinatesHaveTwoDecimals() {
    assertThat(PathData.fixed(-0.004)).isEqualTo("0.00");
    assertThat(PathData.fixed(-1.239)).isEqualTo("-1.24");
    assertThat(PathData.fixed(12.05)).isEqualTo("12.05");
  }

  @Property
  void aShortenedLineVisitsTheSamePoints(
      @ForAll @Size(min = 2, max = 40) List<@IntRange(min = -300, max = 300) Integer> numbers) {
    List<String> points = new ArrayList<>();
    StringBuilder data = new StringBuilder();
    for (int i = 0; i + 1 < numbers.size(); i += 2) {
      double x = numbers.get(i) / 100.0;
      double y = numbers.get(i + 1) / 100.0;
      boolean move = i == 0 || numbers.get(i) % 7 == 0;
      data.append(move ? 'M' : 'L').append(PathData.fixed(x)).append(',').append(PathData.fixed(y));
      points.add((move ? "M" : "L") + numbers.get(i) + "," + numbers.get(i + 1));
    }
    assertThat(visited(shortened(data.toString()))).isEqualTo(points);
  }

  /** The corners of a path in hundredths, by the rules of SVG. */
  private static List<String> visited(String data) {
    List<String> visited = new ArrayList<>();
    Matcher tokens = Pattern.compile("[mlhv]|-?(\\d+(\\.\\d+)?|\\.\\d+)").matcher(data);
    char command = 0;
    long x = 0;
    long y = 0;
    while (tokens.find()) {
      String token = tokens.group();
      if (Character.isLetter(token.charAt(0))) {
        command = token.charAt(0);
        tokens.find();
        token = tokens.group();
      }
      long first = hundredths(token);
      boolean pair = command == 'm' || command == 'l';
      long second = pair && tokens.find() ? hundredths(tokens.group()) : 0;
      x += command == 'v' ? 0 : first;
      y += command == 'v' ? first : second;
      visited.add((command == 'm' ? "M" : "L") + x + "," + y);
      command = command == 'm' ? 'l' : command;
    }
    return visited;
  }

  private static long hundredths(String number) {
    return Math.round(Double.parseDouble(number) * 100);
  }
}
