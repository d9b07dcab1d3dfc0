package io.github.offprint.cli;

import io.github.offprint.build.BuildOptions;
import io.github.offprint.build.LiveSite;
import io.github.offprint.build.LoadedCode;
import io.github.offprint.problem.Problem;
import io.github.offprint.serve.Code;
import io.github.offprint.serve.Preview;
import io.github.offprint.serve.ProjectCode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows the site while it is written. */
@Command(
    name = "serve",
    description = {
      "Shows the site in a browser while you write, drafts included.",
      "Saved posts, settings, layouts and data are shown at once; saved Java code is compiled, and"
          + " the experiments that it changes are computed again. Writes nothing into the project but"
          + " its cache. Ctrl-C ends it."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {"  offprint serve", "  offprint serve --port 8080"})
final class ServeCommand implements Callable<Integer> {

  private static final int PORT = 4000;
  private static final int HIGHEST_PORT = 65535;

  private final Console console;

  @Spec private CommandSpec spec;

  @Mixin private FolderOptions options;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "where on this machine it is shown; 0 for any free port (default: 4000)")
  private int port = PORT;

  ServeCommand(Console console) {
    this.console = console;
  }

  @Option(
      names = "--sources",
      paramLabel = "DIR",
      description =
          "folder with the Java code of experiments, may be given again (default: src/main/java)")
  private List<Path> sources = List.of(Path.of("src", "main", "java"));

  @Override
  public Integer call() {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new ParameterException(
          spec.commandLine(), "--port must be a number from 0 to 65535, found " + port);
    }
    BuildOptions site = options.in(console.folder()).forPreview();
    try (Preview preview =
        new Preview(
            new LiveSite(site, LoadedCode.of(console.classes())), code(), port, this::tell)) {
      preview.awaitFirst();
      console
          .out()
          .println(
              "The preview is at http://localhost:%s%s (Ctrl-C ends it)."
                  .formatted(Integer.toString(preview.port()), preview.home()));
      preview.awaitEnd();
      return Main.DONE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Main.INTERRUPTED;
    } catch (BindException e) {
      console
          .err()
          .println(
              "offprint: error: port %s is taken (end what uses it, or choose another with --port)"
                  .formatted(Integer.toString(port)));
      return Main.PROBLEMS;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Code code() {
    List<Path> classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.isEmpty())
            .map(Path::of)
            .toList();
    return new ProjectCode(
        console.folder(),
        sources.stream().map(console.folder()::resolve).toList(),
        classPath,
        console.classes());
  }

  private void tell(List<Problem> problems) {
    if (problems.isEmpty()) {
      console.err().println("No problems any more.");
    } else {
      console.print(problems);
    }
  }
}
