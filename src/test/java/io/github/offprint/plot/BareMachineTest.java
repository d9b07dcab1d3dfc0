package io.github.offprint.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Drawings of all specimens in a Java machine of its own, as on a slim container in another
 * country: no fonts, no font configuration, no home, another locale, charset and zone.
 */
class BareMachineTest {

  /** Prints a digest of all drawings. */
  static final class Digests {

    private Digests() {}

    public static void main(String[] arguments) throws Exception {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      for (String name : Specimens.all().keySet()) {
        Texts texts = new Texts(name, "Gödel", Map.of("seed", "7"));
        Drawing drawing = new SvgPlot().draw(Specimens.all().get(name), "fig-" + name, texts);
        sha256.update(drawing.file().getBytes(StandardCharsets.UTF_8));
        sha256.update(drawing.inline().getBytes(StandardCharsets.UTF_8));
        sha256.update(drawing.pdf().bytes());
      }
      System.out.println("drawings " + HexFormat.of().formatHex(sha256.digest()));
    }
  }

  private static String digest(Path folder, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Djava.awt.headless=true", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Digests.class.getName()));
    Path output = folder.resolve("output");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(folder.resolve("errors").toFile());
    builder.environment().clear();
    // in the plain C locale, Java cannot even find classes in a folder with an umlaut
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("FONTCONFIG_FILE", folder.resolve("none.conf").toString());
    builder.environment().put("FONTCONFIG_PATH", folder.toString());
    Process process = builder.start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(folder.resolve("errors"))).isZero();
    return Files.readString(output)
        .lines()
        .filter(l -> l.startsWith("drawings "))
        .findFirst()
        .get();
  }

  @Test
  void drawingsAreTheSameWithoutFontsInAnotherCountry(@TempDir Path folder) throws Exception {
    String here = digest(folder);
    String there =
        digest(
            folder,
            "-Duser.language=ar",
            "-Duser.country=EG",
            "-Duser.variant=",
            "-Duser.extensions=nu-arab",
            "-Dfile.encoding=ISO-8859-6",
            "-Duser.timezone=Asia/Kathmandu",
            "-Dsun.java2d.fontpath=" + folder,
            "-Djava.awt.fonts=" + folder);
    assertThat(there).isEqualTo(here);
  }
}
