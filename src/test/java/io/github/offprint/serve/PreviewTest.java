package io.github.offprint.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.offprint.build.BuildOptions;
import io.github.offprint.build.LiveSite;
import io.github.offprint.build.LoadedCode;
import io.github.offprint.problem.Problem;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A preview follows what its author saves, whatever that is. */
class PreviewTest {

  @TempDir private Path folder;
  private Workshop workshop;

  @BeforeEach
  void begin() throws IOException {
    workshop = new Workshop(folder);
  }

  @AfterEach
  void end() throws IOException {
    workshop.close();
  }

  @Test
  void aSavedPostIsShown() throws Exception {
    workshop.served();
    assertThat(workshop.page("/posts/first/")).contains("Hello.");

    workshop.post("first", "Good evening.");

    Workshop.await(() -> workshop.page("/posts/first/").contains("Good evening."));
  }

  @Test
  void codeThatCannotBeLinkedIsToldAndThePreviewGoesOn() throws Exception {
    Code broken =
        new Code() {
          @Override
          public void follow(LiveSite site, Set<Path> heard) {
            throw new NoClassDefFoundError("sample/Gone");
          }

          @Override
          public List<Problem> problems() {
            return List.of();
          }

          @Override
          public Set<Path> sources() {
            return Set.of();
          }

          @Override
          public void close() {}
        };
    LiveSite site =
        new LiveSite(
            BuildOptions.in(folder).forPreview(), LoadedCode.of(getClass().getClassLoader()));
    try (Preview preview = new Preview(site, broken, 0, problems -> {})) {
      preview.awaitFirst();
      Workshop.await(() -> preview.state().problems().toString().contains("sample/Gone"));

      workshop.post("first", "Saved once more.");

      assertThat(preview.port()).isPositive();
      assertThat(preview.state().problems()).hasSize(1);
    }
  }

  @Test
  void aPostMayComeAndGo() throws Exception {
    workshop.served();
    assertThat(workshop.get("/posts/second/").statusCode()).isEqualTo(404);

    Path second = workshop.post("deep/er/second", "I am new.");
    Workshop.await(() -> workshop.page("/posts/second/").contains("I am new."));
    assertThat(workshop.page("/")).contains("/posts/second/");

    Files.delete(second);
    Workshop.await(() -> workshop.get("/posts/second/").statusCode() == 404);
  }

  @Test
  void anEditorMayWriteByRenaming() throws Exception {
    workshop.served();

    Path draft = workshop.write("content/posts/first.md~", Files.readString(post("first")));
    Files.writeString(draft, Files.readString(draft).replace("Hello", "Renamed"));
    Files.move(draft, post("first"), java.nio.file.StandardCopyOption.ATOMIC_MOVE);

    Workshop.await(() -> workshop.page("/posts/first/").contains("Renamed."));
  }

  private Path post(String name) {
    return folder.resolve("content/posts/" + name + ".md");
  }

  @Test
  void whatAPostIncludesIsFollowed() throws Exception {
    workshop.write("content/_parts/part.md", "An old part.\n");
    workshop.post("first", "```include\nfile: ../_parts/part.md\n```\n");
    workshop.served();
    assertThat(workshop.page("/posts/first/")).contains("An old part.");

    workshop.write("content/_parts/part.md", "A new part.\n");

    Workshop.await(() -> workshop.page("/posts/first/").contains("A new part."));
  }

  @Test
  void worksThatArePartOfABibliographyAreFollowed() throws Exception {
    workshop.write(
        "content/references.bib", "@book{a, title={Old title}, author={A, B}, year=2001}");
    workshop.post("first", "As in [@a].");
    workshop.served();
    assertThat(workshop.page("/posts/first/")).contains("Old title");

    workshop.edit("content/references.bib", "Old title", "New title");

    Workshop.await(() -> workshop.page("/posts/first/").contains("New title"));
  }

  @Test
  void textsAreReadAnewWhereSettingsTellThemSomethingElse() throws Exception {
    workshop.write("offprint.yaml", "title: One\nmacros:\n  '\\R': '\\mathbb{R}'\n");
    workshop.post("first", "On $\\R$.");
    workshop.served();
    assertThat(workshop.page("/posts/first/")).contains("mathbb").doesNotContain("mathbf");

    workshop.write("offprint.yaml", "title: Two\nmacros:\n  '\\R': '\\mathbf{R}'\n");

    Workshop.await(() -> workshop.page("/posts/first/").contains("mathbf"));
    assertThat(workshop.page("/posts/first/")).contains("Two").doesNotContain("mathbb");
  }

  @Test
  void settingsAndLayoutsAndStyleAreFollowed() throws Exception {
    workshop.served();
    workshop.write("offprint.yaml", "title: Other name\n");
    Workshop.await(() -> workshop.page("/").contains("Other name"));

    workshop.write(
        "templates/fragments/footer.html",
        "<footer th:fragment=\"footer\">My own footer</footer>\n");
    Workshop.await(() -> workshop.page("/").contains("My own footer"));

    workshop.write("templates/assets/css/zz.css", ".mine { color: red }\n");
    Workshop.await(() -> workshop.page("/assets/offprint.css").contains(".mine"));
  }

  @Test
  void aMistakeIsToldAndThePageStaysAsItWasUntilItIsMended() throws Exception {
    workshop.served();

    workshop.post("first", "A formula $\\frac{1$ here.");
    Workshop.await(() -> workshop.problems().contains("content/posts/first.md:6:"));
    assertThat(workshop.page("/posts/first/")).contains("Hello.");

    workshop.post("other", "Other posts go on.");
    Workshop.await(() -> workshop.page("/posts/other/").contains("go on"));

    workshop.post("first", "A formula $\\frac{1}{2}$ here.");
    Workshop.await(() -> workshop.page("/posts/first/").contains("A formula"));
    Workshop.await(() -> workshop.problems().isEmpty());
  }

