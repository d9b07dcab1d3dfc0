package io.github.offprint.solver.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class XoshiroTest {

  /** As printed by the test suite of the Rust crate rand_xoshiro, made with the authors' C code. */
  @Test
  void fromOneTwoThreeFourItMakesThePublishedWords() {
    assertThat(words(new Xoshiro(1, 2, 3, 4), 10))
        .containsExactly(
            41943041L,
            58720359L,
            3588806011781223L,
            3591011842654386L,
            Long.parseUnsignedLong("9228616714210784205"),
            Long.parseUnsignedLong("9973669472204895162"),
            Long.parseUnsignedLong("14011001112246962877"),
            Long.parseUnsignedLong("12406186145184390807"),
            Long.parseUnsignedLong("15849039046786891736"),
            Long.parseUnsignedLong("10450023813501588000"));
  }

  /** As printed in the test data of the repository DSCF-1224/xoshiro-fortran. */
  @Test
  void fromASingleBitItMakesThePublishedWords() {
    assertThat(words(new Xoshiro(0, 0, 0, 1), 10))
        .containsExactly(
            0x0000000000800000L,
            0x0000000000800011L,
            0x0002200000800011L,
            0x0002200044000020L,
            0x00022000448008A1L,
            0x01102100802208A0L,
            0x0114002284200880L,
            0x0402896644A64095L,
            0x8A14A0A244ACC891L,
            0x8C88BA4680B20495L);
  }

  @Test
  void aStateOfZerosIsRefused() {
    assertThatThrownBy(() -> new Xoshiro(0, 0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("zero");
  }

  private static long[] words(Xoshiro generator, int count) {
    return LongStream.range(0, count).map(i -> generator.next()).toArray();
  }
}
