package io.github.offprint.content;

import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problems;
import io.github.offprint.problem.Suggestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What a post may point at by a path: the pictures of the content folder and the other posts. */
public final class Surroundings {

  private static final Set<String> PICTURES =
      Set.of("png", "jpg", "jpeg", "gif", "svg", "webp", "avif");

  private static final Set<String> SOUNDS =
      Set.of("mp3", "m4a", "ogg", "oga", "opus", "wav", "flac", "vtt");

  private static final Set<String> VIDEOS = Set.of("mp4", "webm", "ogv");
  private static final Node.Mapping NOTHING = new Node.Mapping(List.of(), Position.startOf("post"));

  private final Path root;
  private final Path post;
  private final Map<Path, String> addresses;
  private final String name;
  private final Node.Mapping frontMatter;
  private final Pictures pictures;
  private final String lang;
  private final Trace trace;

  /**
   * The surroundings of one post.
   *
   * @param root the content folder, as {@link Path#toRealPath} gives it
   * @param post relative to it
   * @param addresses of all posts, by their files relative to the content folder
   */
  public Surroundings(Path root, Path post, Map<Path, String> addresses) {
    this(root, post, addresses, "content", NOTHING);
  }

  /**
   * The surroundings of one post.
   *
   * @param name of the content folder, as problems show it
   * @param frontMatter of the post
   */
  public Surroundings(
      Path root, Path post, Map<Path, String> addresses, String name, Node.Mapping frontMatter) {
    this(
        root,
        post,
        Map.copyOf(addresses),
        name,
        frontMatter,
        new Pictures(PictureCopies.NONE),
        "",
        new Trace());
  }

  private Surroundings(
      Path root,
      Path post,
      Map<Path, String> addresses,
      String name,
      Node.Mapping frontMatter,
      Pictures pictures,
      String lang,
      Trace trace) {
    this.root = root;
    this.post = post;
    this.addresses = addresses;
    this.name = name;
    this.frontMatter = frontMatter;
    this.pictures = pictures;
    this.lang = lang;
    this.trace = trace;
  }

  /** The same with pictures that are read once for all posts. */
  Surroundings with(Pictures shared) {
    return new Surroundings(root, post, addresses, name, frontMatter, shared, lang, trace);
  }

  /** The same of a post in a language. */
  Surroundings in(String language) {
    return new Surroundings(root, post, addresses, name, frontMatter, pictures, language, trace);
  }

  /** The same, which tell what is looked for in them. */
  Surroundings tracedBy(Trace told) {
    return new Surroundings(root, post, addresses, name, frontMatter, pictures, lang, told);
  }

  /** The language of the post; empty: it does not say. */
  public String lang() {
    return lang;
  }

  /** Is told what the post is made from. */
  public Trace trace() {
    return trace;
  }

  /** The stamp of a file that {@link #document} found. */
  public Stamp stamp(Path document) {
    return Stamp.of(root.resolve(document));
  }

  /** What stands at the top of the post. */
  public Node.Mapping frontMatter() {
    return frontMatter;
  }

  /**
   * A file with text, relative to the content folder, or nothing if it is not there.
   *
   * @param kind what it is, for messages
   * @param reference a path as the post gives it
   */
  public Optional<Path> document(
      String kind, String reference, Position position, Problems problems) {
    return file(reference, position, problems)
        .filter(found -> isThere(kind, found, reference, position, problems));
  }

  /**
   * The text of a file that {@link #document} found, or nothing if it cannot be read.
   *
   * @param document relative to the content folder
   */
  public Optional<Source> text(Path document, Problems problems) {
    return TextFile.read(
        root.resolve(document), name + "/" + FolderListing.slashed(document), problems);
  }

  /** Whether there is an ordinary file of that name at the top of the content folder. */
  public boolean isAtTop(String file) {
    trace.looked(root.resolve(file));
    return Files.isRegularFile(root.resolve(file));
  }

  /**
   * A picture that the post shows.
   *
   * @param image what has to be copied into the site; its path is where it will be found
   * @param size in pixels, if the file tells it
   * @param copies smaller ones that the site will have too, narrowest first
   */
  public record Picture(Post.Image image, Optional<ImageSize> size, List<Post.Image> copies) {

    public Picture {
      copies = List.copyOf(copies);
    }
  }

  /**
   * A picture, or nothing if it is not there.
   *
   * @param reference a path as the post gives it, relative to the post, or to the content folder if
   *     it begins with a slash
   */
  public Optional<Picture> picture(String reference, Position position, Problems problems) {
    Optional<Path> file = file(reference, position, problems);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Path absolute = root.resolve(file.get());
    if (!isPicture(file.get().toString())) {
      problems.error(
          position,
          "\"" + reference + "\" is not a picture",
          "show a file that ends in .svg, .png, .jpg, .gif, .webp, .avif, .mp4 or .webm");
      return Optional.empty();
    }
    if (!isThere("picture", file.get(), reference, position, problems)) {
      return Optional.empty();
    }
    Post.Image image = new Post.Image(absolute, sitePath(file.get()), position);
    return Optional.of(
        isVideo(reference) || isSound(reference)
            ? new Picture(image, VideoSize.of(absolute), List.of())
            : pictures.picture(image, problems));
  }

  /** Tells of the bibliography that a post names if it is not there. */
  void requireBibliography(String reference, Position position, Problems problems) {
    file(reference, position, problems)
        .ifPresent(file -> isThere("bibliography", file, reference, position, problems));
  }

