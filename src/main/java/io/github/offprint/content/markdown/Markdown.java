package io.github.offprint.content.markdown;

import io.github.offprint.content.Address;
import io.github.offprint.content.Excerpt;
import io.github.offprint.content.Markup;
import io.github.offprint.content.Surroundings;
import io.github.offprint.content.Typesetter;
import io.github.offprint.problem.Problems;
import java.util.List;

/** The Markdown of posts, as {@code docs/directives.md} explains it to authors. */
public final class Markdown implements Markup {

  private final Typesetter typesetter;
  private final Address address;
  private final CitationDesk citations;

  /**
   * Markdown for one site.
   *
   * @param typesetter sets formulas and code; stays open
   * @param address where the site is served, for links inside it
   */
  public Markdown(Typesetter typesetter, Address address) {
    this(typesetter, address, CitationDesk.plain());
  }

  /**
   * Markdown for one site.
   *
   * @param citations writes citations; stays open
   */
  public Markdown(Typesetter typesetter, Address address, CitationDesk citations) {
    this.typesetter = typesetter;
    this.address = address;
    this.citations = citations;
  }

  @Override
  public Body body(Excerpt text, Surroundings surroundings, Problems problems) {
    try {
      PostCitations cited = new PostCitations(citations, surroundings, problems);
      Sheet sheet = new Sheet(text, surroundings, typesetter, address, problems).citing(cited);
      // a zero character cannot be shown, and would be cut off by some readers of HTML
      String written = text.text().replace('\0', '\uFFFD');
      new BlockWriter(sheet).write(Dialect.body(written));
      sheet.labels().check(problems);
      return cited.settled(sheet.body(), sheet);
    } catch (StackOverflowError e) {
      problems.error(
          text.position(0),
          "lists, quotes or brackets stand in each other thousands deep",
          "write the post flatter");
      return new Body(List.of(), List.of(), List.of(), List.of(), 0);
    }
  }
}
