package io.github.offprint.content.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.content.Address;
import io.github.offprint.content.Block;
import io.github.offprint.content.Prose;
import io.github.offprint.content.Source;
import io.github.offprint.content.Surroundings;
import io.github.offprint.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The examples of the CommonMark specification. Where Offprint does something else on purpose, or
 * Flexmark does something else, the example stands with its reason in a list.
 */
class CommonMarkSpecTest {

  private static final Pattern EXAMPLE =
      Pattern.compile("(?ms)^`{32} example\\n(.*?)^\\.\\n(.*?)^`{32}$");

  @Test
  void examplesComeOutAsTheSpecificationSaysExceptThoseInTheList() throws IOException {
    SortedMap<Integer, String> differing = new TreeMap<>();
    Matcher example = EXAMPLE.matcher(resource("/spec.txt"));
    int number = 0;
    while (example.find()) {
      number++;
      String markdown = example.group(1).replace('→', '\t');
      String expected = withoutChoices(example.group(2).replace('→', '\t'));
      Problems problems = new Problems();
      String found = withoutChoices(html(markdown, problems));
      if (!found.equals(expected)) {
        differing.put(
            number, problems.sorted() + "\n" + markdown + "---\n" + expected + "---\n" + found);
      }
    }
    assertThat(number).isEqualTo(652);
    assertThat(differing.keySet()).as("%s", differing).isEqualTo(listed().keySet());
  }

  @Test
  void theDocumentListsEachDifferenceWithItsReason() throws IOException {
    Map<String, String> rows = new LinkedHashMap<>();
    listed()
        .forEach(
            (number, reason) ->
                rows.merge(reason, String.valueOf(number), (all, one) -> all + ", " + one));
    String table =
        rows.entrySet().stream()
            .map(row -> "| " + row.getKey() + " | " + row.getValue() + " |\n")
            .collect(joining());
    assertThat(Files.readString(Path.of("content", "pages", "docs", "commonmark.md")))
        .contains("|---|---|\n" + table + "\n");
  }

  private static String html(String markdown, Problems problems) {
    Surroundings nowhere = new Surroundings(Path.of("nowhere"), Path.of("posts/x.md"), Map.of());
    return new Markdown(new PlainTypesetter(), Address.ROOT)
        .body(Source.of("x.md", markdown).whole(), nowhere, problems).blocks().stream()
            .map(CommonMarkSpecTest::prose)
            .collect(joining());
  }

  private static String prose(Block block) {
    return ((Prose) block).html();
  }

  // what the specification leaves open, and what Offprint adds
  private static String withoutChoices(String html) {
    return html.replaceAll(" class=\"external\" rel=\"noopener\"", "")
        .replaceAll(" <a class=\"anchor\".*?</a>", "")
        .replaceAll("<(h[1-6]) id=\"[^\"]*\">", "<$1>")
        .replaceAll("<figure>(.*?)(?:<figcaption>.*?</figcaption>)?</figure>", "<p>$1</p>")
        .replaceAll(" loading=\"lazy\" decoding=\"async\"", "")
        .replaceAll("<(br|hr|img[^>]*?) ?/>", "<$1>")
        .replaceAll(" alt=\"[^\"]*\"", "")
        .replaceAll("[\u2018\u2019]", "'")
        .replaceAll("[\u201C\u201D]", "&quot;")
        .replace("\u2026", "...")
        .replace("\u2013", "--")
        .replace("\u2014", "---");
  }

  private static SortedMap<Integer, String> listed() throws IOException {
    SortedMap<Integer, String> reasons = new TreeMap<>();
    Arrays.stream(
            resource("/io/github/offprint/content/markdown/commonmark-differences.txt").split("\n"))
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .forEach(
            line -> {
              String[] parts = line.split(" ", 2);
              assertThat(parts).as(line).hasSize(2);
              reasons.put(Integer.valueOf(parts[0]), parts[1]);
            });
    return reasons;
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = CommonMarkSpecTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
