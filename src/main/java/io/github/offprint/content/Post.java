package io.github.offprint.content;

import io.github.offprint.problem.Position;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A post as its author wrote it, read and typeset. Before experiments have run, numbers in its
 * body, captions and headings may be {@link Pending}.
 *
 * @param file the path as problems show it
 * @param standing where it stands in the site
 * @param frontMatter what it says of itself
 * @param body its HTML, cut at directives
 * @param headings in order, for the table of contents
 * @param links to places inside the site, to be checked once all addresses are known
 * @param images files to be copied into the site
 * @param words in the prose, for the reading time
 */
public record Post(
    String file,
    Standing standing,
    FrontMatter frontMatter,
    List<Block> body,
    List<Heading> headings,
    List<Link> links,
    List<Image> images,
    int words) {

  /**
   * A heading of the body.
   *
   * @param level 1 to 6
   * @param text its inline content, without links
   * @param anchor its id on the page
   */
  public record Heading(int level, List<Block> text, String anchor) {

    public Heading {
      text = List.copyOf(text);
    }
  }

  /**
   * A link to a place inside the site.
   *
   * @param target path from the root of the site, with an optional fragment: {@code /posts/x/#y};
   *     or a fragment alone
   */
  public record Link(String target, Position position) {}

  /**
   * A file shown by the post.
   *
   * @param file inside the content folder
   * @param path from the root of the site
   * @param width of the smaller copy that is meant, in pixels; 0 for the file as it is
   */
  public record Image(Path file, String path, Position position, int width) {

    /** A file as it is. */
    public Image(Path file, String path, Position position) {
      this(file, path, position, 0);
    }

    /** A smaller copy of this picture, found beside it: {@code x.640w.png}. */
    Image copy(int wide) {
      int dot = path.lastIndexOf('.');
      String place = path.substring(0, dot) + "." + wide + "w" + path.substring(dot);
      return new Image(file, place, position, wide);
    }
  }

  public Post {
    body = List.copyOf(body);
    headings = List.copyOf(headings);
    links = List.copyOf(links);
    images = List.copyOf(images);
  }

  /** Its address from the root of the site. */
  public String path() {
    return standing.path();
  }

  /** Whether it stands outside the blog: no list has it. */
  public boolean isPage() {
    return standing.kind() == Standing.Kind.PAGE;
  }

  /** The experiments that it asks for, in order. */
  public Stream<Directive> directives() {
    return body.stream().filter(Directive.class::isInstance).map(Directive.class::cast);
  }

  /** All that waits for what experiments find. */
  public Stream<Pending> pending() {
    Stream<Block> captions = directives().flatMap(Directive::words);
    Stream<Block> titles = headings.stream().flatMap(heading -> heading.text().stream());
    return Stream.of(body.stream(), captions, titles)
        .flatMap(blocks -> blocks)
        .filter(Pending.class::isInstance)
        .map(Pending.class::cast);
  }

  /** This post with all that was pending put in. */
  public Post settled(Function<Pending, String> html) {
    if (pending().findAny().isEmpty()) {
      return this;
    }
    Settling settling = new Settling(pending -> Optional.of(html.apply(pending)));
    return new Post(
        file,
        standing,
        frontMatter,
        settling.settled(body),
        headings.stream().map(settling::settled).toList(),
        links,
        images,
        words);
  }
}
