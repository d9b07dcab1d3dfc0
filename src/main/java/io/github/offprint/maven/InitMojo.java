package io.github.offprint.maven;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Makes a project that builds at once. Needs none to begin with. */
@Mojo(name = "init", requiresProject = false, aggregator = true, threadSafe = true)
public final class InitMojo extends CommandMojo {

  @Parameter(defaultValue = "${session.executionRootDirectory}", readonly = true, required = true)
  private String current;

  /** Where the project is made; relative to the current folder, which it is by default. */
  @Parameter(property = "offprint.folder", defaultValue = "")
  private String folder;

  /** Runs the command {@code init}. */
  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (!isSkipped()) {
      launch(
          Path.of(current),
          List.of(),
          folder == null || folder.isBlank() ? List.of("init") : List.of("init", folder),
          "No project was made; the reasons are printed above.");
    }
  }
}
