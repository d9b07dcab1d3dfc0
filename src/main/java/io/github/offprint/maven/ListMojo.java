package io.github.offprint.maven;

import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Lists the experiments that posts can name, with their parameters. */
@Mojo(name = "list", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class ListMojo extends ProjectMojo {

  /** Runs the command {@code list}. */
  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    run(List.of("list"), "The experiments cannot be listed; the reasons are printed above.");
  }
}
