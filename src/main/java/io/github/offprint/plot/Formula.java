package io.github.offprint.plot;

import java.util.List;
import java.util.Optional;

/** A formula as it was read, before it is set in type. */
sealed interface Formula {

  /** How a part of a formula behaves towards its neighbours; decides the space between them. */
  enum Kind {
    ORDINARY,
    OPERATOR,
    BINARY,
    RELATION,
    OPENING,
    CLOSING,
    PUNCTUATION,
    INNER
  }

  /** How this part behaves towards its neighbours. */
  default Kind kind() {
    return Kind.ORDINARY;
  }

  /** One character. */
  record Symbol(Typeface face, int code, Kind kind) implements Formula {}

  /** Upright words: the name of a function, or text inside a formula. */
  record Words(Typeface face, String text, Kind kind) implements Formula {}

  /** Several parts in a row. */
  record Group(List<Formula> parts) implements Formula {
    public Group {
      parts = List.copyOf(parts);
    }

    @Override
    public Kind kind() {
      return parts.size() == 1 ? parts.get(0).kind() : Kind.ORDINARY;
    }
  }

  /** A part with something raised or lowered behind it. */
  record Scripts(Formula base, Optional<Formula> above, Optional<Formula> below)
      implements Formula {
    @Override
    public Kind kind() {
      return base.kind();
    }
  }

  /** One part above another with a bar between. */
  record Fraction(Formula above, Formula below) implements Formula {
    @Override
    public Kind kind() {
      return Kind.INNER;
    }
  }

  /** A root; its index is empty for the square root. */
  record Root(Optional<Formula> index, Formula body) implements Formula {}

  /** A part under an accent. */
  record Accent(int code, Formula body) implements Formula {}

  /** A part under a bar of its own width. */
  record Overline(Formula body) implements Formula {}

  /** A part between delimiters as tall as it; code 0 is an empty delimiter. */
  record Fence(int left, Formula body, int right) implements Formula {
    @Override
    public Kind kind() {
      return Kind.INNER;
    }
  }

  /**
   * White space.
   *
   * @param width in eighteenths of the type size
   */
  record Space(double width) implements Formula {}
}
