package io.github.offprint.content.markdown;

import io.github.offprint.content.Pending;
import io.github.offprint.content.Statement;
import io.github.offprint.content.Typesetter;
import io.github.offprint.content.Values;
import io.github.offprint.problem.Problems;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A formula that refers to numbers, which are known when the whole post has been read.
 *
 * @param tex with its references
 * @param labels of the post
 */
record ReferringFormula(String tex, boolean display, Labels labels) implements Pending {

  @Override
  public List<Statement> statements() {
    return List.of();
  }

  @Override
  public String html(Values values, Typesetter typesetter, Problems problems) {
    String numbered =
        TexReferences.replaced(
            tex,
            found ->
                found.labels().stream()
                    .map(label -> text(found.inBrackets(), number(label, values)))
                    .collect(Collectors.joining("\\text{, }")));
    return typesetter.formula(numbered, display) instanceof Typesetter.Formula.Set set
        ? set.html()
        : "";
  }

  private String number(String id, Values values) {
    return labels
        .label(id)
        .map(
            label ->
                label.kind() == LabelKind.FIGURE
                    ? Integer.toString(values.figure(id))
                    : label.number())
        .orElse("");
  }

  /** A number as TeX. */
  static String text(boolean inBrackets, String number) {
    return "\\text{" + (inBrackets ? "(" + number + ")" : number) + "}";
  }
}
