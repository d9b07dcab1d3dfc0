package io.github.offprint.cli;

import io.github.offprint.problem.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what is wrong with a command line, in two lines. */
final class UsageErrors implements IParameterExceptionHandler {

  private final Console console;

  UsageErrors(Console console) {
    this.console = console;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    String what = message(e, command);
    String help = "Try \"" + command.getCommandSpec().qualifiedName() + " --help\".";
    if (List.of(args).contains(JsonReport.OPTION)) {
      JsonReport.usage(command, what, help).print(console, Main.USAGE);
    } else {
      command.getErr().println(command.getColorScheme().errorText("offprint: " + what));
      command.getErr().println(help);
    }
    return Main.USAGE;
  }

  private static String message(ParameterException e, CommandLine command) {
    boolean unmatched = e instanceof UnmatchedArgumentException;
    String unknown = unmatched ? ((UnmatchedArgumentException) e).getUnmatched().get(0) : "";
    boolean option = unknown.startsWith("-");
    boolean top = command.getParent() == null;
    if (!unmatched || !option && !top) {
      return String.valueOf(e.getMessage());
    }
    String written = option ? unknown.replaceFirst("=.*", "") : unknown;
    Collection<String> known = option ? options(command) : command.getSubcommands().keySet();
    String kind =
        option
            ? (top ? "there is" : command.getCommandName() + " has") + " no option"
            : "there is no command";
    return "%s \"%s\" (%s)".formatted(kind, written, Suggestion.of(written, known));
  }

  private static List<String> options(CommandLine command) {
    return command.getCommandSpec().options().stream()
        .filter(option -> !option.hidden())
        .map(OptionSpec::names)
        .flatMap(Stream::of)
        .filter(name -> name.startsWith("--"))
        .toList();
  }
}
