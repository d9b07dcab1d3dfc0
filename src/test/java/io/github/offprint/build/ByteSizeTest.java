package io.github.offprint.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteSizeTest {

  @ParameterizedTest
  @CsvSource({
    "1 B, 1",
    "500MB, 500000000",
    "2 GB, 2000000000",
    "1.5 KB, 1500",
    "3 TB, 3000000000000"
  })
  void sizesAreReadInPowersOfAThousand(String text, long bytes) {
    assertThat(ByteSize.bytes(text)).hasValue(bytes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "2", "GB", "0 MB", "-1 MB", "2 gb", "2 GiB", "1e3 MB", "999999999999 TB"})
  void whatIsNoSizeIsRefused(String text) {
    assertThat(ByteSize.bytes(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 B",
    "999, 999 B",
    "1000, 1.0 KB",
    "3250000, 3.3 MB",
    "2000000000, 2.0 GB",
    "9223372036854775807, 9223372.0 TB"
  })
  void sizesAreWrittenWithOneDecimal(long bytes, String text) {
    assertThat(ByteSize.text(bytes)).isEqualTo(text);
  }
}
