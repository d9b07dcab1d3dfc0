package io.github.offprint.maven;

import io.github.offprint.cli.Launcher;
import io.github.offprint.cli.Main;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** A goal that runs a command of Offprint in a JVM of its own. */
abstract class CommandMojo extends AbstractMojo {

  @Parameter(defaultValue = "${plugin.artifacts}", readonly = true, required = true)
  private List<Artifact> pluginArtifacts;

  /** Further arguments for the JVM, separated by spaces, such as {@code -Xmx4g}. */
  @Parameter(property = "offprint.jvmArguments")
  private String jvmArguments;

  /** Whether nothing is done. */
  @Parameter(property = "offprint.skip", defaultValue = "false")
  private boolean skip;

  /** Whether the goal should do nothing, as somebody wishes. */
  boolean isSkipped() {
    if (skip) {
      getLog().info("Nothing is done: offprint.skip is set.");
    }
    return skip;
  }

  /**
   * Runs a command.
   *
   * @param folder its current folder
   * @param projectPath classes and libraries of the project, which stand before those of Offprint
   * @param command its name and its arguments
   * @param failure what Maven says when the command has said no and why
   */
  void launch(Path folder, List<String> projectPath, List<String> command, String failure)
      throws MojoExecutionException, MojoFailureException {
    List<String> classPath =
        Stream.concat(
                projectPath.stream(),
                pluginArtifacts.stream().map(Artifact::getFile).map(File::getPath))
            .distinct()
            .toList();
    if (exitCode(new Launcher(folder, classPath, jvmArguments()), command) != Main.DONE) {
      throw new MojoFailureException(failure);
    }
  }

  private static int exitCode(Launcher launcher, List<String> command)
      throws MojoExecutionException {
    try {
      return launcher.run(command);
    } catch (IOException e) {
      throw new MojoExecutionException("the JVM for Offprint could not be started", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MojoExecutionException("the build was interrupted", e);
    }
  }

  private List<String> jvmArguments() {
    return jvmArguments == null || jvmArguments.isBlank()
        ? List.of()
        : Arrays.asList(jvmArguments.strip().split("\\s+"));
  }
}
