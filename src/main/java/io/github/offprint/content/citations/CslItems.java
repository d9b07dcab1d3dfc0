package io.github.offprint.content.citations;

import de.undercouch.citeproc.csl.CSLDate;
import de.undercouch.citeproc.csl.CSLDateBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLName;
import de.undercouch.citeproc.csl.CSLNameBuilder;
import de.undercouch.citeproc.csl.CSLType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Entries of a bibliography file as the library for styles wants them. */
final class CslItems {

  /** Stands for authors who are left out. */
  static final String NOBODY = "\uE020";

  /** Stands for authors who are not named. */
  static final String OTHERS = "\uE021";

  private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{1,2}))?(?:-(\\d{1,2}))?.*");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final Map<String, CSLType> TYPES =
      Map.ofEntries(
          Map.entry("article", CSLType.ARTICLE_JOURNAL),
          Map.entry("book", CSLType.BOOK),
          Map.entry("booklet", CSLType.PAMPHLET),
          Map.entry("collection", CSLType.BOOK),
          Map.entry("conference", CSLType.PAPER_CONFERENCE),
          Map.entry("dataset", CSLType.DATASET),
          Map.entry("electronic", CSLType.WEBPAGE),
          Map.entry("inbook", CSLType.CHAPTER),
          Map.entry("incollection", CSLType.CHAPTER),
          Map.entry("inproceedings", CSLType.PAPER_CONFERENCE),
          Map.entry("manual", CSLType.BOOK),
          Map.entry("mastersthesis", CSLType.THESIS),
          Map.entry("online", CSLType.WEBPAGE),
          Map.entry("patent", CSLType.PATENT),
          Map.entry("phdthesis", CSLType.THESIS),
          Map.entry("proceedings", CSLType.BOOK),
          Map.entry("report", CSLType.REPORT),
          Map.entry("software", CSLType.SOFTWARE),
          Map.entry("techreport", CSLType.REPORT),
          Map.entry("thesis", CSLType.THESIS),
          Map.entry("unpublished", CSLType.MANUSCRIPT));

  private CslItems() {}

  /**
   * A work.
   *
   * @param yearSuffix such as "a"; empty if none
   * @param nameless whether {@link #NOBODY} stands in for its authors
   * @param limit how many of them are named
   */
  static CSLItemData item(Entry entry, String yearSuffix, boolean nameless, NameLimit limit) {
    CSLItemDataBuilder item = new CSLItemDataBuilder().id(entry.key());
    boolean preprint = isPreprint(entry);
    item.type(preprint ? CSLType.ARTICLE : type(entry));
    people(entry, item, nameless, limit);
    issued(entry).ifPresent(item::issued);
    accessed(entry).ifPresent(item::accessed);
    if (!yearSuffix.isEmpty()) {
      item.yearSuffix(yearSuffix);
    }
    entry.text("title").map(title -> subtitled(entry, title)).ifPresent(item::title);
    if (preprint) {
      item.publisher("arXiv");
      item.number("arXiv:" + entry.arxiv().orElseThrow());
    } else {
      container(entry, item);
      first(entry, item::publisher, "publisher", "school", "institution", "organization");
      if (entry.type().contains("report")) {
        first(entry, item::number, "number");
      }
    }
    texts(entry, item);
    links(entry, item);
    return item.build();
  }

  private static boolean isPreprint(Entry entry) {
    return entry.arxiv().isPresent()
        && List.of("article", "misc", "online", "unpublished").contains(entry.type())
        && entry.text("journal").or(() -> entry.text("journaltitle")).stream()
            .allMatch(
                journal ->
                    journal.toLowerCase(Locale.ROOT).contains("arxiv")
                        || journal.equalsIgnoreCase("CoRR"));
  }

  private static CSLType type(Entry entry) {
    CSLType other = entry.tex("url").isPresent() ? CSLType.WEBPAGE : CSLType.DOCUMENT;
    return TYPES.getOrDefault(entry.type(), other);
  }

  private static String subtitled(Entry entry, String title) {
    return entry.text("subtitle").map(subtitle -> title + ": " + subtitle).orElse(title);
  }

  private static void people(
      Entry entry, CSLItemDataBuilder item, boolean nameless, NameLimit limit) {
    if (nameless) {
      item.author(new CSLNameBuilder().literal(NOBODY).build());
      return;
    }
    CSLName[] authors = names(limit.shortened(entry.names("author")));
    CSLName[] editors = names(entry.names("editor"));
    if (authors.length > 0) {
      item.author(authors);
    }
    if (editors.length > 0) {
      item.editor(editors);
    }
  }

  private static CSLName[] names(List<PersonName> names) {
    return names.stream().map(CslItems::name).toArray(CSLName[]::new);
  }

  private static CSLName name(PersonName name) {
    if (name.equals(PersonName.OTHERS)) {
      return new CSLNameBuilder().literal(OTHERS).build();
    }
    if (name.institution() || name.given().isEmpty() && name.particle().isEmpty()) {
      return new CSLNameBuilder().literal(name.family()).build();
    }
    CSLNameBuilder built = new CSLNameBuilder().family(name.family()).given(name.given());
    if (!name.particle().isEmpty()) {
      built.nonDroppingParticle(name.particle());
    }
    if (!name.suffix().isEmpty()) {
      built.suffix(name.suffix());
    }
    return built.build();
  }

  private static Optional<CSLDate> issued(Entry entry) {
    Optional<CSLDate> date = entry.text("date").flatMap(CslItems::date);
    return date.or(() -> entry.text("year").map(year -> dated(entry, year)));
  }

  private static CSLDate dated(Entry entry, String year) {
    if (!year.matches("\\d{4}")) {
      return new CSLDateBuilder().literal(year).build();
    }
    int month = entry.text("month").map(CslItems::month).orElse(0);
    int number = Integer.parseInt(year);
    return month == 0
        ? new CSLDateBuilder().dateParts(number).build()
        : new CSLDateBuilder().dateParts(number, month).build();
  }

  private static int month(String month) {
    if (month.matches("\\d{1,2}")) {
      int number = Integer.parseInt(month);
      return number <= 12 ? number : 0;
    }
    String begin = month.toLowerCase(Locale.ROOT);
    return 1 + MONTHS.indexOf(begin.substring(0, Math.min(3, begin.length())));
  }

  private static Optional<CSLDate> accessed(Entry entry) {
    return entry.text("urldate").flatMap(CslItems::date);
  }

  private static Optional<CSLDate> date(String text) {
    Matcher date = DATE.matcher(text);
    if (!date.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(date.group(1));
    if (date.group(2) == null) {
      return Optional.of(new CSLDateBuilder().dateParts(year).build());
    }
    int month = Integer.parseInt(date.group(2));
    return Optional.of(
        date.group(3) == null
            ? new CSLDateBuilder().dateParts(year, month).build()
            : new CSLDateBuilder().dateParts(year, month, Integer.parseInt(date.group(3))).build());
  }

  private static void container(Entry entry, CSLItemDataBuilder item) {
    first(entry, item::containerTitle, "journal", "journaltitle", "booktitle");
    first(entry, item::collectionTitle, "series");
    first(entry, item::volume, "volume");
    if (entry.type().equals("article")) {
      first(entry, item::issue, "number", "issue");
    }
  }

  private static void texts(Entry entry, CSLItemDataBuilder item) {
    first(entry, pages -> item.page(pages.replace('\u2013', '-')), "pages");
    first(entry, item::edition, "edition");
    first(entry, item::chapterNumber, "chapter");
    first(entry, item::publisherPlace, "address", "location");
    first(entry, item::ISBN, "isbn");
    first(entry, item::version, "version");
    first(entry, item::note, "note");
    switch (entry.type()) {
      case "phdthesis" -> item.genre("PhD thesis");
      case "mastersthesis" -> item.genre("Master\u2019s thesis");
      default -> first(entry, item::genre, "type");
    }
  }

  private static void links(Entry entry, CSLItemDataBuilder item) {
    Optional<String> doi = entry.doi();
    doi.ifPresent(item::DOI);
    if (doi.isEmpty()) {
      entry
          .url("url")
          .or(() -> entry.url("howpublished"))
          .or(() -> entry.arxiv().filter(n -> isPreprint(entry)).map(Links::arxiv))
          .ifPresent(item::URL);
    }
  }

  private static void first(Entry entry, Consumer<String> to, String... fields) {
    for (String field : fields) {
      Optional<String> text = entry.text(field);
      if (text.isPresent()) {
        to.accept(text.get());
        return;
      }
    }
  }
}
