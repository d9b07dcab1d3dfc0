package io.github.offprint.maven;

import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Tells whether the site is what a build would write now. Writes nothing into it. */
@Mojo(name = "check", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class CheckMojo extends SiteMojo {

  /** Runs the command {@code check}. */
  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    run("check", "The site is stale or cannot be built; the reasons are printed above.");
  }
}
