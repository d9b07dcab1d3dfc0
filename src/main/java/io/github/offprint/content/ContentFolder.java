package io.github.offprint.content;

import io.github.offprint.problem.Position;
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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The folder in which an author writes: {@code posts/} with Markdown files, folders with pictures,
 * and {@code _static/} with files that go into the site as they are. Nothing outside is ever read.
 */
public final class ContentFolder {

  private static final String POSTS = "posts";
  private static final String STATIC = "_static";
  private static final String OWN_LIST = ".offprint";

  private final Path root;
  private final String name;

  /**
   * A folder, which need not exist: that is told as a problem when it is read.
   *
   * @param name the folder as problems show it, such as {@code content}
   */
  public ContentFolder(Path root, String name) {
    this.root = root;
    this.name = name;
  }

  /**
   * All posts that can be read, in the order of their paths.
   *
   * @param drafts whether to read drafts too
   * @param threads how many to use, at least 1; the result is the same for any number
   */
  public List<Post> posts(Markup markup, boolean drafts, int threads, Problems problems) {
    if (!Files.isDirectory(root.resolve(POSTS))) {
      problems.error(
          Position.startOf(name),
          "there is no folder \"" + POSTS + "\" in the content folder",
          "make " + name + "/" + POSTS + "/first.md with a front matter and some text");
      return List.of();
    }
    Path real = realRoot();
    List<Path> files =
        new FolderListing(real, name, FolderListing.HIDDEN, problems)
            .below(POSTS).stream().filter(file -> file.toString().endsWith(".md")).toList();
    if (files.isEmpty()) {
      problems.error(
          Position.startOf(name + "/" + POSTS),
          "there are no posts",
          "make " + name + "/" + POSTS + "/first.md with a front matter and some text");
    }
    Workers workers = new Workers(threads);
    List<PostFile> read =
        workers
            .map(files, file -> PostFile.read(file, real.resolve(file), shown(file), problems))
            .stream()
            .flatMap(Optional::stream)
            .filter(post -> drafts || !post.frontMatter().draft())
            .toList();
    Addresses.check(read, this::shown, problems);
    Map<Path, String> addresses =
        read.stream()
            .collect(
                Collectors.toUnmodifiableMap(PostFile::file, post -> address(post.frontMatter())));
    List<Post> posts =
        workers.map(
            read,
            file ->
                post(
                    file,
                    markup,
                    new Surroundings(real, file.file(), addresses, name, file.fields()),
                    problems));
    refuseSharedIds(posts, problems);
    return posts;
  }

  private Post post(PostFile file, Markup markup, Surroundings surroundings, Problems problems) {
    Fields fields = new Fields(file.fields(), List.of(), new Problems());
    file.frontMatter()
        .bibliography()
        .ifPresent(
            bib ->
                surroundings.requireBibliography(bib, fields.position("bibliography"), problems));
    Markup.Body body = markup.body(file.body(), surroundings, problems);
    return new Post(
        shown(file.file()),
        file.frontMatter(),
        body.blocks(),
        body.headings(),
        body.links(),
        body.images(),
        body.words());
  }

  private static String address(FrontMatter frontMatter) {
    return "/posts/" + frontMatter.abbrlink() + "/";
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
