package io.github.offprint.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what is wrong with a command line, in a few lines. */
final class UsageErrors implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(command.getColorScheme().errorText("offprint: " + e.getMessage()));
    UnmatchedArgumentException.printSuggestions(e, err);
    err.println("Try \"" + command.getCommandSpec().qualifiedName() + " --help\".");
    return Main.USAGE;
  }
}
