package io.github.offprint.content;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A file whose place in the site is known.
 *
 * @param edition as in {@link Standing}
 * @param path from the root of the site
 * @param early whether its day has not come
 */
record Placed(PostFile file, String edition, String path, boolean early) {

  private static final String INDEX = "index";

  static Placed of(PostFile file, Choice choice) {
    FrontMatter matter = file.frontMatter();
    String edition = choice.edition(matter.lang());
    String root = edition.isEmpty() ? "/" : "/" + edition.toLowerCase(java.util.Locale.ROOT) + "/";
    String path =
        file.kind() == Standing.Kind.PAGE
            ? root + folders(file)
            : root + "posts/" + matter.abbrlink() + "/";
    return new Placed(file, edition, path, choice.isEarly(matter));
  }

  /** Nested folders give nested addresses; {@code index.md} is the page of its folder. */
  private static String folders(PostFile file) {
    Path inside = file.file().subpath(1, file.file().getNameCount());
    String above =
        inside.getParent() == null
            ? ""
            : StreamSupport.stream(inside.getParent().spliterator(), false)
                .map(folder -> FrontMatterReader.slug(folder.toString()) + "/")
                .collect(Collectors.joining());
    String own = file.frontMatter().abbrlink();
    return own.equals(INDEX) ? above : above + own + "/";
  }

  /** The front matter, which says that an early text is a draft. */
  FrontMatter frontMatter() {
    return early ? file.frontMatter().asDraft() : file.frontMatter();
  }
}
