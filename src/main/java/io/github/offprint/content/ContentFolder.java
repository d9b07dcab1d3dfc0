package io.github.offprint.content;

import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The folder in which an author writes: {@code posts/} and {@code pages/} with Markdown files,
 * folders with pictures, and {@code _static/} with files that go into the site as they are. Nothing
 * outside is ever read.
 */
public final class ContentFolder {

  private static final String POSTS = "posts";
  private static final String PAGES = "pages";
  private static final String STATIC = "_static";
  private static final String OWN_LIST = ".offprint";

  private final Path root;
  private final String name;
  private final PictureCopies copies;
  private final Shelf shelf;

  /**
   * A folder, which need not exist: that is told as a problem when it is read.
   *
   * @param name the folder as problems show it, such as {@code content}
   */
  public ContentFolder(Path root, String name) {
    this(root, name, PictureCopies.NONE);
  }

  /**
   * A folder whose pictures are shown in several sizes.
   *
   * @param copies which ones
   */
  public ContentFolder(Path root, String name, PictureCopies copies) {
    this(root, name, copies, Shelf.none());
  }

  /**
   * A folder that is read again and again.
   *
   * @param shelf with what was read before
   */
  public ContentFolder(Path root, String name, PictureCopies copies, Shelf shelf) {
    this.root = root;
    this.name = name;
    this.copies = copies;
    this.shelf = shelf;
  }

  /**
   * All posts and pages that can be read, in the order of their paths.
   *
   * @param choice which of them are wanted
   * @param threads how many to use, at least 1; the result is the same for any number
   */
  public List<Post> posts(Markup markup, Choice choice, int threads, Problems problems) {
    if (!Files.isDirectory(root.resolve(POSTS))) {
      problems.error(
          Position.startOf(name),
          "there is no folder \"" + POSTS + "\" in the content folder",
          "make " + name + "/" + POSTS + "/first.md with a front matter and some text");
      return List.of();
    }
    Path real = realRoot();
    List<Path> posts = markdownFiles(POSTS, real, problems);
    if (posts.isEmpty()) {
      problems.error(
          Position.startOf(name + "/" + POSTS),
          "there are no posts",
          "make " + name + "/" + POSTS + "/first.md with a front matter and some text");
    }
    Workers workers = new Workers(threads);
    List<Path> pages = markdownFiles(PAGES, real, problems);
    List<Path> texts = Stream.concat(pages.stream(), posts.stream()).toList();
    shelf.begin(Set.copyOf(texts));
    boolean alone = shelf.hasMost(texts, real);
    List<Placed> placed =
        mapped(texts, alone, workers, file -> file(file, real, choice, problems)).stream()
            .flatMap(Optional::stream)
            .map(file -> Placed.of(file, choice))
            .filter(file -> isWanted(file, choice, problems))
            .toList();
    Addresses.check(placed, this::shown, problems);
    SeriesParts.check(placed, this::shown, problems);
    Neighbourhood others = Neighbourhood.of(placed, choice, real, name, problems);
    Pictures pictures = new Pictures(copies);
    List<Post> read =
        mapped(
            placed,
            alone,
            workers,
            file ->
                post(
                    file,
                    markup,
                    others,
                    others.surroundings(real, file.file()).with(pictures),
                    problems));
    refuseSharedIds(read, problems);
    return read;
  }

  private static <T, R> List<R> mapped(
      List<T> items, boolean alone, Workers workers, Function<T, R> work) {
    return alone ? Workers.alone(items, work) : workers.map(items, work);
  }

  private List<Path> markdownFiles(String folder, Path real, Problems problems) {
    if (!Files.isDirectory(real.resolve(folder))) {
      return List.of();
    }
    List<Path> files = new FolderListing(real, name, FolderListing.HIDDEN, problems).below(folder);
    files.forEach(file -> ForeignFiles.tell(file, shown(file), problems));
    return files.stream().filter(file -> file.toString().endsWith(".md")).toList();
  }

  private Optional<PostFile> file(Path file, Path real, Choice choice, Problems problems) {
    Standing.Kind kind = file.startsWith(PAGES) ? Standing.Kind.PAGE : Standing.Kind.POST;
    Path absolute = real.resolve(file);
    return shelf.file(
        file,
        absolute,
        problems,
        told -> PostFile.read(kind, file, absolute, shown(file), choice, told));
  }

  private boolean isWanted(Placed placed, Choice choice, Problems problems) {
    if (placed.early() && !choice.drafts() && !placed.file().frontMatter().draft()) {
      Position day =
          new Fields(placed.file().fields(), List.of(), new Problems()).position("published");
      problems.add(
          Problem.note(
              day,
              "left out until " + placed.frontMatter().published() + ", a day that is to come",
              "--drafts shows it, and --today tells another day"));
    }
    return choice.drafts() || !placed.frontMatter().draft();
  }

  private Post post(
      Placed placed,
      Markup markup,
      Neighbourhood others,
      Surroundings surroundings,
      Problems problems) {
    Standing standing = others.standing(placed, surroundings, problems);
    return shelf.post(
        placed.file(),
        standing,
        others.addresses(),
        problems,
        (trace, told) -> post(placed, standing, markup, surroundings.tracedBy(trace), told));
  }

  private Post post(
      Placed placed,
      Standing standing,
      Markup markup,
      Surroundings surroundings,
      Problems problems) {
    PostFile file = placed.file();
    Fields fields = new Fields(file.fields(), List.of(), new Problems());
    fields
        .texts("bibliography")
        .forEach(
            bib -> surroundings.requireBibliography(bib.text().strip(), bib.position(), problems));
    Excerpt text = RepeatedTitle.leftOut(file.body(), file.frontMatter().title(), problems);
    Markup.Body body = markup.body(text, surroundings, problems);
    Post post =
        new Post(
            shown(file.file()),
            standing,
            placed.frontMatter(),
            body.blocks(),
            body.headings(),
            body.links(),
            body.images(),
            body.words());
    return new SharedThings(fields, surroundings, problems).in(post);
  }

  private static void refuseSharedIds(List<Post> posts, Problems problems) {
    Map<String, Position> first = new HashMap<>();
    for (Post post : posts) {
      post.directives()
          .forEach(
              directive -> {
                Position other = first.putIfAbsent(directive.id(), directive.position());
                if (other != null) {
                  problems.error(
                      directive.position(),
                      "the id \"" + directive.id() + "\" is taken",
                      "choose another; it was first given at " + other);
                }
              });
    }
  }

  /**
   * Files that go into the site as they are, apart from what desktops and editors leave: path from
   * the root of the site, without a slash at the beginning, to the file.
   */
  public SortedMap<String, Path> statics(Problems problems) {
    SortedMap<String, Path> statics = new TreeMap<>();
    if (Files.exists(root.resolve(STATIC), LinkOption.NOFOLLOW_LINKS)) {
      Path real = realRoot();
      FolderListing listing = new FolderListing(real, name, FolderListing.CLUTTER, problems);
      for (Path file : listing.below(STATIC)) {
        Path inside = Objects.requireNonNull(file.subpath(1, file.getNameCount()));
        if (inside.toString().equals(OWN_LIST)) {
          problems.error(
              Position.startOf(shown(file)),
              "Offprint keeps its list of the files of the site under this name",
              "rename or remove the file");
        } else {
          statics.put(FolderListing.slashed(inside), real.resolve(file));
        }
      }
    }
    return statics;
  }

  private Path realRoot() {
    try {
      return root.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String shown(Path file) {
    return name + "/" + FolderListing.slashed(file);
  }
}
