package io.github.offprint.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.content.markdown.Markdown;
import io.github.offprint.content.markdown.PlainTypesetter;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutsideBlogTest {

  @TempDir Path root;

  @Test
  void keysThatOnlyListsReadAreTold() throws IOException {
    Files.createDirectories(root.resolve("posts"));
    Files.createDirectories(root.resolve("pages"));
    Files.writeString(
        root.resolve("pages/about.md"), "---\ntitle: About\ntags: [a]\npin: 3\n---\nText.\n");
    Problems problems = new Problems();
    new ContentFolder(root, "content")
        .posts(new Markdown(new PlainTypesetter(), Address.ROOT), Choice.PUBLISHED, 1, problems);
    assertThat(problems.sorted())
        .extracting(Problem::toString)
        .anyMatch(told -> told.startsWith("content/pages/about.md:3:7: note: tags does nothing"))
        .anyMatch(told -> told.startsWith("content/pages/about.md:4:6: note: pin does nothing"));
    assertThat(problems.sorted())
        .extracting(Problem::toString)
        .noneMatch(told -> told.contains("about.md") && told.contains(": error:"));
  }
}
