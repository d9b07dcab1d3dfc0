package io.github.offprint.maven;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * A goal that runs a command of Offprint for a project whose classes have been compiled, with these
 * and Offprint on its class path. Where Maven builds several modules, those without posts are left
 * out if another has some.
 */
abstract class ProjectMojo extends CommandMojo {

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** Folder with posts; relative to the project like all folders and files here. */
  @Parameter(property = "offprint.content")
  private String content;

  /** The folder with posts, if one is named. */
  Optional<String> content() {
    return Optional.ofNullable(content).filter(name -> !name.isBlank());
  }

  /** The project and other modules that are built with it, in the order of the build. */
  List<MavenProject> modules() {
    return session.getProjects();
  }

  /**
   * Runs a command.
   *
   * @param command its name and its arguments
   * @param failure what Maven says when the command has said no and why
   */
  void run(List<String> command, String failure)
      throws MojoExecutionException, MojoFailureException {
    if (isSkipped()) {
      return;
    }
    // Modules that come later find the classes of this one; Maven knows no phase but its own.
    project.addLifecyclePhase("compile");
    if (!hasPosts(project) && modules().stream().anyMatch(this::hasPosts)) {
      getLog().info("There are no posts in this module.");
      return;
    }
    launch(project.getBasedir().toPath(), classPath(), command, failure);
  }

  /** Adds an option with its value, if there is one. */
  static void add(List<String> command, String option, String value) {
    if (value != null && !value.isBlank()) {
      command.add(option);
      command.add(value);
    }
  }

  private boolean hasPosts(MavenProject module) {
    Path folder = module.getBasedir().toPath().resolve(content().orElse("content"));
    return Files.isDirectory(folder);
  }

  /** The project's own classes first, as in a program of its own. */
  private List<String> classPath() throws MojoExecutionException {
    try {
      return project.getRuntimeClasspathElements().stream().map(this::classes).toList();
    } catch (DependencyResolutionRequiredException e) {
      throw new MojoExecutionException("the dependencies of the project are not resolved", e);
    }
  }

  /**
   * The folder with the classes of a module that is built here too, whether or not they have been
   * packed already: what a figure depends on is told by method, and must not depend on that.
   */
  private String classes(String element) {
    return modules().stream()
        .filter(module -> file(module.getArtifact()).equals(Optional.of(element)))
        .map(module -> module.getBuild().getOutputDirectory())
        .filter(folder -> new File(folder).isDirectory())
        .findFirst()
        .orElse(element);
  }

  private static Optional<String> file(Artifact artifact) {
    return Optional.ofNullable(artifact.getFile()).map(File::getPath);
  }
}
