package io.github.offprint.run;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;

/**
 * Writes a lock as JSON with one fact a line, so that versions of it can be compared and merged.
 */
final class LockText {

  /** Of the form of the file. */
  static final int VERSION = 1;

  static final String VERSION_KEY = "offprint.lock";

  private static final String INDENT = "  ";

  private final StringBuilder text = new StringBuilder();

  private LockText() {}

  static String of(Lock lock) {
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put(VERSION_KEY, Integer.toString(VERSION));
    Map<String, Object> runs = new LinkedHashMap<>();
    lock.runs().forEach((id, run) -> runs.put(id, run(run)));
    whole.put("runs", runs);
    Map<String, Object> code = new LinkedHashMap<>();
    lock.code().groups().forEach((group, members) -> code.put(group, quoted(members)));
    whole.put("code", code);
    LockText text = new LockText();
    text.add(whole, "");
    return text.text.append('\n').toString();
  }

  private static Map<String, Object> run(LockedRun run) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("post", Json.text(run.post()));
    fields.put("experiment", Json.text(run.experiment()));
    fields.put("seed", Long.toString(run.seed()));
    fields.put("parameters", new LinkedHashMap<>(run.parameters()));
    fields.put("code", Json.text(run.code()));
    fields.put("libraries", quoted(run.libraries()));
    fields.put("data", quoted(run.data()));
    fields.put("result", Json.text(run.result()));
    run.svg().ifPresent(svg -> fields.put("svg", Json.text(svg)));
    return fields;
  }

  private static Map<String, Object> quoted(SortedMap<String, String> texts) {
    Map<String, Object> quoted = new LinkedHashMap<>();
    texts.forEach((name, value) -> quoted.put(name, Json.text(value)));
    return quoted;
  }

  /** A value is finished JSON, or a map of names to values. */
  private void add(Object value, String indent) {
    if (!(value instanceof Map<?, ?> map)) {
      text.append(value);
    } else if (map.isEmpty()) {
      text.append("{}");
    } else {
      text.append("{\n");
      for (Iterator<? extends Map.Entry<?, ?>> i = map.entrySet().iterator(); i.hasNext(); ) {
        Map.Entry<?, ?> entry = i.next();
        text.append(indent).append(INDENT).append(Json.text(entry.getKey())).append(": ");
        add(entry.getValue(), indent + INDENT);
        text.append(i.hasNext() ? ",\n" : "\n");
      }
      text.append(indent).append('}');
    }
  }
}
