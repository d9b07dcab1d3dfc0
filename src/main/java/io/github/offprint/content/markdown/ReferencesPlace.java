package io.github.offprint.content.markdown;

import io.github.offprint.content.Pending;
import io.github.offprint.content.Statement;
import io.github.offprint.content.Typesetter;
import io.github.offprint.content.Values;
import io.github.offprint.problem.Problems;
import java.util.List;

/** Where an author wants the list of references: the container {@code ::: {#refs}}. */
record ReferencesPlace() implements Pending {

  /** The id of the container, as Pandoc and Quarto call it. */
  static final String ID = "refs";

  @Override
  public List<Statement> statements() {
    return List.of();
  }

  @Override
  public String html(Values values, Typesetter typesetter, Problems problems) {
    return ""; // put in before experiments run
  }
}
