package io.github.offprint.bench;

import io.github.offprint.solver.linalg.Cholesky;
import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.linalg.SymmetricEigen;
import io.github.offprint.solver.random.Draws;
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

/** How long products and factorisations of matrices take, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx1g"})
public class Products {

  private final Matrix square = random(1000, 1000, 1);
  private final Matrix other = random(1000, 1000, 2);
  private final Matrix symmetric = random(2000, 2000, 3);
  private final Matrix tall = random(2000, 100, 4);
  private final Matrix inputs = random(10_000, 256, 5);
  private final Matrix positive = random(1000, 512, 6).columnProducts();
  private final Matrix small = random(500, 250, 7).columnProducts();

  @Benchmark
  public Matrix square1000() {
    return square.times(other);
  }

  /** A 2000 x 2000 matrix times a 2000 x 100 one. */
  @Benchmark
  public Matrix tall2000x100() {
    return symmetric.times(tall);
  }

  /** Aᵀ A of 10^4 x 256 numbers. */
  @Benchmark
  public Matrix gram256() {
    return inputs.columnProducts();
  }

  @Benchmark
  public Cholesky cholesky512() {
    return Cholesky.of(positive);
  }

  @Benchmark
  public SymmetricEigen eigen250() {
    return SymmetricEigen.of(small);
  }

  private static Matrix random(int rows, int columns, long seed) {
    Draws draws = Draws.of(seed);
    return Matrix.of(rows, columns, (i, j) -> draws.gaussian());
  }
}
