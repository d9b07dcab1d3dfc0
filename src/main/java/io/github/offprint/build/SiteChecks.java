package io.github.offprint.build;

import io.github.offprint.content.Post;
import io.github.offprint.problem.Problems;
import io.github.offprint.site.Links;
import io.github.offprint.site.Output;
import io.github.offprint.site.PostImages;
import io.github.offprint.site.Routes;
import io.github.offprint.site.Site;
import java.util.List;

/**
 * What is looked at in all posts together before anything is computed: whether addresses clash,
 * whether links lead somewhere, whether pictures are there.
 */
final class SiteChecks {

  private final Site site;
  private final List<Output> outputs;
  private final List<Post.Link> navigation;

  /** Checks of a site that has no results yet. */
  SiteChecks(Site site, List<Output> outputs, List<Post.Link> navigation) {
    this.site = site;
    this.outputs = outputs;
    this.navigation = navigation;
  }

  /** Adds everything that is wrong. */
  void tell(Problems problems) {
    Routes routes = Routes.of(outputs, site);
    routes.problems().forEach(problems::add);
    Links links = new Links(site.texts(), routes, site.info().address());
    links.problems().forEach(problems::add);
    PostImages.problems(site).forEach(problems::add);
    links.problems(navigation).forEach(problems::add);
  }
}
