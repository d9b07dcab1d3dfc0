package io.github.offprint.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A project like that of a reader, in which commands of the documentation can be typed. */
public final class Sandbox {

  private static final String POST =
      """
      ---
      title: T
      published: 2025-01-04
      ---

      ```experiment
      run: tutorial/random-angles
      id: fig-steps
      alt: Points on a line.
      with: {pairs: 10}
      ```
      """;

  private Sandbox() {}

  /**
   * Makes it, and a blog of another program beside it.
   *
   * @param folder an empty one
   * @return the folder of the project
   */
  public static Path project(Path folder) throws IOException {
    Path project = folder.resolve("project");
    write(project.resolve("content/posts/a.md"), POST);
    Files.createDirectories(project.resolve("target/classes"));
    write(project.resolve("cases.jsonl"), "{\"n\": 50}\n");
    write(folder.resolve("old-blog/_config.yml"), "title: Old\n");
    write(
        folder.resolve("old-blog/_posts/2020-01-31-old.md"),
        "---\nlayout: post\ntitle: Old\n---\ntext\n");
    return project;
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
