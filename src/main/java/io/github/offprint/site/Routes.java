package io.github.offprint.site;

import io.github.offprint.content.Post;
import io.github.offprint.problem.OffprintException;
import io.github.offprint.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Every file that a site will have, before any is made, as its outputs foresee them. Two that want
 * the same path, or paths that differ in case only, are a mistake: one of them would be lost on
 * some disk.
 */
public final class Routes {

  private final Map<String, Route> owners = new HashMap<>();
  private final Map<String, Post> posts = new HashMap<>();
  private final TreeSet<String> files = new TreeSet<>();
  private final List<Problem> problems = new ArrayList<>();

  private Routes() {}

  /**
   * The files of a site, known before any experiment has run.
   *
   * @param outputs all that will write the site
   * @param site without exhibits
   */
  public static Routes of(List<Output> outputs, Site site) {
    Routes routes = new Routes();
    site.texts().forEach(post -> routes.posts.put(UrlPath.file(post.path()), post));
    List<Route> wanted = outputs.stream().flatMap(o -> routes.wanted(o, site).stream()).toList();
    // who is told of a clash is the author, and of two of them the later
    wanted.stream().filter(Route::isAlways).forEach(routes::add);
    wanted.stream().filter(route -> !route.isAlways()).forEach(routes::add);
    return routes;
  }

  /**
   * Files that two parts of the site want and files that cannot be had, in the order of their
   * places.
   */
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

  private List<Route> wanted(Output output, Site site) {
    try {
      return output.routes(site).toList();
    } catch (OffprintException e) {
      problems.addAll(e.problems());
      return List.of();
    }
  }

  private void add(Route wanted) {
    Route owner = owners.putIfAbsent(UrlPath.folded(wanted.file()), wanted);
    files.add(wanted.file());
    if (owner != null && !owner.shares(wanted)) {
      problems.add(
          Problem.error(wanted.position(), clash(wanted.file(), owner), "rename one of the two"));
    }
  }

  private static String clash(String file, Route owner) {
    boolean same = owner.file().equals(file);
    String whose = owner.isAlways() ? "every site has one" : "wanted by " + owner.asker();
    return same
        ? "the path /" + file + " is taken: " + whose
        : "the path /" + file + " differs from /" + owner.file() + " in case only: " + whose;
  }
}
