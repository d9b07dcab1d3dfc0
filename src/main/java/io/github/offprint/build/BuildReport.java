package io.github.offprint.build;

import io.github.offprint.problem.Problem;
import io.github.offprint.site.SiteFolder;
import java.util.List;

/**
 * What a build did.
 *
 * @param changes to the output folder
 * @param told what the author should know although it did not stop the build
 */
public record BuildReport(SiteFolder.Changes changes, List<Problem> told) {

  /** In one line, for the author. */
  @Override
  public String toString() {
    return "%s files: %s written, %s unchanged; %s deleted"
        .formatted(
            changes.written() + changes.unchanged(),
            changes.written(),
            changes.unchanged(),
            changes.deleted());
  }
}
