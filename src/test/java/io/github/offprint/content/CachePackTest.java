package io.github.offprint.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachePackTest {

  @TempDir Path folder;

  @Test
  void whatIsWrittenIsReadAtOnceAndByTheNextBuild() {
    try (CachePack pack = pack()) {
      pack.write("key", bytes("value"));
      assertThat(pack.read("key")).contains(bytes("value"));
    }
    assertThat(kept("key")).isEqualTo("value");
    assertThat(kept("other")).isEqualTo("nothing");
  }

  @Test
  void aTextIsMadeOnce() {
    for (String expected : List.of("made", "made")) {
      try (CachePack pack = pack()) {
        assertThat(pack.text("key", () -> expected)).isEqualTo("made");
        assertThat(pack.text("key", () -> "made again")).isEqualTo("made");
      }
    }
    assertThat(kept("key")).isEqualTo("made");
    assertThat(CacheFolder.none().pack("formulas").text("key", () -> "anew")).isEqualTo("anew");
  }

  @Test
  void aBuildThatWritesNothingLeavesTheFilesAlone() throws IOException {
    write("key", "value");
    List<Path> before = files();
    assertThat(kept("key")).isEqualTo("value");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void twoBuildsAtOnceKeepTheEntriesOfBoth() {
    CachePack one = pack();
    CachePack two = pack();
    one.write("one", bytes("1"));
    two.write("two", bytes("2"));
    one.write("both", bytes("3"));
    two.write("both", bytes("3"));
    one.close();
    two.close();
    assertThat(List.of(kept("one"), kept("two"), kept("both"))).containsExactly("1", "2", "3");
  }

  @Test
  void manyFilesBecomeOne() throws IOException {
    IntStream.range(0, 30).forEach(i -> write("key" + i, "value" + i));
    assertThat(files().size()).isBetween(1, 9);
    IntStream.range(0, 30).forEach(i -> assertThat(kept("key" + i)).isEqualTo("value" + i));
  }

  @Test
  void anotherBuildMayMergeWhileThisOneReads() {
    IntStream.range(0, 8).forEach(i -> write("key" + i, "value" + i));
    try (CachePack reader = pack()) {
      assertThat(reader.read("key0")).isPresent();
      write("more", "value");
      assertThat(reader.read("key7")).contains(bytes("value7"));
      reader.write("own", bytes("value"));
    }
    assertThat(kept("own")).isEqualTo("value");
    assertThat(kept("more")).isEqualTo("value");
  }

  @Test
  void everyDamagedByteCostsAtMostTheEntriesOfItsFileAndIsHealed() throws IOException {
    write("key", "value");
    Path file = files().get(0);
    byte[] whole = Files.readAllBytes(file);
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 0x40;
      rewrite(file, damaged);
      assertThat(kept("key")).as("byte %d", i).isEqualTo("nothing");
      write("key", "value");
      assertThat(kept("key")).as("byte %d", i).isEqualTo("value");
      assertThat(files()).hasSize(1);
    }
  }

  @Test
  void aFileCutShortIsAsGoodAsNone() throws IOException {
    write("key", "value");
    Path file = files().get(0);
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      rewrite(file, Arrays.copyOf(whole, length));
      assertThat(kept("key")).as("cut to %d", length).isEqualTo("nothing");
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsNoCache() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    try (CachePack pack = CacheFolder.at(file).pack("kind")) {
      pack.write("key", bytes("value"));
      assertThat(pack.read("key")).contains(bytes("value"));
    }
    assertThat(file).hasContent("in the way");
  }

  @Test
  void noCacheForgets() {
    try (CachePack pack = CacheFolder.none().pack("kind")) {
      pack.write("key", bytes("value"));
      assertThat(pack.read("key")).isEmpty();
    }
  }

  @Test
  void threadsMayShareAPack() {
    try (CachePack pack = pack()) {
      IntStream.range(0, 2000)
          .parallel()
          .forEach(
              i -> {
                pack.write("key" + i, bytes("value" + i));
                assertThat(pack.read("key" + i)).contains(bytes("value" + i));
              });
    }
    assertThat(kept("key1999")).isEqualTo("value1999");
  }

  private CachePack pack() {
    return CacheFolder.at(folder).pack("kind");
  }

  private void write(String key, String value) {
    try (CachePack pack = pack()) {
      pack.read(key);
      pack.write(key, bytes(value));
    }
  }

  private String kept(String key) {
    try (CachePack pack = pack()) {
      return pack.read(key).map(b -> new String(b, StandardCharsets.UTF_8)).orElse("nothing");
    }
  }

  private void rewrite(Path file, byte[] bytes) throws IOException {
    for (Path old : files()) {
      Files.delete(old);
    }
    Files.write(file, bytes);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("kind"))) {
      return files.sorted().toList();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
