package io.github.offprint.content.markdown;

import io.github.offprint.content.FarReference;
import io.github.offprint.content.PercentCode;
import io.github.offprint.content.Post;
import io.github.offprint.content.Surroundings;
import io.github.offprint.content.Unheard;
import io.github.offprint.problem.Position;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes the opening tags of links, and notes which places of the site they lead to. */
final class LinkWriter {

  private static final Pattern SCHEME =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*", Pattern.DOTALL);
  private static final Pattern WEB =
      Pattern.compile("(?:https?:)?//.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern PROGRAM =
      Pattern.compile("(?:javascript|vbscript|data|file):.*", Pattern.CASE_INSENSITIVE);

  /** Browsers skip these before a scheme, and in it. */
  private static final Pattern SKIPPED = Pattern.compile("[\\s\\p{Cntrl}]+");

  private final Sheet sheet;
  private Optional<Post.Link> inside = Optional.empty();

  LinkWriter(Sheet sheet) {
    this.sheet = sheet;
  }

  /** Whether an address leads to another site. */
  static boolean isWeb(String target) {
    return WEB.matcher(target).matches();
  }

  /** Whether following an address would run something. */
  static boolean isProgram(String target) {
    return PROGRAM.matcher(SKIPPED.matcher(target).replaceAll("")).matches();
  }

  /**
   * Opens a link.
   *
   * @param target as the author wrote it
   * @param title shown when the mouse rests on it; may be empty
   */
  void open(String target, String title, Position position) {
    Html html = sheet.html();
    html.raw("<a href=\"").text(href(target, position)).raw("\"");
    if (!title.isEmpty()) {
      html.raw(" title=\"").text(title).raw("\"");
    }
    html.raw(isWeb(target) ? " class=\"external\" rel=\"noopener\">" : ">");
  }

  /** Where a link leads on the page; empty if it leads nowhere, which is told. */
  String href(String target, Position position) {
    inside = Optional.empty();
    if (isProgram(target)) {
      sheet
          .problems()
          .error(
              position,
              "this link runs a program instead of leading somewhere",
              "link to a page; scripts belong into the templates");
      return "";
    }
    if (isWeb(target) || SCHEME.matcher(target).matches()) {
      if (isWeb(target)) {
        sheet.link(new Post.Link(target, position));
      }
      return PercentCode.encodedAddress(target);
    }
    int hash = target.indexOf('#');
    String place = hash < 0 ? target : target.substring(0, hash);
    String fragment = hash < 0 ? "" : target.substring(hash);
    if (place.isEmpty()) {
      return anchor(fragment, position);
    }
    int query = place.indexOf('?');
    String path = query < 0 ? place : place.substring(0, query);
    String after = (query < 0 ? "" : place.substring(query)) + fragment;
    return path(path, position)
        .map(
            found -> {
              note(new Post.Link(found + PercentCode.decoded(fragment), position));
              return sheet.address().link(PercentCode.encodedPath(found))
                  + PercentCode.encodedAddress(after);
            })
        .orElse("");
  }

  private void note(Post.Link link) {
    sheet.link(link);
    inside = Optional.of(link);
  }

  /** Writes what the link that was opened last leads to, for an author who did not. */
  void name(Position position) {
    if (inside.isEmpty()) {
      warnOfUnheard(position);
      return;
    }
    String target = inside.get().target();
    int hash = target.indexOf('#');
    String page = (hash < 0 ? target : target.substring(0, hash)).replaceFirst("\\?.*", "");
    String place = hash < 0 ? "" : target.substring(hash + 1);
    sheet.cut(new FarReference(page, place, sheet.words(), position));
  }

  /** Tells of a link of which nothing is heard. */
  void warnOfUnheard(Position position) {
    sheet.problems().add(Unheard.at(position));
  }

  private String anchor(String fragment, Position position) {
    if (fragment.length() < 2) {
      sheet
          .problems()
          .error(position, "this link leads nowhere", "write an address between the brackets");
      return "";
    }
    note(new Post.Link(PercentCode.decoded(fragment), position));
    return PercentCode.encodedAddress(fragment);
  }

  private Optional<String> path(String path, Position position) {
    if (path.startsWith("/")) {
      return Optional.of(PercentCode.decoded(path));
    }
    Surroundings surroundings = sheet.surroundings();
    if (path.endsWith(".md")) {
      return surroundings.address(path, position, sheet.problems());
    }
    if (Surroundings.isPicture(path)) {
      Optional<Surroundings.Picture> picture =
          surroundings.picture(path, position, sheet.problems());
      picture.ifPresent(found -> sheet.image(found.image()));
      return picture.map(found -> found.image().path());
    }
    sheet
        .problems()
        .error(
            position,
            "\"" + path + "\" is neither a post nor a picture",
            path.contains("{{")
                ? ForeignRemedies.ofVariable(path)
                : "begin it with / for a page of this site, with https:// for another site, or name"
                    + " a .md file");
    return Optional.empty();
  }
}
