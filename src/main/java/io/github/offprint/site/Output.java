package io.github.offprint.site;

import java.util.stream.Stream;

/**
 * One kind of output: pages, feeds, sitemap, assets. It depends on the site alone and says nothing
 * of where its files are written.
 */
public interface Output {

  /**
   * The files that it will have, before any experiment has run: each run is taken to find a figure.
   *
   * @param site without exhibits
   * @throws io.github.offprint.problem.OffprintException if the author's files stand in the way
   */
  Stream<Route> routes(Site site);

  /** Its files, made as they are asked for. */
  Stream<SiteFile> files(Site site);
}
