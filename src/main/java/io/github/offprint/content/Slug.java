package io.github.offprint.content;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The part of an address that is made of a name: small Latin letters, digits, single hyphens. */
public final class Slug {

  private static final String LETTERS =
      "ß ss æ ae œ oe ø o đ d ð d þ th ł l ħ h ı i ŋ ng "
          + "α a β b γ g δ d ε e ζ z η e θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y "
          + "φ f χ ch ψ ps ω o "
          + "а a б b в v г g д d е e ж zh з z и i к k л l м m н n о o п p р r с s т t у u ф f х kh "
          + "ц ts ч ch ш sh щ shch ъ  ы y ь  э e ю yu я ya і i є ye ґ g ђ dj ј j љ lj њ nj ћ c џ dz";

  private static final Map<Integer, String> LATIN = latin();

  private Slug() {}

  private static Map<Integer, String> latin() {
    String[] words = LETTERS.split(" ");
    return IntStream.range(0, words.length / 2)
        .boxed()
        .collect(Collectors.toMap(i -> words[2 * i].codePointAt(0), i -> words[2 * i + 1]));
  }

  /**
   * What a name becomes in an address; Greek and Cyrillic letters are written in Latin ones. Empty
   * if it holds no letter or digit of these alphabets.
   */
  public static String of(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .mapToObj(letter -> LATIN.getOrDefault(letter, Character.toString(letter)))
        .collect(Collectors.joining())
        .replaceAll("['’]", "")
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }
}
