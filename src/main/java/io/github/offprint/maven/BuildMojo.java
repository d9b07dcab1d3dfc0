package io.github.offprint.maven;

import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Builds the site. */
@Mojo(name = "build", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class BuildMojo extends SiteMojo {

  /** Runs the command {@code build}. */
  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    run("build", List.of(), "The site was not built; the reasons are printed above.");
  }
}
