package io.github.offprint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The page about the command line knows every command, every option and every example. */
class CommandLineDocumentTest {

  private static final Path PAGE = Path.of("content", "pages", "docs", "command-line.md");

  /** They say that they have all options of {@code build}. */
  private static final Set<String> LIKE_BUILD = Set.of("check", "serve", "explain");

  private final Map<String, CommandLine> commands =
      Commands.program(
              new Console(
                  InputStream.nullInputStream(),
                  new PrintStream(PrintStream.nullOutputStream()),
                  new PrintStream(PrintStream.nullOutputStream()),
                  Path.of(""),
                  CommandLineDocumentTest.class.getClassLoader(),
                  false))
          .getSubcommands();

  @Test
  void everyCommandHasASectionWithItsOptionsAndExamples() throws IOException {
    String build = section("build");
    for (Map.Entry<String, CommandLine> command : commands.entrySet()) {
      String section = section(command.getKey());
      assertThat(section).as(command.getKey()).contains("```sh");
      for (OptionSpec option : command.getValue().getCommandSpec().options()) {
        String shown = LIKE_BUILD.contains(command.getKey()) ? build + section : section;
        if (!option.hidden() && !option.usageHelp() && !option.versionHelp()) {
          assertThat(shown).as(command.getKey()).contains("`" + option.longestName());
        }
      }
    }
  }

  @Test
  void everyHelpHasExamplesAndTheyAreOnThePage() throws IOException {
    for (Map.Entry<String, CommandLine> command : commands.entrySet()) {
      String[] examples = command.getValue().getCommandSpec().usageMessage().footer();
      assertThat(examples).as(command.getKey()).isNotEmpty();
      assertThat(section(command.getKey()).lines().map(String::strip))
          .containsAll(Arrays.stream(examples).map(String::strip).toList());
    }
  }

  private static String section(String command) throws IOException {
    String page = Files.readString(PAGE);
    String heading = "## `offprint " + command + "`\n";
    assertThat(page).contains(heading);
    String behind = page.substring(page.indexOf(heading) + heading.length());
    int next = behind.indexOf("\n## ");
    return next < 0 ? behind : behind.substring(0, next);
  }
}
