package io.github.offprint.content.markdown;

import io.github.offprint.content.LabelTable;
import io.github.offprint.content.Markup;
import io.github.offprint.content.Pending;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problems;
import io.github.offprint.problem.Suggestion;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The labels of a post and the references to them, in its order. Each kind is counted from 1;
 * figures are counted when it is known which experiments found one.
 */
final class Labels {

  /**
   * Something that can be referred to.
   *
   * @param number as the page shows it; of a section without a number its title, as HTML; of a
   *     figure empty
   * @param title of a section without a number, with what waits in it
   */
  record Label(LabelKind kind, String number, Optional<Markup.Body> title) {}

  private record Asked(String id, Position position) {}

  private final Map<String, Label> labels = new LinkedHashMap<>();
  private final Map<LabelKind, Integer> counts = new EnumMap<>(LabelKind.class);
  private final List<Asked> asked = new ArrayList<>();

  /** The next number of a kind. */
  String next(LabelKind kind) {
    return Integer.toString(counts.merge(kind, 1, Integer::sum));
  }

  /** Gives a label to something. */
  void put(String id, LabelKind kind, String number) {
    labels.put(id, new Label(kind, number, Optional.empty()));
  }

  /**
   * Gives a label to a section without a number.
   *
   * @param plain its title without what waits in it, as HTML
   */
  void put(String id, String plain, Markup.Body title) {
    labels.put(id, new Label(LabelKind.SECTION, plain, Optional.of(title)));
  }

  /** Puts something in place of what waits in titles. */
  void settle(Function<Pending, Optional<String>> html) {
    labels.replaceAll(
        (id, label) ->
            new Label(label.kind(), label.number(), label.title().map(t -> t.settled(html))));
  }

  /** Those that other posts can look up. */
  LabelTable table() {
    Map<String, LabelTable.Label> table = new TreeMap<>();
    labels.forEach(
        (id, label) -> {
          if (label.kind() != LabelKind.FIGURE) {
            boolean titled = label.title().isPresent();
            table.put(id, new LabelTable.Label(label.kind().key(), label.number(), titled));
          }
        });
    return new LabelTable(table);
  }

  /** What has this label; empty if nothing has. */
  Optional<Label> label(String id) {
    return Optional.ofNullable(labels.get(id));
  }

  /** Remembers that a post refers to something, which may come further down. */
  void ask(String id, Position position) {
    asked.add(new Asked(id, position));
  }

  /** Tells of references to what the post does not have. */
  void check(Problems problems) {
    for (Asked reference : asked) {
      if (!labels.containsKey(reference.id())) {
        problems.error(
            reference.position(),
            "nothing in this post has the label \"" + reference.id() + "\"",
            Suggestion.closest(reference.id(), labels.keySet())
                .map(near -> "did you mean @" + near + "?")
                .orElse(
                    "give it to something as {#"
                        + reference.id()
                        + "}, or write \\@ for a plain sign"));
      }
    }
  }
}
