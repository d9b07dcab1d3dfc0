package io.github.offprint.papers.richness;

import io.github.offprint.experiment.Experiment;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Parameter;
import io.github.offprint.experiment.Run;
import io.github.offprint.experiment.Trial;
import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Curve;
import io.github.offprint.figure.Dots;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.Mark;
import io.github.offprint.figure.Marker;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Stroke;
import io.github.offprint.solver.random.Draws;
import io.github.offprint.solver.richness.Activation;
import io.github.offprint.solver.richness.Architecture;
import io.github.offprint.solver.richness.Network;
import io.github.offprint.solver.richness.Parameterisation;
import io.github.offprint.solver.richness.Task;
import io.github.offprint.solver.richness.Training;
import java.util.ArrayList;
import java.util.List;

/**
 * Five parameterisations of one network, trained from the same Gaussians: a lazy pair and a rich
 * triple coincide up to rounding.
 *
 * <p>Values: {@code lossLazy} and {@code lossRich} by step, {@code lastLossLazy} and {@code
 * lastLossRich}; {@code largestDeviationLazy}, {@code largestDeviationRich} and the larger of the
 * two, {@code largestDeviation}, are the largest relative differences of losses among equivalent
 * recipes; {@code differenceOfEnds} is that between the lazy and the rich ones.
 */
public final class Gauges implements Experiment<Gauges.Setting> {

  private static final List<Parameterisation> ALL = List.of(Parameterisation.values());

  /** Which network learns what. */
  public record Setting(
      @Parameter("what hidden units do: linear, or relu, which is sqrt(2) max(0, z)")
          Activation activation,
      @Parameter(value = "units of each hidden layer", atLeast = 2, atMost = 8192) int width,
      @Parameter(value = "hidden layers", atLeast = 1, atMost = 100) int hiddenLayers,
      @Parameter(value = "components of an input", atLeast = 1, atMost = 10_000) int inputs,
      @Parameter(value = "training samples", atLeast = 1, atMost = 10_000) int samples,
      @Parameter(value = "learning rate of all layers", above = 0, atMost = 1e6) double rate,
      @Parameter(value = "steps of full-batch gradient descent", atLeast = 1, atMost = 100_000)
          int steps) {

    Architecture architecture() {
      return new Architecture(inputs, width, hiddenLayers, 1, activation);
    }
  }

  /** The losses of one parameterisation for each trial. */
  private record Recipes(Architecture sizes, Task task, Draws weights, double rate, int steps)
      implements Trial<double[]> {
    @Override
    public double[] run(int index, Draws draws) {
      // all recipes draw the same Gaussians, so not those of their trial
      Network start = Network.drawn(sizes, ALL.get(index).of(sizes), weights.split("all gauges"));
      return Training.of(start, task, rate, steps).losses();
    }
  }

  @Override
  public String name() {
    return "richness/gauges";
  }

  @Override
  public String summary() {
    return "Losses of five parameterisations, which are two processes of training.";
  }

  @Override
  public Setting defaults() {
    return new Setting(Activation.RELU, 300, 2, 16, 20, 0.25, 60);
  }

  @Override
  public Findings run(Setting setting, Run run) {
    Task task =
        new Sweep.Lesson(setting.inputs(), setting.samples(), setting.rate(), setting.steps())
            .task(run.draws("inputs"));
    List<double[]> losses =
        run.trials(
            "recipes",
            ALL.size(),
            new Recipes(
                setting.architecture(),
                task,
                run.draws("weights"),
                setting.rate(),
                setting.steps()));
    double[] lazy = of(losses, Parameterisation.NTP);
    double[] rich = of(losses, Parameterisation.MUP);
    double lazyDeviation = largest(lazy, of(losses, Parameterisation.NTP_LR));
    double richDeviation =
        Math.max(
            largest(rich, of(losses, Parameterisation.MUP_LR)),
            largest(rich, of(losses, Parameterisation.MFP)));
    return Findings.of(figure(losses))
        .possibly("lossLazy", Numbers.of(lazy))
        .possibly("lossRich", Numbers.of(rich))
        .possibly("lastLossLazy", lazy[setting.steps()])
        .possibly("lastLossRich", rich[setting.steps()])
        .possibly("largestDeviationLazy", lazyDeviation)
        .possibly("largestDeviationRich", richDeviation)
        .possibly("largestDeviation", Math.max(lazyDeviation, richDeviation))
        .possibly("differenceOfEnds", largest(lazy, rich));
  }

  private static double[] of(List<double[]> losses, Parameterisation recipe) {
    return losses.get(recipe.ordinal());
  }

  /** The largest |b/a - 1|; infinite losses are equal. */
  private static double largest(double[] a, double[] b) {
    double largest = 0;
    for (int t = 0; t < a.length; t++) {
      largest = Math.max(largest, a[t] == b[t] ? 0 : Math.abs(b[t] / a[t] - 1));
    }
    return largest;
  }

  private static Figure figure(List<double[]> losses) {
    List<Mark> curves = new ArrayList<>();
    List<Mark> differences = new ArrayList<>();
    Numbers steps = Numbers.of(losses.get(0).length, t -> t);
    for (Parameterisation recipe : ALL) {
      double[] own = of(losses, recipe);
      curves.add(new Curve(recipe.label(), steps, Numbers.of(own), stroke(recipe)));
      double[] first = of(losses, first(recipe));
      if (first(recipe) != recipe) {
        Numbers off = Numbers.of(own.length, t -> Math.abs(own[t] / first[t] - 1));
        differences.add(
            new Dots(recipe.label() + " and " + first(recipe).label(), steps, off, marker(recipe)));
      }
    }
    Axis across = Axis.linear("step").from(0, steps.size() - 1);
    return Figure.row(
        860,
        340,
        false,
        Panel.of(across, Axis.log("training loss"))
            .with(curves)
            .withLegend(Panel.LegendPlace.BOTTOM_LEFT),
        Panel.of(across, Axis.log("relative difference of losses").from(1e-17, 1e-11))
            .with(differences)
            .withLegend(Panel.LegendPlace.TOP_RIGHT));
  }

  /** The recipe of the same process that is drawn below the others. */
  private static Parameterisation first(Parameterisation recipe) {
    return recipe.richness().exponent() == 0 ? Parameterisation.NTP : Parameterisation.MUP;
  }

  private static Ink ink(Parameterisation recipe) {
    return Ink.series(recipe.richness().exponent() == 0 ? 0 : 2);
  }

  /** Broad and pale below, dashed and dotted above, so that curves on one line are all seen. */
  private static Stroke stroke(Parameterisation recipe) {
    Ink ink = ink(recipe);
    return switch (recipe) {
      case NTP, MUP -> Stroke.solid(ink.withOpacity(0.35)).withWidth(7);
      case NTP_LR, MUP_LR -> Stroke.solid(ink).withWidth(1.6);
      case MFP -> Stroke.dotted(Ink.of(Ink.Part.FOREGROUND)).withWidth(2.4);
    };
  }

  private static Marker marker(Parameterisation recipe) {
    return recipe == Parameterisation.MFP
        ? new Marker(Marker.Shape.DIAMOND, 6, Ink.of(Ink.Part.FOREGROUND), false)
        : new Marker(Marker.Shape.CIRCLE, 5, ink(recipe), true);
  }
}
