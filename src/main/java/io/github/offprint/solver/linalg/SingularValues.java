package io.github.offprint.solver.linalg;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.qr.QRDecompositionHouseholderColumn_DDRM;

/**
 * The singular values of a matrix by one-sided Jacobi rotations of its triangular factor. Other
 * than from the eigenvalues of AᵀA, where all below 1e-8 of the largest drowns in rounding, small
 * ones come out to about 1e-16 of the largest, and better if only the columns differ in size (J.
 * Demmel and K. Veselić, SIAM J. Matrix Anal. Appl. 13, 1992).
 */
public final class SingularValues {

  private static final int MOST_SWEEPS = 60;
  private static final double ORTHOGONAL = 0x1p-50;

  private SingularValues() {}

  /**
   * All of them, descending.
   *
   * @param matrix at least as many rows as columns, finite
   */
  public static double[] of(Matrix matrix) {
    double[][] columns = triangle(matrix);
    int size = columns.length;
    boolean rotated = true;
    for (int sweep = 0; rotated && sweep < MOST_SWEEPS; sweep++) {
      rotated = false;
      for (int i = 0; i < size; i++) {
        for (int j = i + 1; j < size; j++) {
          rotated |= rotate(columns[i], columns[j]);
        }
      }
    }
    double[] values = new double[size];
    for (int k = 0; k < size; k++) {
      values[k] = -Basis.norm(columns[k]);
    }
    Arrays.sort(values);
    return Arrays.stream(values).map(value -> 0 - value).toArray();
  }

  /**
   * The diagonal of R in A = Q R with orthonormal Q, made positive: how far each column of A leads
   * out of the space of those before it.
   *
   * @param matrix at least as many rows as columns, finite
   */
  public static double[] triangularDiagonal(Matrix matrix) {
    double[][] columns = triangle(matrix);
    double[] diagonal = new double[columns.length];
    for (int k = 0; k < diagonal.length; k++) {
      diagonal[k] = Math.abs(columns[k][k]);
    }
    return diagonal;
  }

  /** R by columns. */
  private static double[][] triangle(Matrix matrix) {
    int size = matrix.columns();
    if (matrix.rows() < size) {
      throw new IllegalArgumentException(
          "expected at least as many rows as columns, found %s x %s"
              .formatted(matrix.rows(), size));
    }
    QRDecompositionHouseholderColumn_DDRM decomposition =
        new QRDecompositionHouseholderColumn_DDRM();
    decomposition.decompose(DMatrixRMaj.wrap(matrix.rows(), size, matrix.toArray()));
    DMatrixRMaj factor = decomposition.getR(null, true);
    double[][] columns = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = i; j < size; j++) {
        columns[j][i] = factor.get(i, j);
      }
    }
    return columns;
  }

  /** Makes two columns orthogonal, if they are not. */
  private static boolean rotate(double[] a, double[] b) {
    double aa = Basis.dot(a, a, 0, a.length);
    double bb = Basis.dot(b, b, 0, b.length);
    double ab = Basis.dot(a, b, 0, a.length);
    if (!(Math.abs(ab) > ORTHOGONAL * StrictMath.sqrt(aa) * StrictMath.sqrt(bb))) {
      return false;
    }
    double zeta = (bb - aa) / (2 * ab);
    double tangent = Math.copySign(1 / (Math.abs(zeta) + StrictMath.hypot(1, zeta)), zeta);
    double cosine = 1 / StrictMath.hypot(1, tangent);
    double sine = cosine * tangent;
    for (int i = 0; i < a.length; i++) {
      double left = a[i];
      a[i] = cosine * left - sine * b[i];
      b[i] = sine * left + cosine * b[i];
    }
    return true;
  }
}
