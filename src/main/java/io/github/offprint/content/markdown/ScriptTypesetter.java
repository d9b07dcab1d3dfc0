package io.github.offprint.content.markdown;

import io.github.offprint.content.CacheFolder;
import io.github.offprint.content.CachePack;
import io.github.offprint.content.Typesetter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Typesets with KaTeX and highlight.js. Each distinct formula and block of code is rendered once,
 * and never again while the cache keeps it; an engine starts only for what no cache knows. Renders
 * the same bytes on every engine.
 */
public final class ScriptTypesetter implements Typesetter {

  /** A formula longer than that, in UTF-16 units, is a mistake. */
  static final int LONGEST_FORMULA = 20_000;

  /** Code longer than that, in UTF-16 units, is escaped and not coloured. */
  static final int LONGEST_CODE = 200_000;

  private static final int MOST_ENGINES = 4;
  private static final long MOST_CHARACTERS_IN_MEMORY = 32L << 20;
  private static final Pattern CHEMISTRY = Pattern.compile("\\\\(?:ce|pu)(?![A-Za-z])");
  private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

  private final SortedMap<String, String> macros;
  private final CachePack formulas;
  private final CachePack blocks;
  private final EnginePool engines;
  private final Answers<Formula> set =
      new Answers<>(MOST_CHARACTERS_IN_MEMORY / 2, ScriptTypesetter::length);
  private final Answers<String> coloured =
      new Answers<>(MOST_CHARACTERS_IN_MEMORY / 2, String::length);
  private final String formulaKey;
  private final String codeKey;

  /**
   * A typesetter with as many engines as its threads come to need, up to one for every two
   * processors and four in all: each has to load its scripts and to compile them anew, and engines
   * are asked for a part of the time only.
   *
   * @param macros bodies by name, such as {@code \R} to {@code \mathbb{R}}
   * @param cache for what is rendered
   * @throws IllegalArgumentException if the name of a macro is not a backslash with letters or one
   *     other character
   */
  public ScriptTypesetter(Map<String, String> macros, CacheFolder cache) {
    this(
        macros,
        cache,
        Math.max(1, Math.min(MOST_ENGINES, Runtime.getRuntime().availableProcessors() / 2)),
        JavaScript::start);
  }

  ScriptTypesetter(
      Map<String, String> macros, CacheFolder cache, int mostEngines, Supplier<JavaScript> start) {
    macros.keySet().forEach(ScriptTypesetter::checkMacroName);
    this.macros = new TreeMap<>(macros);
    this.formulas = cache.pack("formulas");
    this.blocks = cache.pack("code");
    this.engines = new EnginePool(start, mostEngines);
    this.formulaKey =
        "katex "
            + Libraries.katexVersion()
            + " "
            + own("macros.js")
            + own("formula.js")
            + named(this.macros);
    this.codeKey = "highlightjs " + Libraries.highlightVersion() + " " + own("code.js");
  }

  @Override
  public Formula formula(String tex, boolean display) {
    if (tex.length() > LONGEST_FORMULA) {
      return new Formula.Mistake(
          "the formula is longer than " + LONGEST_FORMULA + " characters", LONGEST_FORMULA);
    }
    String wellFormed = wellFormed(tex);
    String mode = display ? "display" : "inline";
    try {
      String key = formulaKey + "\n" + mode + "\n" + wellFormed;
      return set.to(
          key, () -> formula(kept(formulas, key, engine -> formula(engine, wellFormed, mode))));
    } catch (JavaScript.Stopped e) {
      return new Formula.Mistake("the formula takes too long to set", 0);
    }
  }

  @Override
  public String code(String language, String source) {
    String wellFormed = wellFormed(source);
    Optional<Languages.Language> known = Languages.named(language);
    if (known.isEmpty() || wellFormed.length() > LONGEST_CODE) {
      return escaped(wellFormed);
    }
    try {
      String key = codeKey + "\n" + known.get().name() + "\n" + wellFormed;
      return coloured.to(
          key, () -> kept(blocks, key, engine -> code(engine, known.get(), wellFormed)));
    } catch (JavaScript.Stopped e) {
      return escaped(wellFormed);
    }
  }

  @Override
  public void close() {
    formulas.close();
    blocks.close();
    engines.close();
  }

  /** From the cache, else from an engine. */
  private String kept(CachePack pack, String key, EnginePool.Work work) {
    return pack.text(key, () -> engines.call(work));
  }

  private static long length(Formula formula) {
    return formula instanceof Formula.Set set ? set.html().length() : 0;
  }

  private String formula(LoadedEngine engine, String tex, String mode) {
    engine.load("katex", () -> text("katex.min.js"));
    engine.load("formula", () -> Libraries.own("formula.js"));
    if (engine.load("macros", () -> Libraries.own("macros.js"))) {
      macros.forEach((name, body) -> engine.call("declareMacro", name, body));
    }
    if (CHEMISTRY.matcher(tex + macros.values()).find()) {
      engine.load("mhchem", () -> text("contrib/mhchem.min.js"));
    }
    return engine.call("formula", tex, mode);
  }

  private static String text(String script) {
    return new String(Libraries.katex(script), StandardCharsets.UTF_8);
  }

  /** What formula.js answers. */
  private static Formula formula(String answer) {
    if (answer.startsWith("+")) {
      return new Formula.Set(answer.substring(1));
    }
    int colon = answer.indexOf(':');
    return new Formula.Mistake(
        answer.substring(colon + 1), Integer.parseInt(answer.substring(1, colon)));
  }

  private static String code(LoadedEngine engine, Languages.Language language, String source) {
    engine.load("highlight", () -> Libraries.highlight("highlight.min.js"));
    engine.load("code", () -> Libraries.own("code.js"));
    for (String file : language.files()) {
      engine.load(file, () -> Libraries.highlight("languages/" + file + ".min.js"));
    }
    return engine.call("code", language.name(), source);
  }

  /** As highlight.js escapes. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#x27;");
  }

  /**
   * Half characters become U+FFFD, of the same length: engines differ in what they make of them.
   */
  private static String wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return LONE_SURROGATE.matcher(text).replaceAll("\uFFFD");
      }
    }
    return text;
  }

  /** Macros as part of a key: lengths keep apart what would run together. */
  private static String named(SortedMap<String, String> macros) {
    StringBuilder key = new StringBuilder();
    macros.forEach((name, body) -> key.append(' ').append(name).append(body.length()).append(body));
    return key.toString();
  }

  /** A script of ours, as part of a key. */
  private static String own(String script) {
    byte[] text = Libraries.own(script).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(text).toString();
  }

  /** Whether TeX takes it for the name of a command: a backslash with letters or one other sign. */
  public static boolean isMacroName(String name) {
    return name.matches("\\\\([A-Za-z@]+|[^A-Za-z@])");
  }

  private static void checkMacroName(String name) {
    if (!isMacroName(name)) {
      throw new IllegalArgumentException(
          "expected the name of a macro, such as \\R, found " + name);
    }
  }
}
