package io.github.offprint.cli;

import io.github.offprint.build.Outline;
import io.github.offprint.run.Change;
import io.github.offprint.run.CodeTable;
import io.github.offprint.run.KeyedRun;
import io.github.offprint.run.Lock;
import io.github.offprint.run.RunKey;
import io.github.offprint.run.Stale;
import io.github.offprint.run.bytecode.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a run depends on, in words.
 *
 * @param run what is explained
 * @param place where it is asked for; empty for an experiment on its own
 * @param lock absent if there is none
 * @param standing how the run compares with the lock
 * @param changes what has changed since the lock was written
 */
record Explanation(
    KeyedRun run, String place, Optional<Lock> lock, String standing, List<Change> changes) {

  private static final int DIGITS = 16;

  /** Of a figure of a post. */
  static Explanation ofRun(KeyedRun run, Outline outline) {
    List<Change> changes =
        outline.lock().stream()
            .flatMap(lock -> lock.stale(outline.runs()).stream())
            .filter(stale -> stale.id().equals(run.id()))
            .map(Stale::changes)
            .findFirst()
            .orElse(List.of());
    String standing =
        outline.lock().isEmpty()
            ? "there is no " + Lock.FILE + " to compare with"
            : changes.isEmpty()
                ? "as in " + Lock.FILE + ": nothing has changed"
                : "not as in " + Lock.FILE + ":";
    String place = run.id() + ", asked for at " + run.run().directive().position();
    return new Explanation(run, place, outline.lock(), standing, changes);
  }

  /** Of an experiment on its own, whose code alone can be compared. */
  static Explanation ofExperiment(KeyedRun run, Optional<Lock> lock) {
    String standing = lock.isEmpty() ? "there is no " + Lock.FILE + " to compare with" : "";
    return new Explanation(run, "", lock, standing, List.of());
  }

  /** The explanation, line by line. */
  List<String> lines(int depth, boolean everything) {
    RunKey key = run.key();
    List<String> lines = new ArrayList<>();
    lines.add(key.experiment() + (place.isEmpty() ? "" : ": " + place));
    if (!standing.isEmpty()) {
      lines.add(standing);
    }
    changes.forEach(change -> lines.add("  " + change.text()));
    addTable("parameters", key.parameters(), lines);
    lines.add("seed");
    lines.add("  " + key.seed());
    addTable("data", shortened(key.data()), lines);
    addTable("libraries", key.libraries(), lines);
    List<Part> parts = key.code().parts();
    lines.add("code: %s parts, digest %s".formatted(parts.size(), digits(key.code().digest())));
    lines.addAll(CodeTree.lines(parts, states(), depth, everything));
    if (!key.code().warnings().isEmpty()) {
      lines.add("what is not seen");
      key.code().warnings().forEach(warning -> lines.add("  " + warning));
    }
    return lines;
  }

  /** The same for programs, whole. */
  Map<String, Object> fields() {
    RunKey key = run.key();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("experiment", key.experiment());
    fields.put("place", place);
    fields.put("standing", standing);
    fields.put("changes", changes.stream().map(Change::text).toList());
    fields.put("parameters", key.parameters());
    fields.put("seed", key.seed());
    fields.put("data", key.data());
    fields.put("libraries", key.libraries());
    fields.put("digest", key.code().digest());
    fields.put("code", key.code().parts().stream().map(this::fields).toList());
    fields.put("unseen", key.code().warnings());
    return fields;
  }

  private Map<String, Object> fields(Part part) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", part.kind());
    fields.put("name", part.name());
    fields.put("digest", part.digest());
    part.reachedFrom().ifPresent(from -> fields.put("from", from));
    fields.put("state", states().apply(part));
    return fields;
  }

  private Function<Part, CodeTable.State> states() {
    return part -> lock.map(known -> known.state(part)).orElse(CodeTable.State.SAME);
  }

  private static void addTable(String title, Map<String, String> facts, List<String> lines) {
    if (!facts.isEmpty()) {
      lines.add(title);
      TextTable.of(facts.entrySet().stream().map(f -> List.of(f.getKey(), f.getValue())).toList())
          .forEach(line -> lines.add("  " + line));
    }
  }

  private static Map<String, String> shortened(Map<String, String> digests) {
    Map<String, String> shortened = new TreeMap<>();
    digests.forEach((name, digest) -> shortened.put(name, digits(digest)));
    return shortened;
  }

  private static String digits(String digest) {
    return digest.substring(0, DIGITS);
  }
}
