package io.github.offprint.build;

import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads settings that the documentation shows. */
public final class DocumentedSettings {

  private DocumentedSettings() {}

  /** What a build would say of them. */
  public static List<String> problems(String yaml, Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("offprint.yaml"), yaml);
    Problems problems = new Problems();
    Settings.read(file, "offprint.yaml", Optional.empty(), problems);
    return problems.sorted().stream().map(Problem::toString).toList();
  }
}
