package io.github.offprint.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Document;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SectionNumbersTest {

  private static List<String> numbers(boolean wanted, String markdown) {
    SectionNumbers sections = new SectionNumbers(wanted);
    Document document = Dialect.body(markdown);
    sections.readAhead(document);
    List<String> numbers = new ArrayList<>();
    document
        .getDescendants()
        .forEach(
            node -> {
              if (node instanceof Heading heading) {
                numbers.add(sections.of(heading));
              }
            });
    return numbers;
  }

  @Test
  void partsAreCountedInsideTheirSection() {
    assertThat(numbers(true, "## a\n### b\n### c\n#### d\n## e\n### f\n"))
        .containsExactly("1", "1.1", "1.2", "1.2.1", "2", "2.1");
  }

  @Test
  void theHighestHeadingsHaveNoDot() {
    assertThat(numbers(true, "# a\n## b\n")).containsExactly("1", "1.1");
    assertThat(numbers(true, "### a\n### b\n")).containsExactly("1", "2");
  }

  @Test
  void headingsOutsideOfTheCountHaveNoNumber() {
    assertThat(numbers(true, "## a {-}\n## b {.unnumbered}\n> ## c\n\n## d\n"))
        .containsExactly("", "", "", "1");
  }

  @Test
  void aLevelThatIsLeftOutCountsAsNought() {
    assertThat(numbers(true, "## a\n#### b\n")).containsExactly("1", "1.0.1");
  }

  @Test
  void nothingIsCountedUnlessItIsWanted() {
    assertThat(numbers(false, "## a\n## b\n")).containsExactly("", "");
  }
}
