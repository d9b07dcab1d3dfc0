package io.github.offprint.site;

import java.util.TreeMap;
import java.util.stream.Stream;

/** Files that are copied as they are. */
public final class Statics implements Output {

  @Override
  public Stream<SiteFile> files(Site site) {
    return new TreeMap<>(site.statics())
        .entrySet().stream()
            .map(e -> new SiteFile(UrlPath.relative(e.getKey()), Disk.bytes(e.getValue())));
  }
}
