package t;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;

public class Patterns {
  sealed interface Shape permits Circle, Square {}

  record Circle(double radius) implements Shape {
    Circle {
      if (!(radius > 0)) {
        throw new IllegalArgumentException("radius " + radius);
      }
    }
  }

  record Square(double side, List<? super Integer> more, int... rest) implements Shape {}

  double area(Shape shape) {
    if (shape instanceof Circle circle && circle.radius() < 10) {
      return Math.PI * circle.radius() * circle.radius();
    } else if (!(shape instanceof Square square)) {
      return 0;
    } else {
      return square.side() * square.rest().length;
    }
  }

  int read(String text) throws Exception {
    int sum = 0;
    try (StringReader in = new StringReader(text);
        AutoCloseable second = () -> System.out.print("closed")) {
      for (int c = in.read(); c >= 0; c = in.read()) {
        sum += c;
      }
    } catch (IllegalStateException | IllegalArgumentException e) {
      throw e;
    } finally {
      sum++;
    }
    synchronized (this) {
      return sum;
    }
  }

  Object run() throws Exception {
    var counts = Map.of("a", 1);
    long bits = 0x8000_0000_0000_0000L >>> 3;
    int i = 0;
    do {
      i += counts.getOrDefault("a", 0);
      i <<= 1;
    } while (i < 100 && (i & 3) != 1 || bits == 0);
    Integer boxed = i;
    boxed++;
    Object object = boxed > 5 ? boxed : (Object) "text";
    outer:
    for (int[] row : new int[][] {{1, 2}, {3}}) {
      for (int n : row) {
        if (n == 2) {
          continue outer;
        }
        i += n;
      }
    }
    String text = """
        several
          lines""";
    return area(new Circle(1)) + area(new Square(1, List.of(1))) + read(text) + Objects.hash(object, i);
  }
}
