package io.github.offprint.solver.qwem.language;

import io.github.offprint.solver.random.Draws;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * Words with a topic, a concept of that topic, a gender and a number. Topics are the leaves of a
 * binary tree, each inner node of which is an attribute that concerns the topics below it; the bits
 * of a concept are attributes of their own in every topic; gender and number concern all words.
 *
 * <p>Attributes are numbered level by level: the nodes of the tree from its root, then the concept
 * bits of each topic, then gender, then number. Bits of a word follow the same order.
 */
public final class AttributeLanguage implements Language, Serializable {

  private static final long serialVersionUID = 1L;

  /** The most levels of the tree of topics. */
  public static final int MOST_LEVELS = 8;

  /** The most bits of a concept. */
  public static final int MOST_CONCEPT_BITS = 2;

  /**
   * What each kind of attribute tells, before each single one is perturbed.
   *
   * @param tree for each level of the tree of topics, from the root; 1 to {@value #MOST_LEVELS}
   * @param concept for each bit of a concept; 0 to {@value #MOST_CONCEPT_BITS}
   * @param gender of gender
   * @param number of singular and plural
   */
  public record Profile(List<Double> tree, List<Double> concept, double gender, double number)
      implements Serializable {

    /** The language of the figures: 16 topics with 4 concepts each, 256 words, 49 attributes. */
    public static final Profile STANDARD =
        new Profile(List.of(0.75, 0.7, 0.65, 0.6), List.of(0.55, 0.5), 0.5, 0.45);

    public Profile {
      tree = List.copyOf(tree);
      concept = List.copyOf(concept);
      if (tree.isEmpty() || tree.size() > MOST_LEVELS || concept.size() > MOST_CONCEPT_BITS) {
        throw new IllegalArgumentException(
            "a language needs 1 to %s strengths for its tree and 0 to %s for concepts, found %s and %s"
                .formatted(MOST_LEVELS, MOST_CONCEPT_BITS, tree.size(), concept.size()));
      }
      Strengths.check(tree.stream().mapToDouble(Double::doubleValue).toArray());
      Strengths.check(concept.stream().mapToDouble(Double::doubleValue).toArray());
      Strengths.check(gender, number);
    }

    int topics() {
      return 1 << tree.size();
    }

    int nodes() {
      return topics() - 1;
    }

    int attributes() {
      return nodes() + topics() * concept.size() + 2;
    }

    private double strength(int attribute) {
      if (attribute < nodes()) {
        return tree.get(31 - Integer.numberOfLeadingZeros(attribute + 1));
      }
      if (attribute < attributes() - 2) {
        return concept.get((attribute - nodes()) % concept.size());
      }
      return attribute == attributes() - 2 ? gender : number;
    }
  }

  private final Profile profile;
  private final double[] strengths;
  private final double[] shares;

  private AttributeLanguage(Profile profile, double[] strengths, double[] shares) {
    this.profile = profile;
    this.strengths = strengths;
    this.shares = shares;
  }

  /** The language with these strengths, in which all words are equally frequent. */
  public static AttributeLanguage of(Profile profile) {
    double[] strengths = new double[profile.attributes()];
    Arrays.setAll(strengths, profile::strength);
    double[] shares = new double[profile.attributes()];
    Arrays.fill(shares, 0.5);
    return new AttributeLanguage(profile, strengths, shares);
  }

  /**
   * The same language with each strength multiplied by a number of its own, so that no two
   * eigenvalues of its target matrix are equal.
   *
   * @param part the numbers are uniform between 1 - part and 1 + part, which is at least 0 and
   *     below 1; a strength stays at most 1
   */
  public AttributeLanguage perturbed(double part, Draws draws) {
    if (!(part >= 0 && part < 1)) {
      throw new IllegalArgumentException(
          "strengths are perturbed by a part of 0 or more and below 1, found " + part);
    }
    double[] others = new double[strengths.length];
    Arrays.setAll(others, a -> Math.min(1, strengths[a] * (1 + part * (2 * draws.uniform() - 1))));
    return new AttributeLanguage(profile, others, shares);
  }

  /**
   * The same language with unequal topics: topic t, from 0, has weight (t + 1)^-exponent. Pairs
   * still follow the product rule exactly, since the values of an attribute that divides unequal
   * topics are balanced by their shares.
   *
   * @param exponent 0 for equal topics, 1 for Zipf's law; from 0 to 4
   */
  public AttributeLanguage withTopicExponent(double exponent) {
    if (!(exponent >= 0 && exponent <= 4)) {
      throw new IllegalArgumentException("an exponent goes from 0 to 4, found " + exponent);
    }
    int topics = profile.topics();
    double[] weights = new double[2 * topics];
    for (int node = 2 * topics - 1; node >= 1; node--) {
      weights[node] =
          node >= topics
              ? StrictMath.pow(node - topics + 1, -exponent)
              : weights[2 * node] + weights[2 * node + 1];
    }
    double[] others = shares.clone();
    for (int node = 1; node < topics; node++) {
      others[node - 1] = weights[2 * node] / weights[node];
    }
    return new AttributeLanguage(profile, strengths, others);
  }

  /** The bit of a word that says its gender; the one after it says its number. */
  public int genderBit() {
    return profile.tree().size() + profile.concept().size();
  }

  /** The bit of a word that says its number. */
  public int numberBit() {
    return genderBit() + 1;
  }

  /** The topic of a word, from 0. */
  public int topic(int word) {
    return word >> (bits() - profile.tree().size());
  }

  /** The concept of a word within its topic, from 0. */
  public int concept(int word) {
    return word >> 2 & (1 << profile.concept().size()) - 1;
  }

  @Override
  public int bits() {
    return profile.tree().size() + profile.concept().size() + 2;
  }

  @Override
  public int attributes() {
    return strengths.length;
  }

  @Override
  public int attribute(int word, int bit) {
    int levels = profile.tree().size();
    if (bit < levels) {
      // the nodes of a level follow those of the levels above, in the order of the topics below
      return (1 << bit) - 1 + (word >> (bits() - bit));
    }
    if (bit < genderBit()) {
      return profile.nodes() + topic(word) * profile.concept().size() + bit - levels;
    }
    return attributes() - bits() + bit;
  }

  @Override
  public double strength(int attribute) {
    return strengths[attribute];
  }

  @Override
  public double share(int attribute) {
    return shares[attribute];
  }

  @Override
  public String word(int word) {
    return Syllables.topic(topic(word), profile.tree().size())
        + Syllables.concept(concept(word))
        + Syllables.ending(present(word, genderBit()), present(word, numberBit()));
  }
}