  @Test
  void aSiteThatIsWrongFromTheBeginningIsServedAllTheSame() throws Exception {
    Files.delete(post("first"));
    workshop.served();
    assertThat(workshop.get("/").statusCode()).isEqualTo(503);
    assertThat(workshop.page("/")).contains("there are no posts", "preview.js");

    workshop.post("first", "Here I am.");

    Workshop.await(() -> workshop.page("/posts/first/").contains("Here I am."));
  }

  @Test
  void theContentFolderMayGoAndComeBack() throws Exception {
    workshop.served();
    Path content = folder.resolve("content");
    Path away = folder.resolve("away");

    Files.move(content, away);
    Workshop.await(() -> workshop.problems().contains("there is no folder"));
    assertThat(workshop.page("/posts/first/")).as("the last good page").contains("Hello.");

    Files.move(away, content);
    Workshop.await(() -> workshop.problems().isEmpty());
    workshop.post("first", "Back again.");
    Workshop.await(() -> workshop.page("/posts/first/").contains("Back again."));

    remove(content);
    Workshop.await(() -> workshop.problems().contains("there is no folder"));
    workshop.post("first", "Made anew.");
    Workshop.await(() -> workshop.page("/posts/first/").contains("Made anew."));
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void aBrokenLayoutIsToldAndTheOldOneStays() throws Exception {
    workshop.served();

    workshop.write(
        "templates/fragments/footer.html", "<footer th:fragment=\"footer\" th:text=\"${\">\n");
    Workshop.await(() -> workshop.problems().contains("templates/fragments/footer.html"));
    assertThat(workshop.page("/posts/first/")).contains("Hello.", "colophon");

    Files.delete(folder.resolve("templates/fragments/footer.html"));
    Workshop.await(() -> workshop.problems().isEmpty());
  }

  @Test
  void bytesThatAreNoTextAreTold() throws Exception {
    workshop.served();

    Files.write(post("first"), new byte[] {'-', '-', '-', '\n', (byte) 0xff, (byte) 0xfe});

    Workshop.await(() -> workshop.problems().contains("not UTF-8"));
    assertThat(workshop.page("/posts/first/")).contains("Hello.");
  }

  @Test
  void manyFilesMayChangeAtOnce() throws Exception {
    workshop.served();
    for (int i = 0; i < 1500; i++) {
      workshop.post("many-" + i, "Number " + i + ".");
    }
    Workshop.await(() -> workshop.page("/posts/many-1499/").contains("Number 1499."));
    workshop.post("many-7", "Last.");
    Workshop.await(() -> workshop.page("/posts/many-7/").contains("Last."));
  }

  @Test
  void draftsAndPostsOfDaysToComeAreShownAndMarked() throws Exception {
    workshop.write(
        "content/posts/d.md", "---\ntitle: D\npublished: 2024-01-02\ndraft: true\n---\nX\n");
    workshop.served();

    assertThat(workshop.page("/posts/d/")).containsIgnoringCase("draft");
    assertThat(workshop.page("/")).contains("/posts/d/");
  }

  @Test
  void nothingIsWrittenIntoTheProjectButTheCache() throws Exception {
    workshop.served();
    workshop.post("first", "Written.");
    Workshop.await(() -> workshop.page("/posts/first/").contains("Written."));

    assertThat(folder.resolve("site")).doesNotExist();
    assertThat(folder.resolve("offprint.lock")).doesNotExist();
  }

  @Test
  void pagesAreThoseOfABuildButForOneScript() throws Exception {
    workshop.post("first", "Some text.\n\n" + Workshop.figure("line"));
    workshop.served();
    Workshop.await(() -> workshop.page("/posts/first/").contains("10.0"));
    String built =
        new String(
            new io.github.offprint.build.SiteBuild(
                        io.github.offprint.build.BuildOptions.in(folder),
                        workshop.classes(),
                        io.github.offprint.run.Progress.UNSEEN)
                    .build()
                    .toString()
                    .isEmpty()
                ? new byte[0]
                : Files.readAllBytes(folder.resolve("site/posts/first/index.html")),
            java.nio.charset.StandardCharsets.UTF_8);

    assertThat(built).doesNotContain("_offprint");
    assertThat(
            workshop
                .page("/posts/first/")
                .replaceFirst("<script src=\"/_offprint[^>]*></script>", ""))
        .isEqualTo(built);
  }

  @Test
  void aPreviewThatCannotBeginLeavesNothingBehind() throws Exception {
    AtomicBoolean closed = new AtomicBoolean();
    Code code =
        new Code() {
          @Override
          public void follow(LiveSite site, Set<Path> heard) {}

          @Override
          public List<Problem> problems() {
            return List.of();
          }

          @Override
          public Set<Path> sources() {
            return Set.of();
          }

          @Override
          public void close() {
            closed.set(true);
          }
        };
    ClassLoader classes = PreviewTest.class.getClassLoader();
    LiveSite site = new LiveSite(BuildOptions.in(folder).forPreview(), LoadedCode.of(classes));
    try (ServerSocket taken = new ServerSocket(0, 0, InetAddress.getByName("127.0.0.1"))) {
      assertThatThrownBy(() -> new Preview(site, code, taken.getLocalPort(), problems -> {}))
          .isInstanceOf(BindException.class);
    }
    assertThat(closed).isTrue();
  }
}
