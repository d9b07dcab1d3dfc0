package io.github.offprint.run.bytecode;

import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The code that class loaders can find. Classes in folders are followed, and those in some jars;
 * libraries count by their versions, the platform not at all. What was read once is kept, so a code
 * base shows one state of the files. For one thread at a time.
 */
public final class CodeBase {

  private final ClassSources sources;
  private final Hierarchy hierarchy;
  private final Map<MethodCode, Rendering.Rendered> rendered = new IdentityHashMap<>();
  private final Map<StringBuilder, String> digests = new IdentityHashMap<>();

  /**
   * Code to be looked up.
   *
   * @param loaders asked one after the other
   * @param ownJars jars whose classes are followed
   * @param offprint the folder or jar of Offprint, of whose jar only Offprint is followed
   */
  public CodeBase(List<ClassLoader> loaders, Set<Path> ownJars, Optional<Path> offprint) {
    this.sources = new ClassSources(loaders, ownJars, offprint);
    this.hierarchy = new Hierarchy(sources);
  }

  /** All that can be reached from somewhere. */
  public Code reachable(Roots roots) {
    return new Reach(this).code(roots);
  }

  ClassSources sources() {
    return sources;
  }

  Hierarchy hierarchy() {
    return hierarchy;
  }

  Rendering.Rendered rendered(MethodCode method) {
    Rendering.Rendered known = rendered.get(method);
    if (known == null) {
      known = Rendering.of(method, sources);
      rendered.put(method, known);
    }
    return known;
  }

  /** The digest of the text of a class or field. */
  String digest(StringBuilder text) {
    return digests.computeIfAbsent(text, known -> Sha256.of(known.toString()));
  }
}
