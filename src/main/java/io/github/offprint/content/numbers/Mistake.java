package io.github.offprint.content.numbers;

import io.github.offprint.problem.Position;

/** What is wrong with a claim or a quotation, on its way to the author. */
final class Mistake extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Position position;
  private final String remedy;

  Mistake(Position position, String what, String remedy) {
    super(what, null, false, false);
    this.position = position;
    this.remedy = remedy;
  }

  Position position() {
    return position;
  }

  String remedy() {
    return remedy;
  }
}
