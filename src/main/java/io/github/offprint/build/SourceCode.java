package io.github.offprint.build;

import io.github.offprint.content.PercentCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where readers find the code of experiments.
 *
 * @param published address of the project's folder, with a slash at its end; absent if nobody can
 *     read it
 * @param project the folder here
 */
public record SourceCode(Optional<String> published, Path project) {

  private static final String FOLDER = "src/main/java/";

  /** Code that is not published. */
  public static SourceCode unpublished() {
    return new SourceCode(Optional.empty(), Path.of(""));
  }

  /** A link to the file of a class; none if the project has no such file. */
  Optional<String> link(Class<?> type) {
    String file = FOLDER + type.getName().replaceAll("\\$.*", "").replace('.', '/') + ".java";
    return published
        .filter(address -> Files.isRegularFile(project.resolve(file)))
        .map(address -> address + PercentCode.encodedPath(file));
  }
}
