package io.github.offprint.content.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.github.offprint.content.Markup;
import io.github.offprint.content.Surroundings;
import io.github.offprint.content.citations.Bibliography;
import io.github.offprint.content.citations.CitationRules;
import io.github.offprint.content.citations.CitationStyle;
import io.github.offprint.content.citations.Cited;
import io.github.offprint.content.citations.Entry;
import io.github.offprint.content.citations.References;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import io.github.offprint.problem.Suggestion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one post cites, gathered while it is read and written when it has been read. */
final class PostCitations {

  /** The bibliography of all posts where the settings name none. */
  private static final String USUAL = "references.bib";

  private static final Pattern KEY = Pattern.compile("(?<!\\S)@([^\\s,;\\]]+)");

  private static final String ALL = "*";

  /** Of a text that stands in no post: it has no bibliography. */
  static final PostCitations NONE =
      new PostCitations(
          CitationDesk.plain(),
          new Surroundings(Path.of(""), Path.of("post.md"), java.util.Map.of()),
          new Problems());

  private final CitationDesk desk;
  private final Surroundings surroundings;
  private final Problems problems;
  private final CitationRules rules;
  private Optional<Optional<Bibliography>> bibliography = Optional.empty();

  PostCitations(CitationDesk desk, Surroundings surroundings, Problems problems) {
    this.desk = desk;
    this.surroundings = surroundings;
    this.problems = problems;
    this.rules = CitationRules.ofPost(surroundings.frontMatter());
  }

  /**
   * Writes a citation, or tells what is wrong with it.
   *
   * @param linked whether it may hold links
   * @return whether it was meant as a citation; if not, it is text
   */
  boolean write(CitationSpan span, Sheet sheet, boolean linked) {
    Optional<Bibliography> works = bibliography();
    Cited cited = span.cited();
    if (cited.narrative() && !isMeant(cited.items().get(0).key(), works)) {
      return false;
    }
    boolean known = true;
    for (Cited.Item item : cited.items()) {
      known &= isKnown(item.key(), works, position(item.key(), span, sheet));
      refuseOthers(item, works, position(item.key(), span, sheet));
    }
    if (known) {
      sheet.cut(new CitationMark(cited, linked));
    }
    return true;
  }

  // the names of people on other sites begin with the same sign
  private boolean isMeant(String key, Optional<Bibliography> works) {
    return works.isPresent()
        && (!rules.bibliography().isEmpty()
            || works.get().entry(key).isPresent()
            || Suggestion.closest(key, works.get().keys()).isPresent());
  }

  private boolean isKnown(String key, Optional<Bibliography> works, Position position) {
    if (works.isEmpty()) {
      problems.error(
          position,
          "\"@" + key + "\" cites a work, but the post has no bibliography",
          "add a line such as \"bibliography: ../references.bib\" to the front matter, or write \\["
              + " for a plain bracket");
      return false;
    }
    if (works.get().entry(key).isEmpty()) {
      problems.error(
          position,
          "there is no work \"" + key + "\" in the bibliography",
          Suggestion.closest(key, works.get().keys())
              .map(close -> "did you mean \"" + close + "\"?")
              .orElse("add it to the file, or write \\@ for a plain sign"));
      return false;
    }
    return true;
  }

  private void refuseOthers(Cited.Item item, Optional<Bibliography> works, Position position) {
    Matcher other = KEY.matcher(item.prefix() + " " + item.suffix());
    while (other.find()) {
      String key = other.group(1);
      if (works.flatMap(known -> known.entry(key)).isPresent()) {
        problems.error(
            position,
            "\"@" + key + "\" stands in the words around \"@" + item.key() + "\"",
            "write a semicolon between two works: [@" + item.key() + "; @" + key + "]");
      }
    }
  }

  private static Position position(String key, CitationSpan span, Sheet sheet) {
    BasedSequence chars = span.getChars();
    int at = Math.max(0, chars.toString().indexOf("@" + key));
    int offset = chars.getIndexOffset(at);
    return offset < 0 ? sheet.position(span) : sheet.position(offset);
  }

  private Optional<Bibliography> bibliography() {
    if (bibliography.isEmpty()) {
      bibliography = Optional.of(found());
    }
    return bibliography.get();
  }

  private Optional<Bibliography> found() {
    // that a file of the post itself is missing has been told already
    Optional<Bibliography> own = works(rules.bibliography(), "", new Problems());
    List<CitationRules.Written> named = desk.rules().bibliography();
    Optional<Bibliography> ofSite =
        named.isEmpty() && surroundings.isAtTop(USUAL)
            ? Optional.of(desk.bibliography(Path.of(USUAL), surroundings, problems))
            : works(named, "/", problems);
    return own.map(mine -> ofSite.map(mine::and).orElse(mine)).or(() -> ofSite);
  }

  private Optional<Bibliography> works(
      List<CitationRules.Written> files, String before, Problems missing) {
    return files.stream()
        .flatMap(file -> works(file, before, missing).stream())
        .reduce(Bibliography::and);
  }

  private Optional<Bibliography> works(
      CitationRules.Written file, String before, Problems missing) {
    return document("bibliography", before, file, missing)
        .map(path -> desk.bibliography(path, surroundings, problems));
  }

  /**
   * A file that the post or the settings name.
   *
   * @param before a slash for a file of the settings, whose path begins at the content folder
   */
  private Optional<Path> document(
      String kind, String before, CitationRules.Written file, Problems missing) {
    Problems own = new Problems();
    Optional<Path> found = surroundings.document(kind, before + file.text(), file.position(), own);
    own.sorted().stream()
        .map(problem -> before.isEmpty() ? problem : fromTheTop(problem))
        .forEach(missing::add);
    return found;
  }

