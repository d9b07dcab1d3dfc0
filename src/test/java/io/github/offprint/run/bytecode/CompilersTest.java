package io.github.offprint.run.bytecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs in which compilers differ have the digests that are kept beside them, whichever JDK runs
 * the tests. A change of these numbers makes every lock file stale.
 */
class CompilersTest {

  private static final Path PROGRAMS = Path.of("src", "test", "resources", "fingerprints");

  @TempDir Path folder;

  @Test
  void thisCompilerGivesTheKeptDigests() throws Exception {
    compile(Path.of(System.getProperty("java.home")));
    assertThat(digests()).isEqualTo(kept());
  }

  /** Looks beside this JDK, where most systems and build services put them. */
  @Test
  void otherCompilersGiveTheSameDigests() throws Exception {
    List<Path> others = others();
    assumeTrue(!others.isEmpty(), "there is no other JDK, 17 or later, beside this one");
    for (Path jdk : others) {
      compile(jdk);
      assertThat(digests()).as(jdk.toString()).isEqualTo(kept());
    }
  }

  private void compile(Path jdk) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(jdk.resolve("bin").resolve("javac").toString());
    command.addAll(List.of("--release", "17", "-nowarn", "-g", "-d", folder.toString()));
    names().forEach(name -> command.add(PROGRAMS.resolve(name + ".java").toString()));
    Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
    String messages = new String(javac.getInputStream().readAllBytes());
    assertThat(javac.waitFor()).as(messages).isZero();
  }

  private TreeMap<String, String> digests() throws Exception {
    TreeMap<String, String> digests = new TreeMap<>();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
      for (String name : names()) {
        Class<?> type = loader.loadClass("t." + name);
        Roots roots = Roots.none().made(type).calls(type, "run");
        digests.put(
            name,
            new CodeBase(List.of(loader), Set.of(), Optional.empty()).reachable(roots).digest());
      }
    }
    return digests;
  }

  private static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(PROGRAMS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .map(name -> name.replace(".java", ""))
          .sorted()
          .toList();
    }
  }

  private static TreeMap<String, String> kept() throws IOException {
    Properties properties = new Properties();
    properties.load(Files.newBufferedReader(PROGRAMS.resolve("digests.properties")));
    TreeMap<String, String> kept = new TreeMap<>();
    properties.forEach((name, digest) -> kept.put((String) name, (String) digest));
    return kept;
  }

  private static List<Path> others() throws IOException {
    Path home = Path.of(System.getProperty("java.home")).toRealPath();
    try (Stream<Path> beside = Files.list(home.getParent())) {
      return beside
          .filter(jdk -> !jdk.equals(home) && !Files.isSymbolicLink(jdk))
          .filter(jdk -> Files.exists(jdk.resolve("bin").resolve("javac")))
          .filter(jdk -> version(jdk) >= 17)
          .sorted()
          .toList();
    }
  }

  private static int version(Path jdk) {
    try (Stream<String> lines = Files.lines(jdk.resolve("release"))) {
      return lines
          .filter(line -> line.startsWith("JAVA_VERSION="))
          .map(line -> line.replaceFirst(".*=\"(\\d+).*", "$1"))
          .mapToInt(Integer::parseInt)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    } catch (java.io.UncheckedIOException e) {
      return 0;
    }
  }
}
