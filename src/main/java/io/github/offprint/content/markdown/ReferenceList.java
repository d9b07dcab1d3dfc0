package io.github.offprint.content.markdown;

import io.github.offprint.content.Block;
import io.github.offprint.content.LabelWords;
import io.github.offprint.content.Markup;
import io.github.offprint.content.Pending;
import io.github.offprint.content.PercentCode;
import io.github.offprint.content.Post;
import io.github.offprint.content.Prose;
import io.github.offprint.content.Typesetter;
import io.github.offprint.content.citations.Bibliography;
import io.github.offprint.content.citations.Cited;
import io.github.offprint.content.citations.Entry;
import io.github.offprint.content.citations.FormulaMark;
import io.github.offprint.content.citations.Links;
import io.github.offprint.content.citations.References;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts citations where they belong in a post, and the list of references at its end. */
final class ReferenceList {

  private static final Map<String, String> TITLES =
      Map.ofEntries(
          Map.entry("cs", "Literatura"),
          Map.entry("da", "Referencer"),
          Map.entry("de", "Literatur"),
          Map.entry("es", "Referencias"),
          Map.entry("fr", "R\u00E9f\u00E9rences"),
          Map.entry("it", "Riferimenti bibliografici"),
          Map.entry("ja", "\u53C2\u8003\u6587\u732E"),
          Map.entry("ko", "\uCC38\uACE0\uBB38\uD5CC"),
          Map.entry("nl", "Referenties"),
          Map.entry("pl", "Bibliografia"),
          Map.entry("pt", "Refer\u00EAncias"),
          Map.entry("ru", "\u041B\u0438\u0442\u0435\u0440\u0430\u0442\u0443\u0440\u0430"),
          Map.entry("sv", "Referenser"),
          Map.entry("zh", "\u53C2\u8003\u6587\u732E"));

  private static final String TITLE = "References";

  private static final Pattern OPENING =
      Pattern.compile(References.OPEN + "(\\d+)" + References.NAMED);

  private static final Pattern BEFORE_RAISED =
      Pattern.compile("(?<=\\S)\\s+(<span class=\"cite\" id=\"cite:\\d+\"><sup>)");

  private static final String TAG = "<[^<>]*>";
  private static final String ADDRESS = "https?://(?:[^\\s<>\"&.,;)]|&amp;|[.,;)](?=[^\\s<.,;)]))+";

  private final References references;
  private final List<Cited> places;
  private final Bibliography works;
  private final Sheet sheet;
  private final Map<Pending, Integer> numbers = new IdentityHashMap<>();
  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, List<Integer>> citing = new TreeMap<>();

  /**
   * A list that has not been written yet.
   *
   * @param places in the order of the citations of the references
   * @param sheet of the post
   */
  ReferenceList(References references, List<Cited> places, Bibliography works, Sheet sheet) {
    this.references = references;
    this.places = places;
    this.works = works;
    this.sheet = sheet;
  }

  /**
   * The body with everything put in.
   *
   * @param marks of the body, in the order of the text
   * @param lang of the post
   */
  Markup.Body in(Markup.Body body, List<CitationMark> marks, String lang) {
    for (CitationMark mark : marks) {
      if (mark.isLinked()) {
        numbers.put(mark, numbers.size() + 1);
        mark.cited().items().forEach(item -> note(item.key(), numbers.get(mark)));
      }
    }
    Function<Pending, Optional<String>> put =
        pending ->
            pending instanceof CitationMark mark ? Optional.of(citation(mark)) : Optional.empty();
    sheet.labels().settle(put);
    Markup.Body settled = tight(body.settled(put));
    return references.entries().isEmpty() ? settled : withList(settled, lang);
  }

  // numbers that are raised stand at the word before them
  private static Markup.Body tight(Markup.Body body) {
    return new Markup.Body(
        body.blocks().stream().map(ReferenceList::tight).toList(),
        body.headings(),
        body.links(),
        body.images(),
        body.words());
  }

  private static Block tight(Block block) {
    return block instanceof Prose prose
        ? new Prose(BEFORE_RAISED.matcher(prose.html()).replaceAll("$1"))
        : block;
  }

  private void note(String key, int number) {
    List<Integer> places = citing.computeIfAbsent(key, first -> new ArrayList<>());
    if (!places.contains(number)) {
      places.add(number);
    }
  }

  private String citation(CitationMark mark) {
    String text = references.citations().get(places.indexOf(mark.cited()));
    if (!mark.isLinked() || !numbers.containsKey(mark)) {
      return typeset(
          OPENING.matcher(text).replaceAll("").replace(String.valueOf(References.CLOSE), ""));
    }
    String linked =
        OPENING
            .matcher(text)
            .replaceAll(
                opening ->
                    Matcher.quoteReplacement(
                        "<a href=\"#"
                            + PercentCode.encodedPath(
                                id(
                                    mark.cited()
                                        .items()
                                        .get(Integer.parseInt(opening.group(1)))
                                        .key()))
                            + "\" role=\"doc-biblioref\">"))
            .replace(String.valueOf(References.CLOSE), "</a>");
    return "<span class=\"cite\" id=\"cite:"
        + numbers.get(mark)
        + "\">"
        + typeset(linked)
        + "</span>";
  }

  // a heading or its author may have taken the name already
  private String id(String key) {
    return ids.computeIfAbsent(
        key,
        first -> {
          String id = "ref-" + first;
          for (int i = 1; !sheet.anchors().claim(id); i++) {
            id = "ref-" + first + "-" + i;
          }
          return id;
        });
  }

