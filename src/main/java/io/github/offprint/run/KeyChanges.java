package io.github.offprint.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** What differs between two keys of the same run. */
final class KeyChanges {

  private final List<Change> changes = new ArrayList<>();

  private KeyChanges() {}

  static List<Change> of(LockedRun before, RunKey now, Supplier<List<Change>> code) {
    KeyChanges found = new KeyChanges();
    found.addExperiment(before.experiment(), now.experiment());
    found.addParameters(before.parameters(), now.parameters());
    found.addSeed(before.seed(), now.seed());
    found.addData(before.data(), now.data());
    found.addLibraries(before.libraries(), now.libraries());
    if (!before.code().equals(now.code().digest())) {
      found.addCode(code.get());
    }
    return List.copyOf(found.changes);
  }

  private void addExperiment(String before, String now) {
    if (!before.equals(now)) {
      add(Change.Kind.EXPERIMENT, "", "experiment: " + before + " -> " + now);
    }
  }

  private void addSeed(long before, long now) {
    if (before != now) {
      add(Change.Kind.SEED, "", "seed: " + before + " -> " + now);
    }
  }

  private void addParameters(SortedMap<String, String> before, SortedMap<String, String> now) {
    for (String name : both(before, now)) {
      String was = before.getOrDefault(name, "none");
      String is = now.getOrDefault(name, "none");
      if (!was.equals(is)) {
        add(Change.Kind.PARAMETER, name, "parameter " + name + ": " + was + " -> " + is);
      }
    }
  }

  private void addData(SortedMap<String, String> before, Map<String, String> now) {
    for (String name : both(before, now)) {
      String is = now.get(name);
      String was = before.get(name);
      if (was == null || is == null) {
        add(
            Change.Kind.DATA,
            name,
            "data file " + name + (was == null ? " is new" : " is no longer read"));
      } else if (!was.equals(is)) {
        add(Change.Kind.DATA, name, "data file " + name + " changed");
      }
    }
  }

  private void addLibraries(SortedMap<String, String> before, SortedMap<String, String> now) {
    for (String name : both(before, now)) {
      String was = before.getOrDefault(name, "none");
      String is = now.getOrDefault(name, "none");
      if (!was.equals(is)) {
        add(Change.Kind.LIBRARY, name, "library " + name + ": " + was + " -> " + is);
      }
    }
  }

  private void addCode(List<Change> found) {
    changes.addAll(found);
    if (changes.isEmpty()) {
      add(
          Change.Kind.CODE,
          "",
          "its code is followed in another way than when the site was built, by another version of"
              + " Offprint or after a merge of locks");
    }
  }

  private static TreeSet<String> both(SortedMap<String, String> before, Map<String, String> now) {
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(now.keySet());
    return names;
  }

  private void add(Change.Kind kind, String name, String text) {
    changes.add(new Change(kind, name, text));
  }
}
