package io.github.offprint.solver.qwem.analogy;

import java.util.List;

/**
 * Questions of the form "a is to b as c is to what?". Within each category, each pair (a, b) asks
 * about each other pair (c, d), as in the paper; the list of questions in a file of analogies is
 * not followed.
 *
 * @param categories only those of at least two pairs are kept
 */
public record Analogies(List<Category> categories) {

  public Analogies {
    categories = categories.stream().filter(category -> category.pairs().size() > 1).toList();
  }

  /** How many questions. */
  public long count() {
    return categories.stream().mapToLong(Category::analogies).sum();
  }
}
