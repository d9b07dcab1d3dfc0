package io.github.offprint.plot;

import io.github.offprint.plot.Formula.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Labels without TeX, as one would type them: {@code "width $n_1^{2}$"} becomes {@code "width
 * n₁²"}. For places that hold nothing but characters.
 */
public final class PlainLabel {

  private static final String PLAIN = "0123456789+−-=()aehijklmnoprstuvx";
  private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ";
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵉʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛˣ";

  /** Accents of the fonts, and the characters that put them on the letter before. */
  private static final Map<Integer, String> ACCENTS =
      Map.of(
          0x2c6, "\u0302", 0x2dc, "\u0303", 0x2c9, "\u0304", 0x2d9, "\u0307", 0xa8, "\u0308",
          0x20d7, "\u20d7", 0x2c7, "\u030c", 0x2d8, "\u0306");

  /** A minus or plus behind one of these is the sign of a number. */
  private static final Set<Kind> BEFORE_SIGNS =
      Set.of(Kind.OPENING, Kind.RELATION, Kind.BINARY, Kind.PUNCTUATION, Kind.OPERATOR);

  /** A script with more letters is a word, which small letters would not make easier to read. */
  private static final int FEW_LETTERS = 2;

  private PlainLabel() {}

  /**
   * A label in plain characters.
   *
   * @param label plain text with TeX between dollars
   * @throws IllegalArgumentException for TeX that figures cannot set
   */
  public static String of(String label) {
    StringBuilder plain = new StringBuilder();
    int at = 0;
    boolean formula = false;
    while (at <= label.length()) {
      int end = Lettering.dollar(label, at);
      String part = label.substring(at, end);
      plain.append(formula ? formula(label, part) : Lettering.unescaped(label, part));
      formula = !formula;
      at = end + 1;
    }
    return plain.toString().replaceAll("\\s+", " ").strip();
  }

  private static String formula(String label, String tex) {
    return text(FormulaReader.read(label, tex)).replaceAll("\\s+", " ").strip();
  }

  private static String text(Formula formula) {
    if (formula instanceof Formula.Symbol symbol) {
      return Character.toString(symbol.code());
    } else if (formula instanceof Formula.Words words) {
      return words.kind() == Kind.OPERATOR ? " " + words.text() + " " : words.text();
    } else if (formula instanceof Formula.Group group) {
      return row(group.parts());
    } else if (formula instanceof Formula.Scripts scripts) {
      return scripted(scripts.base(), scripts.below(), scripts.above());
    } else if (formula instanceof Formula.Limits limits) {
      return scripted(limits.base(), limits.below(), limits.above());
    } else if (formula instanceof Formula.Space space) {
      return space.width() > 0 ? " " : "";
    }
    return built(formula);
  }

  private static String scripted(Formula base, Optional<Formula> below, Optional<Formula> above) {
    return text(base).stripTrailing()
        + script(below, LOWERED, "_")
        + script(above, RAISED, "^")
        + (base.kind() == Kind.OPERATOR ? " " : "");
  }

  private static String built(Formula formula) {
    if (formula instanceof Formula.Fraction fraction) {
      String between = fraction.bar() ? "/" : " over ";
      return inOne(fraction.above()) + between + inOne(fraction.below());
    } else if (formula instanceof Formula.Root root) {
      return root.index().map(index -> script(Optional.of(index), RAISED, "")).orElse("")
          + "√"
          + inOne(root.body());
    } else if (formula instanceof Formula.Accent accent) {
      return text(accent.body()) + ACCENTS.getOrDefault(accent.code(), "");
    } else if (formula instanceof Formula.WideAccent accent) {
      return text(accent.body()) + ACCENTS.getOrDefault(accent.code(), "");
    } else if (formula instanceof Formula.Lined lined) {
      char line = lined.above() ? '\u0305' : '\u0332';
      return text(lined.body())
          .codePoints()
          .mapToObj(code -> Character.toString(code) + line)
          .collect(Collectors.joining());
    }
    return wrapped(formula);
  }

  private static String wrapped(Formula formula) {
    if (formula instanceof Formula.Kinded kinded) {
      return text(kinded.body());
    } else if (formula instanceof Formula.Large large) {
      return text(large.symbol());
    } else if (formula instanceof Formula.Sized sized) {
      return delimiter(sized.code());
    } else if (formula instanceof Formula.Fence fence) {
      StringBuilder fenced = new StringBuilder(delimiter(fence.delimiters().get(0)));
      for (int i = 0; i < fence.parts().size(); i++) {
        fenced.append(text(fence.parts().get(i)).strip());
        fenced.append(delimiter(fence.delimiters().get(i + 1)));
      }
      return fenced.toString();
    }
    throw new IllegalStateException("a formula of an unknown form: " + formula);
  }

  /** White space stands around relations and between the two sides of an operation. */
  private static String row(List<Formula> parts) {
    StringBuilder row = new StringBuilder();
    Kind before = Kind.OPENING;
    for (Formula part : parts) {
      boolean between = part.kind() == Kind.BINARY && !BEFORE_SIGNS.contains(before);
      boolean apart = part.kind() == Kind.RELATION || between;
      row.append(apart ? " " + text(part) + " " : text(part));
      if (part.kind() == Kind.PUNCTUATION) {
        row.append(' ');
      }
      before = part.kind();
    }
    return row.toString();
  }

  private static String script(Optional<Formula> script, String forms, String mark) {
    if (script.isEmpty()) {
      return "";
    }
    String plain = text(script.get()).replace(" ", "");
    if (plain.chars().allMatch(c -> c == '′')) {
      return plain;
    }
    boolean word = plain.length() > FEW_LETTERS && plain.codePoints().allMatch(Character::isLetter);
    List<String> changed = new ArrayList<>();
    for (char c : plain.toCharArray()) {
      int place = PLAIN.indexOf(c);
      if (place < 0 || word) {
        return mark + (plain.length() == 1 || isWord(plain) ? plain : "(" + plain + ")");
      }
      changed.add(forms.substring(place, place + 1));
    }
    return String.join("", changed);
  }

  private static boolean isWord(String text) {
    return text.codePoints().allMatch(Character::isLetterOrDigit);
  }

  private static String inOne(Formula formula) {
    String plain = text(formula).strip();
    return plain.matches("[^ +−/]*") ? plain : "(" + plain + ")";
  }

  private static String delimiter(int code) {
    return code == 0 ? "" : Character.toString(code);
  }
}
