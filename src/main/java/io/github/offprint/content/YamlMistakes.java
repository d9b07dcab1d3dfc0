package io.github.offprint.content;

import io.github.offprint.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in an author's words what a YAML parser complains of in its own. */
final class YamlMistakes {

  /**
   * One kind of mistake.
   *
   * @param sign part of the parser's message
   * @param atContext whether the place to look is where the broken thing begins
   */
  private record Mistake(String sign, boolean atContext, String what, String remedy) {}

  // the first that fits is taken
  private static final List<Mistake> MISTAKES =
      List.of(
          new Mistake(
              "TAB", false, "a tab stands where YAML takes only spaces", "indent with spaces"),
          new Mistake(
              "mapping values are not allowed here",
              false,
              "a colon and a space stand inside a value, as if another name began",
              "put the value in quotes"),
          new Mistake(
              "while scanning a quoted scalar found unexpected end of stream",
              true,
              "the quote that begins here never ends",
              "close it with the same quote"),
          new Mistake(
              "found unknown escape character",
              false,
              "this backslash sequence means nothing in double quotes",
              "double the backslash or use single quotes"),
          new Mistake(
              "while scanning a double-quoted scalar",
              false,
              "this backslash sequence means nothing in double quotes",
              "double the backslash or use single quotes"),
          new Mistake(
              "could not find expected ':'",
              true,
              "a name stands without a colon and a value",
              "write it as \"name: value\""),
          new Mistake(
              "expected ',' or ']'",
              true,
              "the list that begins here is broken or never ends",
              "separate its items by commas and close it with \"]\""),
          new Mistake(
              "expected ',' or '}'",
              true,
              "the mapping that begins here is broken or never ends",
              "separate its fields by commas and close it with \"}\""),
          new Mistake(
              "expected the node content",
              false,
              "a value is missing or begins with a character that YAML keeps for itself",
              "put the value in quotes"),
          new Mistake(
              "cannot start any token",
              false,
              "a value begins with a character that YAML keeps for itself",
              "put the value in quotes"),
          new Mistake(
              "expected <block end>",
              false,
              "this line does not fit to the ones above it",
              "give all names of one mapping, and all items of one list, the same indentation"),
          new Mistake(
              "expected the document start",
              false,
              "something follows what is already complete",
              "remove it, or put the whole value in quotes"));

  private YamlMistakes() {}

  /** The problem that an author can do something about. */
  static Problem problem(
      MarkedYamlEngineException e, ToIntFunction<Optional<Mark>> offset, Excerpt excerpt) {
    String message =
        (e.getContext() == null ? "" : e.getContext() + " ")
            + (e.getProblem() == null ? "" : e.getProblem());
    Mistake mistake =
        MISTAKES.stream()
            .filter(m -> message.contains(m.sign()))
            .findFirst()
            .orElse(
                new Mistake(
                    "",
                    false,
                    "this is not well-formed YAML",
                    "look at the quotes, brackets, colons and indentation here and just before"));
    Optional<Mark> mark =
        mistake.atContext() && e.getContextMark().isPresent()
            ? e.getContextMark()
            : e.getProblemMark();
    return Problem.error(
        excerpt.position(offset.applyAsInt(mark)), mistake.what(), mistake.remedy());
  }
}
