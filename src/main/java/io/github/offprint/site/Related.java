package io.github.offprint.site;

import io.github.offprint.content.Post;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which posts are about the same things: those that share tags and rare words, measured as the
 * cosine between vectors of weights w = (1 + ln f) ln(1 + N/n), where the term stands f times in
 * the post and in n of N posts.
 *
 * <p>Each post keeps its heaviest terms, and a term that many posts have is followed to the nearest
 * of them in time only, so the cost of a post does not grow with their number.
 */
final class Related {

  private static final int LINKS = 3;
  private static final int TERMS = 24;
  private static final int FOLLOWED = 32;
  private static final double LEAST = 0.04;

  /** Of how often a term stands in a post: nearly always a small number, and slow to take. */
  private static final double[] LOGS =
      IntStream.range(0, 64).mapToDouble(StrictMath::log).toArray();

  /** A word that more than this part of the posts have says nothing; a tag always does. */
  private static final double COMMON = 0.4;

  private final List<Post> posts;
  private final Map<String, Post> byPath = new HashMap<>();
  private final List<Weighted[]> vectors;
  private final List<List<Weighted>> havers;

  /** What it tells of a post that it has a term, by the number of posts that have it. */
  private final double[] rarity;

  /**
   * A weight in a vector.
   *
   * @param number of a term in the vector of a post, of a post in the list of a term
   */
  private record Weighted(int number, double weight) {

    static final Comparator<Weighted> HEAVIEST_FIRST =
        Comparator.comparingDouble(Weighted::weight).reversed().thenComparingInt(Weighted::number);
  }

  /** The terms of a post by their numbers, and how often it has each. */
  private record Counted(int[] terms, int[] counts) {}

  Related(Edition edition) {
    this(edition, KnownWords.none());
  }

  Related(Edition edition, KnownWords words) {
    this.posts = edition.posts();
    edition.site().posts().forEach(post -> byPath.put(post.path(), post));
    List<KnownWords.Counted> found = posts.stream().map(words::of).toList();
    int[] terms = new int[words.size()];
    List<Boolean> tags = new ArrayList<>();
    List<Counted> counted = found.stream().map(post -> counted(post, words, terms, tags)).toList();
    int[] spread = new int[tags.size()];
    counted.forEach(own -> IntStream.of(own.terms()).forEach(term -> spread[term]++));
    this.rarity = IntStream.rangeClosed(0, posts.size()).mapToDouble(this::rarity).toArray();
    this.vectors = counted.stream().map(own -> vector(own, spread, tags)).toList();
    this.havers = Stream.<List<Weighted>>generate(ArrayList::new).limit(spread.length).toList();
    for (int i = 0; i < posts.size(); i++) {
      for (Weighted term : vectors.get(i)) {
        havers.get(term.number()).add(new Weighted(i, term.weight()));
      }
    }
  }

  /**
   * The words of a post as terms, which are numbered as they are met.
   *
   * @param terms by the numbers of words, plus one; zero for those that were not met yet
   */
  private static Counted counted(
      KnownWords.Counted post, KnownWords words, int[] terms, List<Boolean> tags) {
    int[] own = new int[post.words().length];
    for (int i = 0; i < own.length; i++) {
      int word = post.words()[i];
      if (terms[word] == 0) {
        tags.add(words.isTag(word));
        terms[word] = tags.size();
      }
      own[i] = terms[word] - 1;
    }
    return new Counted(own, post.counts());
  }

  /** The heaviest terms of a post, so scaled that their squares add up to one. */
  private Weighted[] vector(Counted own, int[] spread, List<Boolean> tags) {
    double most = Math.max(2, COMMON * posts.size());
    Heaviest heaviest = new Heaviest();
    for (int i = 0; i < own.terms().length; i++) {
      int term = own.terms()[i];
      if (spread[term] > 1 && (spread[term] <= most || tags.get(term))) {
        heaviest.offer(term, weight(own.counts()[i], spread[term]));
      }
    }
    return heaviest.scaled();
  }

  /** The heaviest of many terms, those of them first, and of equal ones that met first. */
  private static final class Heaviest {

    private final int[] terms = new int[TERMS];
    private final double[] weights = new double[TERMS];
    private int size;

    void offer(int term, double weight) {
      int at = size;
      while (at > 0
          && (weight > weights[at - 1] || weight == weights[at - 1] && term < terms[at - 1])) {
        at--;
      }
      if (at < TERMS) {
        size = Math.min(size + 1, TERMS);
        System.arraycopy(terms, at, terms, at + 1, size - 1 - at);
        System.arraycopy(weights, at, weights, at + 1, size - 1 - at);
        terms[at] = term;
        weights[at] = weight;
      }
    }

    Weighted[] scaled() {
      double square = 0;
      for (int i = 0; i < size; i++) {
        square += weights[i] * weights[i];
      }
      double length = StrictMath.sqrt(square);
      return IntStream.range(0, size)
          .mapToObj(i -> new Weighted(terms[i], weights[i] / length))
          .toArray(Weighted[]::new);
    }
  }

  private double weight(int count, int spread) {
    return (1 + (count < LOGS.length ? LOGS[count] : StrictMath.log(count))) * rarity[spread];
  }

  private double rarity(int spread) {
    return StrictMath.log(1 + (double) posts.size() / spread);
  }

  /**
   * The posts that a reader of this one may want next: those that it names, or those found.
   *
   * @param i its place among the posts of its language
   */
  List<Post> to(int i) {
    Post post = posts.get(i);
    if (!post.frontMatter().kin().related()) {
      return List.of();
    }
    if (!post.standing().related().isEmpty()) {
      return post.standing().related().stream()
          .filter(path -> !path.equals(post.path()))
          .flatMap(path -> Stream.ofNullable(byPath.get(path)))
          .toList();
    }
    return like(i).stream()
        .filter(other -> !isSameSeries(post, posts.get(other.number())))
        .limit(LINKS)
        .map(other -> posts.get(other.number()))
        .toList();
  }

  /** The posts that are like one, and how much: those most like it first, then in their order. */
  private List<Weighted> like(int i) {
    double[] likeness = new double[posts.size()];
    int[] met = new int[TERMS * (2 * FOLLOWED + 1)];
    int size = 0;
    for (Weighted term : vectors.get(i)) {
      for (Weighted other : nearest(havers.get(term.number()), i)) {
        if (likeness[other.number()] == 0) {
          met[size++] = other.number();
        }
        likeness[other.number()] += term.weight() * other.weight();
      }
    }
    return IntStream.of(met)
        .limit(size)
        .filter(other -> likeness[other] >= LEAST && other != i)
        .mapToObj(other -> new Weighted(other, likeness[other]))
        .sorted(Weighted.HEAVIEST_FIRST)
        .toList();
  }

  /** Those that have a term, as far as they are followed from a post on both sides of it. */
  private static List<Weighted> nearest(List<Weighted> havers, int i) {
    int at =
        Collections.binarySearch(
            havers, new Weighted(i, 0), Comparator.comparingInt(Weighted::number));
    return havers.subList(Math.max(0, at - FOLLOWED), Math.min(havers.size(), at + FOLLOWED + 1));
  }

  /** The parts of a series are named on its posts anyway. */
  private static boolean isSameSeries(Post one, Post other) {
    Optional<String> series = one.frontMatter().kin().series();
    return series.isPresent() && series.equals(other.frontMatter().kin().series());
  }
}
