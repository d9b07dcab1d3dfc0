package io.github.offprint.run.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackedLibrariesTest {

  @TempDir Path folder;

  @Test
  void aLibraryIsTheSamePackedOrNot() throws Exception {
    Path lines =
        jar("lines-1.2.jar", Map.of("org/lines/Line.class", "", "org/lines/a/B.class", ""));
    Path sums = jar("sums-3.0.jar", Map.of("org/sums/Sum.class", ""));
    String list = PackedLibraries.list(List.of("classes", lines.toString(), sums.toString()));
    PackedLibraries packed =
        PackedLibraries.in(jar("all-9.jar", Map.of(PackedLibraries.FILE, list)));

    assertThat(packed.library("org/lines/Line.class")).contains(Library.of(lines));
    assertThat(packed.library("org/lines/a/B")).contains(Library.of(lines));
    assertThat(packed.library("org/sums/Sum")).contains(Library.of(sums));
    assertThat(packed.library("org/Other")).isEmpty();
  }

  @Test
  void aJarWithoutAListHasNone() throws Exception {
    assertThat(PackedLibraries.in(jar("a-1.jar", Map.of())).library("org/sums/Sum")).isEmpty();
  }

  private Path jar(String name, Map<String, String> files) throws Exception {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out)) {
      for (Map.Entry<String, String> entry : files.entrySet()) {
        jar.putNextEntry(new JarEntry(entry.getKey()));
        jar.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
        jar.closeEntry();
      }
    }
    return file;
  }
}
