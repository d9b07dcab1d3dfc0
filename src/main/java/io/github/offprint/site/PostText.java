package io.github.offprint.site;

import io.github.offprint.content.Block;
import io.github.offprint.content.Directive;
import io.github.offprint.content.Post;
import io.github.offprint.content.Prose;
import java.util.ArrayList;
import java.util.List;

/**
 * A settled post in plain text.
 *
 * @param opening its first paragraphs, without formulas on lines of their own
 * @param sections it is cut into by its headings; the first has none
 */
record PostText(String opening, List<Section> sections) {

  /** As much of the opening as a description may need. */
  private static final int OPENING = 600;

  /** As much of the HTML as most openings take: a formula has some two thousand signs. */
  private static final int BEGINNING = 1 << 14;

  /**
   * What stands below a heading and above the next.
   *
   * @param anchor of the heading; empty above the first
   * @param heading its text
   * @param text all else, with captions, alternative texts and plain formulas
   * @param formulas their TeX, those of the heading too
   */
  record Section(String anchor, String heading, String text, List<String> formulas) {}

  PostText {
    sections = List.copyOf(sections);
  }

  /** The text of a post in which nothing is pending. */
  static PostText of(Post post) {
    return of(post, Integer.MAX_VALUE);
  }

  /** The opening of such a post. */
  static String opening(Post post) {
    Reader reader = new Reader(OPENING);
    boolean isRead =
        post.body().stream().findFirst().orElse(null) instanceof Prose first
            && HtmlText.readBeginning(first, BEGINNING, reader);
    return isRead ? reader.text().opening() : of(post, OPENING).opening();
  }

  private static PostText of(Post post, int enough) {
    Reader reader = new Reader(enough);
    // a directive in a list stands between the beginning and the end of its item
    for (Block block : post.body()) {
      if (block instanceof Prose prose) {
        HtmlText.read(prose, reader);
      } else {
        Directive directive = (Directive) block;
        reader.figure(Prose.html(directive.caption()), directive.alt());
      }
    }
    return reader.text();
  }

  private static final class Reader implements HtmlText.Listener {

    private final List<Section> sections = new ArrayList<>();
    private final TidyText opening = new TidyText();
    private TidyText heading = new TidyText();
    private TidyText text = new TidyText();
    private List<String> formulas = new ArrayList<>();
    private String anchor = "";
    private final int enough;
    private boolean inHeading;
    private boolean inParagraph;

    Reader(int enough) {
      this.enough = enough;
    }

    @Override
    public boolean isContent() {
      return opening.length() >= enough;
    }

    PostText text() {
      close();
      return new PostText(opening.toString(), sections);
    }

    void figure(String caption, String alt) {
      boolean before = inParagraph;
      inParagraph = false;
      gap();
      HtmlText.read(new Prose(caption), this);
      gap();
      text(alt);
      gap();
      inParagraph = before;
    }

    private void close() {
      sections.add(new Section(anchor, heading.toString(), text.toString(), List.copyOf(formulas)));
      heading = new TidyText();
      text = new TidyText();
      formulas = new ArrayList<>();
    }

    @Override
    public void heading(String id) {
      if (!id.isEmpty()) {
        close();
        anchor = id;
        inHeading = true;
      }
    }

    @Override
    public void headingEnd() {
      inHeading = false;
    }

    @Override
    public void text(char[] piece, int from, int to) {
      (inHeading ? heading : text).add(piece, from, to);
      if (inParagraph && opening.length() < OPENING) {
        opening.add(piece, from, to);
      }
    }

    @Override
    public void gap() {
      (inHeading ? heading : text).addSpace();
    }

    @Override
    public void paragraph(boolean begins) {
      inParagraph = begins;
      opening.addSpace();
    }

    @Override
    public void formula(String tex, boolean display) {
      formulas.add(tex);
      String plain = HtmlText.plain(tex);
      boolean before = inParagraph;
      inParagraph = before && !display;
      text(plain);
      inParagraph = before;
    }
  }
}
