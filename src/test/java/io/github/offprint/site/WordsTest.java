package io.github.offprint.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

  private static final Path SCRIPTS = Path.of("templates/assets/js");
  private static final Pattern ASKED =
      Pattern.compile("say\\(\"(\\w+)\", \"((?:[^\"\\\\]|\\\\.)*)\"");

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr", "es", "zh", "ja"})
  void everyLanguageSaysEverythingThatEnglishSays(String lang) {
    assertThat(Words.of(lang).language()).isEqualTo(lang);
    for (String name : Words.of("en").all().keySet()) {
      assertThat(Words.says(lang, name)).as(lang + "." + name).isTrue();
    }
  }

  /** What the theme itself writes; figures are called as the author's labels are. */
  @ParameterizedTest
  @ValueSource(strings = {"de", "fr", "es", "zh", "ja"})
  void aPageInAnotherLanguageHasNoEnglishWordsOfTheTheme(String lang) {
    Site site = site(lang);
    List<String> english = sentences(lang);
    for (SiteFile file : SampleSite.files(site, Templates.bundledOnly()).toList()) {
      if (file.path().endsWith(".html")) {
        List<String> told = told(Jsoup.parse(Samples.text(file)));
        assertThat(told).as(file.path()).doesNotContainAnyElementsOf(english);
      }
    }
  }

  @Test
  void pagesCarryTheWordsOfScriptsUnlessTheyAreEnglish() {
    assertThat(Words.of("en").ofScripts()).isEmpty();
    assertThat(Words.of("fi").ofScripts()).isEmpty();
    assertThat(Words.of("de").ofScripts()).contains("\"copy\":\"Kopieren\"").doesNotContain("<");
  }

  @Test
  void scriptsAskForWordsThatPagesBringAndSayTheSameInEnglish() {
    Set<String> asked = new TreeSet<>();
    for (String script : scripts()) {
      Matcher matcher = ASKED.matcher(script);
      while (matcher.find()) {
        asked.add(matcher.group(1));
        assertThat(matcher.group(2).replace("\\\\", "\\"))
            .isEqualTo(Words.of("en").word(matcher.group(1)).replace("\\\\", "\\"));
        assertThat(Words.of("de").ofScripts()).contains("\"" + matcher.group(1) + "\":");
      }
    }
    assertThat(asked).hasSize(Words.of("de").ofScripts().split("\":\"").length - 1);
  }

  private static Site site(String lang) {
    Site english = SampleSite.forWords();
    SiteInfo info =
        english
            .info()
            .in(new SiteInfo.Language(lang, "\u2014", "\u2014", english.info().navigation()));
    return new Site(info, english.texts(), english.exhibits(), Map.of());
  }

  /** English texts that this language says otherwise, with what is put into them cut away. */
  private static List<String> sentences(String lang) {
    List<String> texts = new ArrayList<>();
    Words other = Words.of(lang);
    Words.of("en")
        .all()
        .forEach(
            (name, text) -> {
              if (!text.equals(other.word(name)) && !text.contains("{") && text.length() > 3) {
                texts.add(text);
              }
            });
    return texts;
  }

  private static List<String> told(Document page) {
    Stream<String> texts =
        page.getAllElements().stream()
            .filter(
                e -> e.closest(".body > :not(figure), .caption em, header.site-header nav") == null)
            .map(Element::ownText);
    Stream<String> labels = page.select("[aria-label]").eachAttr("aria-label").stream();
    return Stream.concat(texts, labels).map(String::strip).toList();
  }

  private static List<String> scripts() {
    try (Stream<Path> files = Files.list(SCRIPTS)) {
      List<String> texts = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        texts.add(Files.readString(file));
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