  private static Problem fromTheTop(Problem problem) {
    return new Problem(
        problem.severity(),
        problem.position(),
        problem.what().replace("\"/", "\""),
        problem
            .remedy()
            .replaceAll("\"(\\.\\./)+", "\"")
            .replace("at the folder of the post", "in the content folder"));
  }

  /**
   * The body of the post with its citations and the list of references.
   *
   * @param sheet on which it was written
   */
  Markup.Body settled(Markup.Body body, Sheet sheet) {
    List<CitationMark> marks =
        body.pending()
            .filter(CitationMark.class::isInstance)
            .map(CitationMark.class::cast)
            .toList();
    if (!rules.bibliography().isEmpty() || desk.rules().warnOfUncited()) {
      bibliography(); // so that its works count, though nothing is cited here
    }
    List<String> uncited = uncited();
    if (marks.isEmpty() && uncited.isEmpty()) {
      return body.settled(
          pending ->
              pending instanceof CitationMark || pending instanceof ReferencesPlace
                  ? Optional.of("")
                  : Optional.empty());
    }
    List<Cited> places =
        new ArrayList<>(new LinkedHashSet<>(marks.stream().map(CitationMark::cited).toList()));
    Bibliography works = bibliography().orElse(Bibliography.EMPTY);
    requireFields(places, uncited, works);
    Optional<References> references =
        style().flatMap(style -> desk.texts().references(places, uncited, works, style, lang()));
    if (references.isEmpty()) {
      tellOfStyle();
      return body;
    }
    return new ReferenceList(references.get(), places, works, sheet).in(body, marks, lang());
  }

  private void requireFields(List<Cited> places, List<String> uncited, Bibliography works) {
    Set<String> keys = new LinkedHashSet<>(uncited);
    places.forEach(place -> place.items().forEach(item -> keys.add(item.key())));
    keys.forEach(desk::note);
    List<Entry> entries = keys.stream().flatMap(key -> works.entry(key).stream()).toList();
    Bibliography.requireFields(entries, problems);
  }

  private List<String> uncited() {
    Set<String> keys = new LinkedHashSet<>();
    for (CitationRules.Written written : rules.uncited()) {
      if (written.text().equals(ALL)) {
        bibliography().ifPresent(works -> keys.addAll(works.keys()));
      } else if (isKnown(written.text(), bibliography(), written.position())) {
        keys.add(written.text());
      }
    }
    return List.copyOf(keys);
  }

  /** All works of a file that the post names. */
  List<Entry> works(String file, Position position, Problems problems) {
    List<Entry> works =
        works(new CitationRules.Written(file, position), "", problems)
            .map(Bibliography::entries)
            .orElse(List.of());
    works.forEach(work -> desk.note(work.key()));
    works.forEach(work -> surroundings.trace().cites(work.key()));
    return works;
  }

  /**
   * Works as a list of references in no text.
   *
   * @param style the name of one; the post's own if there is none
   */
  Optional<References> listed(
      List<Entry> works, Optional<String> style, Position position, Problems problems) {
    Optional<CitationRules.Written> named =
        style.map(name -> new CitationRules.Written(name, position));
    Optional<CitationStyle> found = named.isPresent() ? style(named.get(), "") : style();
    return found.flatMap(
        known ->
            desk.texts()
                .references(
                    List.of(),
                    works.stream().map(Entry::key).toList(),
                    Bibliography.of(works),
                    known,
                    lang()));
  }

  /** The language of the post. */
  String lang() {
    if (!surroundings.lang().isEmpty()) {
      return surroundings.lang();
    }
    return rules.lang().isEmpty() ? desk.rules().lang() : rules.lang();
  }

  private Optional<CitationRules.Written> styleName() {
    return rules.style().or(() -> desk.rules().style());
  }

  private Optional<CitationStyle> style() {
    Optional<CitationRules.Written> named = styleName();
    if (named.isEmpty()) {
      return Optional.of(CitationStyle.named(CitationStyle.DEFAULT));
    }
    return style(named.get(), rules.style().isPresent() ? "" : "/");
  }

  private Optional<CitationStyle> style(CitationRules.Written named, String before) {
    String name = named.text();
    if (CitationStyle.NAMES.contains(name)) {
      return Optional.of(CitationStyle.named(name));
    }
    if (!name.endsWith(".csl")) {
      problems.error(
          named.position(),
          "there is no style \"" + name + "\"",
          Suggestion.closest(name, CitationStyle.NAMES)
              .map(close -> "did you mean \"" + close + "\"?")
              .orElse(
                  "name a file that ends in .csl, or one of "
                      + String.join(", ", CitationStyle.NAMES)));
      return Optional.empty();
    }
    return document("style", before, named, problems)
        .flatMap(path -> surroundings.text(path, problems))
        .map(source -> new CitationStyle(source.text()));
  }

  /** That a style cannot be used, if nothing else was told of it. */
  private void tellOfStyle() {
    Optional<CitationRules.Written> named = styleName().filter(n -> n.text().endsWith(".csl"));
    Optional<CitationStyle> style = named.flatMap(name -> style());
    style.ifPresent(
        found ->
            problems.error(
                named.orElseThrow().position(),
                "the style \"" + named.orElseThrow().text() + "\" cannot be used: " + found.flaw(),
                "take an independent style, a file of CSL 1.0 with citation and bibliography"));
  }
}
