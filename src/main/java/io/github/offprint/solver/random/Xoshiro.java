package io.github.offprint.solver.random;

import java.io.Serializable;

/**
 * The generator xoshiro256++ 1.0 (D. Blackman and S. Vigna, "Scrambled linear pseudorandom number
 * generators", ACM Trans. Math. Softw. 47, 2021): period 2^256 - 1, four words of state.
 */
final class Xoshiro implements Serializable {

  private static final long serialVersionUID = 1L;

  private long s0;
  private long s1;
  private long s2;
  private long s3;

  Xoshiro(long s0, long s1, long s2, long s3) {
    if ((s0 | s1 | s2 | s3) == 0) {
      throw new IllegalArgumentException("the state of xoshiro256++ must not be all zero");
    }
    this.s0 = s0;
    this.s1 = s1;
    this.s2 = s2;
    this.s3 = s3;
  }

  long next() {
    long result = Long.rotateLeft(s0 + s3, 23) + s0;
    long shifted = s1 << 17;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = Long.rotateLeft(s3, 45);
    return result;
  }
}
