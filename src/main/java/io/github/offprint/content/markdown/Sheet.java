package io.github.offprint.content.markdown;

import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.github.offprint.content.Address;
import io.github.offprint.content.Block;
import io.github.offprint.content.Excerpt;
import io.github.offprint.content.LabelWords;
import io.github.offprint.content.Markup;
import io.github.offprint.content.Post;
import io.github.offprint.content.Prose;
import io.github.offprint.content.Surroundings;
import io.github.offprint.content.Typesetter;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problems;
import java.util.ArrayList;
import java.util.List;

/** The body that is being written, and all that the writers of its parts share. */
final class Sheet {

  private final Excerpt source;
  private final Surroundings surroundings;
  private final Typesetter typesetter;
  private final Address address;
  private final Problems problems;
  private PostCitations citations = PostCitations.NONE;
  private final Html html = new Html();
  private final Typography typography = new Typography(html);
  private final Anchors anchors = new Anchors();
  private Labels labels = new Labels();
  private TexDefinitions definitions = new TexDefinitions();
  private final Abbreviations abbreviations;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Post.Heading> headings = new ArrayList<>();
  private final List<Post.Link> links = new ArrayList<>();
  private final List<Post.Image> images = new ArrayList<>();
  private RawHtml raw;
  private HeadingOrder headingOrder;
  private SectionNumbers sections = new SectionNumbers(false);
  private boolean pictured;

  Sheet(
      Excerpt source,
      Surroundings surroundings,
      Typesetter typesetter,
      Address address,
      Problems problems) {
    this(source, surroundings, typesetter, address, problems, new Abbreviations());
  }

  private Sheet(
      Excerpt source,
      Surroundings surroundings,
      Typesetter typesetter,
      Address address,
      Problems problems,
      Abbreviations abbreviations) {
    this.abbreviations = abbreviations;
    this.source = source;
    this.surroundings = surroundings;
    this.typesetter = typesetter;
    this.address = address;
    this.problems = problems;
  }

  /** Another sheet for a text inside this post, such as a caption. */
  Sheet inset(Excerpt text) {
    Sheet inset = new Sheet(text, surroundings, typesetter, address, problems, abbreviations);
    inset.pictured = true;
    inset.labels = labels;
    inset.definitions = definitions;
    return inset.citing(citations);
  }

  /** What can be referred to in this post; one for all its sheets. */
  Labels labels() {
    return labels;
  }

  /** The commands that formulas of this post define; one for all its sheets. */
  TexDefinitions definitions() {
    return definitions;
  }

  /** This sheet with numbers for its sections, if they are wanted. */
  Sheet numbering(boolean wanted) {
    sections = new SectionNumbers(wanted);
    return this;
  }

  /** Counts sections. */
  SectionNumbers sections() {
    return sections;
  }

  /** What labels are called in the language of this post. */
  LabelWords words() {
    return LabelWords.of(citations.lang());
  }

  /** What this post calls things of a kind. */
  String word(LabelKind kind) {
    return words().word(kind.key());
  }

  /** This sheet with citations that go into one list of references. */
  Sheet citing(PostCitations citations) {
    this.citations = citations;
    return this;
  }

  PostCitations citations() {
    return citations;
  }

  /**
   * Another sheet for a second copy of a part of this one, such as an entry in a table of contents.
   */
  Sheet entry() {
    return inset(source);
  }

  Html html() {
    return html;
  }

  Typography typography() {
    return typography;
  }

  Typesetter typesetter() {
    return typesetter;
  }

  Address address() {
    return address;
  }

  Surroundings surroundings() {
    return surroundings;
  }

  Problems problems() {
    return problems;
  }

  Anchors anchors() {
    return anchors;
  }

  Abbreviations abbreviations() {
    return abbreviations;
  }

  void heading(Post.Heading heading) {
    headings.add(heading);
  }

  void link(Post.Link link) {
    links.add(link);
  }

  void image(Post.Image image) {
    images.add(image);
  }

  /** Whether no picture was written here yet; from then on there is one. */
  boolean isFirstPicture() {
    boolean first = !pictured;
    pictured = true;
    return first;
  }

  /** Writes what stands in HTML. */
  RawHtml raw() {
    raw = raw == null ? new RawHtml(this) : raw;
    return raw;
  }

  /** Watches the levels of headings. */
  HeadingOrder headingOrder() {
    headingOrder = headingOrder == null ? new HeadingOrder(problems) : headingOrder;
    return headingOrder;
  }

  /** Cuts the stream of HTML where a result will stand. */
  void cut(Block block) {
    flush();
    blocks.add(block);
  }

  /** Takes over what was found in an inset. */
  void adopt(Sheet inset) {
    links.addAll(inset.links);
    images.addAll(inset.images);
    typography.words(typography.words() + inset.typography.words());
  }

  /** All that was written. */
  Markup.Body body() {
    flush();
    return new Markup.Body(blocks, headings, links, images, typography.words());
  }

  private void flush() {
    Prose prose = html.prose();
    if (!prose.html().isEmpty()) {
      blocks.add(prose);
    }
  }

  Position position(Node node) {
    return position(node.getStartOffset());
  }

  Position position(int offset) {
    return source.position(offset);
  }

  /** A piece of the post that keeps its places, without marks of quotes and lists inside it. */
  Excerpt excerpt(BasedSequence chars) {
    return excerpt(List.of(chars));
  }

  /** Several pieces one after the other. */
  Excerpt excerpt(List<BasedSequence> pieces) {
    Excerpt.Collector collector = new Excerpt.Collector(source);
    collector.add("", pieces.isEmpty() ? 0 : pieces.get(0).getStartOffset());
    for (BasedSequence piece : pieces) {
      addRuns(piece, collector);
    }
    return collector.excerpt();
  }

  /** A piece of the post as an excerpt, with plain bars if it stands in the cell of a table. */
  Excerpt cellExcerpt(Node node, BasedSequence chars) {
    Excerpt excerpt = excerpt(chars);
    return node.getAncestorOfType(TableCell.class) == null ? excerpt : withPlainPipes(excerpt);
  }

  // in a table \| is a bar, as everywhere in GFM tables; \Vert is the double bar of a norm
  private static Excerpt withPlainPipes(Excerpt tex) {
    Excerpt.Collector collector = new Excerpt.Collector(tex);
    int start = 0;
    String text = tex.text();
    for (int i = text.indexOf("\\|"); i >= 0; i = text.indexOf("\\|", i + 2)) {
      collector.add(text.substring(start, i), start);
      start = i + 1;
    }
    return collector.add(text.substring(start), start).excerpt();
  }

  private static void addRuns(BasedSequence piece, Excerpt.Collector collector) {
    int start = 0;
    for (int i = 1; i <= piece.length(); i++) {
      if (i == piece.length() || piece.getIndexOffset(i) != piece.getIndexOffset(i - 1) + 1) {
        int origin = piece.getIndexOffset(start);
        // a tab that was turned into spaces has no place of its own
        collector.add(
            AsWritten.in(piece.subSequence(start, i)),
            origin < 0 ? piece.getStartOffset() : origin);
        start = i;
      }
    }
  }
}
