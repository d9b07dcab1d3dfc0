package io.github.offprint.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Tells whether the site is what a build would write now. Writes nothing into it. */
@Mojo(name = "check", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class CheckMojo extends SiteMojo {

  /** Whether every run is computed again, and compared with what was found before. */
  @Parameter(property = "offprint.rerun", defaultValue = "false")
  private boolean rerun;

  /** Runs the command {@code check}. */
  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    List<String> more = new ArrayList<>(List.of("--remedy", "mvn site-build"));
    if (rerun) {
      more.add("--rerun");
    }
    run("check", more, "The site is stale or cannot be built; the reasons are printed above.");
  }
}
