package io.github.offprint.papers.richness;

import io.github.offprint.experiment.Experiment;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Parameter;
import io.github.offprint.experiment.Run;
import io.github.offprint.figure.Numbers;
import io.github.offprint.solver.richness.Activation;
import java.util.List;

/**
 * The dial from lazy to rich training, drawn from measurements: how far the features of the widest
 * networks moved at several places, and the powers of the width with which motion goes.
 *
 * <p>Values: {@code relativeMotion} of the widest networks by place, its first and last number as
 * {@code relativeMotionFirst} and {@code relativeMotionLast}, the {@code largestDeviation} of the
 * slopes shown from their predictions, and all slopes as in {@link WidthScaling}.
 */
public final class RichnessScale implements Experiment<RichnessScale.Setting> {

  /** Which networks learn what. */
  public record Setting(
      @Parameter("places on the dial, from 0 (lazy) to 0.5 (rich)") List<Double> richness,
      @Parameter("whether richness may lie outside of 0 to 0.5, where training explodes")
          boolean beyond,
      @Parameter("what hidden units do: linear, or relu, which is sqrt(2) max(0, z)")
          Activation activation,
      @Parameter(value = "units of both hidden layers, rising", atLeast = 2, atMost = 8192)
          List<Integer> widths,
      @Parameter(value = "networks for each of the widths", atLeast = 2, atMost = 10_000)
          List<Integer> trials,
      @Parameter(value = "components of an input", atLeast = 1, atMost = 10_000) int inputs,
      @Parameter(value = "training samples", atLeast = 1, atMost = 10_000) int samples,
      @Parameter(value = "learning rate of all layers", above = 0, atMost = 1e6) double rate,
      @Parameter(value = "steps of full-batch gradient descent", atLeast = 1, atMost = 100_000)
          int steps) {

    public Setting {
      richness = List.copyOf(richness);
      widths = List.copyOf(widths);
      trials = List.copyOf(trials);
      Dial.check(richness, beyond);
      Dial.check(widths, trials, 2);
    }

    Sweep sweep() {
      Sweep.Lesson lesson = new Sweep.Lesson(inputs, samples, rate, steps);
      return new Sweep(richness, 1, activation, widths, trials, lesson);
    }
  }

  @Override
  public String name() {
    return "richness/scale";
  }

  @Override
  public String summary() {
    return "The dial from lazy to rich training, with measured exponents on it.";
  }

  @Override
  public Setting defaults() {
    return new Setting(
        List.of(0.0, 0.125, 0.25, 0.375, 0.5),
        false,
        Activation.RELU,
        List.of(64, 128, 256),
        List.of(16, 12, 8),
        16,
        20,
        0.25,
        40);
  }

  @Override
  public Findings run(Setting setting, Run run) {
    Powers powers = setting.sweep().powers(run, setting.widths().get(0));
    int widest = setting.widths().size() - 1;
    Numbers moved =
        Numbers.of(
            setting.richness().size(),
            i -> powers.means(Quantity.RELATIVE_MOTION, i).get(widest).at(0));
    Findings findings =
        Findings.of(new ScaleFigure(setting.sweep(), powers, moved).figure())
            .possibly("relativeMotion", moved)
            .possibly("largestDeviation", powers.largestDeviation(ScaleFigure.SHOWN));
    int last = moved.size() - 1;
    return powers.addTo(
        findings
            .possibly("relativeMotionFirst", moved.at(0))
            .possibly("relativeMotionLast", moved.at(last)));
  }
}
