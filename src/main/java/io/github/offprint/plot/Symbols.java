package io.github.offprint.plot;

import io.github.offprint.plot.Formula.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The TeX commands and characters that stand for one symbol, and the names of functions. */
final class Symbols {

  private static final String ITALIC_GREEK =
      "alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ"
          + " iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π varpi ϖ rho ρ varrho ϱ sigma σ"
          + " varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω omicron ο";

  private static final String UPRIGHT =
      "Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω"
          + " infty ∞ partial ∂ nabla ∇ ell ℓ hbar ℏ forall ∀ exists ∃ emptyset ∅ Re ℜ Im ℑ"
          + " aleph ℵ prime ′ dagger † top ⊤ bot ⊥ angle ∠ degree ° % % # # $ $ & & _ _ | ∥"
          + " vert ∣ Vert ∥ imath ı jmath ȷ";

  private static final String BINARY =
      "times × cdot ⋅ pm ± mp ∓ div ÷ ast ∗ circ ∘ bullet ∙ oplus ⊕ otimes ⊗ odot ⊙ wedge ∧"
          + " vee ∨ cap ∩ cup ∪ setminus ∖ star ⋆";

  private static final String RELATION =
      "le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ sim ∼ simeq ≃ approx ≈ equiv ≡ propto ∝ in ∈ ni ∋"
          + " subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ to → rightarrow → leftarrow ←"
          + " leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ mapsto ↦ ll ≪ gg ≫"
          + " perp ⊥ mid ∣ parallel ∥ cong ≅ lesssim ≲ gtrsim ≳ uparrow ↑ downarrow ↓ colon :"
          + " lt < gt >";

  private static final String OPENING = "lvert ∣ lVert ∥ langle ⟨ lfloor ⌊ lceil ⌈ { { lbrace {";
  private static final String CLOSING = "rvert ∣ rVert ∥ rangle ⟩ rfloor ⌋ rceil ⌉ } } rbrace }";
  private static final String INNER = "ldots … dots … cdots ⋯ vdots ⋮ ddots ⋱";
  private static final String LARGE = "sum ∑ prod ∏ int ∫ oint ∮ bigcup ⋃ bigcap ⋂ bigoplus ⨁";

  private static final String NAMES =
      "log ln lg exp min max sup inf lim sin cos tan cot sec csc sinh cosh tanh coth arcsin arccos"
          + " arctan det dim ker arg gcd deg Pr";

  // Stands last because it reads the tables above.
  private static final Map<String, Formula> COMMANDS = commands();

  private Symbols() {}

  /** The symbol that a command stands for; the name comes without its backslash. */
  static Optional<Formula> command(String name) {
    return Optional.ofNullable(COMMANDS.get(name));
  }

  /** The symbol that a character other than a letter or digit stands for in a formula. */
  static Formula.Symbol character(int code) {
    return switch (code) {
      case '-' -> new Formula.Symbol(Typeface.MAIN, '−', Kind.BINARY);
      case '*' -> new Formula.Symbol(Typeface.MAIN, '∗', Kind.BINARY);
      case '+', '×', '±', '÷' -> new Formula.Symbol(Typeface.MAIN, code, Kind.BINARY);
      case '·', '⋅' -> new Formula.Symbol(Typeface.MAIN, '⋅', Kind.BINARY);
      case '=', '<', '>', ':', '≤', '≥', '≠', '≈', '∼', '→', '∈', '∝' ->
          new Formula.Symbol(Typeface.MAIN, code, Kind.RELATION);
      case '(', '[' -> new Formula.Symbol(Typeface.MAIN, code, Kind.OPENING);
      case ')', ']', '!', '?' -> new Formula.Symbol(Typeface.MAIN, code, Kind.CLOSING);
      case ',', ';' -> new Formula.Symbol(Typeface.MAIN, code, Kind.PUNCTUATION);
      case '|' -> new Formula.Symbol(Typeface.MAIN, '∣', Kind.ORDINARY);
      case 'µ' -> new Formula.Symbol(Typeface.ITALIC, 'μ', Kind.ORDINARY);
      default -> new Formula.Symbol(Typeface.MAIN, code, Kind.ORDINARY);
    };
  }

  private static Map<String, Formula> commands() {
    Map<String, Formula> commands = new HashMap<>();
    put(commands, ITALIC_GREEK, Typeface.ITALIC, Kind.ORDINARY);
    put(commands, UPRIGHT, Typeface.MAIN, Kind.ORDINARY);
    put(commands, BINARY, Typeface.MAIN, Kind.BINARY);
    put(commands, RELATION, Typeface.MAIN, Kind.RELATION);
    put(commands, OPENING, Typeface.MAIN, Kind.OPENING);
    put(commands, CLOSING, Typeface.MAIN, Kind.CLOSING);
    put(commands, INNER, Typeface.MAIN, Kind.INNER);
    put(commands, LARGE, Typeface.SIZE1, Kind.OPERATOR);
    for (String name : NAMES.split(" ")) {
      commands.put(name, new Formula.Words(Typeface.MAIN, name, Kind.OPERATOR));
    }
    return Map.copyOf(commands);
  }

  private static void put(Map<String, Formula> commands, String pairs, Typeface face, Kind kind) {
    String[] words = pairs.split(" ");
    for (int i = 0; i < words.length; i += 2) {
      commands.put(words[i], new Formula.Symbol(face, words[i + 1].codePointAt(0), kind));
    }
  }
}
