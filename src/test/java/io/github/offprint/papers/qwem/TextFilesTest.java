package io.github.offprint.papers.qwem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.offprint.solver.corpus.Corpus;
import io.github.offprint.solver.corpus.Documents;
import io.github.offprint.solver.corpus.Text;
import io.github.offprint.solver.corpus.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFilesTest {

  @TempDir Path folder;

  @Test
  void aFolderIsReadInTheOrderOfItsPaths() throws IOException {
    write("b.txt", "two");
    write("a/z.txt", "one one");
    write("a.txt", "three");
    write(".hidden/x.txt", "never");
    write("a/.x", "never");

    List<Text> texts = TextFiles.of(folder);

    assertThat(texts).extracting(Text::name).containsExactly("a.txt", "a/z.txt", "b.txt");
    assertThat(texts).extracting(Text::size).containsExactly(5L, 7L, 3L);
    Vocabulary vocabulary = Corpus.of(texts, Documents.TEXT).vocabulary(9, 1, read -> {});
    assertThat(vocabulary.word(0)).isEqualTo("one");
    assertThat(vocabulary.size()).isEqualTo(3);
  }

  @Test
  void aFileIsOneText() throws IOException {
    assertThat(TextFiles.of(write("b.txt", "two"))).extracting(Text::name).containsExactly("b.txt");
  }

  @Test
  void aFolderWithoutFilesIsRefused() {
    assertThatThrownBy(() -> TextFiles.of(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected a text file, or a folder of text files, found none");
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
