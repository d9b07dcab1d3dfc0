package io.github.offprint.papers.qwem;

import io.github.offprint.experiment.Experiment;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Parameter;
import io.github.offprint.experiment.Run;
import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Dots;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.Marker;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Panel.LegendPlace;
import io.github.offprint.figure.Rule;
import io.github.offprint.solver.qwem.language.HypercubeLanguage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The exact spectrum of the target matrix of a language of independent attributes: a large
 * eigenvalue for each single attribute, in the order of their strengths, small ones for
 * combinations, and a large negative one for the constant vector.
 */
public final class HypercubeSpectrum implements Experiment<HypercubeSpectrum.Setting> {

  /** Which language. */
  public record Setting(
      @Parameter(
              value = "strength of each attribute, 1 to 16 of them; two to this power words",
              atLeast = 0,
              atMost = 1)
          List<Double> strengths) {

    public Setting {
      strengths = List.copyOf(strengths);
      language(strengths);
    }

    private static HypercubeLanguage language(List<Double> strengths) {
      return new HypercubeLanguage(strengths.stream().mapToDouble(Double::doubleValue).toArray());
    }
  }

  /** A set of attributes, or of as many. */
  private static final List<String> KINDS =
      List.of("constant", "one attribute", "two attributes", "three or more");

  @Override
  public String name() {
    return "qwem/hypercube-language";
  }

  @Override
  public String summary() {
    return "Exact eigenvalues of the target matrix of a language of independent attributes.";
  }

  @Override
  public Setting defaults() {
    return new Setting(List.of(0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3));
  }

  /**
   * Values: {@code eigenvalues} descending; {@code attributeEigenvalues} of the single attributes,
   * in the order of the strengths; {@code constantEigenvalue}, the negative one of the constant
   * vector; {@code largestOfCombinations}, the largest among all sets of two or more attributes
   * (NaN if there is one attribute only).
   */
  @Override
  public Findings run(Setting setting, Run run) {
    HypercubeLanguage language = Setting.language(setting.strengths());
    double[] bySet = language.eigenvaluesBySet();
    int m = language.bits();
    return Findings.of(figure(bySet))
        .value("eigenvalues", Numbers.of(language.eigenvalues()))
        .value("attributeEigenvalues", Numbers.of(m, a -> bySet[1 << (m - 1 - a)]))
        .value("constantEigenvalue", bySet[0])
        .possibly("largestOfCombinations", largestOfCombinations(bySet));
  }

  private static double largestOfCombinations(double[] bySet) {
    double largest = Double.NaN;
    for (int set = 0; set < bySet.length; set++) {
      if (Integer.bitCount(set) > 1 && !(bySet[set] <= largest)) {
        largest = bySet[set];
      }
    }
    return largest;
  }

  private static Figure figure(double[] bySet) {
    Integer[] order = new Integer[bySet.length];
    Arrays.setAll(order, set -> set);
    Arrays.sort(order, Comparator.comparingDouble(set -> -bySet[set]));
    Panel panel =
        Panel.of(Axis.linear("rank $k$"), Axis.linear("eigenvalue $\\lambda_k$ of $M^\\star$"))
            .with(Rule.guide(Rule.Direction.HORIZONTAL, 0))
            .withLegend(LegendPlace.TOP_RIGHT);
    // from the many small to the few that matter, which are drawn on top
    for (int kind = KINDS.size() - 1; kind >= 0; kind--) {
      List<Integer> ranks = new ArrayList<>();
      for (int k = 0; k < order.length; k++) {
        if (Math.min(Integer.bitCount(order[k]), KINDS.size() - 1) == kind) {
          ranks.add(k);
        }
      }
      if (!ranks.isEmpty()) {
        panel =
            panel.with(
                new Dots(
                    KINDS.get(kind),
                    Numbers.of(ranks.size(), i -> ranks.get(i) + 1),
                    Numbers.of(ranks.size(), i -> bySet[order[ranks.get(i)]]),
                    new Marker(Marker.Shape.CIRCLE, 6, Ink.series(kind), true)));
      }
    }
    return Figure.of(panel);
  }
}
