package io.github.offprint.site;

import io.github.offprint.content.Address;
import io.github.offprint.content.Directive;
import io.github.offprint.content.PercentCode;
import io.github.offprint.content.Post;
import io.github.offprint.content.Post.Link;
import io.github.offprint.content.Prose;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Suggestion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether the links between the pages of a site lead somewhere. */
public final class Links {

  private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]+)\"");

  private static final Pattern OUTSIDE = Pattern.compile("(?i)(https?://|mailto:)\\S+");

  private static final Pattern WEB = Pattern.compile("(?i)(https?:)?//");

  private final List<Post> posts;
  private final Routes routes;
  private final Address address;
  private final Map<String, Set<String>> anchors = new HashMap<>();

  /**
   * The links of posts in a site that will have these files.
   *
   * @param address where the site is served, if that is known
   */
  public Links(List<Post> posts, Routes routes, Address address) {
    this.posts = posts;
    this.routes = routes;
    this.address = address;
  }

  /** Links to pages, files and places in pages that the site does not have. */
  public List<Problem> problems() {
    return posts.stream()
        .flatMap(
            post ->
                post.links().stream()
                    .filter(link -> !isWeb(link))
                    .flatMap(link -> problem(post.path(), link).stream()))
        .sorted()
        .toList();
  }

  /** Whether a link leads to another site. */
  public static boolean isWeb(Link link) {
    return WEB.matcher(link.target()).lookingAt();
  }

  /** Links of the navigation that lead neither to a page of the site nor to another site. */
  public List<Problem> problems(List<Link> navigation) {
    return navigation.stream().flatMap(link -> problem(link).stream()).sorted().toList();
  }

  private Optional<Problem> problem(Link link) {
    if (link.target().startsWith("/") && !link.target().startsWith("//")) {
      return problem("/", link);
    }
    return OUTSIDE.matcher(link.target()).matches()
        ? Optional.empty()
        : Optional.of(
            Problem.error(
                link.position(),
                "\"" + link.target() + "\" is no place to navigate to",
                "write a path of the site such as /archive/, or an address that begins with"
                    + " https://, http:// or mailto:"));
  }

  private Optional<Problem> problem(String page, Link link) {
    int hash = link.target().indexOf('#');
    String bare = hash < 0 ? link.target() : link.target().substring(0, hash);
    String fragment = hash < 0 ? "" : link.target().substring(hash + 1);
    String path = bare.replaceFirst("\\?.*", "");
    Optional<String> file = path.isEmpty() ? Optional.of(UrlPath.file(page)) : file(path);
    if (file.isEmpty()) {
      // before the site has an address, the path may lead to another site of the same host
      Problem.Severity severity =
          address.isKnown() ? Problem.Severity.ERROR : Problem.Severity.NOTE;
      return Optional.of(
          new Problem(severity, link.position(), "the site has no page " + path, pageLike(path)));
    }
    Set<String> known = fragment.isEmpty() ? Set.of() : anchors(file.get());
    boolean found = fragment.isEmpty() || fragment.equals("top") || has(known, fragment);
    return found
        ? Optional.empty()
        : Optional.of(
            Problem.error(
                link.position(),
                "the page " + address(file.get()) + " has no place #" + fragment,
                Suggestion.of(fragment, known)));
  }

  private static boolean has(Set<String> anchors, String fragment) {
    return anchors.contains(fragment) || anchors.contains(PercentCode.decoded(fragment));
  }

  /** The file that a server sends: for a folder without a slash at its end, after a redirect. */
  private Optional<String> file(String path) {
    String file = UrlPath.file(path);
    if (routes.has(file)) {
      return Optional.of(file);
    }
    return Optional.of(file + "/index.html").filter(routes::has);
  }

  private String pageLike(String path) {
    List<String> pages =
        routes.files().map(Links::address).filter(a -> !a.startsWith("/assets/")).toList();
    return Suggestion.closest(path, pages)
        .map(near -> "did you mean " + near + "?")
        .orElse("correct the link, or add what it leads to");
  }

  private static String address(String file) {
    return "/" + file.replaceFirst("(^|/)index\\.html$", "$1");
  }

  private Set<String> anchors(String file) {
    return anchors.computeIfAbsent(
        file, f -> routes.postAt(f).findFirst().map(Links::anchors).orElseGet(() -> listed(f)));
  }

  private static Set<String> anchors(Post post) {
    Set<String> ids = new TreeSet<>();
    post.headings().forEach(heading -> ids.add(heading.anchor()));
    post.directives().map(Directive::id).forEach(ids::add);
    post.body().stream()
        .filter(Prose.class::isInstance)
        .flatMap(prose -> ID.matcher(((Prose) prose).html()).results())
        .forEach(match -> ids.add(match.group(1)));
    return ids;
  }

  /** Places in the pages that are not posts: only the years of the archive. */
  private Set<String> listed(String file) {
    if (!file.matches("([^/]+/)?archive/index\\.html")) {
      return Set.of();
    }
    return posts.stream()
        .filter(post -> !post.isPage())
        .map(post -> HtmlPages.year(post.frontMatter()))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
