package io.github.offprint.serve;

import io.github.offprint.build.LiveSite;
import io.github.offprint.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The code of experiments, as a preview follows it. For one thread at a time. */
public interface Code extends AutoCloseable {

  /** Code that stays as it was when the preview began. */
  Code FIXED =
      new Code() {
        @Override
        public void follow(LiveSite site, Set<Path> heard) {}

        @Override
        public List<Problem> problems() {
          return List.of();
        }

        @Override
        public Set<Path> sources() {
          return Set.of();
        }

        @Override
        public void close() {}
      };

  /**
   * Looks for changes, and gives the site the code as it is now.
   *
   * @param heard the only places where there can be changes
   */
  void follow(LiveSite site, Set<Path> heard);

  /** What stands in the way of the code as it is now. */
  List<Problem> problems();

  /** The files and folders that it is made from. */
  Set<Path> sources();

  @Override
  void close();
}
