package io.github.offprint.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that make careless readers take the square of their length, or fall into recursion. */
class PathologicalTest {

  // of the thread that reads, however many others a machine has: what is quadratic takes minutes
  private static final Duration MOST_WORK = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Map<String, String> TEXTS = texts();

  static Stream<String> names() {
    return TEXTS.keySet().stream();
  }

  private static Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    texts.put("quotes", "> ".repeat(10_000) + "a");
    texts.put("lists", "- ".repeat(10_000) + "a");
    texts.put("open brackets", "[".repeat(50_000) + "a");
    texts.put("nested brackets", "[".repeat(10_000) + "a" + "]".repeat(10_000));
    texts.put("links in links", "[".repeat(10_000) + "a" + "](b)".repeat(10_000));
    texts.put("images", "![a](".repeat(20_000));
    texts.put("dollars in a row", "$".repeat(200_000));
    texts.put("single dollars", "$a ".repeat(60_000));
    texts.put("double dollars", "$$a $b ".repeat(30_000));
    texts.put("dollars and ticks", "$`a`".repeat(50_000));
    texts.put("dollars in addresses", "a://$".repeat(40_000));
    texts.put("dollars without spaces", "a$b:".repeat(50_000));
    texts.put("ticks of all lengths", ticks(600));
    texts.put("strong", "**a ".repeat(50_000));
    texts.put("emphasis", "*a **a ".repeat(20_000));
    texts.put("closers", "a_ ".repeat(60_000));
    texts.put("nested strong", "*".repeat(20_000) + "a" + "*".repeat(20_000));
    texts.put("angles", "<".repeat(100_000));
    texts.put("comments", "a <!-- a".repeat(25_000));
    texts.put("comments in HTML", "<div>\n" + "<!-- a ".repeat(25_000));
    texts.put("style sheets in a text", "a <style>".repeat(20_000));
    texts.put("entities", "&".repeat(200_000));
    texts.put("footnotes", "[^a]".repeat(40_000));
    texts.put("tables", "|".repeat(5_000) + "\n" + "|-".repeat(5_000) + "\n" + "a|".repeat(5_000));
    texts.put("quote marks", "\"'".repeat(100_000));
    texts.put("brackets of addresses", "https://a.b/" + ")".repeat(200_000));
    texts.put("hosts", "www.a".repeat(40_000));
    texts.put("words", "word ".repeat(40_000));
    texts.put("equal headings", "# a\n".repeat(40_000));
    texts.put("headings that are numbered by hand", numbered("# a %d\n# a\n", 20_000));
    texts.put("footnotes with texts", numbered("[^%d]\n\n[^%<d]: a\n\n", 20_000));
    texts.put("footnotes without marks", numbered("[^%d]: a\n\n", 20_000));
    texts.put("definitions", "a\n: b\n\n".repeat(10_000));
    texts.put("definitions in each other", "a\n" + ": ".repeat(5_000) + "b");
    texts.put("abbreviations", numbered("*[A%d]: b\n", 5_000) + numbered("A%d ", 20_000));
    texts.put("colons", ":".repeat(100_000) + " a" + ":a".repeat(50_000));
    texts.put("braces", "{% {{< {: \\\\( ".repeat(20_000));
    texts.put("containers", "::: {.a}\n".repeat(4_000));
    texts.put("attributes", "::: {" + ".a ".repeat(40_000) + "}\n:::\n");
    texts.put("notes in a text", "^[".repeat(20_000));
    texts.put("notes in each other", "^[a".repeat(2_000) + "]".repeat(2_000));
    texts.put("notes that end", "^[a] ".repeat(20_000));
    texts.put("marks", "==a".repeat(40_000));
    texts.put("signs of equality", "=".repeat(100_000));
    texts.put("raised and lowered", "a^b~c".repeat(30_000));
    texts.put("stars beside Chinese", "中**（".repeat(20_000));
    texts.put("lines of Chinese", "中\n".repeat(4_000));
    texts.put("formulas on lines", "$$a$$\n".repeat(4_000));
    texts.put("dollars in HTML", "<div>" + "$a ".repeat(40_000));
    texts.put("formulas in emphasis", "*a $b$*, ".repeat(10_000));
    texts.put("variables", "{{ a | b }}".repeat(10_000));
    texts.put("commands in HTML", "<div>\n" + "{% a ".repeat(40_000));
    texts.put("code of other programs", "{% highlight a %}\n".repeat(10_000));
    texts.put("info of a fence", "```a {" + "1-".repeat(50_000) + "\na\n```");
    texts.put("lines of code", "```a {1}\n" + "a\n".repeat(40_000) + "```");
    texts.put("braces in titles", "::: a " + "{".repeat(100_000) + "}\n:::\n");
    return texts;
  }

  private static String numbered(String part, int times) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < times; i++) {
      text.append(String.format(Locale.ROOT, part, i));
    }
    return text.toString();
  }

  private static String ticks(int longest) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= longest; i++) {
      text.append("e").append("`".repeat(i));
    }
    return text.toString();
  }

  @ParameterizedTest
  @MethodSource("names")
  void isReadInReasonableTime(String name) {
    String text = TEXTS.get(name);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long work =
        assertTimeoutPreemptively(
            PATIENCE,
            () -> {
              long before = threads.getCurrentThreadCpuTime();
              assertThat(Written.body(text)).isNotNull();
              return threads.getCurrentThreadCpuTime() - before;
            });
    assertThat(Duration.ofNanos(work)).isLessThan(MOST_WORK);
  }
}
