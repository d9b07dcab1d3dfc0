package io.github.offprint.build;

import io.github.offprint.content.Statement;
import io.github.offprint.problem.Problem;
import io.github.offprint.run.Stale;
import io.github.offprint.site.SiteFolder;
import java.util.List;

/**
 * How the published site differs from what a build would write.
 *
 * @param stale runs whose results are not known to be those that are published, by their place
 * @param differences of files that show no stale run; paths as the author would type them
 * @param runs of all posts
 * @param computed how many runs were computed for this report
 * @param told what the author should know besides
 */
public record CheckReport(
    List<StaleRun> stale,
    List<SiteFolder.Difference> differences,
    int runs,
    int computed,
    List<Problem> told) {

  /**
   * A stale run.
   *
   * @param statements places where posts say what it has found
   */
  public record StaleRun(Stale stale, List<Statement> statements) {

    public StaleRun {
      statements = List.copyOf(statements);
    }
  }

  public CheckReport {
    stale = List.copyOf(stale);
    differences = List.copyOf(differences);
    told = List.copyOf(told);
  }

  /** Whether the site is what a build would write. */
  public boolean isFresh() {
    return stale.isEmpty() && differences.isEmpty();
  }
}
