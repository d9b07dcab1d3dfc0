package io.github.offprint.site;

import io.github.offprint.content.Post;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Everything that the outputs turn into files.
 *
 * @param info settings of the whole site
 * @param posts those to be published, newest first, then by address
 * @param exhibits by the id of their directive
 * @param statics files that are copied as they are: path from the root of the site to source
 */
public record Site(
    SiteInfo info, List<Post> posts, Map<String, Exhibit> exhibits, Map<String, Path> statics) {

  /**
   * Whether all that a post shows is there. It always is where a site is built; where one is only
   * checked, some runs may have been left out, and the files that show them are left out too.
   */
  public boolean isSettled(Post post) {
    return post.pending().findAny().isEmpty()
        && post.directives().allMatch(directive -> exhibits.containsKey(directive.id()));
  }
}
