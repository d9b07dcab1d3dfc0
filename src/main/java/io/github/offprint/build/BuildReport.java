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
public record BuildReport(SiteFolder.Changes changes, List<Problem> warnings) {}
