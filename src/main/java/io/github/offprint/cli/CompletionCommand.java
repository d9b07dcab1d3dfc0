package io.github.offprint.cli;

import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Teaches a shell to complete commands. */
@Command(
    name = "completion",
    description = {
      "Prints a script with which bash and zsh complete commands, options and names of experiments.",
      "Let the shell read it when it starts, for an alias or a script that is called offprint."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  source <(offprint completion)",
      "  offprint completion > ~/.local/share/bash-completion/completions/offprint",
    })
final class CompletionCommand implements Callable<Integer> {

  private static final Pattern DATED = Pattern.compile("^# Date: .*$|\\s+on \\w{3} \\w{3} .*$");

  private final Console console;

  @Spec private CommandSpec spec;

  @Mixin private ClassesOption classes;

  CompletionCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    classes.check(console.folder());
    String script = AutoComplete.bash("offprint", spec.parent().commandLine());
    // the same script whenever it is made
    console
        .out()
        .print(
            script
                .lines()
                .filter(line -> !DATED.matcher(line).find())
                .collect(Collectors.joining("\n", "", "\n")));
    return Main.DONE;
  }
}
