package io.github.offprint.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.content.markdown.Markdown;
import io.github.offprint.content.markdown.PlainTypesetter;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Which files of the content folder are seen, and what is said of those that are not. */
class FolderListingTest {

  private static final String POST = "---\ntitle: T\npublished: 2025-01-04\n---\nsecret\n";

  @TempDir Path root;
  @TempDir Path outside;
  private final Problems problems = new Problems();

  private void write(String file) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, POST);
  }

  private List<Post> posts() {
    return new ContentFolder(root, "content")
        .posts(new Markdown(new PlainTypesetter(), Address.ROOT), Choice.PUBLISHED, 1, problems);
  }

  private Iterable<String> statics() {
    return new ContentFolder(root, "content").statics(problems).keySet();
  }

  private List<String> told() {
    return problems.sorted().stream().map(Problem::toString).toList();
  }

  @Test
  void aFolderOfPostsThatLeadsOutsideIsNotRead() throws IOException {
    Files.writeString(outside.resolve("secret.md"), POST);
    Files.createSymbolicLink(root.resolve("posts"), outside);
    assertThat(posts()).isEmpty();
    assertThat(told())
        .contains(
            "content/posts:1:1: error: this folder is a link that leads out of the content folder"
                + " (put the folder itself there)");
  }

  @Test
  void aFolderOfStaticFilesThatLeadsOutsideIsNotPublished() throws IOException {
    Files.writeString(outside.resolve("secret.txt"), "secret");
    Files.createSymbolicLink(root.resolve("_static"), outside);
    assertThat(statics()).isEmpty();
    assertThat(told())
        .containsExactly(
            "content/_static:1:1: error: this folder is a link that leads out of the content folder"
                + " (put the folder itself there)");
  }

  @Test
  void aFolderMayLeadToAnotherInsideTheContentFolder() throws IOException {
    write("essays/a.md");
    Files.createSymbolicLink(root.resolve("posts"), root.resolve("essays"));
    assertThat(posts()).extracting(Post::file).containsExactly("content/posts/a.md");
    assertThat(told()).isEmpty();
  }

  @Test
  void aFolderThatCannotBeListedIsNoEmptyFolder() throws IOException {
    write("_static");
    assertThat(statics()).isEmpty();
    assertThat(told())
        .containsExactly(
            "content/_static:1:1: error: this folder cannot be read (check that it is one that you"
                + " may open)");
  }

  @Test
  void staticFilesThatBeginWithADotAreFilesToo() throws IOException {
    write("_static/.nojekyll");
    write("_static/.well-known/security.txt");
    assertThat(statics()).containsExactly(".nojekyll", ".well-known/security.txt");
    assertThat(told()).isEmpty();
  }

  @Test
  void whatDesktopsAndEditorsLeaveIsNotPublished() throws IOException {
    for (String name : List.of(".DS_Store", "Thumbs.db", ".CNAME.swp", "CNAME~", "a.swpx")) {
      write("_static/" + name);
      write("_static/deep/" + name);
    }
    assertThat(statics()).containsExactly("a.swpx", "deep/a.swpx");
  }

  @Test
  void linksAmongStaticFilesMayNotLeadOutside() throws IOException {
    Files.createDirectories(root.resolve("_static"));
    Files.createSymbolicLink(root.resolve("_static/.well-known"), outside);
    assertThat(statics()).isEmpty();
    assertThat(told())
        .containsExactly(
            "content/_static/.well-known:1:1: error: this link does not lead to a file inside the"
                + " content folder (put the file itself there)");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no such names")
  void aBackslashInANameIsNoSlash() throws IOException {
    write("_static/a\\b.txt");
    assertThat(statics()).containsExactly("a\\b.txt");
  }

  @Test
  void theListThatOffprintKeepsInTheSiteIsNoStaticFile() throws IOException {
    write("_static/.offprint");
    assertThat(statics()).isEmpty();
    assertThat(told())
        .containsExactly(
            "content/_static/.offprint:1:1: error: Offprint keeps its list of the files of the site"
                + " under this name (rename or remove the file)");
  }
}
