package io.github.offprint.plot;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Leaves out points of a line that nobody can see: the rest stays within a small distance of it
 * (Douglas and Peucker 1973). A very dense line is first reduced to the entry, exit, lowest and
 * highest point of each thin column of pixels, which keeps what it covers.
 */
final class Thinning {

  /** How far the drawn line may be from the true one, in CSS pixels. */
  static final double TOLERANCE = 0.04;

  /** Columns in which at most four points of a dense line are kept, in CSS pixels. */
  private static final double COLUMN = 0.25;

  private static final int DENSE = 8000;

  private Thinning() {}

  /** The line with fewer points. */
  static Polyline of(Polyline line) {
    Polyline lighter = line.size() > DENSE ? byColumns(line) : line;
    int last = lighter.size() - 1;
    if (last < 2) {
      return lighter;
    }
    boolean[] kept = new boolean[last + 1];
    kept[0] = true;
    kept[last] = true;
    keepFarthest(lighter, kept);
    return only(lighter, kept);
  }

  private static void keepFarthest(Polyline line, boolean[] kept) {
    Deque<int[]> open = new ArrayDeque<>();
    open.push(new int[] {0, kept.length - 1});
    while (!open.isEmpty()) {
      int[] ends = open.pop();
      int farthest = farthest(line, ends[0], ends[1]);
      if (farthest > 0) {
        kept[farthest] = true;
        open.push(new int[] {ends[0], farthest});
        open.push(new int[] {farthest, ends[1]});
      }
    }
  }

  /** The point farthest from the segment between two others, or 0 if none is visibly far. */
  private static int farthest(Polyline line, int from, int to) {
    double x = line.x(from);
    double y = line.y(from);
    double dx = line.x(to) - x;
    double dy = line.y(to) - y;
    double square = dx * dx + dy * dy;
    double most = TOLERANCE * TOLERANCE;
    int farthest = 0;
    for (int i = from + 1; i < to; i++) {
      double px = line.x(i) - x;
      double py = line.y(i) - y;
      double t = square == 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / square));
      double ex = px - t * dx;
      double ey = py - t * dy;
      double distance = ex * ex + ey * ey;
      if (distance > most) {
        most = distance;
        farthest = i;
      }
    }
    return farthest;
  }

  private static Polyline byColumns(Polyline line) {
    boolean[] kept = new boolean[line.size()];
    for (int from = 0; from < line.size(); ) {
      double column = Math.floor(line.x(from) / COLUMN);
      int low = from;
      int high = from;
      int end = from;
      while (end < line.size() && Math.floor(line.x(end) / COLUMN) == column) {
        low = line.y(end) < line.y(low) ? end : low;
        high = line.y(end) > line.y(high) ? end : high;
        end++;
      }
      kept[from] = true;
      kept[low] = true;
      kept[high] = true;
      kept[end - 1] = true;
      from = end;
    }
    return only(line, kept);
  }

  private static Polyline only(Polyline line, boolean[] kept) {
    Polyline thin = new Polyline();
    for (int i = 0; i < kept.length; i++) {
      if (kept[i]) {
        thin.add(line.x(i), line.y(i));
      }
    }
    return thin;
  }
}
