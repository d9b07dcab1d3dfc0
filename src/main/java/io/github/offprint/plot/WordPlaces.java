package io.github.offprint.plot;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds places for the names of points. Every name tries places all around its point, nearer and
 * farther, and takes the one that costs least; in a few more rounds each may move again, since it
 * now knows the others. The same input gives the same places.
 */
final class WordPlaces {

  private static final int DIRECTIONS = 32;
  private static final double[] GAPS = {4, 8, 13, 19, 26, 34, 43, 53, 65, 80, 100, 125};
  private static final int ROUNDS = 4;

  /** A name at least this far from its point has a line. */
  private static final double LEADER_FROM = 9;

  private static final double MARGIN = 1.5;
  private static final double FROM_FRAME = 3;

  private static final double PER_DOT = 5;
  private static final double PER_PIXEL = 0.7;
  private static final double INWARD = 14;
  private static final double CROSSING = 60;

  /**
   * A name that has a place.
   *
   * @param left end of its baseline
   * @param box what it covers
   * @param leader from the point, if the name stands apart from it
   */
  record Placed(
      Lettered text, double left, double baseline, Rectangle2D box, Optional<Line2D> leader) {}

  /** A name with the point that it belongs to. */
  private record Word(Lettered text, double x, double y) {}

  /** A place and what it costs whatever the other names do. */
  private record Candidate(Placed placed, Rectangle2D roomy, double cost) {}

  private final Rectangle2D frame;
  private final Obstacles obstacles;
  private final List<Word> words = new ArrayList<>();
  private final List<Optional<Placed>> placed = new ArrayList<>();

  WordPlaces(Rectangle2D frame, Obstacles obstacles) {
    this.frame = frame;
    this.obstacles = obstacles;
  }

  /** The rectangle that a text covers. */
  static Rectangle2D box(Lettered text, double left, double baseline) {
    return new Rectangle2D.Double(
        left, baseline - text.height(), text.width(), text.height() + text.depth());
  }

  void add(Lettered text, double x, double y) {
    words.add(new Word(text, x, y));
    placed.add(Optional.empty());
  }

  /** The names that found a place, in their order. */
  List<Placed> found() {
    Obstacles.Count dots = obstacles.dots();
    Point2D middle = middle();
    List<List<Candidate>> candidates =
        words.stream().map(word -> candidates(word, dots, middle)).toList();
    List<Optional<Placed>> before = List.of();
    for (int round = 0; round < ROUNDS && !placed.equals(before); round++) {
      before = List.copyOf(placed);
      for (int i = 0; i < words.size(); i++) {
        placed.set(i, Optional.empty());
        placed.set(i, best(candidates.get(i)));
      }
    }
    return placed.stream().flatMap(Optional::stream).toList();
  }

  private Point2D middle() {
    double x = words.stream().mapToDouble(Word::x).average().orElse(0);
    double y = words.stream().mapToDouble(Word::y).average().orElse(0);
    return new Point2D.Double(x, y);
  }

  /** The places around a point that are free of texts, the cheapest first. */
  private List<Candidate> candidates(Word word, Obstacles.Count dots, Point2D middle) {
    List<Candidate> candidates = new ArrayList<>();
    for (double gap : GAPS) {
      for (int direction = 0; direction < DIRECTIONS; direction++) {
        double angle = 2 * Math.PI * direction / DIRECTIONS;
        double right = StrictMath.cos(angle);
        double down = StrictMath.sin(angle);
        Placed place = placed(word, gap, right, down);
        Rectangle2D box = grown(place.box(), MARGIN);
        if (frame.contains(grown(box, FROM_FRAME)) && obstacles.isFree(box)) {
          double far = PER_PIXEL * gap + INWARD * inwardness(word, middle, right, down);
          candidates.add(new Candidate(place, box, far + PER_DOT * dots.in(box)));
        }
      }
    }
    candidates.sort(Comparator.comparingDouble(Candidate::cost));
    return candidates;
  }

  private Optional<Placed> best(List<Candidate> candidates) {
    Optional<Placed> best = Optional.empty();
    double least = Double.POSITIVE_INFINITY;
    for (Candidate candidate : candidates) {
      if (candidate.cost() >= least) {
        break;
      }
      double cost = candidate.cost() + conflicts(candidate, least - candidate.cost());
      if (cost < least) {
        least = cost;
        best = Optional.of(candidate.placed());
      }
    }
    return best;
  }

  private static Placed placed(Word word, double gap, double right, double down) {
    Lettered text = word.text();
    double height = text.height() + text.depth();
    double reach = gap + Math.abs(right) * text.width() / 2 + Math.abs(down) * height / 2;
    double left = word.x() + right * reach - text.width() / 2;
    double baseline = word.y() + down * reach - height / 2 + text.height();
    Rectangle2D box = box(text, left, baseline);
    Optional<Line2D> leader = Optional.empty();
    if (gap >= LEADER_FROM) {
      double x = Math.max(box.getMinX(), Math.min(box.getMaxX(), word.x()));
      double y = Math.max(box.getMinY(), Math.min(box.getMaxY(), word.y()));
      leader = Optional.of(new Line2D.Double(word.x(), word.y(), x, y));
    }
    return new Placed(text, left, baseline, box, leader);
  }

  /** From 0, straight away from the middle of all points, to 2, towards it. */
  private static double inwardness(Word word, Point2D middle, double right, double down) {
    double x = word.x() - middle.getX();
    double y = word.y() - middle.getY();
    double length = Math.sqrt(x * x + y * y);
    return length < 1 ? 1 : 1 - (x * right + y * down) / length;
  }

  /** What a place costs because of the other names; any number from a limit on if that much. */
  private double conflicts(Candidate candidate, double limit) {
    double cost = 0;
    for (int i = 0; i < placed.size() && cost < limit; i++) {
      if (placed.get(i).isPresent()) {
        cost += conflict(candidate.placed(), candidate.roomy(), placed.get(i).get());
      }
    }
    return cost;
  }

  private static double conflict(Placed candidate, Rectangle2D box, Placed other) {
    if (box.intersects(other.box())) {
      return Double.POSITIVE_INFINITY;
    }
    double cost = crosses(candidate.leader(), other.box()) + crosses(other.leader(), box);
    boolean crossed =
        candidate.leader().isPresent()
            && other.leader().isPresent()
            && candidate.leader().get().intersectsLine(other.leader().get());
    return cost + (crossed ? CROSSING : 0);
  }

  private static double crosses(Optional<Line2D> leader, Rectangle2D box) {
    return leader.isPresent() && box.intersectsLine(leader.get()) ? CROSSING : 0;
  }

  private static Rectangle2D grown(Rectangle2D box, double by) {
    return new Rectangle2D.Double(
        box.getX() - by, box.getY() - by, box.getWidth() + 2 * by, box.getHeight() + 2 * by);
  }
}
