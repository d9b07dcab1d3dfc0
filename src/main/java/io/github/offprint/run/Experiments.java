package io.github.offprint.run;

import io.github.offprint.experiment.Experiment;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problems;
import io.github.offprint.problem.Suggestion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The catalogue of experiments that posts can name. */
public final class Experiments {

  private static final String SERVICES = "META-INF/services/" + Experiment.class.getName();
  private static final String OWN = "; the class of one of your own is named in " + SERVICES;
  private static final Pattern ILLEGAL =
      Pattern.compile(":(\\d+): Illegal (?:configuration-file syntax|provider-class name)");
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+([-/][a-z0-9]+)*");

  private final SortedMap<String, Experiment<?>> byName = new TreeMap<>();
  private final ClassLoader classes;
  private final Problems problems;
  private boolean complete = true;

  private Experiments(ClassLoader classes, Problems problems) {
    this.classes = classes;
    this.problems = problems;
  }

  /**
   * The experiments that services files name.
   *
   * @param classes where services files and experiments are found
   * @param problems told of experiments that cannot be loaded and of names used twice
   */
  public static Experiments of(ClassLoader classes, Problems problems) {
    Experiments experiments = new Experiments(classes, problems);
    experiments.tellUnlinked();
    Iterator<?> found = ServiceLoader.load(Experiment.class, classes).iterator();
    while (experiments.addNext(found)) {
      // each step adds one experiment or tells why it cannot
    }
    return experiments;
  }

  /** All experiments, by name. */
  public Collection<Experiment<?>> all() {
    return Collections.unmodifiableCollection(byName.values());
  }

  /** All names in order. */
  public Collection<String> names() {
    return Collections.unmodifiableSet(byName.keySet());
  }

  /** The experiment of that name. */
  public Optional<Experiment<?>> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * Tells of a name that a post uses though no experiment has it. Nothing is said if some
   * experiment could not be loaded: it may have that name, and its own problem is told.
   */
  void tellUnknown(String name, Position place, Problems told) {
    if (complete) {
      boolean near = Suggestion.closest(name, byName.keySet()).isPresent();
      told.error(
          place,
          "no experiment is named \"" + name + "\"",
          Suggestion.of(name, byName.keySet()) + (near ? "" : OWN));
    }
  }

  private boolean addNext(Iterator<?> found) {
    try {
      if (!found.hasNext()) {
        return false;
      }
      add((Experiment<?>) found.next());
    } catch (ServiceConfigurationError e) {
      complete = false;
      tellUnusable(e);
    } catch (LinkageError e) {
      // told already, and passed over by the iterator
      return true;
    }
    return true;
  }

  private void tellUnusable(ServiceConfigurationError e) {
    Matcher illegal = ILLEGAL.matcher(e.getMessage());
    if (illegal.find()) {
      problems.error(
          new Position(SERVICES, Integer.parseInt(illegal.group(1)), 1),
          "this line is not the name of a class",
          "write one name a line, with its package, such as com.example.RandomWalk; a remark begins"
              + " with #");
      return;
    }
    Unloadable cause = Unloadable.because(e.getCause());
    problems.error(
        lineNamedIn(e.getMessage()),
        "this experiment cannot be loaded: "
            + withoutService(e.getMessage())
            + (e.getCause() == null ? "" : ": " + cause.reason()),
        e.getMessage().endsWith(" not found")
            ? "correct the name, or write that class; without it, remove the line"
            : cause.remedy());
  }

  /** For these classes the service loader gives an error that does not say which one it was. */
  private void tellUnlinked() {
    Set<String> seen = new HashSet<>();
    for (List<String> lines : servicesFiles()) {
      for (int i = 0; i < lines.size(); i++) {
        String type = type(lines.get(i));
        if (!type.isEmpty() && seen.add(type)) {
          tellUnlinked(type, new Position(SERVICES, i + 1, 1));
        }
      }
    }
  }

  private void tellUnlinked(String type, Position line) {
    try {
      Class.forName(type, false, classes).getConstructor();
    } catch (LinkageError e) {
      complete = false;
      Unloadable cause = Unloadable.because(e);
      problems.error(
          line,
          "this experiment cannot be loaded: Provider " + type + ": " + cause.reason(),
          cause.remedy());
    } catch (ReflectiveOperationException e) {
      // the service loader tells that better
      return;
    }
  }

  private void add(Experiment<?> experiment) {
    String type = experiment.getClass().getName();
    String name = name(experiment);
    if (!NAME.matcher(name).matches()) {
      problems.error(
          lineNamedIn(type),
          "%s has the name \"%s\"".formatted(type, name),
          "a name is in lower case with hyphens, such as family/name");
    } else if (byName.containsKey(name)) {
      problems.error(
          lineNamedIn(type),
          "%s and %s are both named \"%s\""
              .formatted(byName.get(name).getClass().getName(), type, name),
          "rename one of them");
    } else {
      byName.put(name, experiment);
    }
  }

  /** Its name; empty, and so told as a mistake, if it cannot say one. */
  private static String name(Experiment<?> experiment) {
    try {
      return String.valueOf(experiment.name());
    } catch (RuntimeException | LinkageError e) {
      return "";
    }
  }

  /** The line of the services file with the longest class name that a message contains. */
  private Position lineNamedIn(String message) {
    Position best = Position.startOf(SERVICES);
    int longest = 0;
    for (List<String> lines : servicesFiles()) {
      for (int i = 0; i < lines.size(); i++) {
        String type = type(lines.get(i));
        if (type.length() > longest && message.contains(type)) {
          longest = type.length();
          best = new Position(SERVICES, i + 1, 1);
        }
      }
    }
    return best;
  }

  private List<List<String>> servicesFiles() {
    try {
      return Collections.list(classes.getResources(SERVICES)).stream()
          .map(Experiments::lines)
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static List<String> lines(URL file) {
    try (InputStream bytes = file.openStream()) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** The class that a line names; empty if none. */
  private static String type(String line) {
    return line.replaceFirst("#.*", "").strip();
  }

  private static String withoutService(String message) {
    return message.replace(Experiment.class.getName() + ": ", "");
  }
}
