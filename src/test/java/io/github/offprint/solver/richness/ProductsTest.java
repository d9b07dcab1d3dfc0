package io.github.offprint.solver.richness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.offprint.solver.random.Draws;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductsTest {

  /** Sizes on both sides of the pieces in which sums are taken. */
  @ParameterizedTest
  @CsvSource({"1,1,1", "3,5,7", "20,24,256", "2,25,257", "5,61,300", "40,13,515", "1,300,2"})
  void sumsOfProductsAreAddedToWhatIsThere(int rows, int depth, int columns) {
    Draws draws = Draws.of(rows + 10L * depth + 1000L * columns);
    double[] a = numbers(rows * depth, draws);
    double[] b = numbers(depth * columns, draws);
    double[] start = numbers(rows * columns, draws);
    double[] plain = start.clone();
    double[] transposed = start.clone();

    Products.add(plain, Products.View.rows(a, rows, depth), Products.View.rows(b, depth, columns));
    Products.add(
        transposed,
        Products.View.rows(turned(a, rows, depth), depth, rows).transposed(),
        Products.View.rows(turned(b, depth, columns), columns, depth).transposed());

    assertThat(transposed).isEqualTo(plain);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        double sum = start[i * columns + j];
        double size = Math.abs(sum);
        for (int k = 0; k < depth; k++) {
          double product = a[i * depth + k] * b[k * columns + j];
          sum += product;
          size += Math.abs(product);
        }
        // each of two sums of depth + 1 terms rounds by at most half an ulp of its size per term
        assertThat(plain[i * columns + j]).isCloseTo(sum, within((depth + 2) * 0x1p-52 * size));
      }
    }
  }

  private static double[] numbers(int count, Draws draws) {
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = draws.gaussian();
    }
    return numbers;
  }

  private static double[] turned(double[] numbers, int rows, int columns) {
    double[] turned = new double[numbers.length];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        turned[j * rows + i] = numbers[i * columns + j];
      }
    }
    return turned;
  }
}