  private boolean isThere(
      String kind, Path file, String reference, Position position, Problems problems) {
    Path absolute = root.resolve(file);
    if (!Files.isRegularFile(absolute)) {
      problems.error(
          position, "there is no " + kind + " \"" + reference + "\"", remedyForMissing(file));
      return false;
    }
    if (leavesRoot(absolute)) {
      refuseOutside(reference, position, problems);
      return false;
    }
    return true;
  }

  /**
   * An input of an experiment, a file or a folder of files, or nothing if it is not there.
   *
   * @param reference a path as the post gives it
   */
  public Optional<Path> input(String reference, Position position, Problems problems) {
    Optional<Path> file = file(reference, position, problems);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Path absolute = root.resolve(file.get());
    if (!Files.isRegularFile(absolute) && !Files.isDirectory(absolute)) {
      problems.error(
          position, "there is no file \"" + reference + "\"", remedyForMissing(file.get()));
      return Optional.empty();
    }
    if (leavesRoot(absolute)) {
      refuseOutside(reference, position, problems);
      return Optional.empty();
    }
    return Optional.of(absolute);
  }

  /**
   * A file of results, or nothing if it is not there.
   *
   * @param reference a path as the post gives it
   */
  public Optional<Path> results(String reference, Position position, Problems problems) {
    Optional<Path> file = file(reference, position, problems);
    if (file.filter(found -> Files.isDirectory(root.resolve(found))).isPresent()) {
      problems.error(
          position, "\"" + reference + "\" is a folder", "name the file of results in it");
      return Optional.empty();
    }
    return file.filter(found -> isThere("file of results", found, reference, position, problems))
        .map(root::resolve);
  }

  /**
   * A file whose text the post includes, or nothing if it is not there.
   *
   * @param reference a path as the post gives it
   */
  public Optional<Path> included(String reference, Position position, Problems problems) {
    return file(reference, position, problems)
        .filter(found -> isThere("file", found, reference, position, problems))
        .map(root::resolve);
  }

  /**
   * The path of a file of the content folder as problems show it.
   *
   * @param here any place in this post
   */
  public String shown(Path absolute, Position here) {
    String inside = FolderListing.slashed(post);
    String folder =
        here.file().endsWith(inside)
            ? here.file().substring(0, here.file().length() - inside.length())
            : "";
    return folder + FolderListing.slashed(root.relativize(absolute));
  }

  /**
   * The address of another post, or nothing if there is no such post.
   *
   * @param reference a path to its file, as the post gives it
   */
  public Optional<String> address(String reference, Position position, Problems problems) {
    Optional<Path> file = file(reference, position, problems);
    Optional<String> address = file.map(addresses::get);
    file.ifPresent(text -> trace.asked(text, address));
    if (file.isPresent() && address.isEmpty()) {
      Map<String, Path> names = new TreeMap<>();
      addresses.keySet().forEach(other -> names.put(other.getFileName().toString(), other));
      String name = file.get().getFileName().toString();
      problems.error(
          position,
          "there is no published post \"" + reference + "\"",
          Suggestion.closest(name, names.keySet())
              .map(close -> "did you mean \"" + relative(names.get(close)) + "\"?")
              .orElse("write its path relative to this post"));
    }
    return address;
  }

  private Optional<Path> file(String reference, Position position, Problems problems) {
    String decoded = PercentCode.decoded(reference);
    try {
      Path beside = post.getParent() == null ? Path.of("") : post.getParent();
      Path path =
          decoded.startsWith("/")
              ? Path.of(decoded.replaceFirst("^/+", ""))
              : beside.resolve(decoded);
      Path normal = path.normalize();
      if (normal.startsWith("..") || normal.isAbsolute() || normal.toString().isEmpty()) {
        refuseOutside(reference, position, problems);
        return Optional.empty();
      }
      trace.looked(root.resolve(normal));
      return Optional.of(normal);
    } catch (InvalidPathException e) {
      problems.error(position, "\"" + reference + "\" is not a path", "correct it");
      return Optional.empty();
    }
  }

  private void refuseOutside(String reference, Position position, Problems problems) {
    problems.error(
        position,
        "\"" + reference + "\" leads out of the content folder",
        "move the file into the content folder");
  }

  private boolean leavesRoot(Path absolute) {
    try {
      return !absolute.toRealPath().startsWith(root);
    } catch (IOException e) {
      return true;
    }
  }

  private String remedyForMissing(Path file) {
    Path folder = root.resolve(file).getParent();
    if (!Files.isDirectory(folder) || leavesRoot(folder)) {
      return "put the file there, or correct the path, which starts at the folder of the post";
    }
    return Suggestion.closest(file.getFileName().toString(), FolderListing.names(folder))
        .map(name -> "did you mean \"" + relative(file.resolveSibling(name)) + "\"?")
        .orElse("put the file there, or correct the path, which starts at the folder of the post");
  }

  private String relative(Path file) {
    Path beside = post.getParent();
    return FolderListing.slashed(beside == null ? file : beside.relativize(file));
  }

  // _images/topic/x.png is found at /images/topic/x.png
  private static String sitePath(Path file) {
    String path = FolderListing.slashed(file);
    return "/" + (path.startsWith("_") ? path.substring(1) : path);
  }

  /** Whether a path ends as those of pictures and films do. */
  public static boolean isPicture(String path) {
    return PICTURES.contains(ending(path)) || isVideo(path) || isSound(path);
  }

  /** Whether a path ends as those of films do. */
  public static boolean isVideo(String path) {
    return VIDEOS.contains(ending(path));
  }

  /** Whether a path ends as those of sounds do, or of the words that are shown with a film. */
  public static boolean isSound(String path) {
    return SOUNDS.contains(ending(path));
  }

  private static String ending(String path) {
    return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