  private Markup.Body withList(Markup.Body body, String lang) {
    String title = TITLES.getOrDefault(lang.split("-")[0], TITLE);
    Html html = new Html().raw("<section class=\"references\" role=\"doc-bibliography\"");
    if (body.pending().anyMatch(ReferencesPlace.class::isInstance)) {
      html.raw(" id=\"" + ReferencesPlace.ID + "\" aria-label=\"").text(title).raw("\">\n");
      String list = entries(html);
      return body.settled(
          place -> place instanceof ReferencesPlace ? Optional.of(list) : Optional.empty());
    }
    if (endsWith(body, title)) {
      html.raw(" aria-label=\"").text(title).raw("\">\n");
      return body.with(new Prose(entries(html)));
    }
    LabelWords words = sheet.words();
    String anchor = sheet.anchors().anchor(title);
    html.raw(" aria-labelledby=\"").text(anchor).raw("\">\n<h2 id=\"").text(anchor).raw("\">");
    html.text(title).raw(" <a class=\"anchor\" href=\"#").text(PercentCode.encodedPath(anchor));
    html.raw("\" aria-label=\"").text(words.filled("linkTo", words.quoted(title)));
    html.raw("\"><span aria-hidden=\"true\">#</span></a></h2>\n");
    return body.with(
        new Prose(entries(html)),
        Optional.of(new Post.Heading(2, List.of(new Prose(Html.escaped(title))), anchor)));
  }

  private String entries(Html html) {
    html.raw("<ul class=\"reference-list\">\n");
    for (int i = 0; i < references.keys().size(); i++) {
      entry(references.keys().get(i), references.entries().get(i), html);
    }
    return html.raw("</ul>\n</section>\n").take();
  }

  private static boolean endsWith(Markup.Body body, String title) {
    if (body.headings().isEmpty()) {
      return false;
    }
    Post.Heading last = body.headings().get(body.headings().size() - 1);
    return last.text().stream().allMatch(Prose.class::isInstance)
        && List.of(title, TITLE, "Bibliography").stream()
            .anyMatch(name -> Html.escaped(name).equalsIgnoreCase(Prose.html(last.text()).strip()));
  }

  private void entry(String key, String text, Html html) {
    Entry work = works.entry(key).orElseThrow();
    html.raw("<li id=\"").text(id(key)).raw("\">");
    html.raw(withLinks(work, typeset(text)));
    List<Integer> from = citing.getOrDefault(key, List.of());
    if (!from.isEmpty()) {
      html.raw(" <span class=\"reference-back\">");
      for (int i = 0; i < from.size(); i++) {
        html.raw(i == 0 ? "" : " ").raw("<a href=\"#cite:" + from.get(i));
        html.raw("\" role=\"doc-backlink\" aria-label=\"");
        html.text(sheet.words().filled("backToCitation", from.get(i).toString()));
        html.raw("\">\u21A9\uFE0E</a>");
      }
      html.raw("</span>");
    }
    html.raw("</li>\n");
  }

  /** A reference with its addresses as links, and with those that its style leaves out. */
  static String withLinks(Entry work, String html) {
    String linked = linked(work, html);
    StringBuilder more = new StringBuilder(linked);
    work.doi()
        .map(Links::doi)
        .filter(address -> !linked.contains("href=\"" + address(Html.escaped(address))))
        .ifPresent(address -> more.append(link(address, "doi")));
    work.arxiv()
        .filter(number -> !linked.contains("arxiv.org/abs/" + number))
        .ifPresent(number -> more.append(link(Links.arxiv(number), "arXiv:" + number)));
    return more.toString();
  }

  /** A link behind a reference. */
  static String link(String address, String text) {
    return new Html()
        .raw(" <a class=\"reference-link\" href=\"")
        .raw(address(Html.escaped(address)))
        .raw("\" rel=\"noopener\">")
        .text(text)
        .raw("</a>")
        .take();
  }

  // addresses that stand in text: those in tags, as of formulas, are left alone
  private static String linked(Entry work, String html) {
    String doi = work.doi().map(Html::escaped).orElse("10.0/none");
    String known = Pattern.quote(Links.doi(doi));
    return Pattern.compile(
            TAG + "|" + known + "|" + ADDRESS + "|(?<![/\\w])" + Pattern.quote(doi) + "(?!\\w)")
        .matcher(html)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group().startsWith("<") ? found.group() : external(found.group())));
  }

  // old DOIs hold signs that no address may hold
  private static String address(String escaped) {
    return escaped.replace("&lt;", "%3C").replace("&gt;", "%3E").replace("&quot;", "%22");
  }

  private static String external(String shown) {
    return "<a href=\""
        + address((shown.startsWith("http") ? "" : Links.doi("")) + shown)
        + "\" class=\"external\" rel=\"noopener\">"
        + shown
        + "</a>";
  }

  private String typeset(String text) {
    return typeset(text, sheet);
  }

  /** A text with its formulas set; one with a mistake is shown as it is written. */
  static String typeset(String text, Sheet sheet) {
    return FormulaMark.replaced(
        text,
        tex ->
            sheet.typesetter().formula(tex, false) instanceof Typesetter.Formula.Set set
                ? set.html()
                : "$" + Html.escaped(tex) + "$");
  }
}
