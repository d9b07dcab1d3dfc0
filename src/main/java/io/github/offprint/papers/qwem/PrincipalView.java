package io.github.offprint.papers.qwem;

import io.github.offprint.figure.Numbers;
import io.github.offprint.solver.linalg.Eigenpairs;
import io.github.offprint.solver.linalg.Matrix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Words in two of the principal directions of their embeddings, at each snapshot of a course: the
 * third across, the first upwards. The sign of a direction follows the eigenvector of the target
 * that it is nearest to, so that pictures of different times and models are not mirrored.
 */
final class PrincipalView {

  private static final int ACROSS = 2;
  private static final int UP = 0;

  /** Words that are labelled on each of four sides. */
  private static final int EACH_SIDE = 4;

  /** How much a distance to the other side counts against a word. */
  private static final double ASIDE = 0.25;

  /** A word is worth a label from this part of its distance in the last snapshot on. */
  private static final double GROWN = 0.5;

  private final List<Numbers> across = new ArrayList<>();
  private final List<Numbers> up = new ArrayList<>();

  PrincipalView(Course course, Matrix directions) {
    for (int i = 0; i < course.training().snapshots().size(); i++) {
      Matrix embeddings = course.embeddings(i);
      Matrix axes = Eigenpairs.largest(embeddings.columnProducts(), ACROSS + 1).vectors();
      Matrix places = embeddings.times(axes);
      across.add(signed(places, ACROSS, directions));
      up.add(signed(places, UP, directions));
    }
  }

  private static Numbers signed(Matrix places, int column, Matrix directions) {
    Matrix products = places.transposedTimes(directions);
    double most = 0;
    for (int k = 0; k < directions.columns(); k++) {
      double product = products.at(column, k);
      most = Math.abs(product) > Math.abs(most) ? product : most;
    }
    double sign = most < 0 ? -1 : 1;
    return Numbers.of(places.rows(), i -> sign * places.at(i, column));
  }

  int snapshots() {
    return across.size();
  }

  Numbers across(int snapshot) {
    return across.get(snapshot);
  }

  Numbers up(int snapshot) {
    return up.get(snapshot);
  }

  /** The largest distance from an axis in any snapshot. */
  double reach() {
    double reach = 0;
    for (int i = 0; i < snapshots(); i++) {
      for (Numbers numbers : List.of(across(i), up(i))) {
        reach = Math.max(reach, numbers.stream().map(Math::abs).max().orElse(0));
      }
    }
    return reach;
  }

  /**
   * A word with a label.
   *
   * @param sideways whether it is labelled for its place across, not for its height
   */
  record Labelled(int word, boolean sideways) {}

  /** The words that lie farthest out on each of the four sides of the last snapshot. */
  List<Labelled> outermost() {
    Numbers x = across(snapshots() - 1);
    Numbers y = up(snapshots() - 1);
    List<Labelled> outermost = new ArrayList<>();
    for (double sign : new double[] {1, -1}) {
      addLargest(outermost, false, i -> sign * y.at(i) - ASIDE * Math.abs(x.at(i)));
      addLargest(outermost, true, i -> sign * x.at(i) - ASIDE * Math.abs(y.at(i)));
    }
    return outermost;
  }

  private void addLargest(List<Labelled> chosen, boolean sideways, IntToDoubleFunction place) {
    IntStream.range(0, up(0).size())
        .boxed()
        .filter(i -> chosen.stream().noneMatch(label -> label.word() == i))
        .sorted(
            Comparator.comparingDouble((Integer i) -> -place.applyAsDouble(i))
                .thenComparing(Comparator.naturalOrder()))
        .limit(EACH_SIDE)
        .forEach(i -> chosen.add(new Labelled(i, sideways)));
  }

  /** Words that were asked for, each labelled for the axis that it lies nearer to in the end. */
  List<Labelled> labelled(List<Integer> asked) {
    int last = snapshots() - 1;
    return asked.stream()
        .map(i -> new Labelled(i, Math.abs(across(last).at(i)) > Math.abs(up(last).at(i))))
        .toList();
  }

  /** Whether a word has come far enough in the direction for which it is labelled. */
  boolean isGrown(Labelled label, int snapshot) {
    List<Numbers> places = label.sideways() ? across : up;
    double now = places.get(snapshot).at(label.word());
    double then = places.get(snapshots() - 1).at(label.word());
    return Math.abs(now) > GROWN * Math.abs(then);
  }
}
