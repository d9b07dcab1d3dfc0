package io.github.offprint.content.citations;

import static java.util.stream.Collectors.joining;

import io.github.offprint.content.Fields;
import io.github.offprint.content.Key;
import io.github.offprint.content.Node;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problems;
import io.github.offprint.problem.Suggestion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the settings of a site, or the front matter of a post, say of citations.
 *
 * @param bibliography BibTeX files; where several have a key, the first one counts
 * @param style the name of a style, or a file of one
 * @param uncited works that stand in the list of references without being cited; {@code *} is all
 * @param warnOfUncited whether works that nobody cites are told of
 * @param lang BCP 47; empty: not said
 */
public record CitationRules(
    List<Written> bibliography,
    Optional<Written> style,
    List<Written> uncited,
    boolean warnOfUncited,
    String lang) {

  /** The settings that are read here. */
  public static final List<Key> KEYS =
      List.of(
          new Key(
              "bibliography",
              "BibTeX file in the content folder, or a list of such",
              "`references.bib`, if it is there",
              "works that all posts may [cite](writing.md#citations)"),
          new Key("citations", "mapping", "as below", "how works are cited"),
          new Key(
              "citations.style",
              "one of "
                  + CitationStyle.NAMES.stream()
                      .map(name -> "`" + name + "`")
                      .collect(joining(", "))
                  + ", or a file in the content folder such as `_styles/mine.csl`",
              "`" + CitationStyle.DEFAULT + "`",
              "the style of citations and of the list of references"),
          new Key(
              "citations.uncited",
              "`warn` or `ignore`",
              "`ignore`",
              "whether works that no post cites are told as warnings"));

  private static final String WARN = "warn";
  private static final String IGNORE = "ignore";

  /** A text that an author wrote, and where. */
  public record Written(String text, Position position) {}

  public CitationRules {
    bibliography = List.copyOf(bibliography);
    uncited = List.copyOf(uncited);
  }

  /** When nothing is said. */
  public static CitationRules none(String lang) {
    return new CitationRules(List.of(), Optional.empty(), List.of(), false, lang);
  }

  /** What {@code offprint.yaml} says. */
  public static CitationRules ofSite(Fields fields, String lang, Problems problems) {
    List<Written> bibliography = several(fields, "bibliography").toList();
    Optional<Node.Field> citations = fields.field("citations");
    if (citations.isEmpty()) {
      return new CitationRules(bibliography, Optional.empty(), List.of(), false, lang);
    }
    if (!(citations.get().value() instanceof Node.Mapping mapping)) {
      problems.error(
          citations.get().value().position(),
          "citations must be names with values",
          "write lines such as \"style: apa\" below it");
      return none(lang);
    }
    Fields inner = new Fields(mapping, Key.names(KEYS, "citations"), problems);
    Optional<Written> uncited = written(inner, "uncited");
    uncited
        .filter(word -> !List.of(WARN, IGNORE).contains(word.text()))
        .ifPresent(
            word ->
                problems.error(
                    word.position(),
                    "uncited must be " + WARN + " or " + IGNORE + ", found \"" + word.text() + "\"",
                    Suggestion.of(word.text(), List.of(WARN, IGNORE))));
    boolean warns = uncited.stream().anyMatch(word -> word.text().equals(WARN));
    return new CitationRules(bibliography, written(inner, "style"), List.of(), warns, lang);
  }

  /** What a front matter says; mistakes of form are told by its own reader. */
  public static CitationRules ofPost(Node.Mapping frontMatter) {
    Fields fields = new Fields(frontMatter, List.of(), new Problems());
    return new CitationRules(
        several(fields, "bibliography").toList(),
        written(fields, "csl"),
        several(fields, "nocite")
            .map(key -> new Written(key.text().replaceFirst("^@", ""), key.position()))
            .toList(),
        false,
        fields.languageTag("lang").orElse(""));
  }

  private static Stream<Written> several(Fields fields, String name) {
    return fields.texts(name).stream()
        .map(text -> new Written(text.text().strip(), text.position()));
  }

  private static Optional<Written> written(Fields fields, String name) {
    return fields.text(name).map(text -> new Written(text, fields.position(name)));
  }
}
