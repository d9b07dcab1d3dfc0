package io.github.offprint.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser and its driver as they are installed on the machine, under their usual names. */
final class Programs {

  /** A driver is made for one version; where both stand side by side it is Chrome's. */
  private static final List<String> BROWSERS =
      List.of("google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "chrome");

  private static final List<String> DRIVERS = List.of("chromedriver", "chromium.chromedriver");

  private Programs() {}

  /** What is missing, in a sentence. */
  static Optional<String> missing() {
    if (found(BROWSERS).isEmpty()) {
      return Optional.of("no browser on the PATH (looked for " + String.join(", ", BROWSERS) + ")");
    }
    return found(DRIVERS).isPresent()
        ? Optional.empty()
        : Optional.of("no driver on the PATH (looked for " + String.join(", ", DRIVERS) + ")");
  }

  static Path browser() {
    return required(BROWSERS);
  }

  static Path driver() {
    return required(DRIVERS);
  }

  private static Path required(List<String> names) {
    return found(names)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "tests in a browser need Chromium and chromedriver: " + missing().orElse("")));
  }

  private static Optional<Path> found(List<String> names) {
    return names.stream().flatMap(Programs::onPath).findFirst();
  }

  private static Stream<Path> onPath(String name) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Arrays.stream(path.split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .flatMap(folder -> Stream.of(name, name + ".exe").map(file -> Path.of(folder, file)))
        .filter(Files::isExecutable);
  }
}
