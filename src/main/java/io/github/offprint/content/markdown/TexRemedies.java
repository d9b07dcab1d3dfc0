package io.github.offprint.content.markdown;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What to write in place of TeX that other programs set and KaTeX does not. */
final class TexRemedies {

  private static final String OTHERWISE =
      "correct the formula, or write \\$ if this dollar is no formula";

  private static final Pattern COMMAND =
      Pattern.compile("Undefined control sequence: (\\\\[A-Za-z]+)");
  private static final Pattern ENVIRONMENT =
      Pattern.compile("No such environment: ([A-Za-z]+\\*?)");
  private static final Pattern ARGUMENT =
      Pattern.compile("Got function '(\\\\\\w+)' with no arguments as (sub|super)script");

  private static final Map<String, String> COMMANDS =
      Map.of(
          "\\abs", "write \\lvert … \\rvert",
          "\\norm", "write \\lVert … \\rVert",
          "\\definecolor", "write the colour where it is used, as in \\color{#e61d00}",
          "\\intertext", "end the formula, write the text, and begin another formula",
          "\\shortintertext", "end the formula, write the text, and begin another formula",
          "\\multicolumn", "leave the other cells of the row empty",
          "\\newenvironment", "write what stands for it where it is used",
          "\\label", "write {#eq-name} behind the last dollars");

  private static final Pattern REFUSED = Pattern.compile("(\\\\[A-Za-z]+) is not allowed.*");

  private static final Map<String, String> REFUSALS =
      Map.of(
          "\\href", "put the link around the formula, as in [$x$](address)",
          "\\url", "write the address in the text",
          "\\includegraphics", "put the picture into the text");

  private static final Map<String, String> ENVIRONMENTS =
      Map.of(
          "tabular", "write \\begin{array}{cc} … \\end{array}",
          "numcases", "write \\begin{cases} … \\end{cases}",
          "tikzcd", "write \\begin{CD} … \\end{CD}, or draw it as SVG",
          "math", "write what stands inside of it between $…$");

  private TexRemedies() {}

  /** What to do about a mistake that KaTeX tells of. */
  static String of(String mistake) {
    Matcher argument = ARGUMENT.matcher(mistake);
    if (argument.find()) {
      return "put it and what belongs to it in braces, as in "
          + (argument.group(2).equals("sub") ? "_" : "^")
          + "{"
          + argument.group(1)
          + "{x}}";
    }
    Matcher refused = REFUSED.matcher(mistake);
    if (refused.matches()) {
      return REFUSALS.getOrDefault(refused.group(1), "leave it out");
    }
    Matcher command = COMMAND.matcher(mistake);
    if (command.find()) {
      return COMMANDS.getOrDefault(command.group(1), definition(command.group(1)));
    }
    Matcher environment = ENVIRONMENT.matcher(mistake);
    return environment.find()
        ? ENVIRONMENTS.getOrDefault(environment.group(1), OTHERWISE)
        : OTHERWISE;
  }

  private static String definition(String command) {
    return "correct its name, or define it: \\newcommand{"
        + command
        + "}{…} in an earlier formula of the post, or macros in offprint.yaml for all posts";
  }
}
