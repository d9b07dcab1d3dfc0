package io.github.offprint.content;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What a text was made from besides its own file and the settings: it need not be read again while
 * nothing of that has changed. For one thread at a time.
 */
public final class Trace {

  private final Map<Path, Stamp> files = new HashMap<>();
  private final Map<Path, Optional<String>> addresses = new HashMap<>();
  private final Set<String> cited = new TreeSet<>();

  /** A file was looked for; told before it is read. */
  public void looked(Path file) {
    files.computeIfAbsent(file, Stamp::of);
  }

  /** The address of another text was asked for. */
  void asked(Path text, Optional<String> address) {
    addresses.put(text, address);
  }

  /** A work was cited. */
  public void cites(String key) {
    cited.add(key);
  }

  /** All works that were cited. */
  public Set<String> cited() {
    return cited;
  }

  /**
   * Whether everything would be found as it was.
   *
   * @param now addresses of all texts
   * @param stamps of files as they are now
   */
  boolean holds(Map<Path, String> now, Function<Path, Stamp> stamps) {
    return addresses.entrySet().stream()
            .allMatch(
                asked -> asked.getValue().equals(Optional.ofNullable(now.get(asked.getKey()))))
        && files.entrySet().stream().allMatch(f -> f.getValue().equals(stamps.apply(f.getKey())));
  }
}
