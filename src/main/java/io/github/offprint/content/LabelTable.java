package io.github.offprint.content;

import io.github.offprint.problem.Problems;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The labels of a post, behind its text, where other posts look them up; it says nothing itself.
 * Figures are not among them: they are counted when experiments have run.
 *
 * @param labels by their ids
 */
public record LabelTable(Map<String, Label> labels) implements Pending {

  /**
   * What has a label.
   *
   * @param word the name of its kind among {@link LabelWords}
   * @param text its number or, where it is titled, its title; HTML
   * @param titled whether it has a title and no number
   */
  public record Label(String word, String text, boolean titled) {

    /** What it is called in a language. */
    public String name(LabelWords words) {
      return titled
          ? words.word(word) + " " + words.quoted(text)
          : words.word(word) + "\u00A0" + text;
    }
  }

  public LabelTable {
    labels = Collections.unmodifiableMap(new TreeMap<>(labels));
  }

  /** What has this label; nothing if nothing has. */
  public Optional<Label> label(String id) {
    return Optional.ofNullable(labels.get(id));
  }

  @Override
  public List<Statement> statements() {
    return List.of();
  }

  @Override
  public String html(Values values, Typesetter typesetter, Problems problems) {
    return "";
  }
}
