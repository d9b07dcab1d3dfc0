package io.github.offprint.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;

/** Shows the site in a browser while it is written. */
@Mojo(name = "serve", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class ServeMojo extends SiteMojo {

  /** Where on this machine the site is shown; 0 for any free port. */
  @Parameter(property = "offprint.port", defaultValue = "4000")
  private int port;

  /** Runs the command {@code serve}. */
  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    List<String> more = new ArrayList<>(List.of("--port", Integer.toString(port)));
    for (MavenProject module : modules()) {
      for (String folder : module.getCompileSourceRoots()) {
        more.addAll(List.of("--sources", folder));
      }
    }
    run("serve", more, "The preview has ended; the reasons are printed above.");
  }
}
