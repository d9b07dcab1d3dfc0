package io.github.offprint.run.bytecode;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A call by which code takes something from outside of its arguments.
 *
 * @param kind what it takes
 * @param call such as {@code System.nanoTime}
 * @param method that has the call, as parts are named
 */
public record Outside(Kind kind, String call, String method) {

  /** What code can take from outside. */
  public enum Kind {
    /** Files, in ways that can be watched when it runs. */
    FILES("files"),
    /** Files, in ways that cannot be watched. */
    UNSEEN_FILES("files, in a way that cannot be watched"),
    CLOCK("the clock"),
    CHANCE("chance that no seed decides"),
    MACHINE("the machine and its settings"),
    NETWORK("the network"),
    PROGRAMS("other programs");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** Such as {@code the clock}. */
    public String words() {
      return words;
    }
  }

  private static final String CONSTRUCTOR = "<init>";

  /** Classes whose mere use opens files; libraries that mention one are watched too. */
  private static final Set<String> OPENERS =
      Set.of(
          "java/io/FileInputStream",
          "java/io/FileReader",
          "java/io/RandomAccessFile",
          "java/nio/channels/FileChannel",
          "java/nio/file/Files",
          "java/util/Scanner",
          "java/util/zip/ZipFile",
          "java/util/jar/JarFile",
          "javax/imageio/ImageIO");

  private static final Map<String, Map<String, Kind>> CALLS =
      Map.ofEntries(
          Map.entry(
              "java/lang/System",
              Map.of(
                  "currentTimeMillis", Kind.CLOCK,
                  "nanoTime", Kind.CLOCK,
                  "getenv", Kind.MACHINE,
                  "getProperty", Kind.MACHINE,
                  "getProperties", Kind.MACHINE,
                  "identityHashCode", Kind.CHANCE)),
          Map.entry("java/time/Instant", Map.of("now", Kind.CLOCK)),
          Map.entry("java/time/LocalDate", Map.of("now", Kind.CLOCK)),
          Map.entry("java/time/LocalTime", Map.of("now", Kind.CLOCK)),
          Map.entry("java/time/LocalDateTime", Map.of("now", Kind.CLOCK)),
          Map.entry("java/time/ZonedDateTime", Map.of("now", Kind.CLOCK)),
          Map.entry("java/time/OffsetDateTime", Map.of("now", Kind.CLOCK)),
          Map.entry("java/time/Year", Map.of("now", Kind.CLOCK)),
          Map.entry(
              "java/time/Clock",
              Map.of(
                  "systemUTC", Kind.CLOCK, "systemDefaultZone", Kind.CLOCK, "system", Kind.CLOCK)),
          Map.entry("java/util/Calendar", Map.of("getInstance", Kind.CLOCK)),
          Map.entry("java/lang/Math", Map.of("random", Kind.CHANCE)),
          Map.entry("java/lang/StrictMath", Map.of("random", Kind.CHANCE)),
          Map.entry("java/util/UUID", Map.of("randomUUID", Kind.CHANCE)),
          Map.entry("java/util/concurrent/ThreadLocalRandom", Map.of("current", Kind.CHANCE)),
          Map.entry(
              "java/security/SecureRandom",
              Map.of(
                  CONSTRUCTOR,
                  Kind.CHANCE,
                  "getInstance",
                  Kind.CHANCE,
                  "getInstanceStrong",
                  Kind.CHANCE)),
          Map.entry("java/util/Locale", Map.of("getDefault", Kind.MACHINE)),
          Map.entry("java/util/TimeZone", Map.of("getDefault", Kind.MACHINE)),
          Map.entry("java/time/ZoneId", Map.of("systemDefault", Kind.MACHINE)),
          Map.entry("java/nio/charset/Charset", Map.of("defaultCharset", Kind.MACHINE)),
          Map.entry(
              "java/net/URL", Map.of("openStream", Kind.NETWORK, "openConnection", Kind.NETWORK)),
          Map.entry("java/net/Socket", Map.of(CONSTRUCTOR, Kind.NETWORK)),
          Map.entry(
              "java/net/http/HttpClient", Map.of("send", Kind.NETWORK, "sendAsync", Kind.NETWORK)),
          Map.entry("java/lang/ProcessBuilder", Map.of("start", Kind.PROGRAMS)),
          Map.entry("java/lang/Runtime", Map.of("exec", Kind.PROGRAMS)),
          Map.entry("java/nio/channels/FileChannel", Map.of("map", Kind.UNSEEN_FILES)),
          Map.entry(
              "java/nio/channels/AsynchronousFileChannel", Map.of("open", Kind.UNSEEN_FILES)));

  /** Those that take from outside only in the form without arguments, or with one. */
  private static final Map<String, Kind> WITHOUT_SEED =
      Map.of(
          "java/util/Random.<init>()V", Kind.CHANCE,
          "java/util/SplittableRandom.<init>()V", Kind.CHANCE,
          "java/util/Collections.shuffle(Ljava/util/List;)V", Kind.CHANCE,
          "java/util/Date.<init>()V", Kind.CLOCK);

  /** What a use takes from outside, if it does. */
  static Optional<Outside> of(Reference use, String method) {
    return kind(use).map(kind -> new Outside(kind, shown(use), method));
  }

  /** Whether a library that mentions a class can open files. */
  static boolean opens(String type) {
    return OPENERS.contains(type);
  }

  private static Optional<Kind> kind(Reference use) {
    Kind call = CALLS.getOrDefault(use.owner(), Map.of()).get(use.name());
    Kind form = WITHOUT_SEED.get(use.owner() + "." + use.name() + use.descriptor());
    if (call != null || form != null) {
      return Optional.of(call != null ? call : form);
    } else if (use.name().isEmpty() || !OPENERS.contains(use.owner())) {
      return Optional.empty();
    }
    return Optional.of(Kind.FILES);
  }

  private static String shown(Reference use) {
    String type = use.owner().substring(use.owner().lastIndexOf('/') + 1);
    return use.name().equals(CONSTRUCTOR) ? "new " + type : type + "." + use.name();
  }
}
