package io.github.offprint.solver.richness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.random.Draws;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkTest {

  private static final int SAMPLES = 6;

  private static Task task(int inputs, int outputs) {
    Draws draws = Draws.of(5);
    return new Task(
        Signals.gaussian(SAMPLES, inputs, draws.split("x")),
        Signals.gaussian(SAMPLES, outputs, draws.split("y")));
  }

  private static Network network(Architecture architecture, double alpha, Gauge gauge) {
    return Network.drawn(architecture, Scaling.of(architecture, alpha, gauge), Draws.of(3));
  }

  @Nested
  class Laws {

    @ParameterizedTest
    @CsvSource({"LINEAR,2,1", "RELU,2,1", "RELU,1,3", "LINEAR,4,2", "RELU,4,1"})
    void gradientsAreDerivativesOfTheLoss(Activation activation, int hiddenLayers, int outputs) {
      Architecture sizes = new Architecture(3, 7, hiddenLayers, outputs, activation);
      Task task = task(3, outputs);
      Network network = network(sizes, 1.7, Gauge.UNIT_RATE);
      Gradients gradients = network.pass(task.inputs()).gradients(task);
      for (int l = 1; l <= sizes.layers(); l++) {
        Weights gradient = gradients.ofWeights(l);
        for (int i = 0; i < gradient.fanOut(); i++) {
          double h = 1e-5;
          double slope = (loss(network, l, i, h, task) - loss(network, l, i, -h, task)) / (2 * h);
          // the central difference is off by h² L'''/6 and by an ulp of the loss over h
          assertThat(gradient.at(i, 1)).isCloseTo(slope, within(1e-9));
        }
      }
    }

    /** With the weight of unit i for its input 1 moved. */
    private static double loss(Network network, int layer, int i, double by, Task task) {
      List<Weights> weights = new ArrayList<>();
      for (int l = 1; l <= network.architecture().layers(); l++) {
        Weights w = network.weights(l);
        int moved = l == layer ? i : -1;
        weights.add(
            Weights.of(
                w.fanOut(), w.fanIn(), (r, c) -> w.at(r, c) + (r == moved && c == 1 ? by : 0)));
      }
      Network other = Network.of(network.architecture(), network.scaling(), weights);
      return task.loss(other.pass(task.inputs()).outputs());
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void theTangentKernelMovesOutputs(Activation activation) {
      Architecture sizes = new Architecture(3, 8, 2, 1, activation);
      Task task = task(3, 1);
      Network network = network(sizes, 2, Gauge.UNIT_DEVIATION);
      Pass pass = network.pass(task.inputs());
      Signals pull = pass.gradients(task).ofActivations(3);
      Matrix kernel = network.tangentKernel(task.inputs());
      double rate = 1e-7;
      Signals after = network.step(task, rate).pass(task.inputs()).outputs();
      for (int m = 0; m < SAMPLES; m++) {
        int row = m;
        double expected =
            -IntStream.range(0, SAMPLES).mapToDouble(k -> kernel.at(row, k) * pull.at(k, 0)).sum();
        // off by the second derivative times the rate, and by an ulp over the rate
        assertThat((after.at(m, 0) - pass.outputs().at(m, 0)) / rate)
            .isCloseTo(expected, within(1e-5));
      }
    }

    @Test
    void threeTermsMakeTheMotionOfALinearLayer() {
      Architecture sizes = new Architecture(3, 8, 2, 1, Activation.LINEAR);
      Task task = task(3, 1);
      Network network = network(sizes, 2, Gauge.UNIT_RATE);
      Network trained = network.step(task, 0.3);
      Pass before = network.pass(task.inputs());
      Pass after = trained.pass(task.inputs());
      Motion motion = new Motion(before, after);
      Weights moved = motion.moved(2);
      double g = network.scaling().layer(2).multiplier();
      Signals sum =
          moved
              .forward(after.activations(1))
              .times(g)
              .with(network.forward(2, motion.change(1)), Double::sum);

      assertThat(sum.minus(motion.change(2)).norm()).isLessThan(1e-14);
      assertThat(motion.ownTerm(2) + motion.passedOnTerm(2) + motion.jointTerm(2))
          .isGreaterThan(motion.distance(2));
    }

    @Test
    void anyChangeOfGaugeGivesTheSameTraining() {
      Architecture sizes = new Architecture(16, 30, 3, 1, Activation.RELU);
      Task task = task(16, 1);
      Scaling scaling = Scaling.of(sizes, 3, Gauge.UNIT_RATE);
      Scaling other = scaling.transformed(1, 0.3).transformed(3, 17).transformed(4, 0.01);

      assertSameTraining(
          losses(Network.drawn(sizes, scaling, Draws.of(1)), task),
          losses(Network.drawn(sizes, other, Draws.of(1)), task));
    }

    @Test
    void aPowerOfTwoAsGaugeChangesNoBit() {
      Architecture sizes = new Architecture(16, 30, 2, 1, Activation.RELU);
      Task task = task(16, 1);
      Scaling scaling = Scaling.of(sizes, 3, Gauge.UNIT_RATE);
      Scaling other = scaling.transformed(1, 4).transformed(2, 0.5);

      assertThat(losses(Network.drawn(sizes, other, Draws.of(1)), task))
          .isEqualTo(losses(Network.drawn(sizes, scaling, Draws.of(1)), task));
    }

    @ParameterizedTest
    @CsvSource({"60,2,LINEAR", "60,2,RELU", "64,2,RELU", "31,4,RELU"})
    void fiveParameterisationsAreTwoProcesses(int width, int hidden, Activation activation) {
      Architecture sizes = new Architecture(16, width, hidden, 1, activation);
      Task task = task(16, 1);
      List<double[]> losses =
          Arrays.stream(Parameterisation.values())
              .map(p -> losses(Network.drawn(sizes, p.of(sizes), Draws.of(1)), task))
              .toList();

      assertSameTraining(losses.get(0), losses.get(1));
      assertSameTraining(losses.get(2), losses.get(3));
      assertSameTraining(losses.get(2), losses.get(4));
      assertThat(Math.abs(losses.get(0)[10] / losses.get(2)[10] - 1)).isGreaterThan(0.01);
    }

    private static double[] losses(Network start, Task task) {
      return Training.of(start, task, 0.1, 60).losses();
    }

    private static void assertSameTraining(double[] one, double[] other) {
      for (int t = 0; t < one.length; t++) {
        assertThat(other[t]).isCloseTo(one[t], within(1e-12 * one[t]));
      }
    }
  }

  @Nested
  class Limits {

    private static final Architecture SIZES = new Architecture(3, 5, 2, 1, Activation.RELU);

    @Test
    void withoutARateNothingMoves() {
      Network network = network(SIZES, 2, Gauge.UNIT_RATE);
      Pass before = network.pass(task(3, 1).inputs());
      Pass after = network.step(task(3, 1), 0).pass(task(3, 1).inputs());
      Motion motion = new Motion(before, after);

      assertThat(motion.distance(2)).isZero();
      assertThat(motion.relativeKernelChange()).isZero();
      assertThat(motion.relativeOperatorNorm(2)).isZero();
    }

    @Test
    void aLinearNetworkIsAProductOfMatrices() {
      Architecture sizes = new Architecture(2, 2, 1, 1, Activation.LINEAR);
      Weights first = Weights.of(2, 2, (i, j) -> 1 + 2 * i + j);
      Weights second = Weights.of(1, 2, (i, j) -> 5 + j);
      Scales twice = new Scales(2, 1, 1);
      Network network =
          Network.of(sizes, Scaling.of(List.of(twice, twice)), List.of(first, second));

      // 2·(5 6)·2·(1 2; 3 4)·(1 10)ᵀ
      assertThat(network.pass(Signals.of(1, 2, (m, i) -> i == 0 ? 1 : 10)).outputs().at(0, 0))
          .isEqualTo(4 * (5 * 21 + 6 * 43));
    }

    @Test
    void aReluKeepsTheMeanSquareOfGaussians() {
      Draws draws = Draws.of(2);
      double[] squares =
          IntStream.range(0, 20_000)
              .mapToDouble(i -> Math.pow(Activation.RELU.value(draws.gaussian()), 2))
              .toArray();

      Estimate estimate = Estimate.of(i -> squares[i], squares.length);
      assertThat(estimate.mean()).isCloseTo(1, within(4.5 * estimate.error()));
    }

    @Test
    void aDescentThatBlowsUpEndsInInfiniteLoss() {
      Architecture linear = new Architecture(3, 5, 2, 1, Activation.LINEAR);
      Training training = Training.of(network(linear, 2, Gauge.UNIT_RATE), task(3, 1), 1e9, 30);

      assertThat(training.lastLoss()).isInfinite();
      assertThat(training.loss(0)).isFinite();
    }

    @Test
    void shapesThatDoNotFitAreRefused() {
      Network network = network(SIZES, 2, Gauge.UNIT_RATE);

      assertRefused(
          () -> network.pass(Signals.of(1, 2, (m, i) -> 0)),
          "expected inputs of 3 components, found 2");
      assertRefused(
          () -> Network.of(SIZES, network.scaling(), List.of(network.weights(1))),
          "expected scales and weights for 3 layers, found 3 and 1");
      assertRefused(
          () ->
              Network.of(
                  SIZES,
                  network.scaling(),
                  List.of(network.weights(1), network.weights(1), network.weights(3))),
          "expected weights of 5 x 5 in layer 2, found 5 x 3");
      assertRefused(
          () -> new Task(Signals.of(2, 1, (m, i) -> 0), Signals.of(3, 1, (m, i) -> 0)),
          "expected a target for each of 2 inputs, found 3");
      Architecture two = new Architecture(3, 5, 2, 2, Activation.RELU);
      assertRefused(
          () -> network(two, 1, Gauge.UNIT_RATE).tangentKernel(task(3, 2).inputs()),
          "the tangent kernel is that of one output, found 2");
    }

    private static void assertRefused(Runnable attempt, String message) {
      assertThatThrownBy(attempt::run)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(message);
    }
  }

  /** A mean over independent draws with its standard error. */
  private record Estimate(double mean, double error) {
    static Estimate of(IntToDoubleFunction draw, int count) {
      double[] draws = IntStream.range(0, count).mapToDouble(draw).toArray();
      double mean = Arrays.stream(draws).sum() / count;
      double squares = Arrays.stream(draws).map(x -> (x - mean) * (x - mean)).sum();
      return new Estimate(mean, Math.sqrt(squares / (count - 1) / count));
    }
  }

  @Nested
  class AgainstSimulation {

    /** Each of the three layers of a linear network adds x·x'/n_0 on average, at any width. */
    @ParameterizedTest
    @CsvSource({"2,1", "8,3", "30,0.5"})
    void theTangentKernelOfALinearNetworkIsKnownOnAverage(int width, double alpha) {
      Architecture sizes = new Architecture(3, width, 2, 1, Activation.LINEAR);
      Scaling scaling = Scaling.of(sizes, alpha, Gauge.UNIT_MULTIPLIER);
      Signals inputs = task(3, 1).inputs();
      double expected = 0;
      for (int i = 0; i < 3; i++) {
        expected += inputs.at(0, i) * inputs.at(0, i);
      }
      Estimate found =
          Estimate.of(
              t -> Network.drawn(sizes, scaling, Draws.of(t)).tangentKernel(inputs).at(0, 0), 500);

      assertThat(found.mean()).isCloseTo(expected, within(4.5 * found.error()));
    }
  }

  /** The networks of the reference table: weights and inputs by formula, see its header. */
  @Nested
  class AgainstReferenceNumbers {

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvFileSource(resources = "/reference/richness-steps.csv", useHeadersInDisplayName = true)
    void oneStepAgreesToTwelveDigits(
        Activation activation, double alpha, String quantity, String numbers) {
      double[] expected =
          Arrays.stream(numbers.split(" ")).mapToDouble(Double::parseDouble).toArray();
      double[] found = quantity(quantity, activation, alpha);

      assertThat(found).hasSameSizeAs(expected);
      for (int i = 0; i < expected.length; i++) {
        assertThat(found[i]).isCloseTo(expected[i], within(1e-15 + 1e-12 * Math.abs(expected[i])));
      }
    }

    private static double[] quantity(String name, Activation activation, double alpha) {
      Network start = byFormula(activation, alpha);
      Task task =
          new Task(
              Signals.of(2, 3, (m, i) -> StrictMath.cos(1 + 2 * i + 5 * m)),
              Signals.of(2, 1, (m, i) -> m == 0 ? 1 : -0.5));
      Pass before = start.pass(task.inputs());
      Pass after = start.step(task, 0.25).pass(task.inputs());
      Motion motion = new Motion(before, after);
      Gradients gradients = before.gradients(task);
      return switch (name) {
        case "f0" -> byUnits(before.outputs());
        case "f1" -> byUnits(after.outputs());
        case "loss0" -> new double[] {task.loss(before.outputs())};
        case "loss1" -> new double[] {task.loss(after.outputs())};
        case "ntk0" -> rows(before.tangentKernel());
        case "ntk1" -> rows(after.tangentKernel());
        case "dh1" -> byUnits(motion.change(1));
        case "dh2" -> byUnits(motion.change(2));
        default -> rows(gradients.ofWeights(name.charAt(8) - '0'));
      };
    }

    private static Network byFormula(Activation activation, double alpha) {
      Architecture sizes = new Architecture(3, 4, 2, 1, activation);
      List<Weights> weights = new ArrayList<>();
      for (int l = 1; l <= 3; l++) {
        int layer = l;
        double scale = Math.sqrt(sizes.fanIn(l)) * (l == 3 ? alpha : 1);
        weights.add(
            Weights.of(
                sizes.fanOut(l),
                sizes.fanIn(l),
                (i, j) -> StrictMath.sin(1 + 7 * i + 3 * j + 11 * layer) / scale));
      }
      return Network.of(sizes, Scaling.of(sizes, alpha, Gauge.UNIT_MULTIPLIER), weights);
    }

    private static double[] byUnits(Signals signals) {
      return IntStream.range(0, signals.units() * signals.inputs())
          .mapToDouble(k -> signals.at(k % signals.inputs(), k / signals.inputs()))
          .toArray();
    }

    private static double[] rows(Matrix matrix) {
      return rows(matrix.rows(), matrix.columns(), matrix::at);
    }

    private static double[] rows(Weights weights) {
      return rows(weights.fanOut(), weights.fanIn(), weights::at);
    }

    private static double[] rows(int rows, int columns, Matrix.Entry entry) {
      return IntStream.range(0, rows * columns)
          .mapToDouble(k -> entry.at(k / columns, k % columns))
          .toArray();
    }
  }

  @Test
  void aFirstOrderMotionIsWorthItsShareOfTheLoss() {
    Architecture sizes = new Architecture(3, 8, 2, 1, Activation.LINEAR);
    Task task = task(3, 1);
    Network network = network(sizes, 2, Gauge.UNIT_RATE);
    Pass before = network.pass(task.inputs());
    double rate = 1e-7;
    Pass after = network.step(task, rate).pass(task.inputs());
    double fall = task.loss(before.outputs()) - task.loss(after.outputs());

    assertThat(new Motion(before, after).worth(3, before.gradients(task)))
        .isCloseTo(fall, withinPercentage(0.001));
  }
}
