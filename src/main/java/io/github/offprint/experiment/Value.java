package io.github.offprint.experiment;

import io.github.offprint.figure.Numbers;
import java.util.List;

/** A named result that prose can quote and a claim can test. */
public sealed interface Value {

  /** A number; may be infinite or NaN. */
  record Scalar(double number) implements Value {}

  /** Numbers in order; each may be infinite or NaN. */
  record Sequence(Numbers numbers) implements Value {}

  /** Sequences in order, such as one for each time. */
  record Rows(List<Numbers> rows) implements Value {
    public Rows {
      rows = List.copyOf(rows);
    }
  }

  /** A word or a sentence. */
  record Text(String text) implements Value {}
}
