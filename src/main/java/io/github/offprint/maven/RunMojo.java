package io.github.offprint.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Runs one experiment and prints what it finds. */
@Mojo(name = "run", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class RunMojo extends ProjectMojo {

  /** Its name. */
  @Parameter(property = "offprint.experiment", required = true)
  private String experiment;

  /** Parameters as {@code name=value}, separated by spaces. */
  @Parameter(property = "offprint.set")
  private String set;

  /** The seed. */
  @Parameter(property = "offprint.seed")
  private String seed;

  /** The form of what is printed, such as {@code json}, {@code csv} or {@code svg}. */
  @Parameter(property = "offprint.format")
  private String format;

  /** Runs the command {@code run}. */
  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    List<String> command = new ArrayList<>(List.of("run", experiment));
    if (set != null && !set.isBlank()) {
      for (String value : set.strip().split("\\s+")) {
        add(command, "--set", value);
      }
    }
    add(command, "--seed", seed);
    add(command, "--format", format);
    run(command, "The experiment has failed; the reasons are printed above.");
  }
}
