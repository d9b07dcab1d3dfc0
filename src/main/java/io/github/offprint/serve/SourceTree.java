package io.github.offprint.serve;

import io.github.offprint.content.Stamp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /**
   * Other sources that may not be right any more when the types of these have changed: those that
   * mention one of them, or a type that inherits from one, in their text or in their classes.
   *
   * @param before the classes of all sources
   */
  Set<Path> dependents(Set<Path> changed, ClassFolder before) {
    if (changed.isEmpty()) {
      return new HashSet<>();
    }
    Set<Path> kin = withHeirs(changed);
    Set<Path> found = new HashSet<>(kin);
    found.addAll(matching(named(kin)));
    List<String> types = kin.stream().map(this::inside).map(ClassFolder::type).toList();
    for (String type : before.mentioning(types)) {
      roots.stream().map(root -> root.resolve(type + JAVA)).forEach(found::add);
    }
    found.removeIf(file -> changed.contains(file) || !known.containsKey(file));
    return found;
  }

  /** These, and all that inherit from them, also by others. */
  private Set<Path> withHeirs(Set<Path> changed) {
    Set<Path> kin = new HashSet<>(changed);
    while (kin.addAll(matching("\\b(?:extends|implements)\\b[^{;]*" + named(kin)))) {}
    return kin;
  }

  private static String named(Set<Path> types) {
    String names =
        types.stream().map(SourceTree::name).map(Pattern::quote).collect(Collectors.joining("|"));
    return "(?<![\\w$])(?:" + names + ")(?![\\w$])";
  }

  private Set<Path> matching(String pattern) {
    Pattern wanted = Pattern.compile(pattern);
    return known.keySet().stream()
        .filter(SourceTree::isJava)
        .filter(file -> wanted.matcher(text(file)).find())
        .collect(Collectors.toSet());
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
