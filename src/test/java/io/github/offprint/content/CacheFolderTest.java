package io.github.offprint.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
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

  @Test
  void anEntryInThePlaceOfAnotherIsAsGoodAsNone() throws IOException {
    CacheFolder cache = CacheFolder.at(folder);
    cache.write("kind", "key", BYTES);
    Path mine = onlyFile();
    byte[] whole = Files.readAllBytes(mine);
    Files.delete(mine);
    cache.write("kind", "other", new byte[] {9});
    Path other = onlyFile();
    Files.write(other, whole);
    assertThat(cache.read("kind", "other")).isEmpty();
  }

  @Nested
  class Size {

    private CacheFolder cache;

    @BeforeEach
    void openTheFolder() {
      cache = CacheFolder.at(folder);
    }

    @Test
    void whatWasUsedLongestAgoGoesFirst() throws IOException {
      for (int i = 0; i < 5; i++) {
        cache.write("kind", "key" + i, new byte[68]); // and 32 of the digest
        age(i);
      }
      cache.read("kind", "key1");
      assertThat(cache.shrink(250)).isEqualTo(new CacheFolder.Removed(3, 300));
      assertThat(cache.read("kind", "key1")).isPresent();
      assertThat(cache.read("kind", "key4")).isPresent();
      assertThat(cache.read("kind", "key3")).isEmpty();
    }

    /** The newest file is as old as if it had been written in that minute of 1970. */
    private void age(int minute) throws IOException {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          if (Files.getLastModifiedTime(file).toMillis() > 3_600_000) {
            Files.setLastModifiedTime(file, FileTime.fromMillis(60_000L * minute));
          }
        }
      }
    }

    @Test
    void whatFitsStays() {
      cache.write("kind", "key", new byte[68]);
      assertThat(cache.shrink(100)).isEqualTo(new CacheFolder.Removed(0, 0));
      assertThat(cache.read("kind", "key")).isPresent();
    }

    @Test
    void clearingRemovesOneKindOrEverything() {
      cache.write("one", "key", BYTES);
      cache.write("two", "key", BYTES);
      assertThat(cache.clear("one")).isEqualTo(new CacheFolder.Removed(1, 35));
      assertThat(folder.resolve("one")).doesNotExist();
      assertThat(cache.read("two", "key")).isPresent();
      assertThat(cache.clear()).isEqualTo(new CacheFolder.Removed(1, 35));
      assertThat(folder).doesNotExist();
      assertThat(cache.clear()).isEqualTo(new CacheFolder.Removed(0, 0));
    }

    @Test
    void whereLinksLeadNothingIsTouched() throws IOException {
      Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
      Path mine = Files.writeString(elsewhere.resolve("mine.txt"), "years of work");
      Path linked = Files.createDirectories(folder.resolve("cache"));
      Files.createSymbolicLink(linked.resolve("link"), elsewhere);
      CacheFolder.at(linked).clear();
      assertThat(mine).hasContent("years of work");
      assertThat(linked).doesNotExist();
    }
  }

  private Path onlyFile() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }
}
