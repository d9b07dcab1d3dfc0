package io.github.offprint.content;

import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Files among the posts that are texts of other programs, and would be missed silently. */
final class ForeignFiles {

  private static final String RENAME = "rename it to end in .md";

  private static final Map<String, String> REMEDIES =
      Map.ofEntries(
          Map.entry("markdown", RENAME),
          Map.entry("mdown", RENAME),
          Map.entry("mkd", RENAME),
          Map.entry("mdx", RENAME + ", and write HTML in place of components"),
          Map.entry("qmd", RENAME + ", and compute with experiments"),
          Map.entry("rmd", RENAME + ", and compute with experiments"),
          Map.entry("ipynb", "write the text as Markdown, and compute with experiments"),
          Map.entry("adoc", "write it as Markdown"),
          Map.entry("org", "write it as Markdown"),
          Map.entry("rst", "write it as Markdown"));

  private ForeignFiles() {}

  /**
   * Tells of a file that looks like a text but is none here.
   *
   * @param shown the file as problems name it
   */
  static void tell(Path file, String shown, Problems problems) {
    String name = file.getFileName().toString();
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    Optional.ofNullable(REMEDIES.get(ending))
        .ifPresent(
            remedy ->
                problems.add(
                    Problem.warning(
                        Position.startOf(shown), "a file of this kind is not read", remedy)));
  }
}
