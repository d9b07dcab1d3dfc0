package io.github.offprint.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.offprint.content.Workers;
import io.github.offprint.problem.OffprintException;
import io.github.offprint.site.SiteFolder.Changes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteFolderTest {

  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

  @TempDir Path parent;
  private Path root;
  private SiteFolder folder;

  @BeforeEach
  void name() {
    root = parent.resolve("site");
    folder = new SiteFolder(root, Disk.slashed(root), new Workers(3));
  }

  private static SiteFile file(String path, String text) {
    return new SiteFile(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private Map<String, String> content() throws IOException {
    Map<String, String> content = new TreeMap<>();
    for (Path file : Disk.filesBelow(root)) {
      content.put(Disk.slashed(root.relativize(file)), Files.readString(file));
    }
    content.remove(".offprint");
    return content;
  }

  private Changes write(SiteFolder to, Stream<SiteFile> files) {
    return to.write(files, () -> {});
  }

  private void writeOld() {
    write(folder, Stream.of(file("index.html", "old"), file("posts/a/index.html", "a")));
  }

  private void assertOldIsWhole() throws IOException {
    assertThat(content()).isEqualTo(Map.of("index.html", "old", "posts/a/index.html", "a"));
    try (Stream<Path> beside = Files.list(parent)) {
      assertThat(beside).containsExactly(root);
    }
  }

  @Nested
  class Writing {

    @Test
    void putsEveryFileInItsPlaceAndListsItSorted() throws IOException {
      write(folder, Stream.of(file("b/c.html", "2"), file("a.html", "1")));
      assertThat(content()).isEqualTo(Map.of("a.html", "1", "b/c.html", "2"));
      assertThat(Files.readAllLines(root.resolve(".offprint")).subList(1, 3))
          .containsExactly("a.html", "b/c.html");
    }

    @Test
    void leavesNothingBesideTheFolder() throws IOException {
      writeOld();
      assertOldIsWhole();
    }

    @Test
    void removesWhatTheNewSiteDoesNotHave() throws IOException {
      writeOld();
      Changes changes = write(folder, Stream.of(file("index.html", "new")));
      assertThat(content()).isEqualTo(Map.of("index.html", "new"));
      assertThat(changes).isEqualTo(new Changes(1, 0, 1));
    }

    @Test
    void keepsTheTimeOfWhatDidNotChange() throws IOException {
      writeOld();
      Files.setLastModifiedTime(root.resolve("posts/a/index.html"), LONG_AGO);
      Files.setLastModifiedTime(root.resolve("index.html"), LONG_AGO);
      Changes changes =
          write(folder, Stream.of(file("index.html", "new"), file("posts/a/index.html", "a")));
      assertThat(Files.getLastModifiedTime(root.resolve("posts/a/index.html"))).isEqualTo(LONG_AGO);
      assertThat(Files.getLastModifiedTime(root.resolve("index.html"))).isNotEqualTo(LONG_AGO);
      assertThat(changes).isEqualTo(new Changes(1, 1, 0));
    }

    @Test
    void overwritesAFileOfOursThatSomebodyChanged() throws IOException {
      writeOld();
      Files.writeString(root.resolve("index.html"), "meddled");
      writeOld();
      assertOldIsWhole();
    }

    @Test
    void followsALinkToTheFolder() throws IOException {
      Path real = Files.createDirectory(parent.resolve("real"));
      Files.createSymbolicLink(root, real);
      writeOld();
      assertThat(root).isSymbolicLink();
      assertThat(real.resolve("index.html")).hasContent("old");
    }

    @Test
    void makesMissingFoldersAboveIt() {
      Path deep = parent.resolve("x/y/site");
      write(new SiteFolder(deep), Stream.of(file("index.html", "1")));
      assertThat(deep.resolve("index.html")).hasContent("1");
    }

    @Test
    void twoBuildsAtOnceLeaveOneOfTheTwoSites() throws Exception {
      ExecutorService both = Executors.newFixedThreadPool(2);
      List<Future<Changes>> done =
          both.invokeAll(List.of(() -> writeMany("one"), () -> writeMany("two")));
      both.shutdown();
      for (Future<Changes> build : done) {
        build.get();
      }
      assertThat(content()).hasSize(200);
      assertThat(content().values().stream().distinct()).hasSize(1);
    }

    @Test
    void whileAnotherBuildWritesSaysOnceThatItWaits() throws Exception {
      List<String> said = Collections.synchronizedList(new ArrayList<>());
      CountDownLatch waits = new CountDownLatch(1);
      ExecutorService other = Executors.newSingleThreadExecutor();
      Future<Changes> second;
      try (Replacement first = Replacement.of(root, () -> said.add("first"))) {
        second =
            other.submit(
                () ->
                    folder.write(
                        Stream.of(file("a", "")),
                        () -> {
                          said.add("second");
                          waits.countDown();
                        }));
        waits.await();
        Thread.sleep(100); // it asks for the lock several times
        assertThat(first.target()).doesNotExist();
      }
      other.shutdown();
      assertThat(second.get()).isEqualTo(new Changes(1, 0, 0));
      assertThat(said).containsExactly("second");
    }

    private Changes writeMany(String text) {
      return write(
          new SiteFolder(root), IntStream.range(0, 200).mapToObj(i -> file("f" + i, text)));
    }
  }

  @Nested
  class Failing {

    @Test
    void inTheMiddleLeavesTheOldSite() throws IOException {
      writeOld();
      Stream<SiteFile> failing =
          Stream.of("x", "y").map(path -> path.equals("x") ? file(path, "") : fail());
      assertThatThrownBy(() -> write(folder, failing)).hasMessage("no luck");
      assertOldIsWhole();
    }

    private SiteFile fail() {
      throw new IllegalStateException("no luck");
    }

    @Test
    void betweenTheTwoRenamesIsPutRightByTheNextRun() throws IOException {
      writeOld();
      Files.move(root, parent.resolve(".site.offprint-old"));
      Files.createDirectories(parent.resolve(".site.offprint-new"));
      assertThatThrownBy(() -> write(folder, Stream.of("x").map(path -> fail())))
          .hasMessage("no luck");
      assertOldIsWhole();
    }

    @Test
    void afterTheTwoRenamesIsTidiedByTheNextRun() throws IOException {
      writeOld();
      Path aside = Files.createDirectories(parent.resolve(".site.offprint-old/posts"));
      Files.writeString(aside.resolve("left.html"), "older");
      writeOld();
      assertOldIsWhole();
    }
  }

  @Nested
  class Refusing {

    @Test
    void isToldBeforeAnythingIsMade() throws IOException {
      assertThat(folder.problems()).isEmpty();
      writeOld();
      assertThat(folder.problems()).isEmpty();
      Files.writeString(root.resolve("thesis.tex"), "work of years");
      assertThat(folder.problems())
          .singleElement()
          .asString()
          .contains("files that Offprint did not write: thesis.tex");
    }

    @Test
    void aPlaceBelowAFile() throws IOException {
      Path file = Files.writeString(parent.resolve("notes"), "mine");
      SiteFolder below =
          new SiteFolder(file.resolve("deep/site"), "notes/deep/site", new Workers(2));
      String problem =
          "notes/deep/site:1:1: error: the site cannot be written here: a file is in the way (check"
              + " that you may write to the folder above it and that the disk has room, or name"
              + " another folder)";
      assertThat(below.problems()).map(Object::toString).containsExactly(problem);
      assertThatThrownBy(() -> write(below, Stream.of(file("a", ""))))
          .isInstanceOf(OffprintException.class)
          .hasMessage(problem);
      assertThat(file).hasContent("mine");
    }

    @Test
    void aPathThatTheDiskRefusesLeavesTheOldSite() throws IOException {
      writeOld();
      assertRefuses("the site cannot be written here: ", file("a".repeat(300), ""));
      assertOldIsWhole();
    }

    @Test
    void theRootOfTheFileSystem() {
      SiteFolder all = new SiteFolder(parent.getRoot());
      assertThat(all.problems()).singleElement().asString().contains("root of a file system");
    }

    private void assertRefuses(String words, SiteFile... files) {
      assertThatThrownBy(() -> write(folder, Stream.of(files)))
          .isInstanceOf(OffprintException.class)
          .hasMessageStartingWith(Disk.slashed(root) + ":1:1: error: ")
          .hasMessageContaining(words);
    }

    @Test
    void aFolderOfSomebodyElse() throws IOException {
      Files.createDirectories(root);
      Files.writeString(root.resolve("thesis.tex"), "work of years");
      assertRefuses("was not written by Offprint: it holds thesis.tex", file("a", ""));
      assertThat(root.resolve("thesis.tex")).hasContent("work of years");
    }

    @Test
    void aFolderOfOursWithFilesOfSomebodyElse() throws IOException {
      writeOld();
      Files.writeString(root.resolve("CNAME"), "who.example");
      assertRefuses(
          "files that Offprint did not write: CNAME (move them to content/_static", file("a", ""));
      assertThat(root.resolve("CNAME")).hasContent("who.example");
    }

    @Test
    void aLinkOfSomebodyElseInsideIt() throws IOException {
      writeOld();
      Path treasure = Files.createDirectory(parent.resolve("treasure"));
      Files.createSymbolicLink(root.resolve("link"), treasure);
      assertRefuses("did not write: link", file("a", ""));
    }

    @Test
    void aFileInsteadOfAFolder() throws IOException {
      Files.writeString(root, "I am a file");
      assertRefuses("the output is a file", file("a", ""));
    }

    @Test
    void nothingIfTheFolderIsEmpty() throws IOException {
      Files.createDirectories(root);
      writeOld();
      assertOldIsWhole();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "../evil",
          "a/../../evil",
          "/etc/evil",
          "a//b",
          "",
          ".",
          "..",
          "a/./b",
          "a/",
          "a\\b",
          "C:evil",
          "a\nb",
          ".offprint"
        })
    void pathsThatAreNotBelowTheRoot(String path) throws IOException {
      writeOld();
      assertRefuses("cannot be a path of the site", file(path, "evil"));
      assertOldIsWhole();
    }

    @ParameterizedTest
    @ValueSource(strings = {"...", "..a", ".well-known/x", "a..b", "ünï cödé", "a/b.c"})
    void noPathThatIsMerelyUnusual(String path) throws IOException {
      write(folder, Stream.of(file(path, "fine")));
      assertThat(content()).containsOnlyKeys(path);
    }

    @Test
    void twoFilesOfOnePath() {
      assertRefuses("two files want to be a", file("a", "1"), file("a", "2"));
    }

    @Test
    void twoPathsThatDifferInCaseOnly() {
      assertRefuses(
          "differ in case only: tags/ML and tags/ml", file("tags/ML", ""), file("tags/ml", ""));
    }

    @Test
    void aPathThatIsBothFileAndFolder() {
      assertRefuses("both as a file and as a folder", file("a", ""), file("a/b", ""));
      assertRefuses("both as a file and as a folder", file("a/b/c", ""), file("a", ""));
    }

    @Test
    void allOfThemTogether() {
      assertThatThrownBy(() -> write(folder, Stream.of(file("../x", ""), file("../y", ""))))
          .hasMessageContaining("../x")
          .hasMessageContaining("../y");
    }
  }

  @Nested
  class Comparing {

    @Test
    void findsNothingInWhatWasJustWritten() {
      writeOld();
      assertThat(
              folder.differences(
                  Stream.of(file("index.html", "old"), file("posts/a/index.html", "a"))))
          .isEmpty();
    }

    @Test
    void tellsOfEachDifferenceAndWritesNothing() throws IOException {
      writeOld();
      assertThat(folder.differences(Stream.of(file("index.html", "new"), file("b.html", "b"))))
          .map(Object::toString)
          .containsExactly(
              "b.html is missing",
              "index.html is different",
              "posts/a/index.html is not part of the site");
      assertOldIsWhole();
    }

    @Test
    void callsEverythingMissingWhereThereIsNoFolder() {
      assertThat(folder.differences(Stream.of(file("a", "")))).hasSize(1);
      assertThat(root).doesNotExist();
    }
  }

  @Test
  void aFileThatBeginsLikeACommentIsOursTheNextTime() throws IOException {
    write(folder, Stream.of(file("# one.txt", "1")));
    write(folder, Stream.of(file("# one.txt", "2")));
    assertThat(content()).isEqualTo(Map.of("# one.txt", "2"));
  }

  @Test
  void aFolderThatIsMountedByItselfIsToldBeforeAnythingIsMade() {
    Path mounted = Path.of("/dev/shm");
    Assumptions.assumeTrue(Files.isDirectory(mounted), "only Linux surely has one");

    assertThat(new SiteFolder(mounted).problems())
        .singleElement()
        .asString()
        .contains("mounted by itself", "--output");
  }
}
