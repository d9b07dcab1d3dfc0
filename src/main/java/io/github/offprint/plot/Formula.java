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

  /** A part with something smaller above or below its middle. */
  record Limits(Formula base, Optional<Formula> above, Optional<Formula> below) implements Formula {
    @Override
    public Kind kind() {
      return base.kind();
    }
  }

  /** A part that behaves as it is told. */
  record Kinded(Formula body, Kind kind) implements Formula {}

  /**
   * One part above another.
   *
   * @param bar whether a bar stands between
   * @param large whether it is set as in a displayed formula
   */
  record Fraction(Formula above, Formula below, boolean bar, boolean large) implements Formula {}

  /** A root; its index is empty for the square root. */
  record Root(Optional<Formula> index, Formula body) implements Formula {}

  /** A part under an accent. */
  record Accent(int code, Formula body) implements Formula {}

  /** A part under an accent that is about as wide. */
  record WideAccent(int code, Formula body) implements Formula {}

  /** A part under or over a bar of its own width. */
  record Lined(Formula body, boolean above) implements Formula {}

  /** A large symbol of a displayed formula. */
  record Large(Symbol symbol) implements Formula {
    @Override
    public Kind kind() {
      return symbol.kind();
    }
  }

  /**
   * A delimiter of a size of its own.
   *
   * @param code 0 for an empty one
   * @param size from 1 to 4
   */
  record Sized(int code, int size, Kind kind) implements Formula {}

  /**
   * Parts between delimiters as tall as the tallest; code 0 is an empty delimiter.
   *
   * @param delimiters one before each part and one at the end
   */
  record Fence(List<Integer> delimiters, List<Formula> parts) implements Formula {
    public Fence {
      delimiters = List.copyOf(delimiters);
      parts = List.copyOf(parts);
    }

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
