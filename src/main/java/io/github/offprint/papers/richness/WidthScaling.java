package io.github.offprint.papers.richness;

import io.github.offprint.experiment.Experiment;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Parameter;
import io.github.offprint.experiment.Run;
import io.github.offprint.figure.Figure;
import io.github.offprint.solver.richness.Activation;
import java.util.List;

/**
 * How far networks of several widths move while they learn, at several places of the dial, with the
 * powers of the width that the tutorial predicts. Points are geometric means over networks, bars
 * one standard error; the task is the same for all.
 *
 * <p>Values: {@code motionSlopeLazy}, {@code …Middle} and {@code …Rich} for r = 0, 1/4 and 1/2, and
 * likewise {@code relativeMotion}, {@code kernelChange} and {@code alignment}; {@code
 * largestDeviation} of these from their predictions; and for every quantity of the table its slopes
 * over all places, such as {@code outputNormSlopes}. A quantity of a network whose training blew up
 * is NaN.
 */
public final class WidthScaling implements Experiment<WidthScaling.Setting> {

  /** Which networks learn what. */
  public record Setting(
      @Parameter("places on the dial, from 0 (lazy) to 0.5 (rich), a colour for each")
          List<Double> richness,
      @Parameter("whether richness may lie outside of 0 to 0.5, where training explodes")
          boolean beyond,
      @Parameter(value = "factor of alpha = prefactor n^r", above = 0, atMost = 1000)
          double prefactor,
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
          int steps,
      @Parameter(value = "smallest width that counts for the slopes", atLeast = 2) double fitFrom) {

    public Setting {
      richness = List.copyOf(richness);
      widths = List.copyOf(widths);
      trials = List.copyOf(trials);
      Dial.check(richness, beyond);
      Dial.check(widths, trials, fitFrom);
    }

    Sweep sweep() {
      Sweep.Lesson lesson = new Sweep.Lesson(inputs, samples, rate, steps);
      return new Sweep(richness, prefactor, activation, widths, trials, lesson);
    }
  }

  @Override
  public String name() {
    return "richness/width-scaling";
  }

  @Override
  public String summary() {
    return "How far features and kernel move in training, against width and richness.";
  }

  @Override
  public Setting defaults() {
    return new Setting(
        List.of(0.0, 0.25, 0.5),
        false,
        1,
        Activation.RELU,
        List.of(64, 128, 256, 512, 1024),
        List.of(16, 16, 8, 5, 2),
        16,
        20,
        0.25,
        40,
        128);
  }

  @Override
  public Findings run(Setting setting, Run run) {
    Powers powers = setting.sweep().powers(run, setting.fitFrom());
    Figure figure = new WidthFigure(setting.sweep(), powers).figure();
    Findings findings =
        powers
            .addTo(Findings.of(figure))
            .possibly("largestDeviation", powers.largestDeviation(WidthFigure.SHOWN));
    for (Quantity quantity : WidthFigure.SHOWN) {
      for (int i = 0; i < setting.richness().size(); i++) {
        String place = place(setting.richness().get(i));
        if (!place.isEmpty()) {
          findings =
              findings.possibly(
                  quantity.key() + "Slope" + place, powers.slope(quantity, i).value());
        }
      }
    }
    return findings;
  }

  /** The places that have a name. */
  private static String place(double richness) {
    if (richness == 0) {
      return "Lazy";
    }
    return richness == 0.5 ? "Rich" : richness == 0.25 ? "Middle" : "";
  }
}
