package t;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

public class Lambdas {
  interface Keep extends Serializable {
    int at(int i);
  }

  private int offset = 3;

  static Function<Integer, Supplier<Integer>> nested(int a) {
    return b -> () -> a * b + ((IntUnaryOperator) c -> c + a).applyAsInt(b);
  }

  @SafeVarargs
  static <T> List<T> all(T... items) {
    return new ArrayList<>(List.of(items));
  }

  Object run() {
    Keep keep = i -> i + offset;
    Function<String[], List<String>> varargs = Lambdas::all;
    Function<Integer, int[]> array = int[]::new;
    Supplier<String> bound = "x"::trim;
    List<String> words = all("b", "a");
    words.sort(Comparator.comparing(String::length).thenComparing(word -> word.charAt(0)));
    for (String word : words) {
      Runnable print = () -> System.out.println(word + keep.at(1));
      print.run();
    }
    return nested(2).apply(3).get() + array.apply(2).length + bound.get() + varargs.apply(new String[0]);
  }
}
