package io.github.offprint.site;

import io.github.offprint.content.Block;
import io.github.offprint.content.Directive;
import io.github.offprint.content.FrontMatter;
import io.github.offprint.content.PercentCode;
import io.github.offprint.content.Post;
import io.github.offprint.content.Prose;
import io.github.offprint.content.citations.OwnEntry;
import io.github.offprint.site.view.CitationView;
import io.github.offprint.site.view.Link;
import io.github.offprint.site.view.PostView;
import io.github.offprint.site.view.PostView.ContentsLine;
import io.github.offprint.site.view.PostView.Piece;
import java.util.List;
import java.util.Optional;

/** Posts as their own pages show them. */
final class PostPage {

  private static final int DEEPEST_IN_CONTENTS = 4;

  private final Edition edition;
  private final Tags tags;
  private final Frames frames;
  private final Figures figures;
  private final Series series;
  private final Once<Related> related;

  PostPage(Edition edition, Tags tags, Series series, Frames frames, KnownWords words) {
    this.series = series;
    this.related = new Once<>(() -> new Related(edition, words));
    this.edition = edition;
    this.tags = tags;
    this.frames = frames;
    this.figures = new Figures(edition.site());
  }

  /**
   * A post as its page shows it.
   *
   * @param i its place among the posts of its language, from 0
   */
  PostView view(int i) {
    List<Link> links =
        related.get().to(i).stream()
            .map(post -> new Link(post.frontMatter().title(), link(post)))
            .toList();
    return view(edition.posts().get(i), neighbour(i - 1), neighbour(i + 1), links);
  }

  /** A page outside the blog, which has no neighbours. */
  PostView view(Post page) {
    return view(page, Optional.empty(), Optional.empty(), List.of());
  }

  private PostView view(Post post, Optional<Link> newer, Optional<Link> older, List<Link> related) {
    FrontMatter matter = post.frontMatter();
    Byline byline = new Byline(frames.writers(post));
    Words words = Words.of(frames.lang(post));
    return new PostView(
        matter.title(),
        String.join(", ", frames.authors(post)),
        byline.authors(),
        byline.affiliations(),
        matter.date().map(words::day),
        matter.updated().map(words::day),
        Entries.minutes(post),
        tags.links(post),
        matter.draft(),
        matter.toc() ? contents(post) : List.of(),
        pieces(post),
        newer,
        older,
        citation(post),
        post.isPage() ? Optional.empty() : series.view(post),
        related,
        post.isPage(),
        post.standing().early());
  }

  private Optional<CitationView> citation(Post post) {
    if (post.isPage()) {
      return Optional.empty();
    }
    OwnEntry entry =
        new OwnEntry(
            post.frontMatter().title(),
            frames.authors(post),
            post.frontMatter().published(),
            edition.info().title(),
            Optional.of(edition.info().address().absolute(post.path()))
                .filter(url -> edition.info().hasAddress()));
    Words words = Words.of(frames.lang(post));
    String line =
        words.language().equals("en")
            ? entry.line()
            : entry.line(words.day(post.frontMatter().published()).text());
    return Optional.of(new CitationView(line, entry.bibtex()));
  }

  /** Whether a post has formulas, in its prose or in a caption. */
  static boolean hasMath(Post post) {
    return post.body().stream().anyMatch(block -> html(block).contains("class=\"katex"));
  }

  private static String html(Block block) {
    if (block instanceof Prose prose) {
      return prose.html();
    }
    return Prose.html(((Directive) block).caption());
  }

  /** The body of a text. */
  List<Piece> pieces(Post post) {
    Words words = Words.of(frames.lang(post));
    return post.body().stream().map(block -> piece(block, post, words)).toList();
  }

  private Piece piece(Block block, Post post, Words words) {
    if (block instanceof Prose prose) {
      return new Piece(prose.html(), Optional.empty());
    }
    return new Piece("", Optional.of(figures.view((Directive) block, post, words)));
  }

  private List<ContentsLine> contents(Post post) {
    List<ContentsLine> lines =
        post.headings().stream()
            .filter(h -> h.level() >= 2 && h.level() <= DEEPEST_IN_CONTENTS)
            .map(
                h ->
                    new ContentsLine(
                        h.level(), Prose.html(h.text()), "#" + PercentCode.encodedPath(h.anchor())))
            .toList();
    return lines.size() < 2 ? List.of() : lines;
  }

  private Optional<Link> neighbour(int i) {
    if (i < 0 || i >= edition.posts().size()) {
      return Optional.empty();
    }
    Post post = edition.posts().get(i);
    return Optional.of(new Link(post.frontMatter().title(), link(post)));
  }

  private String link(Post post) {
    return edition.info().address().link(post.path());
  }
}
