package io.github.offprint.experiment;

import io.github.offprint.figure.Numbers;

/** A named result that prose can quote and a claim can test. */
public sealed interface Value {

  /** A number; may be infinite or NaN. */
  record Scalar(double number) implements Value {}

  /** Numbers in order; each may be infinite or NaN. */
  record Sequence(Numbers numbers) implements Value {}

  /** A word or a sentence. */
  record Text(String text) implements Value {}
}
