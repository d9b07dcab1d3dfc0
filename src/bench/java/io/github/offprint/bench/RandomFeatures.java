package io.github.offprint.bench;

import io.github.offprint.solver.eigenlearning.KernelRegression;
import io.github.offprint.solver.random.Draws;
import io.github.offprint.solver.randomfeatures.GaussianTask;
import io.github.offprint.solver.randomfeatures.RandomFeatureRegression;
import io.github.offprint.solver.spectrum.PowerLaw;
import io.github.offprint.solver.spectrum.Spectrum;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long the theory of random features takes, and one trial of an experiment on it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx1g"})
public class RandomFeatures {

  private static final double[] RIDGE = {0.1};

  private final PowerLaw shortLaw = new PowerLaw(1.5, 1.5, 10_000, false);
  private final PowerLaw longLaw = new PowerLaw(1.5, 1.5, 100_000_000, false);
  private final GaussianTask task = GaussianTask.powerLaw(1.5, 1.5, 10_000, 0.5);
  private long seed;

  /** Both the spectrum of 10^4 modes and the solution. */
  @Benchmark
  public double krr1e4() {
    return kernel(shortLaw);
  }

  @Benchmark
  public double rf1e4() {
    return features(shortLaw);
  }

  /** Both the spectrum of 10^8 modes and the solution. */
  @Benchmark
  public double krr1e8() {
    return kernel(longLaw);
  }

  @Benchmark
  public double rf1e8() {
    return features(longLaw);
  }

  /** 31 x 31 sizes from 10 to 10^4, 17 ridges. */
  @Benchmark
  public double map31x31x17() {
    Spectrum spectrum = shortLaw.spectrum();
    double sum = 0;
    for (int i = 0; i < 31; i++) {
      for (int j = 0; j < 31; j++) {
        double n = StrictMath.pow(10, 1 + i / 10.0);
        double k = StrictMath.pow(10, 1 + j / 10.0);
        for (int l = -12; l <= 4; l++) {
          sum += new RandomFeatureRegression(spectrum, n, k, StrictMath.pow(2, l), 0.5).testMse();
        }
      }
    }
    return sum;
  }

  /** 256 samples, 1000 features, 10^4 modes: data, features, regression and exact error. */
  @Benchmark
  public double trial() {
    return task.sample(256, Draws.of(++seed)).withFeatures(1000, RIDGE, Draws.of(-seed)).stream()
        .mapToDouble(fit -> fit.testMse())
        .sum();
  }

  private static double kernel(PowerLaw law) {
    return new KernelRegression(law.spectrum(), 256, 0.1, 0.5).testMse();
  }

  private static double features(PowerLaw law) {
    return new RandomFeatureRegression(law.spectrum(), 256, 1000, 0.1, 0.5).testMse();
  }
}
