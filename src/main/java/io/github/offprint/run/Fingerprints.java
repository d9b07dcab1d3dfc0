package io.github.offprint.run;

import io.github.offprint.experiment.Findings;
import io.github.offprint.run.bytecode.Code;
import io.github.offprint.run.bytecode.CodeBase;
import io.github.offprint.run.bytecode.Outside;
import io.github.offprint.run.bytecode.Roots;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes fingerprints of code: of all methods that an experiment can reach, without what only people
 * read. Code in folders, in the jar of the experiment and in Offprint's own is followed; libraries
 * count by artifact and version; the Java version does not count. It shows the state of the code at
 * its first use, and may be used by many threads.
 */
public final class Fingerprints {

  /** What is called of an experiment; its summary changes nothing. */
  private static final List<String> CONTRACT = List.of("name", "defaults", "run");

  private final Map<Origin, CodeBase> bases = new HashMap<>();
  private final Map<List<Class<?>>, Fingerprint> known = new HashMap<>();

  /** Where an experiment comes from. */
  private record Origin(ClassLoader loader, Optional<Path> source) {}

  /**
   * The fingerprint of what an experiment finds.
   *
   * @param params the class of its parameters
   */
  public synchronized Fingerprint of(Class<?> experiment, Class<? extends Record> params) {
    return known.computeIfAbsent(
        List.of(experiment, params),
        any -> fingerprint(experiment, roots(experiment, params), made(experiment, params)));
  }

  /** What happens before an experiment runs. */
  private static Roots made(Class<?> experiment, Class<? extends Record> params) {
    return Roots.none()
        .made(experiment)
        .values(params)
        .calls(experiment, "name")
        .calls(experiment, "defaults");
  }

  private static Roots roots(Class<?> experiment, Class<? extends Record> params) {
    return CONTRACT.stream()
        .reduce(
            Roots.none().made(experiment).values(params),
            (all, method) -> all.calls(experiment, method),
            (one, other) -> other)
        .calls(Streams.class, "draws")
        .calls(Streams.class, "trial");
  }

  /** The fingerprint of the code that writes findings to a cache and reads them again. */
  synchronized Fingerprint ofKeeping() {
    Roots roots =
        Roots.none()
            .values(Findings.class)
            .calls(RecordWriter.class, "bytes")
            .calls(RecordReader.class, "read");
    return known.computeIfAbsent(
        List.of(Findings.class), any -> fingerprint(Fingerprints.class, roots, Roots.none()));
  }

  private Fingerprint fingerprint(Class<?> experiment, Roots roots, Roots before) {
    Origin origin = new Origin(loader(experiment), source(experiment));
    CodeBase base = bases.computeIfAbsent(origin, Fingerprints::base);
    Code code = base.reachable(roots);
    List<Outside> outside = new ArrayList<>(code.outside());
    if (outside.stream().anyMatch(Outside::readsFiles)) {
      // a class is initialised once, for whichever run comes first
      base.reachable(before.initialisers(code)).outside().stream()
          .filter(Outside::readsFiles)
          .map(Outside::early)
          .forEach(outside::add);
    }
    return new Fingerprint(code.digest(), code.parts(), code.warnings(), outside);
  }

  private static CodeBase base(Origin origin) {
    Optional<Path> offprint = source(Fingerprints.class);
    Set<Path> own =
        Stream.of(origin.source(), offprint)
            .flatMap(Optional::stream)
            .collect(Collectors.toUnmodifiableSet());
    List<ClassLoader> loaders =
        Stream.of(origin.loader(), loader(Fingerprints.class)).distinct().toList();
    return new CodeBase(loaders, own, offprint);
  }

  private static ClassLoader loader(Class<?> type) {
    return Objects.requireNonNullElse(type.getClassLoader(), ClassLoader.getSystemClassLoader());
  }

  private static Optional<Path> source(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    try {
      return source == null || source.getLocation() == null
          ? Optional.empty()
          : Optional.of(Path.of(source.getLocation().toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
