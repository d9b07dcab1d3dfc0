package t;

import java.util.List;

public class Strings {
  enum Colour {
    RED
  }

  record Pair(int a, Object b) {}

  private String text = "";

  String run() {
    List<Integer> list = List.of(1, 2);
    Object object = list;
    text += object;
    text += 'c';
    String ends = "a" + object + 1 + 2L + 3.0f + 4.0 + true + 'x' + null + Colour.RED + list.get(0);
    String choice = "is " + (list.isEmpty() ? object : text) + (list.size() > 1 ? list : null) + ".";
    String mixed = String.valueOf(object) + String.valueOf(3) + String.valueOf(new char[] {'a'});
    Object kept = String.valueOf(object);
    long wide = 5;
    int[] counts = {1, 2};
    counts[0] += ("n" + object).length();
    text = kept + mixed + new Pair(1, new StringBuilder("b")) + wide + "\u0001\u0002" + counts[1];
    if (text.length() > 3) {
      throw new IllegalArgumentException("expected " + list + ", found " + object);
    }
    return ends + choice + new Object() + this;
  }
}
