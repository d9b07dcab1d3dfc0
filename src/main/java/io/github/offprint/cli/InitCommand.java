package io.github.offprint.cli;

import io.github.offprint.start.Started;
import io.github.offprint.start.Starter;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes a project. */
@Command(
    name = "init",
    description = {
      "Makes a project with a post and an experiment, which builds at once.",
      "It also has a test, settings, deploy.sh and workflows. Files that are there already are kept "
          + "as they are."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {"  offprint init", "  offprint init notes"})
final class InitCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      paramLabel = "FOLDER",
      arity = "0..1",
      defaultValue = "",
      description = "where the project is made (default: the current folder)")
  private Path folder;

  InitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    String shown = folder.toString().replace('\\', '/');
    Started started =
        new Starter(console.folder().resolve(folder), shown, Version.number()).start();
    tell(started, console.out());
    return Main.DONE;
  }

  private void tell(Started started, PrintStream out) {
    if (started.written().isEmpty()) {
      out.println("Every file is there already; nothing was written.");
    } else {
      out.println("Written:");
      started.written().forEach(file -> out.println("  " + file));
    }
    if (!started.kept().isEmpty()) {
      out.println("Kept as it was:");
      started.kept().forEach(file -> out.println("  " + file));
    }
    for (Started.Advice advice : started.advice()) {
      out.println();
      out.println("Add to " + advice.file() + ":");
      advice.lines().forEach(line -> out.println(("  " + line).stripTrailing()));
    }
    out.println();
    out.println("Next:");
    if (!folder.toString().isEmpty()) {
      out.println("  cd " + quoted(folder.toString()));
    }
    out.println("  mvn site-serve     # shows the site while you write");
    out.println("  mvn site-build     # writes it to site/");
  }

  private static String quoted(String path) {
    return path.matches("[\\w./~-]+") ? path : '"' + path.replaceAll("[\"$`\\\\]", "\\\\$0") + '"';
  }
}
