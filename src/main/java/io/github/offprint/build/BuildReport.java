package io.github.offprint.build;

import io.github.offprint.problem.Problem;
import io.github.offprint.site.SiteFolder;
import java.util.List;

/**
 * What a build did.
 *
 * @param changes to the output folder
 * @param warnings that the author asked to overlook
 */
public record BuildReport(SiteFolder.Changes changes, List<Problem> warnings) {

  /** In one line, for the author. */
  @Override
  public String toString() {
    return "%d files: %d written, %d unchanged; %d deleted"
        .formatted(
            changes.written() + changes.unchanged(),
            changes.written(),
            changes.unchanged(),
            changes.deleted());
  }
}
