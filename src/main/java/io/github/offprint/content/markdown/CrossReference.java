package io.github.offprint.content.markdown;

import io.github.offprint.content.Block;
import io.github.offprint.content.LabelWords;
import io.github.offprint.content.Pending;
import io.github.offprint.content.Prose;
import io.github.offprint.content.Statement;
import io.github.offprint.content.Typesetter;
import io.github.offprint.content.Values;
import io.github.offprint.problem.Problems;
import java.util.List;
import java.util.Optional;

/**
 * A reference to a figure, a table, an equation and so on of the same post, which may stand further
 * down, or have a number only when experiments have run.
 *
 * @param id the label that it refers to
 * @param bare whether the number stands alone, without a word
 * @param linked whether it is a link
 * @param labels of the post
 * @param words of its language
 */
record CrossReference(String id, boolean bare, boolean linked, Labels labels, LabelWords words)
    implements Pending {

  @Override
  public List<Statement> statements() {
    return List.of();
  }

  @Override
  public String html(Values values, Typesetter typesetter, Problems problems) {
    Optional<String> text =
        labels.label(id).map(label -> text(label, values, typesetter, problems));
    String shown = text.orElse("");
    return linked && text.isPresent()
        ? "<a class=\"ref\" href=\"#" + Html.escaped(id) + "\">" + shown + "</a>"
        : shown;
  }

  private String text(Labels.Label label, Values values, Typesetter typesetter, Problems problems) {
    if (label.title().isPresent()) {
      String title = title(label, values, typesetter, problems);
      return bare ? title : words.word("sec") + " " + words.quoted(title);
    }
    String number = label.kind() == LabelKind.FIGURE ? figure(values) : label.number();
    return bare ? number : words.word(label.kind().key()) + "\u00A0" + number;
  }

  private static String title(
      Labels.Label label, Values values, Typesetter typesetter, Problems problems) {
    StringBuilder title = new StringBuilder();
    for (Block block : label.title().orElseThrow().blocks()) {
      if (block instanceof CrossReference other) {
        title.append(other.inTitle(values, typesetter, problems));
      } else if (block instanceof Pending pending) {
        title.append(pending.html(values, typesetter, problems));
      } else {
        title.append(((Prose) block).html());
      }
    }
    return title.toString().strip();
  }

  // titles may refer to each other in a circle
  private String inTitle(Values values, Typesetter typesetter, Problems problems) {
    Optional<Labels.Label> label = labels.label(id);
    return label.filter(found -> found.title().isPresent()).isPresent()
        ? words.word("sec") + " " + words.quoted(label.get().number())
        : html(values, typesetter, problems);
  }

  // an experiment that found no figure has no number; its id says what is meant
  private String figure(Values values) {
    int number = values.figure(id);
    return number == 0 ? Html.escaped(id) : Integer.toString(number);
  }
}
