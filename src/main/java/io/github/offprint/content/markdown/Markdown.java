package io.github.offprint.content.markdown;

import io.github.offprint.content.Address;
import io.github.offprint.content.Excerpt;
import io.github.offprint.content.Fields;
import io.github.offprint.content.LabelTable;
import io.github.offprint.content.Markup;
import io.github.offprint.content.Surroundings;
import io.github.offprint.content.Typesetter;
import io.github.offprint.problem.Problems;
import java.util.List;

/** The Markdown of posts, as {@code content/pages/docs/writing.md} explains it to authors. */
public final class Markdown implements Markup {

  private final Typesetter typesetter;
  private final Address address;
  private final CitationDesk citations;
  private final SourceFolders sources;
  private final boolean numbered;

  /**
   * Markdown for one site.
   *
   * @param typesetter sets formulas and code; stays open
   * @param address where the site is served, for links inside it
   */
  public Markdown(Typesetter typesetter, Address address) {
    this(typesetter, address, CitationDesk.plain(), SourceFolders.NONE);
  }

  /**
   * Markdown for one site.
   *
   * @param citations writes citations; stays open
   * @param sources folders that source code may be shown from
   */
  public Markdown(
      Typesetter typesetter, Address address, CitationDesk citations, SourceFolders sources) {
    this(typesetter, address, citations, sources, false);
  }

  private Markdown(
      Typesetter typesetter,
      Address address,
      CitationDesk citations,
      SourceFolders sources,
      boolean numbered) {
    this.typesetter = typesetter;
    this.address = address;
    this.citations = citations;
    this.sources = sources;
    this.numbered = numbered;
  }

  /**
   * The same with another rule for posts that do not say it themselves.
   *
   * @param wanted whether sections have numbers
   */
  public Markdown numberingSections(boolean wanted) {
    return new Markdown(typesetter, address, citations, sources, wanted);
  }

  @Override
  public Body body(Excerpt text, Surroundings surroundings, Problems problems) {
    try {
      Includes includes = new Includes(surroundings, sources, text.position(0), problems);
      Excerpt whole = includes.expanded(text);
      PostCitations cited = new PostCitations(citations, surroundings, problems);
      Sheet sheet =
          new Sheet(whole, surroundings, typesetter, address, problems)
              .citing(cited)
              .numbering(isNumbered(surroundings));
      // a zero character cannot be shown, and would be cut off by some readers of HTML
      String written = whole.text().replace('\0', '\uFFFD');
      new BlockWriter(sheet, includes).write(Dialect.body(written));
      sheet.labels().check(problems);
      Body body = cited.settled(sheet.body(), sheet);
      LabelTable labels = sheet.labels().table();
      return labels.labels().isEmpty() ? body : body.with(labels);
    } catch (StackOverflowError | TooDeep e) {
      problems.error(
          text.position(0),
          "lists, quotes, containers or brackets stand in each other hundreds deep",
          "write the post flatter");
      return new Body(List.of(), List.of(), List.of(), List.of(), 0);
    }
  }

  private boolean isNumbered(Surroundings surroundings) {
    return new Fields(surroundings.frontMatter(), List.of(), new Problems())
        .flag("numbered", numbered);
  }
}
