package io.github.offprint.plot;

import io.github.offprint.plot.Formula.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The TeX commands and characters that stand for one symbol, and the names of functions. */
final class Symbols {

  private static final String ITALIC_GREEK =
      "alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ"
          + " iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π varpi ϖ rho ρ varrho ϱ sigma σ"
          + " varkappa ϰ digamma ϝ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω omicron ο imath ı jmath ȷ";

  private static final String UPRIGHT =
      "Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω"
          + " infty ∞ partial ∂ nabla ∇ ell ℓ hbar ℏ forall ∀ exists ∃ emptyset ∅ Re ℜ Im ℑ"
          + " aleph ℵ beth ℶ hslash ℏ wp ℘ square □ Box □ triangle △ blacksquare ■ checkmark ✓"
          + " sharp ♯ flat ♭ natural ♮ varnothing ∅ backslash \\ ddagger ‡ prime ′ top ⊤ bot ⊥ angle ∠ degree ° % % # # $ $ & & _ _ | ∥"
          + " vert ∣ Vert ∥";

  private static final String BINARY =
      "times × cdot ⋅ pm ± mp ∓ div ÷ ast ∗ circ ∘ bullet ∙ oplus ⊕ otimes ⊗ odot ⊙ wedge ∧"
          + " ominus ⊖ oslash ⊘ dagger † bigcirc ◯ amalg ⨿ uplus ⊎ sqcap ⊓ sqcup ⊔ land ∧ lor ∨"
          + " vee ∨ cap ∩ cup ∪ setminus ∖ star ⋆";

  private static final String RELATION =
      "le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ sim ∼ simeq ≃ approx ≈ equiv ≡ propto ∝ in ∈ ni ∋"
          + " subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ to → rightarrow → leftarrow ←"
          + " leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ mapsto ↦ ll ≪ gg ≫"
          + " perp ⊥ mid ∣ parallel ∥ cong ≅ lesssim ≲ gtrsim ≳ uparrow ↑ downarrow ↓ updownarrow ↕"
          + " Uparrow ⇑ Downarrow ⇓ gets ← longrightarrow ⟶ longleftarrow ⟵ implies ⟹ iff ⟺"
          + " nearrow ↗ searrow ↘ hookrightarrow ↪ asymp ≍ doteq ≐ prec ≺ succ ≻ preceq ⪯"
          + " succeq ⪰ vdash ⊢ models ⊨ sqsubseteq ⊑ leqslant ⩽ geqslant ⩾ approxeq ≊ triangleq ≜"
          + " nleq ≰ ngeq ≱ nless ≮ ngtr ≯ nmid ∤ subsetneq ⊊ varpropto ∝ lt < gt >";

  private static final String PUNCTUATION = "colon : ldotp . cdotp ⋅";
  private static final String OPENING = "lvert ∣ lVert ∥ langle ⟨ lfloor ⌊ lceil ⌈ { { lbrace {";
  private static final String CLOSING = "rvert ∣ rVert ∥ rangle ⟩ rfloor ⌋ rceil ⌉ } } rbrace }";
  private static final String INNER =
      "ldots … dots … dotsc … dotso … cdots ⋯ dotsb ⋯ dotsm ⋯ vdots ⋮ ddots ⋱";
  private static final String LARGE =
      "sum ∑ prod ∏ coprod ∐ int ∫ iint ∬ oint ∮ bigcup ⋃ bigcap ⋂ bigoplus ⨁ bigotimes ⨂"
          + " bigvee ⋁ bigwedge ⋀";

  private static final String NAMES =
      "log ln lg exp min max sup inf lim limsup liminf sin cos tan cot sec csc sinh cosh tanh coth arcsin arccos"
          + " arctan det dim ker arg gcd deg hom Pr";

  /** Greek capitals that are slanted after {@code \\var}. */
  private static final String CAPITALS = "ΓΔΘΛΞΠΣΥΦΨΩ";

  /** Operators whose scripts stand above and below them in a displayed formula. */
  private static final Set<String> LIMITED =
      Set.of(
          "min",
          "max",
          "sup",
          "inf",
          "lim",
          "limsup",
          "liminf",
          "det",
          "gcd",
          "Pr",
          "sum",
          "prod",
          "coprod",
          "bigcup",
          "bigcap",
          "bigoplus",
          "bigotimes",
          "bigvee",
          "bigwedge");

  // Stands last because it reads the tables above.
  private static final Map<String, Formula> COMMANDS = commands();

  private Symbols() {}

  /** The symbol that a command stands for; the name comes without its backslash. */
  static Optional<Formula> command(String name) {
    return Optional.ofNullable(COMMANDS.get(name));
  }

  /** Whether the scripts of an operator stand above and below it in a displayed formula. */
  static boolean hasLimits(String name) {
    return LIMITED.contains(name);
  }

  /** The names of all commands, without their backslashes. */
  static Set<String> commandNames() {
    return COMMANDS.keySet();
  }

  private static Formula twoWords(String first, String second) {
    List<Formula> words =
        List.of(
            new Formula.Words(Typeface.MAIN, first, Kind.ORDINARY),
            new Formula.Space(3),
            new Formula.Words(Typeface.MAIN, second, Kind.ORDINARY));
    return new Formula.Kinded(new Formula.Group(words), Kind.OPERATOR);
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
    put(commands, PUNCTUATION, Typeface.MAIN, Kind.PUNCTUATION);
    put(commands, INNER, Typeface.MAIN, Kind.INNER);
    put(commands, LARGE, Typeface.SIZE1, Kind.OPERATOR);
    for (String name : NAMES.split(" ")) {
      commands.put(name, new Formula.Words(Typeface.MAIN, name, Kind.OPERATOR));
    }
    commands.put("limsup", twoWords("lim", "sup"));
    commands.put("liminf", twoWords("lim", "inf"));
    for (int i = 0; i < CAPITALS.length(); i += 1) {
      String name = Character.getName(CAPITALS.charAt(i)).replace("GREEK CAPITAL LETTER ", "");
      String greek = name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
      commands.put(
          "var" + greek.replace("Lamda", "Lambda"),
          new Formula.Symbol(Typeface.ITALIC, CAPITALS.charAt(i), Kind.ORDINARY));
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
