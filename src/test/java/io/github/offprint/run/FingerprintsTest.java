package io.github.offprint.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintsTest {

  @TempDir Path temporary;

  private Path folder;

  @BeforeEach
  void copyAClass() throws IOException {
    folder = temporary.resolve("classes");
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
  void aLibraryCountsByWhatIsInItAndNotByItsName() throws Exception {
    Path one = jar("library-1.jar", "return 1");
    Path other = jar("library-2.jar", "return 2");
    Path same = jar("library-3.jar", "return 1");
    assertThat(beside(one))
        .isNotEqualTo(beside(other))
        .isNotEqualTo(beside(one, other))
        .isEqualTo(beside(same));
  }

  /** The other modules of a project stand on the class path as folders. */
  @Test
  void anotherFolderOnTheClassPathChangesIt() throws Exception {
    Path module = Files.createDirectories(folder.resolveSibling("module"));
    Path helper = Files.writeString(module.resolve("Helper.class"), "return 1");
    Fingerprint before = beside(module);
    Files.writeString(helper, "return 2");
    assertThat(beside(module)).isNotEqualTo(before);
  }

  /** Maven puts the POM of a dependency of type pom on the class path too. */
  @Test
  void aFileThatIsNoJarCountsByItsBytes() throws Exception {
    Path pom = Files.writeString(temporary.resolve("library-1.pom"), "<project/>");
    Fingerprint before = beside(pom);
    Files.writeString(pom, "<project>2</project>");
    assertThat(beside(pom)).isNotEqualTo(before);
  }

  private static Fingerprint beside(Path... classPath) {
    return new Fingerprints(List.of(classPath)).of(Toys.class);
  }

  private Path jar(String name, String code) throws IOException {
    Path jar = folder.resolveSibling(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry("Helper.class"));
      zip.write(code.getBytes(StandardCharsets.UTF_8));
    }
    return jar;
  }

  private Fingerprint fingerprint() throws Exception {
    try (URLClassLoader alone = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
      return new Fingerprints(List.of()).of(alone.loadClass(Toys.Nothing.class.getName()));
    }
  }
}
