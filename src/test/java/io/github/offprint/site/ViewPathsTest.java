package io.github.offprint.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.offprint.problem.OffprintException;
import io.github.offprint.site.view.Entry;
import io.github.offprint.site.view.Link;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ViewPathsTest {

  @TempDir Path folder;

  private static final Entry ENTRY =
      new Entry("Title", "/a/", "", Optional.empty(), Optional.of(3), List.of(), true);

  private static final Map<String, Object> SHOWN =
      Map.of(
          "entry",
          ENTRY,
          "links",
          List.of(new Link("One", "/1/"), new Link("Two", "/2/")),
          "words",
          Map.of("skip", "Skip", "size", "Large"));

  private String text(String expression) throws IOException {
    Files.writeString(folder.resolve("t.html"), "<p th:text=\"${" + expression + "}\">x</p>");
    return Templates.in(folder, "t").filled("t.html", SHOWN).replaceAll("</?p>", "");
  }

  @ParameterizedTest
  @CsvSource({
    "entry.title(), Title",
    "entry.minutes().get(), 3",
    "entry.minutes().isPresent(), true",
    "entry.date().isEmpty(), true",
    "entry.tags().isEmpty(), true",
    "entry.description().isEmpty(), true",
    "entry.draft(), true",
    "words.skip, Skip",
    "links.isEmpty(), false"
  })
  void pathsAreFollowed(String expression, String expected) throws IOException {
    assertThat(text(expression)).isEqualTo(expected);
  }

  /** Each begins as a path does, and is none or needs more than views. */
  @ParameterizedTest
  @CsvSource({
    "entry.title().length(), 5",
    "entry.title().toUpperCase(), TITLE",
    "links.size(), 2",
    "links[1].href(), /2/",
    "entry.draft() ? 'yes' : 'no', yes",
    "!entry.draft(), false",
    "entry.minutes().get() + 1, 4",
    "words.size, 2",
    "entry.date().orElse('never'), never"
  })
  void allElseIsLeftToTheOtherEvaluator(String expression, String expected) throws IOException {
    assertThat(text(expression)).isEqualTo(expected);
  }

  @Test
  void namesOfLoopsAreFoundToo() throws IOException {
    String loop = "<b th:each='link,n : ${links}' th:text='|${n.count} ${link.label()}|'></b>";
    Files.writeString(folder.resolve("t.html"), loop);
    assertThat(Templates.in(folder, "t").filled("t.html", SHOWN))
        .isEqualTo("<b>1 One</b><b>2 Two</b>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"entry.titel()", "entry.date().get()", "entry.title().shout()"})
  void whatIsWrongIsToldAsEver(String expression) {
    assertThatThrownBy(() -> text(expression))
        .isInstanceOf(OffprintException.class)
        .hasMessageStartingWith("t/t.html:1:4: error: template: ");
  }

  @Test
  void aNameThatNobodyGaveShowsNothing() throws IOException {
    assertThat(text("nobody")).isEmpty();
    assertThat(text("words.nobody")).isEmpty();
  }
}
