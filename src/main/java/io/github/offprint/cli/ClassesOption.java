package io.github.offprint.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Where there are experiments besides those of the program. The {@link Launcher} puts them on the
 * class path of the JVM that it starts, before any command looks at its options.
 */
final class ClassesOption {

  static final String NAME = "--classes";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = NAME,
      paramLabel = "PATH",
      description = "folder or jar with experiments of your own; may be given again")
  private List<String> classes = List.of();

  /** Refuses what is not there. */
  void check(Path folder) {
    for (String entry : entries(classes)) {
      if (!Files.exists(folder.resolve(entry))) {
        throw new ParameterException(command.commandLine(), NAME + ": there is no " + entry);
      }
    }
  }

  /** What the arguments of the program name. */
  static List<String> in(List<String> arguments) {
    List<String> named = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.startsWith(NAME + "=")) {
        named.add(argument.substring(NAME.length() + 1));
      } else if (argument.equals(NAME) && i + 1 < arguments.size()) {
        named.add(arguments.get(i + 1));
      }
    }
    return entries(named);
  }

  /** Several may stand in one argument, as in a class path. */
  private static List<String> entries(List<String> named) {
    return named.stream()
        .flatMap(path -> Stream.of(path.split(File.pathSeparator)))
        .filter(entry -> !entry.isEmpty())
        .toList();
  }
}
