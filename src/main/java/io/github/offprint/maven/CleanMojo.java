package io.github.offprint.maven;

import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Empties the cache; the site stays as it is. */
@Mojo(name = "clean", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class CleanMojo extends ProjectMojo {

  /** Whether only what experiments have found is removed. */
  @Parameter(property = "offprint.results", defaultValue = "false")
  private boolean results;

  /** Runs the command {@code clean}. */
  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    run(
        results ? List.of("clean", "--results") : List.of("clean"),
        "The cache was not emptied; the reason is printed above.");
  }
}
