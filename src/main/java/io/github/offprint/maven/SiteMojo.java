package io.github.offprint.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** A goal that runs a command on the site of a project. */
abstract class SiteMojo extends ProjectMojo {

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

  /** The day up to which posts are published, such as {@code 2025-01-31}. */
  @Parameter(property = "offprint.today")
  private String today;

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

  /** Whether only problems are printed. */
  @Parameter(property = "offprint.quiet", defaultValue = "false")
  private boolean quiet;

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

  private List<String> command(String name) {
    List<String> command = new ArrayList<>(List.of(name));
    content().ifPresent(folder -> add(command, "--content", folder));
    add(command, "--templates", templates);
    add(command, "--output", output);
    add(command, "--settings", settings);
    add(command, "--lock", lock);
    add(command, "--base-url", baseUrl);
    add(command, "--today", today);
    add(command, "--threads", threads);
    add(command, "--drafts", drafts);
    add(command, "--lenient", lenient);
    add(command, "--check-links", checkLinks);
    add(command, "--no-cache", noCache);
    add(command, "--timings", timings);
    add(command, "--quiet", quiet);
    return command;
  }

  private static void add(List<String> command, String option, boolean wanted) {
    if (wanted) {
      command.add(option);
    }
  }
}
