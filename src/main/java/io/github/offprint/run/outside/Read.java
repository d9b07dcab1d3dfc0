package io.github.offprint.run.outside;

import java.nio.file.Path;
import java.util.Optional;

/**
 * That a file was read.
 *
 * @param file absolute
 * @param place the line of the experiment's own code that was nearest, if any was near
 */
public record Read(Path file, Optional<String> place) {

  /** The file as the author would type it in the current folder. */
  public String shown() {
    Path here = Path.of("").toAbsolutePath();
    return (file.startsWith(here) ? here.relativize(file) : file).toString().replace('\\', '/');
  }
}
