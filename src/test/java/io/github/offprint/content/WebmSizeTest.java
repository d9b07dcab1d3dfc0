package io.github.offprint.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class WebmSizeTest {

  // EBML head, a segment of unknown length, tracks: one of sound, one of 640 times 360
  private static final String FILM =
      "1A45DFA3 84 42868101 18538067 01FFFFFFFFFFFFFF 1654AE6B 94 AE 83 D78101"
          + " AE 8D D78102 E0 88 B0820280 BA820168";

  private static ByteBuffer bytes(String hex) {
    return ByteBuffer.wrap(HexFormat.of().parseHex(hex.replace(" ", "")));
  }

  @Test
  void theFirstTrackThatCanBeSeenHasTheSize() {
    assertThat(WebmSize.isWebm(bytes(FILM))).isTrue();
    assertThat(WebmSize.of(bytes(FILM))).contains(new ImageSize(640, 360));
  }

  @Test
  void aFilmThatEndsAnywhereHasNoSizeAndDoesNoHarm() {
    String whole = FILM.replace(" ", "");
    for (int end = 0; end < whole.length() - 2; end += 2) {
      assertThat(WebmSize.of(bytes(whole.substring(0, end))).filter(s -> s.height() == 360))
          .isEmpty();
    }
  }
}
