package io.github.offprint.maven;

import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Tells what a figure depends on. */
@Mojo(name = "explain", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class ExplainMojo extends SiteMojo {

  /** The id of a figure, or the name of an experiment. */
  @Parameter(property = "offprint.id", required = true)
  private String id;

  /** Runs the command {@code explain}. */
  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    run("explain", List.of(id), "Nothing can be told of it; the reason is printed above.");
  }
}
