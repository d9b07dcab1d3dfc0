package io.github.offprint.content;

import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what stands between the two lines of hyphens at the top of a post. */
final class FrontMatterReader {

  private static final Pattern ABBRLINK = Pattern.compile("[a-z0-9-]+");

  /** Keys that say how lists show a text. */
  private static final List<String> ONLY_OF_POSTS =
      List.of("tags", "pin", "hidden", "showdate", "series");

  private final Fields fields;
  private final Position top;
  private final String fileName;
  private final boolean dated;
  private final Problems problems;

  private FrontMatterReader(
      Fields fields, Position top, String fileName, boolean dated, Problems problems) {
    this.fields = fields;
    this.dated = dated;
    this.top = top;
    this.fileName = fileName;
    this.problems = problems;
  }

  /**
   * What a post says of itself. Where a mistake stands in the way something else stands in, so that
   * the mistakes in its body are told in the same run.
   *
   * @param top where the front matter begins
   * @param fileName without folders and extension
   * @param dated whether it must have a date
   */
  static FrontMatter read(
      Node.Mapping mapping, Position top, String fileName, boolean dated, Problems problems) {
    Fields fields = new Fields(mapping, Key.names(FrontMatterKeys.ALL), problems);
    return new FrontMatterReader(fields, top, fileName, dated, problems).frontMatter();
  }

  private FrontMatter frontMatter() {
    Optional<String> title = fields.requiredText("title", top, "title: What I found");
    if (dated && fields.field("published").isEmpty() && !fields.isMisnamed("published")) {
      problems.error(top, "published is missing", "add a line such as \"published: 2025-01-31\"");
    }
    if (!dated) {
      ONLY_OF_POSTS.stream()
          .filter(key -> fields.field(key).isPresent())
          .forEach(this::tellThatNoListHasPages);
    }
    Optional<LocalDate> published = fields.date("published");
    Optional<LocalDate> updated = fields.date("updated");
    String description = fields.text("description").orElse("");
    List<String> tags = texts("tags");
    boolean draft = fields.flag("draft", false);
    boolean hidden = fields.flag("hidden", false);
    boolean showDate = fields.flag("showdate", true);
    int pin = (int) fields.whole("pin", 0, 99).orElse(0);
    boolean toc = fields.flag("toc", true);
    fields.flag("numbered", false);
    String lang = fields.languageTag("lang").orElse("");
    Optional<String> abbrlink = abbrlink();
    List<Author> writers = Authors.read(fields, "authors", problems);
    List<String> aliases = aliases();
    List<String> bibliography = texts("bibliography");
    fields.text("csl");
    fields.texts("nocite");
    Sharing sharing = SharingReader.read(fields, problems);
    Kin kin = Kin.read(fields, problems);
    return new FrontMatter(
        title.orElse(fileName),
        published.or(() -> dated ? Optional.of(LocalDate.EPOCH) : Optional.empty()),
        updated,
        description,
        tags,
        draft,
        hidden,
        showDate,
        pin,
        toc,
        lang,
        abbrlink.orElse("post-" + Integer.toHexString(fileName.hashCode())),
        writers,
        aliases,
        bibliography,
        kin,
        sharing);
  }

  private void tellThatNoListHasPages(String key) {
    problems.add(
        Problem.note(
            fields.position(key),
            key + " does nothing on a page outside the blog",
            "remove it, or move the text to posts/: only posts stand in lists"));
  }

  private List<String> texts(String name) {
    return fields.texts(name).stream().map(scalar -> scalar.text().strip()).toList();
  }

  private Optional<String> abbrlink() {
    Optional<String> given = fields.text("abbrlink");
    if (fields.field("abbrlink").isPresent()) {
      if (given.isPresent() && !ABBRLINK.matcher(given.get()).matches()) {
        problems.error(
            fields.position("abbrlink"),
            "abbrlink may hold only a-z, 0-9 and hyphens, found \"" + given.get() + "\"",
            "write one such as \"" + slugOr(given.get(), "my-post") + "\"");
      }
      return given;
    }
    String slug = slug(fileName);
    if (slug.isEmpty()) {
      problems.error(
          top,
          "the file name holds no letter or digit of which an address could be made",
          "add a line such as \"abbrlink: my-post\"");
      return Optional.empty();
    }
    return Optional.of(slug);
  }

  private List<String> aliases() {
    List<String> aliases = new ArrayList<>();
    for (Node.Scalar written : fields.texts("aliases")) {
      Optional<Alias> alias = Alias.of(written.text());
      alias.ifPresent(found -> aliases.add(found.path()));
      if (alias.isEmpty()) {
        problems.error(
            written.position(),
            "an alias must be a path inside the site, found \"" + written.text().strip() + "\"",
            Alias.REMEDY);
      }
    }
    return aliases;
  }

  private static String slugOr(String text, String otherwise) {
    String slug = slug(text);
    return slug.isEmpty() ? otherwise : slug;
  }

  /** A file name as part of an address: small Latin letters, digits and single hyphens. */
  static String slug(String name) {
    return Slug.of(name);
  }
}
