package io.github.offprint.run.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code of other people counts by its version. */
class LibraryTest {

  private static final String POM = "META-INF/maven/g/a/pom.properties";

  @TempDir Path folder;

  private byte[] one;
  private byte[] two;

  @BeforeEach
  void compileALibrary() throws IOException {
    one = tool(1);
    two = tool(2);
  }

  @Test
  void whatMavenWroteIntoItComesFirst() throws IOException {
    Path jar = jar("x-9.jar", one, Map.of(POM, "groupId=g\nartifactId=a\nversion=1.2\n"));
    assertThat(Library.of(jar)).isEqualTo(new Library("g:a", "1.2"));
  }

  @Test
  void itsFileNameComesSecond() throws IOException {
    assertThat(Library.of(jar("some-tool-1.2.jar", one, Map.of())))
        .isEqualTo(new Library("some-tool", "1.2"));
  }

  @Test
  void itsManifestComesThird() throws IOException {
    String manifest =
        "Manifest-Version: 1.0\nImplementation-Title: Tool\nImplementation-Version: 3\n";
    assertThat(Library.of(jar("tool.jar", one, Map.of("META-INF/MANIFEST.MF", manifest))))
        .isEqualTo(new Library("Tool", "3"));
  }

  @Test
  void otherwiseItCountsByWhatIsInIt() throws IOException {
    Library first = Library.of(jar("tool.jar", one, Map.of()));
    assertThat(Library.of(jar("tool.jar", one, Map.of()))).isEqualTo(first);
    assertThat(Library.of(jar("tool.jar", two, Map.of()))).isNotEqualTo(first);
  }

  @Test
  void aSnapshotAlsoCountsByWhatIsInIt() throws IOException {
    assertThat(Library.of(jar("a/tool-1-SNAPSHOT.jar", one, Map.of())))
        .isNotEqualTo(Library.of(jar("b/tool-1-SNAPSHOT.jar", two, Map.of())));
  }

  @Test
  void severalArtifactsInOneJarAreNotOneOfThem() throws IOException {
    Path jar =
        jar(
            "tool-1.jar",
            one,
            Map.of(POM, "version=7", "META-INF/maven/g/b/pom.properties", "version=8"));
    assertThat(Library.of(jar)).isEqualTo(new Library("tool", "1"));
  }

  @Test
  void anotherVersionChangesTheCodeThatUsesIt() throws IOException {
    String run = "int run() { return t.Tool.n(); }";
    assertThat(using("tool-1.jar", run).parts())
        .contains(new Part(Part.Kind.LIBRARY, "tool", "1", java.util.Optional.of("t.Start.run()")));
    assertThat(using("tool-1.jar", run)).isNotEqualTo(using("tool-2.jar", run));
  }

  @Test
  void aLibraryThatNobodyUsesDoesNotCount() throws IOException {
    String run = "int run() { return 1; }";
    assertThat(using("tool-1.jar", run)).isEqualTo(using("tool-2.jar", run));
  }

  @Test
  void aLibraryThatALibraryUsesCounts() throws IOException {
    Path tool = jar("tool-1.jar", one, Map.of());
    Path middle =
        new Workbench(folder.resolve("middle"))
            .with(tool)
            .compiled(
                List.of(), "public class Start { public static int n() { return Tool.n(); } }");
    Path jar = folder.resolve("middle-5.jar");
    write(jar, Map.of("t/Start.class", Files.readAllBytes(middle.resolve("t/Start.class"))));
    Workbench bench = new Workbench(folder.resolve("user")).with(jar).with(tool);
    Path user = bench.compiled(List.of(), "public class User { int run() { return Start.n(); } }");
    assertThat(Workbench.names(bench.code(user, "User", "run"))).contains("middle", "tool");
  }

  private Code using(String name, String run) throws IOException {
    Path jar = jar(name, one, Map.of());
    return new Workbench(folder.resolve("user-of-" + name)).with(jar).start(run);
  }

  private byte[] tool(int n) throws IOException {
    Path classes =
        new Workbench(folder.resolve("tool" + n))
            .compiled(
                List.of(),
                "public class Tool { public static int n() { return %d; } }".formatted(n));
    return Files.readAllBytes(classes.resolve("t/Tool.class"));
  }

  private Path jar(String name, byte[] tool, Map<String, String> more) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>(Map.of("t/Tool.class", tool));
    more.forEach((path, text) -> entries.put(path, text.getBytes(StandardCharsets.UTF_8)));
    Path jar = folder.resolve(name);
    Files.createDirectories(jar.getParent());
    write(jar, entries);
    return jar;
  }

  private static void write(Path jar, Map<String, byte[]> entries) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
  }
}
