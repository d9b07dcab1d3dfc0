package io.github.offprint.site;

import java.util.stream.Stream;

/**
 * One kind of output: pages, feeds, sitemap, assets. It depends on the site alone and says nothing
 * of where its files are written.
 */
public interface Output {

  /** Its files, made as they are asked for. */
  Stream<SiteFile> files(Site site);
}
