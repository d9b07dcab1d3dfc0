package io.github.offprint.content.markdown;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A kind of thing that has a number of its own and can be referred to. */
enum LabelKind {
  FIGURE("fig", "Figure"),
  TABLE("tbl", "Table"),
  EQUATION("eq", "Equation"),
  SECTION("sec", "Section"),
  THEOREM("thm", "Theorem"),
  LEMMA("lem", "Lemma"),
  COROLLARY("cor", "Corollary"),
  PROPOSITION("prp", "Proposition"),
  CONJECTURE("cnj", "Conjecture"),
  DEFINITION("def", "Definition"),
  EXAMPLE("exm", "Example"),
  REMARK("rem", "Remark"),
  LISTING("lst", "Listing"),
  ALGORITHM("alg", "Algorithm");

  /** Those that are environments: containers with a number and a word. */
  static final List<LabelKind> ENVIRONMENTS =
      List.of(THEOREM, LEMMA, COROLLARY, PROPOSITION, CONJECTURE, DEFINITION, EXAMPLE, REMARK);

  private final String prefix;
  private final String word;

  LabelKind(String prefix, String word) {
    this.prefix = prefix;
    this.word = word;
  }

  /** What its labels begin with, with a hyphen at the end. */
  String prefix() {
    return prefix + "-";
  }

  /** Its name among the words of a language. */
  String key() {
    return prefix;
  }

  /** What it is called in English, as containers and messages do. */
  String word() {
    return word;
  }

  /** The kind that a label is of, if it begins like one. */
  static Optional<LabelKind> of(String label) {
    return Arrays.stream(values()).filter(kind -> label.startsWith(kind.prefix())).findFirst();
  }
}
