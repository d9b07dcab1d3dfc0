package io.github.offprint.papers.moreisbetter;

import io.github.offprint.experiment.Experiment;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Parameter;
import io.github.offprint.experiment.Range;
import io.github.offprint.experiment.Run;
import io.github.offprint.experiment.Trial;
import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Figure;
import io.github.offprint.solver.images.Cifar10;
import io.github.offprint.solver.images.GaussianPictures;
import io.github.offprint.solver.images.Idx;
import io.github.offprint.solver.images.Inputs;
import io.github.offprint.solver.images.PicturePool;
import io.github.offprint.solver.images.Pixels;
import io.github.offprint.solver.images.ReluFeatures;
import io.github.offprint.solver.images.ReluRegression;
import io.github.offprint.solver.random.Draws;
import io.github.offprint.solver.randomfeatures.Fit;
import io.github.offprint.solver.randomfeatures.GaussianTask;
import io.github.offprint.solver.randomfeatures.RandomFeatureRegression;
import io.github.offprint.solver.spectrum.PowerLaw;
import io.github.offprint.solver.spectrum.Spectrum;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Errors against the number of random features for several ridges (figure 1 of the paper): Gaussian
 * features of Gaussian data on the left, ReLU features of pictures on the right.
 *
 * <p>Both simulations draw the very tasks whose theory is shown. On the left that takes no more
 * than the theory's own assumptions, so that simulation and theory agree. On the right the world is
 * a finite set of pictures. The theory knows it by the kernel matrix of all of them; each data set
 * is drawn from it without replacement, and tested on the rest. The theory is meant for independent
 * draws, so with a quarter of all pictures learned, points and lines differ by some percent. For
 * the sake of time the experiment on the right stops at fewer features than the curves.
 *
 * <p>Values: {@code largestRise} is the most by which the error at the best ridge rises from one
 * number of features to the next in either panel, 0 by theorem 1. The others end in Gaussian for
 * the left panel and in Pictures for the right one; {@link FeatureCurves#addTo} and {@link
 * FeaturePanel#addTo} tell what they mean.
 */
public final class FeaturesAndRidge implements Experiment<FeaturesAndRidge.Setting> {

  private static final String CIFAR = "cifar-10";
  private static final String MNIST_IMAGES = "mnist-images";
  private static final String MNIST_LABELS = "mnist-labels";
  private static final Set<Integer> CIFAR_POSITIVE = Set.of(0, 1, 7, 8, 9);
  private static final Set<Integer> MNIST_POSITIVE = Set.of(0, 1, 2, 3, 4);

  /** What both panels share. */
  public record Setting(
      @Parameter(value = "training samples", atLeast = 2, atMost = 2000) int n,
      @Parameter(value = "ridges, a colour for each", above = 0) List<Double> ridges,
      @Parameter("numbers of features of the theory, from above 0") Range curve,
      @Parameter(value = "data sets, each with features of its own", atLeast = 2, atMost = 100000)
          int trials,
      @Parameter("the left panel: Gaussian features of Gaussian data") Gaussian gaussian,
      @Parameter("the right panel: ReLU features of pictures") Pictures pictures) {

    public Setting {
      ridges = List.copyOf(ridges);
      if (pictures.pool() <= n) {
        throw new IllegalArgumentException(
            "pool must be above the %s training samples, found %s".formatted(n, pictures.pool()));
      }
      if (ridges.isEmpty()) {
        throw new IllegalArgumentException("ridges needs at least one number, found none");
      }
      if (!(curve.from() > 0)) {
        throw new IllegalArgumentException(
            "curve must start above 0 features, found " + curve.from());
      }
    }

    double[] ridgeArray() {
      return ridges.stream().mapToDouble(Double::doubleValue).toArray();
    }
  }

  /** Eigenvalues i^-alpha, target powers i^-beta. */
  public record Gaussian(
      @Parameter(value = "exponent of the eigenvalues", above = 0, atMost = 10) double alpha,
      @Parameter(value = "exponent of the target powers", atLeast = 0, atMost = 10) double beta,
      @Parameter(value = "how many modes", atLeast = 1, atMost = 100_000) int modes,
      @Parameter(value = "variance of the label noise", atLeast = 0) double noise,
      @Parameter(value = "numbers of features of the experiment", atLeast = 1, atMost = 1_000_000)
          List<Integer> features) {

    public Gaussian {
      features = notEmpty(features);
    }

    Spectrum spectrum() {
      return new PowerLaw(alpha, beta, modes, false).spectrum();
    }

    GaussianTask task() {
      return GaussianTask.powerLaw(alpha, beta, modes, noise);
    }
  }

  /** Where pictures come from. */
  public enum Source {
    /** Gaussian vectors with variances j^-decay in two classes. */
    SYNTHETIC,
    /** The first pictures of the file {@code cifar-10}; classes 0, 1, 7, 8, 9 against the rest. */
    CIFAR10,
    /**
     * The first digits of the files {@code mnist-images} and {@code mnist-labels}; 0 to 4 against 5
     * to 9.
     */
    MNIST
  }

  /** A finite world of pictures; all but source, pool and features concern synthetic ones. */
  public record Pictures(
      @Parameter(
              "synthetic; or cifar10, which reads a batch declared as data cifar-10; or mnist, which"
                  + " reads mnist-images and mnist-labels")
          Source source,
      @Parameter(value = "components of a synthetic picture", atLeast = 1, atMost = 10_000)
          int dimension,
      @Parameter(value = "exponent of their variances", atLeast = 0, atMost = 10) double decay,
      @Parameter(
              value = "exponent of what they mean for the class; small: detail matters",
              atLeast = 0,
              atMost = 10)
          double detail,
      @Parameter(value = "share of the pictures with the wrong label", atLeast = 0, atMost = 0.5)
          double mislabelled,
      @Parameter(value = "pictures that there are", atLeast = 3, atMost = 4000) int pool,
      @Parameter(value = "numbers of features of the experiment", atLeast = 1, atMost = 20_000)
          List<Integer> features) {

    public Pictures {
      features = notEmpty(features);
    }

    Inputs inputs(Run run) {
      return switch (source) {
        case SYNTHETIC ->
            new GaussianPictures(dimension, decay, detail, mislabelled)
                .inputs(pool, run.draws("pictures"));
        case CIFAR10 -> cifar10(run.data(CIFAR)).inputs(pool, CIFAR_POSITIVE);
        case MNIST ->
            mnist(run.data(MNIST_IMAGES), run.data(MNIST_LABELS)).inputs(pool, MNIST_POSITIVE);
      };
    }

    private static Pixels cifar10(Path batch) {
      return Cifar10.pixels(content(batch), name(batch));
    }

    private static Pixels mnist(Path images, Path labels) {
      return Idx.pixels(content(images), name(images), content(labels), name(labels));
    }

    private static String name(Path file) {
      return file.getFileName().toString();
    }

    private static byte[] content(Path file) {
      try {
        return Files.readAllBytes(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    String title() {
      return "Random ReLU features @ "
          + switch (source) {
            case SYNTHETIC -> "synthetic pictures";
            case CIFAR10 -> "CIFAR-10";
            case MNIST -> "MNIST";
          };
    }
  }

  private record GaussianTrial(GaussianTask task, int samples, int[] features, double[] ridges)
      implements Trial<List<List<Fit>>> {
    @Override
    public List<List<Fit>> run(int index, Draws draws) {
      var sample = task.sample(samples, draws.split("sample"));
      List<List<Fit>> fits = new ArrayList<>();
      for (int k : features) {
        fits.add(sample.withFeatures(k, ridges, draws.split(k)));
      }
      return fits;
    }
  }

  private record PictureTrial(ReluRegression regression, int[] features, double[] ridges)
      implements Trial<List<List<Fit>>> {
    @Override
    public List<List<Fit>> run(int index, Draws draws) {
      return regression.fits(features, ridges, draws);
    }
  }

  @Override
  public String name() {
    return "moreisbetter/features-and-ridge";
  }

  @Override
  public String summary() {
    return "Errors against the number of random features for several ridges.";
  }

  @Override
  public Setting defaults() {
    return new Setting(
        256,
        List.of(0.00464158883361278, 0.0215443469003188, 0.1, 2.15443469003188, 21.5443469003188),
        new Range(10, 10_000, 121, Range.Spacing.LOG),
        45,
        new Gaussian(
            1.5,
            1.5,
            10_000,
            0.5,
            List.of(10, 16, 25, 40, 63, 100, 158, 251, 398, 631, 1000, 2154, 4642, 10_000)),
        new Pictures(
            Source.SYNTHETIC,
            64,
            1,
            0.5,
            0.1,
            1000,
            List.of(10, 25, 63, 100, 158, 251, 398, 631, 1000, 2154)));
  }

  @Override
  public Findings run(Setting setting, Run run) {
    FeaturePanel left = gaussian(setting, run);
    run.progress(0.6);
    FeaturePanel right = pictures(setting, run);
    Axis x =
        Axis.log("number of random features $k$")
            .from(setting.curve().from(), setting.curve().to());
    Axis y = Axis.log("MSE").from(0.4, 4);
    Figure figure =
        Figure.row(900, 330, true, left.panel(x, y, false), right.panel(x, y, true))
            .withColorBar("ridge $\\delta$", FeaturePanel.colors(setting.ridges()));
    Findings findings =
        Findings.of(figure)
            .value(
                "largestRise", Math.max(left.curves().largestRise(), right.curves().largestRise()));
    return right.addTo(left.addTo(findings, "Gaussian"), "Pictures");
  }

  private static FeaturePanel gaussian(Setting setting, Run run) {
    Gaussian side = setting.gaussian();
    int[] features = ints(side.features());
    return new FeaturePanel(
        "Gaussian RF @ Gaussian data",
        setting.ridges(),
        FeatureCurves.of(
            new FeatureCurves.Task(
                side.spectrum(), setting.n(), side.noise(), RandomFeatureRegression::testMse),
            setting.ridges(),
            setting.curve()),
        side.features(),
        run.trials(
            "gaussian",
            setting.trials(),
            new GaussianTrial(side.task(), setting.n(), features, setting.ridgeArray())));
  }

  private static FeaturePanel pictures(Setting setting, Run run) {
    Pictures side = setting.pictures();
    Inputs all = side.inputs(run);
    ReluRegression regression =
        new ReluRegression(new PicturePool(all), setting.n(), side.pool() - setting.n());
    return new FeaturePanel(
        side.title(),
        setting.ridges(),
        FeatureCurves.of(
            new FeatureCurves.Task(
                ReluFeatures.spectrum(all),
                setting.n(),
                0,
                FeatureCurves.outside(setting.n(), side.pool())),
            setting.ridges(),
            setting.curve()),
        side.features(),
        run.trials(
            "pictures",
            setting.trials(),
            new PictureTrial(regression, ints(side.features()), setting.ridgeArray())));
  }

  private static int[] ints(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  private static List<Integer> notEmpty(List<Integer> features) {
    if (features.isEmpty()) {
      throw new IllegalArgumentException("features needs at least one number, found none");
    }
    return List.copyOf(features);
  }
}
