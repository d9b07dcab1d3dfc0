package io.github.offprint.content.markdown;

/** Blocks stand in each other so deep that reading them would take too long. */
final class TooDeep extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TooDeep() {
    super("blocks stand in each other too deep", null, false, false);
  }
}
