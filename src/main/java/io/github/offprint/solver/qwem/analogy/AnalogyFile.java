package io.github.offprint.solver.qwem.analogy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Reads analogies as the Google set of 2013 writes them: a line {@code : category} begins a
 * category, every other line has four words {@code a b c d}. Lines may be blank. Words are taken in
 * lower case.
 */
public final class AnalogyFile {

  private final Function<String, OptionalInt> vocabulary;
  private final List<Category> finished = new ArrayList<>();
  private final List<Pair> pairs = new ArrayList<>();
  private String name = "";
  private int line;

  private AnalogyFile(Function<String, OptionalInt> vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * The analogies between words of a vocabulary: pairs with another word are left out.
   *
   * @param text read to its end, one line at a time, and not closed
   * @param vocabulary the number of a word in lower case, if it has one
   * @throws IllegalArgumentException if a line is not as above; the message begins with its number
   */
  public static Analogies read(Reader text, Function<String, OptionalInt> vocabulary) {
    AnalogyFile file = new AnalogyFile(vocabulary);
    BufferedReader lines = new BufferedReader(text);
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        file.line++;
        file.take(line.strip());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    file.finishCategory();
    return new Analogies(file.finished);
  }

  private void take(String text) {
    if (text.startsWith(":")) {
      finishCategory();
      name = text.substring(1).strip();
      check(!name.isEmpty(), "the name of a category after \":\"", text);
    } else if (!text.isEmpty()) {
      check(!name.isEmpty(), "a line \": category\" before the first analogy", text);
      String[] words = text.toLowerCase(Locale.ROOT).split("\\s+");
      check(words.length == 4, "four words", text);
      take(words[0], words[1]);
      take(words[2], words[3]);
    }
  }

  private void take(String from, String to) {
    OptionalInt first = vocabulary.apply(from);
    OptionalInt second = vocabulary.apply(to);
    if (first.isPresent() && second.isPresent()) {
      pairs.add(new Pair(first.getAsInt(), second.getAsInt()));
    }
  }

  private void finishCategory() {
    if (!name.isEmpty()) {
      finished.add(new Category(name, pairs));
    }
    pairs.clear();
  }

  private void check(boolean right, String expected, String found) {
    if (!right) {
      throw new IllegalArgumentException(
          "line %s: expected %s, found \"%s\"".formatted(line, expected, found));
    }
  }
}
