package io.github.offprint.plot;

import io.github.offprint.plot.Formula.Kind;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The TeX commands that take something: alphabets, accents, spaces, delimiters of a given size. */
final class Vocabulary {

  static final Map<String, Typeface> ALPHABETS =
      Map.ofEntries(
          Map.entry("mathcal", Typeface.CALLIGRAPHIC),
          Map.entry("mathscr", Typeface.SCRIPT),
          Map.entry("mathbf", Typeface.BOLD),
          Map.entry("mathrm", Typeface.MAIN),
          Map.entry("mathit", Typeface.TEXT_ITALIC),
          Map.entry("mathnormal", Typeface.ITALIC),
          Map.entry("mathsf", Typeface.SANS),
          Map.entry("mathtt", Typeface.TYPEWRITER),
          Map.entry("mathbb", Typeface.AMS),
          Map.entry("mathfrak", Typeface.FRAKTUR),
          Map.entry("boldsymbol", Typeface.BOLD_ITALIC),
          Map.entry("bm", Typeface.BOLD_ITALIC));

  static final Map<String, Typeface> TEXTS =
      Map.of(
          "text", Typeface.MAIN,
          "textrm", Typeface.MAIN,
          "textnormal", Typeface.MAIN,
          "mbox", Typeface.MAIN,
          "textbf", Typeface.BOLD,
          "textit", Typeface.TEXT_ITALIC,
          "emph", Typeface.TEXT_ITALIC,
          "textsf", Typeface.SANS,
          "texttt", Typeface.TYPEWRITER);

  static final Map<String, Integer> ACCENTS =
      Map.ofEntries(
          Map.entry("hat", 0x2c6),
          Map.entry("tilde", 0x2dc),
          Map.entry("bar", 0x2c9),
          Map.entry("dot", 0x2d9),
          Map.entry("ddot", 0xa8),
          Map.entry("vec", 0x20d7),
          Map.entry("check", 0x2c7),
          Map.entry("breve", 0x2d8),
          Map.entry("acute", 0x2ca),
          Map.entry("grave", 0x2cb),
          Map.entry("mathring", 0x2da));

  /** Accents that grow with what is under them. */
  static final Map<String, Integer> WIDE_ACCENTS = Map.of("widehat", 0x2c6, "widetilde", 0x2dc);

  /** In eighteenths of the type size. */
  static final Map<String, Double> SPACES =
      Map.ofEntries(
          Map.entry(",", 3.0),
          Map.entry("thinspace", 3.0),
          Map.entry(":", 4.0),
          Map.entry(">", 4.0),
          Map.entry("medspace", 4.0),
          Map.entry(";", 5.0),
          Map.entry("thickspace", 5.0),
          Map.entry("!", -3.0),
          Map.entry("negthinspace", -3.0),
          Map.entry(" ", 6.0),
          Map.entry("space", 6.0),
          Map.entry("enspace", 9.0),
          Map.entry("quad", 18.0),
          Map.entry("qquad", 36.0));

  /** What makes its argument behave like another kind of part. */
  static final Map<String, Kind> KINDS =
      Map.of(
          "mathord", Kind.ORDINARY,
          "mathop", Kind.OPERATOR,
          "mathbin", Kind.BINARY,
          "mathrel", Kind.RELATION,
          "mathopen", Kind.OPENING,
          "mathclose", Kind.CLOSING,
          "mathpunct", Kind.PUNCTUATION,
          "mathinner", Kind.INNER);

  /** Delimiters of a size of their own, from 1; an l, m or r at the end tells their kind. */
  static final Map<String, Integer> SIZED = Map.of("big", 1, "Big", 2, "bigg", 3, "Bigg", 4);

  private static final Set<String> OTHERS =
      Set.of(
          "frac",
          "dfrac",
          "tfrac",
          "binom",
          "dbinom",
          "tbinom",
          "sqrt",
          "overline",
          "underline",
          "overset",
          "underset",
          "stackrel",
          "operatorname",
          "operatorname*",
          "left",
          "middle",
          "right",
          "limits",
          "nolimits",
          "displaystyle",
          "textstyle");

  private Vocabulary() {}

  /** All commands that labels know, without their backslashes. */
  static Collection<String> commands() {
    TreeSet<String> all = new TreeSet<>(Symbols.commandNames());
    all.addAll(OTHERS);
    all.addAll(ALPHABETS.keySet());
    all.addAll(TEXTS.keySet());
    all.addAll(ACCENTS.keySet());
    all.addAll(WIDE_ACCENTS.keySet());
    all.addAll(SPACES.keySet());
    all.addAll(KINDS.keySet());
    all.addAll(SIZED.keySet());
    return all;
  }
}
