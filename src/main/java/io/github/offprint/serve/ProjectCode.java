package io.github.offprint.serve;

import io.github.offprint.build.LiveSite;
import io.github.offprint.build.LoadedCode;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The code of a project, compiled whenever it is saved. Each state of it is loaded by a loader of
 * its own, so that experiments run what their author has just written; the files that a build has
 * compiled stay as they are.
 */
public final class ProjectCode implements Code {

  private static final int MOST_ROUNDS = 20;

  private final Path project;
  private final List<Path> classPath;
  private final List<Path> folders;
  private final ClassLoader parent;
  private final SourceTree tree;
  private final Path own;
  private final CompletableFuture<ClassFolder> first;
  private final Optional<SourceCompiler> compiler;
  private final Set<Path> failed = new TreeSet<>();
  private final Set<Path> missed = new TreeSet<>();
  private final Set<Path> unseen = new TreeSet<>();
  private Optional<ClassFolder> now = Optional.empty();
  private List<Problem> mistakes = List.of();
  private int states;

  /**
   * The code of a project.
   *
   * @param project its folder, to which problems name files relative
   * @param sources folders with its Java files
   * @param classPath of the running program; the first folder in it holds the classes of the
   *     project
   * @param parent has loaded the running program
   */
  public ProjectCode(Path project, List<Path> sources, List<Path> classPath, ClassLoader parent) {
    this.project = project.toAbsolutePath().normalize();
    this.classPath = List.copyOf(classPath);
    this.folders =
        classPath.stream().filter(Files::isDirectory).limit(1).map(Path::toAbsolutePath).toList();
    this.parent = parent;
    this.tree = new SourceTree(sources);
    this.own = temporary();
    this.compiler = SourceCompiler.ofThisJava(this::shown);
    // another program may write the folders anew, while what runs here is what was there
    this.first =
        CompletableFuture.supplyAsync(() -> ClassFolder.copy(folders, own.resolve("state-0")));
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("offprint-classes");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void follow(LiveSite site, Set<Path> heard) {
    if (tree.folders().stream().noneMatch(f -> heard.stream().anyMatch(h -> concern(h, f)))) {
      return;
    }
    missed.addAll(tree.changes());
    if (missed.isEmpty()) {
      return;
    }
    Set<Path> changes = new TreeSet<>(missed);
    if (compiler.isEmpty()) {
      mistakes = List.of(withoutCompiler(changes.iterator().next()));
      return;
    }
    changes.addAll(failed);
    ClassFolder before = now.orElseGet(first::join);
    Path made = own.resolve("made-" + ++states);
    try {
      Files.createDirectories(made);
      Set<Path> compiled = compile(changes, before, made);
      if (mistakes.isEmpty()) {
        failed.clear();
        use(before, made, compiled, changes, site);
      } else {
        failed.addAll(compiled);
      }
      // a full disk, say, leaves them to the next time
      missed.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      ClassFolder.remove(made);
    }
  }

  private static boolean concern(Path heard, Path folder) {
    return heard.startsWith(folder) || folder.startsWith(heard);
  }

  /** Compiles what has changed, and what mentions something that has become another by it. */
  private Set<Path> compile(Set<Path> changes, ClassFolder before, Path made) throws IOException {
    for (Path file : changes) {
      if (!SourceTree.isJava(file) && Files.isRegularFile(file)) {
        Path copy = made.resolve(tree.inside(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Set<Path> java = changes.stream().filter(SourceTree::isJava).collect(Collectors.toSet());
    Set<Path> others = new HashSet<>(java);
    Set<Path> compiled = new TreeSet<>(java);
    Optional<Integer> release = before.release();
    for (int round = 0; round < MOST_ROUNDS && !others.isEmpty(); round++) {
      List<Path> present = compiled.stream().filter(Files::isRegularFile).toList();
      List<Path> path =
          Stream.concat(Stream.of(before.path()), classPath.stream().filter(p -> !isFolder(p)))
              .toList();
      mistakes =
          present.isEmpty()
              ? List.of()
              : compiler.orElseThrow().compile(present, path, release, made);
      if (!mistakes.isEmpty()) {
        return compiled;
      }
      Set<String> different =
          before.differing(made).stream().map(ClassFolder::type).collect(Collectors.toSet());
      Set<Path> changed = new HashSet<>(others);
      changed.removeIf(
          file -> Files.exists(file) && !different.contains(ClassFolder.type(tree.inside(file))));
      others = tree.dependents(changed, before);
      others.removeAll(compiled);
      compiled.addAll(others);
    }
    return compiled;
  }

  private boolean isFolder(Path entry) {
    return folders.contains(entry.toAbsolutePath());
  }

  private void use(
      ClassFolder before, Path made, Collection<Path> compiled, Set<Path> changes, LiveSite site) {
    List<Path> different = before.differing(made);
    Set<String> gone =
        compiled.stream().map(tree::inside).map(ClassFolder::type).collect(Collectors.toSet());
    Set<Path> resources =
        changes.stream()
            .filter(file -> !SourceTree.isJava(file) && !Files.exists(file))
            .map(tree::inside)
            .collect(Collectors.toSet());
    remember(different, compiled);
    boolean removed = changes.stream().anyMatch(file -> !Files.exists(file));
    if (different.isEmpty() && !removed) {
      return; // only what people read has changed
    }
    ClassFolder next =
        before.next(
            own.resolve("state-" + states),
            file ->
                resources.contains(file)
                    || file.toString().endsWith(".class") && gone.contains(ClassFolder.type(file)),
            made);
    now = Optional.of(next);
    site.use(LoadedCode.of(new FreshClasses(next.path(), folders, parent)));
    before.remove();
  }

  /** Takes note of classes that cannot be exchanged while the preview runs. */
  private void remember(List<Path> different, Collection<Path> compiled) {
    Set<String> types = different.stream().map(ClassFolder::type).collect(Collectors.toSet());
    compiled.stream()
        .filter(file -> types.contains(ClassFolder.type(tree.inside(file))))
        .filter(file -> Contract.has(ClassFolder.type(tree.inside(file)).replace('/', '.')))
        .forEach(unseen::add);
  }

  private Problem withoutCompiler(Path changed) {
    return Problem.warning(
        Position.startOf(shown(changed)),
        "this Java has no compiler, so saved code is not seen",
        "start the preview with a JDK");
  }

  private String shown(Path file) {
    Path full = file.toAbsolutePath().normalize();
    return (full.startsWith(project) ? project.relativize(full) : full)
        .toString()
        .replace('\\', '/');
  }

  @Override
  public List<Problem> problems() {
    List<Problem> all = new ArrayList<>(mistakes);
    unseen.forEach(
        file ->
            all.add(
                Problem.note(
                    Position.startOf(shown(file)),
                    "this class is part of the preview itself",
                    "it is seen after a restart")));
    return all;
  }

  @Override
  public Set<Path> sources() {
    return new TreeSet<>(tree.folders());
  }

  @Override
  public void close() {
    first.join();
    compiler.ifPresent(SourceCompiler::close);
    ClassFolder.remove(own);
  }
}
