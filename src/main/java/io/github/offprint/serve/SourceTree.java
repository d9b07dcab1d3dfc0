package io.github.offprint.serve;

import io.github.offprint.content.Stamp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Java files of a project, as they were when they were last looked at. */
final class SourceTree {

  static final String JAVA = ".java";

  private final List<Path> roots;
  private final List<Path> resources;
  private Map<Path, Stamp> known;

  /**
   * The sources below some folders, as they are now.
   *
   * @param roots such as {@code src/main/java}; {@code resources} beside them hold other files
   */
  SourceTree(List<Path> roots) {
    this.roots = roots.stream().map(root -> root.toAbsolutePath().normalize()).toList();
    this.resources =
        this.roots.stream().map(root -> root.resolveSibling("resources")).distinct().toList();
    this.known = stamps();
  }

  List<Path> folders() {
    return Stream.concat(roots.stream(), resources.stream()).toList();
  }

  /** The files that have changed, come or gone since this was asked for the last time. */
  Set<Path> changes() {
    Map<Path, Stamp> now = stamps();
    Set<Path> all = new TreeSet<>(now.keySet());
    all.addAll(known.keySet());
    all.removeIf(file -> now.containsKey(file) && now.get(file).equals(known.get(file)));
    known = now;
    return all;
  }

  static boolean isJava(Path file) {
    return file.toString().endsWith(JAVA);
  }

  /** The path of a source or resource inside its folder: that of its package and name. */
  Path inside(Path file) {
    return folders().stream()
        .filter(file::startsWith)
        .findFirst()
        .map(root -> root.relativize(file))
        .orElseThrow();
  }

  /** Other sources that mention the types of these. */
  Set<Path> mentioning(Collection<Path> types) {
    if (types.isEmpty()) {
      return new HashSet<>();
    }
    String names =
        types.stream().map(SourceTree::name).map(Pattern::quote).collect(Collectors.joining("|"));
    Pattern mentioned = Pattern.compile("(?<![\\w$])(?:" + names + ")(?![\\w$])");
    Set<Path> found = new HashSet<>();
    for (Path file : known.keySet()) {
      if (isJava(file) && !types.contains(file) && mentioned.matcher(text(file)).find()) {
        found.add(file);
      }
    }
    return found;
  }

  static String name(Path source) {
    String file = source.getFileName().toString();
    return file.substring(0, file.length() - JAVA.length());
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return ""; // it has just gone, which is told next
    }
  }

  private Map<Path, Stamp> stamps() {
    Map<Path, Stamp> stamps = new HashMap<>();
    for (Path folder : folders()) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          files
              .filter(file -> !file.getFileName().toString().startsWith("."))
              .map(file -> Map.entry(file, Stamp.of(file)))
              .filter(file -> !file.getValue().folder() && file.getValue().size() >= 0)
              .forEach(file -> stamps.put(file.getKey(), file.getValue()));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return stamps;
  }
}
