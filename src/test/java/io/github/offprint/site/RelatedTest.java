package io.github.offprint.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.content.Post;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RelatedTest {

  private static Edition edition(List<Post> posts) {
    return Edition.of(new Site(Samples.info(), posts, Map.of(), Map.of())).get(0);
  }

  private static List<String> related(int i, Post... posts) {
    return new Related(edition(List.of(posts))).to(i).stream().map(Post::path).toList();
  }

  private static Post post(String name, String prose, String... tags) {
    return Samples.post(name).prose("<p>" + prose + "</p>").tags(tags).build();
  }

  @Test
  void postsWithTheSameRareWordsAreRelated() {
    assertThat(
            related(
                0,
                post("a", "wombats and spectra"),
                post("b", "teapots and porcelain"),
                post("c", "wombats in burrows"),
                post("d", "porcelain in kilns")))
        .containsExactly("/posts/c/");
  }

  @Test
  void aSharedTagCountsMoreThanASharedWord() {
    assertThat(
            related(
                0,
                post("a", "wombats", "graphs"),
                post("b", "wombats"),
                post("c", "porcelain", "graphs"),
                post("d", "kilns"),
                post("e", "teapots")))
        .containsExactly("/posts/c/", "/posts/b/");
  }

  @Test
  void wordsThatMostPostsHaveAndTheTexOfFormulasSayNothing() {
    String formula = "<annotation encoding=\"application/x-tex\">mathcal</annotation>";
    assertThat(
            related(
                0,
                post("a", "training " + formula),
                post("b", "training"),
                post("c", "training"),
                post("d", formula),
                post("e", "else")))
        .isEmpty();
  }

  @Test
  void thereAreThreeAtMostAndTheOrderOfTheSiteDecidesBetweenEquals() {
    assertThat(
            related(
                4,
                post("a", "", "graphs"),
                post("b", "", "graphs"),
                post("c", "", "graphs"),
                post("d", "", "graphs"),
                post("e", "", "graphs")))
        .containsExactly("/posts/a/", "/posts/b/", "/posts/c/");
  }

  @Test
  void scriptsWithoutSpacesAreComparedToo() {
    assertThat(
            related(0, post("a", "神经网络的训练"), post("b", "茶壶"), post("c", "关于神经网络"), post("d", "瓷器")))
        .containsExactly("/posts/c/");
  }

  /** A tenfold number of posts may cost ten times as much, and some for the larger index. */
  @Test
  void theCostOfAPostDoesNotGrowWithTheirNumber() {
    nanosPerPost(500);
    double few = nanosPerPost(1000);
    double many = nanosPerPost(4000);
    assertThat(many).isLessThan(3 * few + 200_000);
  }

  private static double nanosPerPost(int count) {
    SplittableRandom random = new SplittableRandom(count);
    List<Post> posts =
        IntStream.range(0, count)
            .mapToObj(i -> post("p" + i, words(random), "everyone", "tag" + random.nextInt(40)))
            .toList();
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Related related = new Related(edition(posts));
    IntStream.range(0, count).forEach(related::to);
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / (double) count;
  }

  /** Frequent and rare words, as in a text: the n-th is 1/n as frequent as the first. */
  private static String words(SplittableRandom random) {
    return IntStream.range(0, 200)
        .mapToObj(i -> "word" + letters((int) StrictMath.exp(random.nextDouble() * 9)))
        .collect(Collectors.joining(" "));
  }

  private static String letters(int number) {
    return Integer.toString(number, 26)
        .chars()
        .map(c -> c <= '9' ? c - '0' + 'q' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
