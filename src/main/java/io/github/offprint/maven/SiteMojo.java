package io.github.offprint.maven;

import io.github.offprint.cli.Launcher;
import io.github.offprint.cli.Main;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * A goal that runs a command of Offprint for a project whose classes have been compiled, in a JVM
 * of its own with the project's classes and Offprint on its class path.
 */
abstract class SiteMojo extends AbstractMojo {

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${plugin.artifacts}", readonly = true, required = true)
  private List<Artifact> pluginArtifacts;

  /** Folder with posts; relative to the project like all folders and files here. */
  @Parameter(property = "offprint.content")
  private String content;

  /** Folder with layouts and assets. */
  @Parameter(property = "offprint.templates")
  private String templates;

  /** Folder that holds the site. */
  @Parameter(property = "offprint.output")
  private String output;

  /** Site settings. */
  @Parameter(property = "offprint.settings")
  private String settings;

  /** What the site was computed from. */
  @Parameter(property = "offprint.lock")
  private String lock;

  /** Where the site is served. */
  @Parameter(property = "offprint.baseUrl")
  private String baseUrl;

  /** How many threads compute. */
  @Parameter(property = "offprint.threads")
  private String threads;

  /** Whether drafts are part of the site. */
  @Parameter(property = "offprint.drafts", defaultValue = "false")
  private boolean drafts;

  /** Whether warnings let the build go on. */
  @Parameter(property = "offprint.lenient", defaultValue = "false")
  private boolean lenient;

  /** Whether other sites are asked if what the posts link to is still there. */
  @Parameter(property = "offprint.checkLinks", defaultValue = "false")
  private boolean checkLinks;

  /** Whether everything is computed again, and nothing kept. */
  @Parameter(property = "offprint.noCache", defaultValue = "false")
  private boolean noCache;

  /** Whether a table tells what took how long. */
  @Parameter(property = "offprint.timings", defaultValue = "false")
  private boolean timings;

  /** Further arguments for the JVM, separated by spaces, such as {@code -Xmx4g}. */
  @Parameter(property = "offprint.jvmArguments")
  private String jvmArguments;

  /** Whether nothing is done. */
  @Parameter(property = "offprint.skip", defaultValue = "false")
  private boolean skip;

  /**
   * Runs a command on the site, with the options of this goal.
   *
   * @param name such as {@code build}
   * @param more arguments of this command alone
   * @param failure what Maven says when the command has said no and why
   */
  void run(String name, List<String> more, String failure)
      throws MojoExecutionException, MojoFailureException {
    List<String> command = command(name);
    command.addAll(more);
    run(command, failure);
  }

  /**
   * Runs a command.
   *
   * @param command its name and its arguments
   * @param failure what Maven says when the command has said no and why
   */
  void run(List<String> command, String failure)
      throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Nothing is done: offprint.skip is set.");
      return;
    }
    if (exitCode(command) != Main.DONE) {
      throw new MojoFailureException(failure);
    }
  }

  private int exitCode(List<String> command) throws MojoExecutionException {
    try {
      return new Launcher(project.getBasedir().toPath(), classPath(), jvmArguments()).run(command);
    } catch (IOException e) {
      throw new MojoExecutionException("the JVM for Offprint could not be started", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MojoExecutionException("the build was interrupted", e);
    }
  }

  /** The project's own classes first, as in a program of its own; each entry once. */
  private List<String> classPath() throws MojoExecutionException {
    try {
      return Stream.concat(
              project.getRuntimeClasspathElements().stream(),
              pluginArtifacts.stream().map(Artifact::getFile).map(File::getPath))
          .distinct()
          .toList();
    } catch (DependencyResolutionRequiredException e) {
      throw new MojoExecutionException("the dependencies of the project are not resolved", e);
    }
  }

  private List<String> jvmArguments() {
    return jvmArguments == null || jvmArguments.isBlank()
        ? List.of()
        : Arrays.asList(jvmArguments.strip().split("\\s+"));
  }

  private List<String> command(String name) {
    List<String> command = new ArrayList<>(List.of(name));
    add(command, "--content", content);
    add(command, "--templates", templates);
    add(command, "--output", output);
    add(command, "--settings", settings);
    add(command, "--lock", lock);
    add(command, "--base-url", baseUrl);
    add(command, "--threads", threads);
    add(command, "--drafts", drafts);
    add(command, "--lenient", lenient);
    add(command, "--check-links", checkLinks);
    add(command, "--no-cache", noCache);
    add(command, "--timings", timings);
    return command;
  }

  private static void add(List<String> command, String option, String value) {
    if (value != null && !value.isBlank()) {
      command.add(option);
      command.add(value);
    }
  }

  private static void add(List<String> command, String option, boolean wanted) {
    if (wanted) {
      command.add(option);
    }
  }
}
