package io.github.offprint.site;

import io.github.offprint.content.Directive;
import io.github.offprint.content.Post;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Every file that a site will have, before any is made, and who asked for it. Two that want the
 * same path, or paths that differ in case only, are a mistake: one of them would be lost on some
 * disk.
 */
public final class Routes {

  private static final Position OFFPRINT = Position.startOf("Offprint");
  private static final List<String> ALWAYS =
      List.of(
          "/",
          "/tags/",
          "/archive/",
          "/404.html",
          Feeds.ATOM,
          Feeds.RSS,
          "/sitemap.xml",
          "/robots.txt",
          Assets.STYLESHEET,
          Assets.SCRIPT);

  private final Map<String, Owner> owners = new HashMap<>();
  private final Map<String, Post> posts = new HashMap<>();
  private final TreeSet<String> files = new TreeSet<>();
  private final List<Problem> problems = new ArrayList<>();

  /**
   * Who asked for a file.
   *
   * @param file as it was asked for
   * @param source equal if two may share the file
   * @param address whether it is an address that an author gave a post; two posts that want the
   *     same one are told of it where they are read, at the very key
   */
  private record Owner(String file, String source, Position position, boolean address) {

    boolean shares(Owner other) {
      return address && other.address || file.equals(other.file) && source.equals(other.source);
    }
  }

  private Routes() {}

  /**
   * The files of a site, known before any experiment has run: each is taken to find a figure.
   *
   * @param posts that will be published
   * @param statics files that are copied as they are: path from the root of the site to source
   */
  public static Routes of(List<Post> posts, Map<String, Path> statics) {
    Routes routes = new Routes();
    ALWAYS.forEach(path -> routes.add(UrlPath.file(path), path, OFFPRINT));
    posts.forEach(routes::addPost);
    posts.forEach(routes::addBelongings);
    statics.forEach(
        (path, source) ->
            routes.add(
                UrlPath.relative(path), source.toString(), Position.startOf(Disk.slashed(source))));
    return routes;
  }

  /** Files that two parts of the site want, in the order of their places. */
  public List<Problem> problems() {
    return problems.stream().distinct().sorted().toList();
  }

  /** Whether the site has this file. */
  boolean has(String file) {
    return files.contains(file);
  }

  /** All files, sorted. */
  Stream<String> files() {
    return files.stream();
  }

  /** The post whose page this file is, or nothing. */
  Stream<Post> postAt(String file) {
    return Stream.ofNullable(posts.get(file));
  }

  private void addPost(Post post) {
    String file = UrlPath.file(post.path());
    add(new Owner(file, post.file(), Position.startOf(post.file()), true));
    posts.put(file, post);
  }

  private void addBelongings(Post post) {
    Position start = Position.startOf(post.file());
    for (String tag : post.frontMatter().tags()) {
      add(UrlPath.file(Tags.path(tag)), "the tag \"" + tag + "\"", start);
    }
    for (String alias : post.frontMatter().aliases()) {
      add(new Owner(Redirects.path(alias), "an alias in " + post.file(), start, true));
    }
    for (Post.Image image : post.images()) {
      add(UrlPath.relative(image.path()), Disk.slashed(image.file()), image.position());
    }
    post.directives().forEach(this::addFigure);
  }

  private void addFigure(Directive directive) {
    for (String kind : List.of("svg", "csv", "json")) {
      String file = UrlPath.file(Figures.path(directive.id(), kind));
      add(file, "the figure " + directive.id(), directive.position());
    }
  }

  private void add(String file, String source, Position position) {
    add(new Owner(file, source, position, false));
  }

  private void add(Owner wanting) {
    Owner owner = owners.putIfAbsent(UrlPath.folded(wanting.file()), wanting);
    files.add(wanting.file());
    if (owner != null && !owner.shares(wanting)) {
      problems.add(
          Problem.error(wanting.position(), clash(wanting.file(), owner), "rename one of the two"));
    }
  }

  private static String clash(String file, Owner owner) {
    boolean same = owner.file().equals(file);
    String whose =
        owner.position().equals(OFFPRINT) ? "every site has one" : "wanted by " + owner.source();
    return same
        ? "the path /" + file + " is taken: " + whose
        : "the path /" + file + " differs from /" + owner.file() + " in case only: " + whose;
  }
}
