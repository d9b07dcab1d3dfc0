package io.github.offprint.build;

import io.github.offprint.content.Fields;
import io.github.offprint.content.Key;
import io.github.offprint.content.Node;
import io.github.offprint.problem.Problems;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How much of the machine a build may use.
 *
 * @param time how long one experiment may compute
 * @param memory bytes that one experiment may keep; absent: as many as Java has
 * @param cache bytes that the cache may hold after a build
 */
record Limits(Duration time, OptionalLong memory, long cache) {

  private static final long TIME_SECONDS = 600;
  private static final long A_WEEK = 7 * 24 * 3600;
  private static final long CACHE_BYTES = 2_000_000_000;

  /** The keys of the settings that {@link #read} looks at. */
  static final List<Key> KEYS =
      List.of(
          new Key(
              "timeLimit",
              "whole number, 1 to " + A_WEEK,
              "`" + TIME_SECONDS + "`",
              "seconds that one experiment may take"),
          new Key(
              "memoryLimit",
              "size such as `500 MB` or `2 GB`",
              "all that Java has",
              "how much one experiment may keep in memory ([more](#time-and-memory))"),
          new Key("cache", "mapping", "as below", "how the [cache](#the-cache) is kept"),
          new Key(
              "cache.maximumSize",
              "size",
              "`2 GB`",
              "how large it may be after a build; what was used longest ago goes first"));

  static Limits read(Fields fields, Problems problems) {
    return new Limits(
        Duration.ofSeconds(fields.whole("timeLimit", 1, A_WEEK).orElse(TIME_SECONDS)),
        bytes(fields, "memoryLimit", problems),
        cache(fields, problems));
  }

  private static long cache(Fields fields, Problems problems) {
    Optional<Node> cache = fields.field("cache").map(Node.Field::value);
    if (cache.isPresent() && cache.get() instanceof Node.Mapping mapping) {
      Fields inside = new Fields(mapping, Key.names(KEYS, "cache"), problems);
      return bytes(inside, "maximumSize", problems).orElse(CACHE_BYTES);
    }
    cache.ifPresent(
        other ->
            problems.error(
                other.position(),
                "cache must be names with values",
                "write \"maximumSize: 2 GB\" on a line of its own below it, further in"));
    return CACHE_BYTES;
  }

  private static OptionalLong bytes(Fields fields, String name, Problems problems) {
    Optional<String> text = fields.text(name);
    OptionalLong bytes = text.map(ByteSize::bytes).orElse(OptionalLong.empty());
    if (text.isPresent() && bytes.isEmpty()) {
      problems.error(
          fields.position(name),
          name + " must be a size, found \"" + text.get() + "\"",
          "write one such as 500 MB or 2 GB");
    }
    return bytes;
  }
}
