package io.github.offprint.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintsTest {

  @TempDir Path folder;

  @BeforeEach
  void copyAClass() throws IOException {
    String name = Toys.Nothing.class.getName().replace('.', '/') + ".class";
    Files.createDirectories(folder.resolve(name).getParent());
    try (InputStream bytes = Toys.class.getClassLoader().getResourceAsStream(name)) {
      Files.write(folder.resolve(name), bytes.readAllBytes());
    }
  }

  @Test
  void theSameCodeHasTheSameFingerprint() throws Exception {
    assertThat(fingerprint()).isEqualTo(fingerprint());
    assertThat(fingerprint().digest()).matches("[0-9a-f]{64}");
  }

  @Test
  void anotherClassOrResourceBesideTheExperimentChangesIt() throws Exception {
    Fingerprint before = fingerprint();
    Files.writeString(folder.resolve("table.csv"), "1,2");
    Fingerprint after = fingerprint();
    assertThat(after).isNotEqualTo(before);
    Files.writeString(folder.resolve("table.csv"), "1,3");
    assertThat(fingerprint()).isNotEqualTo(after);
  }

  @Test
  void pageTemplatesDoNotChangeIt() throws Exception {
    Fingerprint before = fingerprint();
    Path templates = folder.resolve("io/github/offprint/templates");
    Files.createDirectories(templates);
    Files.writeString(templates.resolve("post.html"), "<p>");
    assertThat(fingerprint()).isEqualTo(before);
  }

  @Test
  void anotherLibraryChangesIt() throws Exception {
    Path jar = Files.writeString(folder.resolveSibling("library-1.jar"), "x");
    Path other = Files.writeString(folder.resolveSibling("library-2.jar"), "x");
    assertThat(new Fingerprints(List.of(jar)).of(Toys.class))
        .isNotEqualTo(new Fingerprints(List.of(other)).of(Toys.class))
        .isNotEqualTo(new Fingerprints(List.of(jar, other)).of(Toys.class));
  }

  private Fingerprint fingerprint() throws Exception {
    try (URLClassLoader alone = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
      return new Fingerprints(List.of()).of(alone.loadClass(Toys.Nothing.class.getName()));
    }
  }
}
