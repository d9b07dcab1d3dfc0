package io.github.offprint.migration;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where pictures and other posts are after the move. */
final class Links {

  private static final String TARGET =
      "\\(\\s*(<[^>\\n]*>|(?:\\{\\{[^{}]*\\}\\}|\\{%[^%]*%\\}|\\{\\{[<%][^>%]*[>%]\\}\\}|[^\\s()<]|\\([^()\\s]*\\))++)";
  private static final Pattern PICTURE =
      Pattern.compile("!\\[((?:[^\\[\\]\\\\]|\\\\.|\\[[^\\]]*\\])*+)\\]" + TARGET);
  private static final Pattern LINK =
      Pattern.compile("(?<![!\\\\])\\[((?:[^\\[\\]\\\\]|\\\\.|!?\\[[^\\]]*\\])++)\\]" + TARGET);
  private static final Pattern DEFINITION =
      Pattern.compile("(?m)^ {0,3}\\[(?!\\^)([^\\]]+)\\]:\\s+(\\S+)");
  private static final Pattern HTML =
      Pattern.compile("<(img|a|video|source)\\b[^>]*?\\b(?:src|href)=[\"']([^\"'\\n]*)[\"']");
  private static final Pattern SCHEME = Pattern.compile("(?i)([a-z][a-z0-9+.-]*:|//).*");
  private static final Pattern SHOWN =
      Pattern.compile("(?i).*\\.(svg|png|jpe?g|gif|webp|avif|mp4|webm|ogv)");

  private final Draft draft;
  private final Project project;
  private final String stem;
  private final String folder;
  private final Places places;

  /** Where each post has come to, and what must come with it. */
  static final class Places {
    private final Map<Path, String> posts = new TreeMap<>();
    private final Map<String, String> addresses = new TreeMap<>();
    private final Map<String, String> names = new TreeMap<>();
    private final Map<String, Path> copies = new TreeMap<>();
    private final Set<String> drafts = new TreeSet<>();

    void put(Original original, String file) {
      posts.put(original.file(), file);
      names.putIfAbsent(
          original.path().getFileName().toString().replaceFirst("\\.\\w+$", ""), file);
      names.putIfAbsent(original.stem(), file);
    }

    void putDraft(String file) {
      drafts.add(file);
    }

    void putAddress(String address, String file) {
      addresses.putIfAbsent(OldAddress.folded(address), file);
    }

    Map<String, Path> copies() {
      return copies;
    }

    /** The place of a copy, below a folder that belongs to one post. */
    String copy(Path source, String below) {
      String name = source.getFileName().toString().replaceAll("[^\\p{L}\\p{N}._-]+", "-");
      int dot = name.lastIndexOf('.');
      String place = below + name;
      for (int n = 2; !copies.getOrDefault(place, source).equals(source); n++) {
        place =
            below
                + name.substring(0, Math.max(0, dot))
                + "-"
                + n
                + name.substring(Math.max(0, dot));
      }
      copies.put(place, source);
      return place;
    }
  }

  Links(Draft draft, Project project, String file, Places places) {
    this.draft = draft;
    this.project = project;
    this.folder = file.substring(0, file.indexOf('/'));
    this.stem = file.substring(file.indexOf('/') + 1).replaceFirst("\\.md$", "");
    this.places = places;
  }

  void convert() {
    Edits edits = draft.edits();
    edits.each(PICTURE, found -> picture(found, found.group(1)));
    edits.each(
        HTML,
        found -> {
          if (found.group(1).equals("a")) {
            link(found.start(2), found.end(2));
          } else {
            put(found.start(2), found.end(2), shown(cleaned(found.group(2)), found.start(2)));
          }
        });
    edits.each(DEFINITION, found -> link(found.start(2), found.end(2)));
    LINK.matcher(edits.text())
        .results()
        .filter(found -> edits.isFree(found.start(), found.start() + 1))
        .forEach(found -> link(found.start(2), found.end(2)));
  }

  private void picture(Matcher found, String text) {
    if (text.isBlank()) {
      draft.leave(
          found.start(),
          "this picture has no alternative text",
          "write ![what it shows](…), or {alt=\"\"} behind one that only decorates");
    }
    put(found.start(2), found.end(2), shown(cleaned(found.group(2)), found.start()));
  }

  private void put(int start, int end, Optional<String> target) {
    target
        .filter(now -> !now.equals(draft.edits().text().substring(start, end)))
        .ifPresent(
            now ->
                draft.replace(
                    start,
                    end,
                    now.contains(" ") ? "<" + now + ">" : now,
                    "links and paths of pictures adapted"));
  }

  /** A picture in Markdown, which is told of if it cannot be brought. */
  String picture(String file, String caption, int offset) {
    String target = shown(file, offset).orElse(file);
    return "!["
        + caption.replace("[", "\\[").replace("]", "\\]").replaceAll("\\s+", " ").strip()
        + "]("
        + (target.contains(" ") ? "<" + target + ">" : target)
        + ")";
  }

