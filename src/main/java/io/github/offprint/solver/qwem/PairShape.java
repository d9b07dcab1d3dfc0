package io.github.offprint.solver.qwem;

/**
 * How the loss of a pair depends on the inner product s of its two words: f(s) if they occur
 * together, f(-s) if they do not. f(0) = 0, f'(0) = -1 and f''(0) = 1/2 for both shapes, so that
 * they agree while embeddings are small.
 */
public enum PairShape {
  /** {@code f = 2 ln((1 + e^-s)/2)}: that of word2vec, twice and from 0. */
  LOGISTIC {
    @Override
    double pull(double s) {
      return 2 / (1 + StrictMath.exp(s));
    }

    @Override
    double loss(double s) {
      // e^-s would overflow where s is very negative
      double beyond = StrictMath.log1p(StrictMath.exp(-Math.abs(s)));
      return 2 * (Math.max(-s, 0) + beyond - LN2);
    }

    @Override
    double least(double met, double chance) {
      double both = met + chance;
      return 2 * (entropy(met, both) + entropy(chance, both) - both * LN2);
    }
  },

  /** {@code f = s²/4 - s}: its Taylor polynomial. */
  QUARTIC {
    @Override
    double pull(double s) {
      return 1 - s / 2;
    }

    @Override
    double loss(double s) {
      return s * (s / 4 - 1);
    }

    @Override
    double least(double met, double chance) {
      double both = met + chance;
      return both == 0 ? 0 : -(met - chance) / both * (met - chance);
    }
  };

  private static final double LN2 = StrictMath.log(2);

  /** φ(s) = -f'(s). */
  abstract double pull(double s);

  /** f(s). */
  abstract double loss(double s);

  /** The least met f(s) + chance f(-s) over all s, which may be at infinity. */
  abstract double least(double met, double chance);

  private static double entropy(double part, double whole) {
    return part == 0 ? 0 : part * StrictMath.log(whole / part);
  }
}
