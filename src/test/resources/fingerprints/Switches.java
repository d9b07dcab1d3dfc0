package t;

import java.util.concurrent.TimeUnit;

public class Switches {
  enum Own {
    A,
    B {
      @Override
      int n() {
        return 5;
      }
    },
    C;

    int n() {
      return switch (this) {
        case A -> 1;
        case C -> 2;
        default -> ordinal();
      };
    }
  }

  int old(TimeUnit unit) {
    switch (unit) {
      case DAYS:
        return 1;
      case HOURS:
      case SECONDS:
        return 2;
      default:
        return 3;
    }
  }

  int words(String word) {
    return switch (word) {
      case "Aa", "BB" -> 1;
      case "c" -> {
        int n = word.length();
        yield n * 2;
      }
      default -> 0;
    };
  }

  int run() {
    int nested =
        switch (Own.valueOf("A")) {
          case A -> switch (TimeUnit.DAYS) {
            case DAYS -> 7;
            default -> 8;
          };
          case B, C -> 9;
        };
    return nested + old(TimeUnit.DAYS) + words("c") + Own.B.n() + sparse(nested) + Own.values().length;
  }

  static int sparse(int i) {
    switch (i) {
      case 1:
        return 2;
      case 3:
        return 4;
      case 1000:
        return 5;
      case -7:
        return 6;
      default:
        return 7;
    }
  }
}
