package t;

import java.util.Iterator;

public class Inner implements Iterable<Integer> {
  private int secret = 1;
  static final boolean LOUD = Boolean.getBoolean("loud");

  class Uses {
    int n() {
      return secret++;
    }
  }

  class DoesNot {
    int n() {
      assert secret > 0 : "secret " + secret;
      return 4;
    }
  }

  class Silent {
    final int kept;

    Silent(int kept) {
      this.kept = kept;
    }
  }

  static class Nested<T extends Comparable<T>> {
    private T best;

    void offer(T item) {
      if (best == null || item.compareTo(best) > 0) {
        best = item;
      }
    }
  }

  @Override
  public Iterator<Integer> iterator() {
    int limit = 3;
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < limit;
      }

      @Override
      public Integer next() {
        return new Object() {
          int step() {
            return next++;
          }
        }.step();
      }
    };
  }

  int run() {
    class Local {
      int n() {
        return new Uses().n() + secret;
      }
    }
    Nested<String> nested = new Nested<>();
    nested.offer("a");
    Inner other = new Inner();
    int sum = new Local().n() + new DoesNot().n() + other.new Silent(2).kept;
    for (int i : this) {
      sum += i;
    }
    return LOUD ? sum : -sum;
  }
}
