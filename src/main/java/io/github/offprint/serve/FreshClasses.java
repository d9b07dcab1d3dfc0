package io.github.offprint.serve;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * The classes of a project in one of their states. What the project has itself stands above what
 * the running program has, but for the {@link Contract} between them.
 */
final class FreshClasses extends URLClassLoader {

  static {
    registerAsParallelCapable();
  }

  private static final String CLASS = ".class";

  private final Path folder;
  private final List<Path> outdated;

  /**
   * Classes of a project.
   *
   * @param folder with all its classes and resources, which never changes
   * @param outdated folders of the running program for which it stands
   */
  FreshClasses(Path folder, List<Path> outdated, ClassLoader parent) {
    super(new URL[] {url(folder)}, parent);
    this.folder = folder;
    this.outdated = List.copyOf(outdated);
  }

  private static URL url(Path folder) {
    try {
      return folder.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      if (known != null) {
        return known;
      }
      String path = name.replace('.', '/') + CLASS;
      return isOwn(path) ? findClass(name) : super.loadClass(name, resolve);
    }
  }

  @Override
  public URL getResource(String name) {
    return isOwn(name) ? findResource(name) : super.getResource(name);
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    List<URL> all = new ArrayList<>(Collections.list(findResources(name)));
    for (URL other : Collections.list(getParent().getResources(name))) {
      if (!isOutdated(other)) {
        all.add(other);
      }
    }
    return Collections.enumeration(all);
  }

  private boolean isOwn(String path) {
    boolean shared =
        path.endsWith(CLASS)
            && Contract.has(path.substring(0, path.length() - CLASS.length()).replace('/', '.'));
    return !shared && Files.isRegularFile(folder.resolve(path));
  }

  private boolean isOutdated(URL url) {
    return url.getProtocol().equals("file")
        && outdated.stream().anyMatch(Path.of(URI.create(url.toString()))::startsWith);
  }
}
