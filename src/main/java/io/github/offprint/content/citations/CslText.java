package io.github.offprint.content.citations;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ListItemDataProvider;
import de.undercouch.citeproc.csl.CSLCitation;
import de.undercouch.citeproc.csl.CSLCitationItem;
import de.undercouch.citeproc.csl.CSLCitationItemBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLLabel;
import de.undercouch.citeproc.output.Citation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The citations of one text in one style. The library neither tells apart works of the same authors
 * and year nor leaves out authors, so both are done here: years get letters where two works would
 * be cited alike, and works without authors are written with a sign in their place that is cut out
 * again.
 */
final class CslText {

  private static final Pattern NOBODY =
      Pattern.compile("(?:<[^>]*>)?" + CslItems.NOBODY + "(?:</[^>]*>)?[.,:;]?\\s*");

  private static final Pattern BODY =
      Pattern.compile("^\\s*<div class=\"csl-entry\">(.*)</div>\\s*$", Pattern.DOTALL);

  private final List<Entry> works;
  private final CitationStyle style;
  private final CslLocale locale;
  private final Map<String, String> suffixes = new HashMap<>();

  /**
   * Citations that have not been written yet.
   *
   * @param works in the order in which they are first cited
   */
  CslText(List<Entry> works, CitationStyle style, CslLocale locale) {
    this.works = works;
    this.style = style;
    this.locale = locale;
  }

  /**
   * Writes everything.
   *
   * @throws IOException if the style cannot be read
   */
  References references(List<Cited> places) throws IOException {
    CSL named = citations(false);
    if (giveSuffixes(named)) {
      named = citations(false);
    }
    CSL nameless = citations(true);
    List<String> citations = new ArrayList<>();
    for (Cited place : places) {
      citations.add(citation(place, named, nameless));
    }
    List<String> keys = named.getRegisteredItems().stream().map(CSLItemData::getId).toList();
    List<String> entries =
        List.of(named.makeBibliography().getEntries()).stream().map(this::entry).toList();
    return new References(citations, entries.isEmpty() ? List.of() : keys, entries);
  }

  private CSL citations(boolean nameless) throws IOException {
    NameLimit limit = NameLimit.of(style);
    List<CSLItemData> items =
        works.stream()
            .map(
                work -> CslItems.item(work, suffixes.getOrDefault(work.key(), ""), nameless, limit))
            .toList();
    CSL csl =
        new CSL(
            new ListItemDataProvider(items),
            tag -> CslLocale.of(tag).xml(),
            null,
            style.xml(),
            locale.tag());
    csl.setOutputFormat(new PlainHtml());
    csl.setConvertLinks(false);
    csl.registerCitationItems(works.stream().map(Entry::key).toList());
    return csl;
  }

  /** Whether works of the same year have to be told apart by letters; they follow the list. */
  private boolean giveSuffixes(CSL csl) {
    Map<String, List<String>> alike = new LinkedHashMap<>();
    for (CSLItemData item : List.copyOf(csl.getRegisteredItems())) {
      String text = written(new CSLCitation(new CSLCitationItem(item.getId())), csl);
      alike.computeIfAbsent(text, first -> new ArrayList<>()).add(item.getId());
    }
    for (List<String> keys : alike.values()) {
      for (int i = 0; keys.size() > 1 && i < keys.size(); i++) {
        suffixes.put(keys.get(i), letters(i));
      }
    }
    return !suffixes.isEmpty();
  }

  private static String letters(int index) {
    String last = String.valueOf((char) ('a' + index % 26));
    return index < 26 ? last : letters(index / 26 - 1) + last;
  }

  private String citation(Cited place, CSL named, CSL nameless) {
    Cited.Item first = place.items().get(0);
    if (!place.narrative()) {
      boolean yearOnly = place.items().stream().anyMatch(Cited.Item::yearOnly);
      return inBrackets(
          others(yearOnly ? withoutNames(place, nameless, named) : written(place, named)));
    }
    String year = inBrackets(withoutNames(place, nameless, named));
    return References.OPEN
        + "0"
        + References.NAMED
        + narrator(first.key())
        + (year.startsWith("<sup") ? "" : " ")
        + year.replaceFirst(References.OPEN + "\\d+" + References.NAMED, "")
            .replace(String.valueOf(References.CLOSE), "")
        + References.CLOSE;
  }

  // a style of notes writes sentences, which would not be told from those around them
  private String inBrackets(String text) {
    return style.isOfNotes() ? "(" + text.replaceFirst("[.]$", "") + ")" : text;
  }

  private String withoutNames(Cited place, CSL nameless, CSL named) {
    String text = written(place, nameless);
    Matcher nobody = NOBODY.matcher(text);
    return nobody.find() ? nobody.replaceAll("") : written(place, named);
  }

  private String written(Cited place, CSL csl) {
    CSLCitationItem[] items = new CSLCitationItem[place.items().size()];
    for (int i = 0; i < items.length; i++) {
      items[i] = item(place.items().get(i), i);
    }
    return written(new CSLCitation(items), csl);
  }

  // the library answers with all citations that have changed; the new one is the last
  private static String written(CSLCitation citation, CSL csl) {
    List<Citation> changed = csl.makeCitation(citation);
    return changed.get(changed.size() - 1).getText();
  }

  private static CSLCitationItem item(Cited.Item cited, int index) {
    CSLCitationItemBuilder item = new CSLCitationItemBuilder(cited.key());
    String space = cited.prefix().isEmpty() ? "" : " ";
    item.prefix(cited.prefix() + space + References.OPEN + index + References.NAMED);
    item.suffix(References.CLOSE + cited.suffix());
    if (!cited.locator().isEmpty()) {
      item.locator(cited.locator()).label(CSLLabel.fromString(cited.label()));
    }
    return item.build();
  }

  /** By what name a sentence calls the authors of a work. */
  private String narrator(String key) {
    Entry work = works.stream().filter(w -> w.key().equals(key)).findFirst().orElseThrow();
    List<String> names = work.people().stream().map(PersonName::called).toList();
    if (names.isEmpty()) {
      return PlainHtml.escaped(work.text("title").orElse(key));
    }
    boolean others = work.people().contains(PersonName.OTHERS);
    if (names.size() == 1) {
      return PlainHtml.escaped(names.get(0));
    }
    if (names.size() == 2 && !others) {
      return PlainHtml.escaped(
          names.get(0) + " " + locale.term("and").orElse("and") + " " + names.get(1));
    }
    return PlainHtml.escaped(names.get(0) + " " + etAl());
  }

  private String etAl() {
    return locale.term("et-al").orElse("et al.");
  }

  /** A text with "et al." for those who are not named. */
  private String others(String text) {
    if (!text.contains(CslItems.OTHERS)) {
      return text;
    }
    String and = Pattern.quote(locale.term("and").orElse("and"));
    return text.replaceAll(
        ",?\\s+(?:(?:&amp;|" + and + ")\\s+)?" + CslItems.OTHERS + "\\.?",
        Matcher.quoteReplacement(" " + etAl()));
  }

  /** A row of names with dots before its last one, if there are names between. */
  private String leaping(String text) {
    String and = Pattern.quote(locale.term("and").orElse("and"));
    return text.replaceAll(
        ",?\\s+(?:(?:&amp;|" + and + ")\\s+)?" + NameLimit.LAST,
        Matcher.quoteReplacement(", \u2026 "));
  }

  private String entry(String html) {
    Matcher body = BODY.matcher(html);
    return leaping(others(body.matches() ? body.group(1).strip() : html.strip()))
        .replace("ArXiv", "arXiv"); // which styles begin with a large letter
  }
}