  /** The new path of a picture, relative to the post; nothing if it cannot be brought. */
  Optional<String> shown(String target, int offset) {
    if (SCHEME.matcher(target).matches()) {
      if (!target.startsWith("data:")) {
        draft.leave(offset, "this picture is on another site", "copy it into content/_images");
      }
      return Optional.empty();
    }
    Optional<Path> file = project.file(draft.original(), decoded(target));
    if (file.isEmpty()) {
      draft.leave(
          offset, "the picture \"" + target + "\" was not found", "bring it to content/_images");
    } else if (!SHOWN.matcher(file.get().toString()).matches()) {
      draft.leave(offset, "a picture of this kind cannot be shown", "make it a PNG or SVG");
      return Optional.empty();
    }
    return file.map(source -> "../" + places.copy(source, "_images/" + stem + "/"));
  }

  /** The name of a file beside which it was written, in its old place, as a file of our own. */
  Optional<String> post(String name) {
    String plain = name.replaceFirst("[?#].*$", "");
    Path beside = draft.original().file().resolveSibling(plain.replaceFirst("^/", "")).normalize();
    String last = plain.replaceFirst("/(_?index(\\.\\w+)?)?$", "").replaceFirst("^.*/", "");
    return Optional.ofNullable(places.posts.get(beside))
        .or(() -> Optional.ofNullable(places.addresses.get(OldAddress.folded(plain))))
        .or(
            () ->
                Optional.ofNullable(
                    places.names.get(last.replaceFirst("\\.(md|markdown|mdx|qmd|Rmd)$", ""))))
        .map(
            file ->
                file.startsWith(folder + "/") ? file.substring(folder.length() + 1) : "../" + file);
  }

  private void link(int start, int end) {
    String written = draft.edits().text().substring(start, end);
    String target = cleaned(written);
    if (target.isEmpty()
        || target.startsWith("#")
        || target.startsWith("{")
        || SCHEME.matcher(target).matches()) {
      return;
    }
    String anchor = target.contains("#") ? target.substring(target.indexOf('#')) : "";
    Path beside =
        draft
            .original()
            .file()
            .resolveSibling(decoded(target).replaceFirst("[?#].*$", ""))
            .normalize();
    Path below =
        project
            .root()
            .resolve(decoded(target).replaceFirst("[?#].*$", "").replaceFirst("^/", ""))
            .normalize();
    Optional<String> other =
        Optional.ofNullable(places.posts.get(beside))
            .or(() -> Optional.ofNullable(places.posts.get(below)))
            .or(() -> Optional.ofNullable(places.addresses.get(OldAddress.folded(decoded(target)))))
            .or(
                () ->
                    written.contains("{")
                            || target.matches("[^/]*\\.(md|mdx|qmd|Rmd)(#.*)?|\\.\\./[^/]+/?(#.*)?")
                        ? named(target)
                        : Optional.empty());
    if (other.isPresent()) {
      String file = other.get();
      if (places.drafts.contains(file) && !places.drafts.contains(folder + "/" + stem + ".md")) {
        draft.leave(
            start,
            "this link leads to a draft, which a build leaves out: " + target,
            "take \"draft\" out of " + file + ", or the link out of this post");
      }
      put(
          start,
          end,
          Optional.of(
              (file.startsWith(folder + "/") ? file.substring(folder.length() + 1) : "../" + file)
                  + anchor));
      return;
    }
    Optional<Path> file = project.file(draft.original(), decoded(target));
    if (file.filter(project::has).isPresent()
        && !file.get().toString().matches(".*\\.(md|mdx|qmd|Rmd|html?)")) {
      String place = places.copy(file.get(), "_static/files/" + stem + "/");
      put(start, end, Optional.of(place.substring("_static".length())));
    } else {
      draft.leave(
          start,
          "this link leads to no post that was brought: " + target,
          "link to a file such as other.md, or to a whole address");
    }
  }

  private Optional<String> named(String target) {
    String last =
        target
            .replaceFirst("[?#].*$", "")
            .replaceFirst("/(index\\.\\w+)?$", "")
            .replaceFirst("^.*/", "");
    return Optional.ofNullable(
        places.names.get(last.replaceFirst("\\.(md|markdown|mdx|qmd|Rmd)$", "")));
  }

  /** A target without the variables that other generators put before it. */
  static String cleaned(String target) {
    return target
        .replaceFirst("^<(.*)>$", "$1")
        .replaceAll("\\{\\{\\s*(?:site\\.(?:baseurl|url|github\\.url)|page\\.root)\\s*\\}\\}", "")
        .replaceAll(
            "\\{\\{\\s*[\"']([^\"']*)[\"']\\s*\\|\\s*(?:relative_url|absolute_url|prepend:[^}|]*)[^}]*\\}\\}",
            "$1")
        .replaceAll(
            "\\{%-?\\s*(?:post_url|link|asset_path|post_path)\\s+([^%\\s]+)\\s*-?%\\}", "$1")
        .replaceAll("\\{\\{[<%]\\s*(?:rel)?ref\\s+\"?([^\"\\s]+)\"?\\s*[>%]\\}\\}", "$1")
        .strip();
  }

  private static String decoded(String target) {
    try {
      return URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return target;
    }
  }
}
