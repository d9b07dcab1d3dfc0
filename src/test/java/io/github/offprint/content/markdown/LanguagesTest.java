package io.github.offprint.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LanguagesTest {

  @Test
  void aliasesInAnyCaseLeadToTheirLanguage() {
    assertThat(Languages.named("PY")).map(Languages.Language::name).contains("python");
    assertThat(Languages.named("jl")).map(Languages.Language::name).contains("julia");
    assertThat(Languages.named("tex")).map(Languages.Language::name).contains("latex");
    assertThat(Languages.named("docker")).map(Languages.Language::name).contains("dockerfile");
    assertThat(Languages.named("f90")).map(Languages.Language::name).contains("fortran");
  }

  @Test
  void anUnknownNameIsNoLanguage() {
    assertThat(Languages.named("klingon")).isEmpty();
    assertThat(Languages.named("")).isEmpty();
  }

  @Test
  void aLanguageNeedsTheFilesOfThoseInsideIt() {
    assertThat(Languages.named("julia-repl").orElseThrow().files())
        .containsExactly("julia", "julia-repl");
  }

  @Test
  void theTableIsWhatTheLibrarySays() throws IOException {
    String table = new Table().text();
    Path copy = Path.of("target", "languages.properties");
    Files.writeString(copy, table);
    assertThat(Libraries.own("languages.properties"))
        .as("highlight.js has changed: take over %s", copy)
        .isEqualTo(table);
  }

  /** Makes the table from highlight.js itself. */
  private static final class Table {

    /** Names in wide use that highlight.js does not know. */
    private static final Map<String, String> MORE_NAMES = Map.of("jl", "julia", "octave", "matlab");

    private final TreeMap<String, String> namesByLanguage = new TreeMap<>();
    private final TreeMap<String, String> insideByLanguage = new TreeMap<>();
    private final TreeMap<String, String> fileByLanguage = new TreeMap<>();
    private final Set<String> common;

    Table() {
      try (JavaScript engine = JavaScript.start()) {
        engine.load("highlight", Libraries.highlight("highlight.min.js"));
        engine.load("table", script());
        common = words(engine.call("commonLanguages"));
        Set<String> before = new TreeSet<>();
        learn(engine, before, "");
        for (String file : files()) {
          engine.load(file, Libraries.highlight("languages/" + file + ".min.js"));
          learn(engine, before, file);
        }
      }
    }

    private void learn(JavaScript engine, Set<String> before, String file) {
      for (String language : words(engine.call("allLanguages"))) {
        if (before.add(language)) {
          namesByLanguage.put(language, engine.call("namesOf", language));
          insideByLanguage.put(language, engine.call("languagesInside", language));
          fileByLanguage.put(language, file);
        }
      }
    }

    String text() {
      return "# Made from highlight.js by LanguagesTest: name = language, then the files it needs\n"
          + lines().entrySet().stream()
              .map(e -> e.getKey() + "=" + e.getValue() + "\n")
              .collect(Collectors.joining());
    }

    /** A language's own name comes before an alias, an alias of a common one before others. */
    private Map<String, String> lines() {
      TreeMap<String, String> lines = new TreeMap<>();
      namesByLanguage.keySet().forEach(language -> lines.put(language, line(language)));
      Stream.concat(
              common.stream(), namesByLanguage.keySet().stream().filter(l -> !common.contains(l)))
          .forEach(
              language ->
                  words(namesByLanguage.get(language))
                      .forEach(name -> lines.putIfAbsent(escaped(name), line(language))));
      MORE_NAMES.forEach((name, language) -> lines.putIfAbsent(name, line(language)));
      return lines;
    }

    private String line(String language) {
      List<String> words = new ArrayList<>(List.of(language));
      closure(language).stream()
          .map(fileByLanguage::get)
          .filter(file -> !file.isEmpty())
          .forEach(words::add);
      return String.join(" ", words);
    }

    private Set<String> closure(String language) {
      Set<String> all = new TreeSet<>();
      List<String> open = new ArrayList<>(List.of(language));
      while (!open.isEmpty()) {
        String next = open.remove(0);
        if (namesByLanguage.containsKey(next) && all.add(next)) {
          open.addAll(inside(next));
        }
      }
      return all;
    }

    private Set<String> inside(String language) {
      Set<String> inside = words(insideByLanguage.get(language));
      if (inside.remove("*")) {
        inside.addAll(common);
      }
      return inside;
    }

    private static String escaped(String name) {
      return name.replace("#", "\\#").replace("=", "\\=").replace(":", "\\:").replace("!", "\\!");
    }

    private static Set<String> words(String text) {
      return text.isEmpty() ? new TreeSet<>() : new TreeSet<>(Arrays.asList(text.split(" ")));
    }

    private static String script() {
      try (InputStream in = LanguagesTest.class.getResourceAsStream("language-table.js")) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static List<String> files() {
      String folder =
          "/META-INF/resources/webjars/highlightjs/" + Libraries.highlightVersion() + "/languages";
      String jar = LanguagesTest.class.getResource(folder).toString();
      try (FileSystem files = FileSystems.newFileSystem(URI.create(jar), Map.of());
          Stream<Path> paths = Files.list(files.getPath(folder))) {
        return paths
            .map(path -> path.getFileName().toString())
            .filter(name -> name.endsWith(".min.js"))
            .map(name -> name.substring(0, name.length() - ".min.js".length()))
            .sorted()
            .toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
