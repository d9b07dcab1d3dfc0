package io.github.offprint.build;

import io.github.offprint.problem.OffprintException;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import io.github.offprint.run.KeyedRun;
import io.github.offprint.site.OnDemand;
import io.github.offprint.site.Site;
import java.util.List;

/** A site as it was at one moment, all in memory. */
public final class Snapshot {

  private final Site site;
  private final OnDemand files;
  private final List<Problem> problems;
  private final List<KeyedRun> stale;
  private final SiteChecks checks;
  private final Object layouts;

  Snapshot(
      Site site,
      OnDemand files,
      List<Problem> problems,
      List<KeyedRun> stale,
      SiteChecks checks,
      Object layouts) {
    this.site = site;
    this.files = files;
    this.problems = List.copyOf(problems);
    this.stale = List.copyOf(stale);
    this.checks = checks;
    this.layouts = layouts;
  }

  /** Its posts with their figures; where a run is stale, with what was found before. */
  public Site site() {
    return site;
  }

  /** Its files, made when they are asked for. */
  public OnDemand files() {
    return files;
  }

  /**
   * What is wrong with the texts. What is wrong is shown as it was before, as far as there is
   * something to show.
   */
  public List<Problem> problems() {
    return problems;
  }

  /** Runs whose results are not known yet. */
  public List<KeyedRun> stale() {
    return stale;
  }

  /** Whether all pages of another site look the same. */
  public boolean showsTheSame(Snapshot other) {
    return layouts == other.layouts
        && site.info() == other.site.info()
        && site.texts().equals(other.site.texts())
        && site.statics().equals(other.site.statics())
        && site.exhibits().equals(other.site.exhibits());
  }

  /** The problems of the texts, and those that show only when all texts are held side by side. */
  public List<Problem> allProblems() {
    Problems all = new Problems();
    problems.forEach(all::add);
    try {
      checks.tell(all);
    } catch (OffprintException e) {
      all.add(e);
    }
    return all.sorted();
  }
}
