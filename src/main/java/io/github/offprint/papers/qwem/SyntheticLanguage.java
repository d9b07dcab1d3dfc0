package io.github.offprint.papers.qwem;

import io.github.offprint.experiment.Parameter;
import io.github.offprint.solver.qwem.language.AttributeLanguage;
import io.github.offprint.solver.random.Draws;
import java.io.Serializable;
import java.util.List;

/**
 * A language of words with topic, concept, gender and number, as parameters give it.
 *
 * @param perturbation makes every attribute a little stronger or weaker, so that no two eigenvalues
 *     of the target matrix are equal and each eigenvector is determined
 */
public record SyntheticLanguage(
    @Parameter(
            value = "strength of each level of the tree of topics, 1 to 8 from its root",
            atLeast = 0,
            atMost = 1)
        List<Double> tree,
    @Parameter(value = "strength of each bit of a concept, 0 to 2 of them", atLeast = 0, atMost = 1)
        List<Double> concept,
    @Parameter(value = "strength of gender", atLeast = 0, atMost = 1) double gender,
    @Parameter(value = "strength of singular and plural", atLeast = 0, atMost = 1) double number,
    @Parameter(
            value = "part by which each single strength is varied at random",
            atLeast = 0,
            below = 1)
        double perturbation,
    @Parameter(
            value = "exponent of the frequencies of topics: 0 for equal ones, 1 for Zipf's law",
            atLeast = 0,
            atMost = 4)
        double topicExponent)
    implements Serializable {

  /** The language of section 1.10 of the notes, each strength varied by up to three per cent. */
  public static final SyntheticLanguage STANDARD = standard();

  public SyntheticLanguage {
    tree = List.copyOf(tree);
    concept = List.copyOf(concept);
    new AttributeLanguage.Profile(tree, concept, gender, number);
  }

  private static SyntheticLanguage standard() {
    AttributeLanguage.Profile profile = AttributeLanguage.Profile.STANDARD;
    return new SyntheticLanguage(
        profile.tree(), profile.concept(), profile.gender(), profile.number(), 0.03, 0);
  }

  /** How many words it has. */
  int words() {
    return 1 << (tree.size() + concept.size() + 2);
  }

  /**
   * The language.
   *
   * @param draws of the perturbation
   */
  AttributeLanguage language(Draws draws) {
    return AttributeLanguage.of(new AttributeLanguage.Profile(tree, concept, gender, number))
        .withTopicExponent(topicExponent)
        .perturbed(perturbation, draws);
  }
}
