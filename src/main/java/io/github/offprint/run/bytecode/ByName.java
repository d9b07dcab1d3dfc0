package io.github.offprint.run.bytecode;

import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is found by a name in a string. Where the name is computed, every string of the class that
 * computes it is tried, and a warning is stated.
 */
final class ByName {

  private final ClassSources sources;
  private final Parts parts;

  ByName(ClassSources sources, Parts parts) {
    this.sources = sources;
    this.parts = parts;
  }

  /** Counts a file, also if it is not there: one day it may be. */
  void addResource(String path, Optional<String> from) {
    Optional<URL> file = sources.file(path);
    if (file.isEmpty()) {
      parts.add(Part.Kind.RESOURCE, path, "absent", from);
    } else if (!file.get().getProtocol().equals("jrt")) {
      Optional<Path> library = sources.libraryOf(file.get(), path);
      if (library.isPresent()) {
        addLibrary(library.get(), path, from);
      } else {
        parts.add(Part.Kind.RESOURCE, path, Sha256.of(ClassSources.bytes(file.get())), from);
      }
    }
  }

  /**
   * Counts a library.
   *
   * @param jar that it is in
   * @param path of what is used of it
   */
  void addLibrary(Path jar, String path, Optional<String> from) {
    Library library = sources.library(jar, path);
    parts.add(Part.Kind.LIBRARY, library.artifact(), library.version(), from);
  }

  /** Counts a service and returns its providers. */
  List<String> providers(String service, Optional<String> from) {
    List<String> providers = sources.providers(service);
    parts.add(
        Part.Kind.SERVICE, Names.readable(service), Sha256.of(String.join("\n", providers)), from);
    return providers;
  }

  /** What a place where a name is computed may reach. */
  List<Reference> candidates(Use use) {
    Reference site = use.reference();
    Set<String> strings = sources.own(site.owner()).map(ClassCode::strings).orElse(Set.of());
    List<Reference> candidates = new ArrayList<>();
    if (site.kind() == Reference.Kind.COMPUTED_RESOURCE) {
      strings.stream()
          .flatMap(text -> Stream.of(text, Names.resource(site.owner(), text)))
          .filter(path -> path.indexOf('.') > 0 && sources.file(path).isPresent())
          .map(path -> new Reference(Reference.Kind.RESOURCE, site.owner(), path, ""))
          .forEach(candidates::add);
    } else {
      strings.stream()
          .map(text -> text.replace('.', '/'))
          .filter(name -> name.matches("[\\w$/]+") && sources.own(name).isPresent())
          .map(name -> Reference.to(Reference.Kind.WHOLE, name))
          .forEach(candidates::add);
    }
    parts.warn(warning(site.kind(), use.from().orElse(Names.readable(site.owner()))));
    return candidates;
  }

  private static String warning(Reference.Kind kind, String where) {
    return where
        + switch (kind) {
          case COMPUTED_RESOURCE ->
              " opens a resource whose name is computed: a change of that file is not seen";
          case COMPUTED_SERVICE ->
              " loads a service that is not named there: a change of its providers is not seen";
          case COMPUTED_MEMBER ->
              " looks up members of a class that is not named there: a change of them may not be"
                  + " seen";
          default -> " loads a class whose name is computed: a change of that class is not seen";
        };
  }
}
