package io.github.offprint.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFolderTest {

  private static final byte[] BYTES = {1, 2, 3};

  @TempDir Path folder;

  @Test
  void whatIsWrittenIsReadAgain() {
    CacheFolder.at(folder).write("kind", "key", BYTES);
    assertThat(CacheFolder.at(folder).read("kind", "key")).contains(BYTES);
    assertThat(CacheFolder.at(folder).read("kind", "other")).isEmpty();
    assertThat(CacheFolder.at(folder).read("other", "key")).isEmpty();
  }

  @Test
  void emptyBytesAreAnEntryToo() {
    CacheFolder.at(folder).write("kind", "key", new byte[0]);
    assertThat(CacheFolder.at(folder).read("kind", "key")).contains(new byte[0]);
  }

  @Test
  void noCacheForgets() {
    CacheFolder.none().write("kind", "key", BYTES);
    assertThat(CacheFolder.none().read("kind", "key")).isEmpty();
  }

  @Test
  void everyDamageAndTruncationMakesAnEntryAsGoodAsNone() throws IOException {
    CacheFolder cache = CacheFolder.at(folder);
    cache.write("kind", "key", BYTES);
    Path file = onlyFile();
    byte[] whole = Files.readAllBytes(file);
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 1;
      Files.write(file, damaged);
      assertThat(cache.read("kind", "key")).as("byte %d", i).isEmpty();
      Files.write(file, java.util.Arrays.copyOf(whole, i));
      assertThat(cache.read("kind", "key")).as("cut to %d", i).isEmpty();
    }
    cache.write("kind", "key", BYTES);
    assertThat(cache.read("kind", "key")).contains(BYTES);
  }

  @Test
  void twoWritersAtOnceLeaveOneWholeEntryAndNoOtherFile() throws IOException {
    byte[] big = new byte[100_000];
    IntStream.range(0, 64)
        .parallel()
        .forEach(
            i -> {
              CacheFolder.at(folder).write("kind", "key", big);
              assertThat(CacheFolder.at(folder).read("kind", "key")).contains(big);
            });
    assertThat(onlyFile()).exists();
  }

  @Test
  void aFolderThatCannotBeWrittenIsNoCache() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    CacheFolder cache = CacheFolder.at(file.resolve("cache"));
    cache.write("kind", "key", BYTES);
    assertThat(cache.read("kind", "key")).isEmpty();
  }

  @Test
  void aFolderInThePlaceOfAnEntryIsNoEntry() throws IOException {
    CacheFolder cache = CacheFolder.at(folder);
    cache.write("kind", "key", BYTES);
    Path file = onlyFile();
    Files.delete(file);
    Files.createDirectories(file.resolve("inside"));
    assertThat(cache.read("kind", "key")).isEmpty();
    cache.write("kind", "key", BYTES);
    assertThat(cache.read("kind", "key")).isEmpty();
  }

  private Path onlyFile() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }
}
