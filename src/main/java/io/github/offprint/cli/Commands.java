package io.github.offprint.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;

/** All commands, behind one name. */
@Command(
    name = "offprint",
    description = "Turns posts and experiments into a blog whose figures are computed.",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  offprint new \"What I found\"",
      "  offprint build",
      "  offprint list",
      "  offprint run eigenlearning/risk --set n=100 --set ridge=1e-3",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:problems in the content, or a failed experiment",
      "2:wrong usage",
      "3:the site is stale",
      "130:stopped by Ctrl-C",
    })
final class Commands {

  private static final Map<String, Function<Console, Object>> COMMANDS = commands();

  /** Commands that know nothing of the others, which take a tenth of a second to look through. */
  private static final Set<String> PLAIN = Set.of("build", "check", "explain", "run", "serve");

  private Commands() {}

  private static Map<String, Function<Console, Object>> commands() {
    Map<String, Function<Console, Object>> commands = new LinkedHashMap<>();
    commands.put("build", BuildCommand::new);
    commands.put("check", CheckCommand::new);
    commands.put("clean", CleanCommand::new);
    commands.put("completion", CompletionCommand::new);
    commands.put("explain", ExplainCommand::new);
    commands.put("import", ImportCommand::new);
    commands.put("init", InitCommand::new);
    commands.put("list", ListCommand::new);
    commands.put("new", NewCommand::new);
    commands.put("run", RunCommand::new);
    commands.put("serve", ServeCommand::new);
    return commands;
  }

  /**
   * Runs a command with the streams and in the folder of this JVM.
   *
   * @return what it ends with
   */
  static int runHere(String[] args) {
    // not even a message of a library depends on where the program runs
    Locale.setDefault(Locale.ROOT);
    Console console =
        new Console(
            System.in,
            new PrintStream(
                new ToldStream(
                    new FileOutputStream(FileDescriptor.out), stream(FileDescriptor.err)),
                true,
                StandardCharsets.UTF_8),
            stream(FileDescriptor.err),
            Path.of("").toAbsolutePath(),
            Thread.currentThread().getContextClassLoader(),
            Terminal.isThere());
    return Launcher.exitCode(Interruption.guarded(console.err(), () -> run(args, console)));
  }

  static int run(String[] args, Console console) {
    boolean plain = args.length > 0 && PLAIN.contains(args[0]);
    CommandLine program = program(console, plain ? Set.of(args[0]) : COMMANDS.keySet());
    int code = args.length == 0 ? usage(program) : program.execute(args);
    console.err().flush();
    boolean lost = console.out().checkError();
    return lost && code == Main.DONE ? Main.PROBLEMS : code;
  }

  /** All commands. */
  static CommandLine program(Console console) {
    return program(console, COMMANDS.keySet());
  }

  private static CommandLine program(Console console, Set<String> wanted) {
    CommandLine program = new CommandLine(new Commands());
    COMMANDS.forEach(
        (name, command) -> {
          if (wanted.contains(name)) {
            program.addSubcommand(command.apply(console));
          }
        });
    return program
        .setOut(new PrintWriter(console.out(), true))
        .setErr(new PrintWriter(console.err(), true))
        .setColorScheme(
            Help.defaultColorScheme(
                console.terminal() && Terminal.takesColors() ? Help.Ansi.ON : Help.Ansi.OFF))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(new UsageErrors(console))
        .setExecutionExceptionHandler(new Faults(console));
  }

  private static int usage(CommandLine program) {
    program.usage(program.getErr());
    return Main.USAGE;
  }

  /** UTF-8 whatever the locale, so that redirected output is the same everywhere. */
  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
