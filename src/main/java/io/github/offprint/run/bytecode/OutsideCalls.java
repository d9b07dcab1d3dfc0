package io.github.offprint.run.bytecode;

import io.github.offprint.run.bytecode.Outside.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The calls of the Java platform that take something from outside of their arguments. */
final class OutsideCalls {

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

  /** Classes of which every call goes to an address, which may be a file that nobody watches. */
  private static final Set<String> CONNECTIONS =
      Set.of(
          "java/net/URLClassLoader",
          "java/net/URLConnection",
          "java/net/HttpURLConnection",
          "java/net/JarURLConnection",
          "javax/net/ssl/HttpsURLConnection");

  /** By class and name, or by class, name and the types of the arguments. */
  private static final Map<String, Kind> CALLS = new HashMap<>();

  static {
    put(Kind.CLOCK, "java/lang/System.", "currentTimeMillis", "nanoTime");
    put(Kind.CLOCK, "java/time/Clock.", "systemUTC", "systemDefaultZone", "system");
    put(Kind.CLOCK, "java/time/Clock.", "tickMillis", "tickSeconds", "tickMinutes");
    put(Kind.CLOCK, "java/time/InstantSource.", "system");
    put(Kind.CLOCK, "java/util/Calendar.", "getInstance");
    put(Kind.CLOCK, "java/util/Date.", "<init>()");
    put(Kind.CLOCK, "java/util/GregorianCalendar.", "<init>()", "<init>(Ljava/util/Locale;)");
    put(Kind.CLOCK, "java/util/GregorianCalendar.", "<init>(Ljava/util/TimeZone;)");
    put(
        Kind.CLOCK,
        "java/util/GregorianCalendar.",
        "<init>(Ljava/util/TimeZone;Ljava/util/Locale;)");
    put(Kind.CHANCE, "java/lang/Math.", "random");
    put(Kind.CHANCE, "java/lang/StrictMath.", "random");
    put(Kind.CHANCE, "java/lang/Object.", "hashCode");
    put(Kind.CHANCE, "java/lang/System.", "identityHashCode");
    put(Kind.CHANCE, "java/util/UUID.", "randomUUID");
    put(Kind.CHANCE, "java/util/Random.", "<init>()");
    put(Kind.CHANCE, "java/util/SplittableRandom.", "<init>()");
    put(Kind.CHANCE, "java/util/Collections.", "shuffle(Ljava/util/List;)");
    put(Kind.CHANCE, "java/util/concurrent/ThreadLocalRandom.", "current");
    put(Kind.CHANCE, "java/util/random/RandomGenerator.", "getDefault", "of");
    put(Kind.CHANCE, "java/util/random/RandomGenerator$SplittableGenerator.", "of");
    put(Kind.CHANCE, "java/util/random/RandomGenerator$StreamableGenerator.", "of");
    put(Kind.CHANCE, "java/util/random/RandomGenerator$JumpableGenerator.", "of");
    put(Kind.CHANCE, "java/util/random/RandomGenerator$LeapableGenerator.", "of");
    put(Kind.CHANCE, "java/util/random/RandomGeneratorFactory.", "getDefault", "create()");
    put(Kind.CHANCE, "java/security/SecureRandom.", "<init>", "getInstance", "getInstanceStrong");
    put(Kind.MACHINE, "java/lang/System.", "getenv", "getProperty", "getProperties");
    put(Kind.MACHINE, "java/lang/Integer.", "getInteger");
    put(Kind.MACHINE, "java/lang/Long.", "getLong");
    put(Kind.MACHINE, "java/lang/Boolean.", "getBoolean");
    put(Kind.MACHINE, "java/lang/Runtime.", "maxMemory");
    put(Kind.MACHINE, "java/lang/Runtime.", "freeMemory", "totalMemory");
    put(Kind.MACHINE, "java/util/Locale.", "getDefault");
    put(Kind.MACHINE, "java/util/TimeZone.", "getDefault");
    put(Kind.MACHINE, "java/time/ZoneId.", "systemDefault");
    put(Kind.MACHINE, "java/nio/charset/Charset.", "defaultCharset");
    put(Kind.NETWORK, "java/net/URL.", "openStream", "openConnection", "getContent");
    put(Kind.NETWORK, "java/net/Socket.", "<init>");
    put(Kind.NETWORK, "java/net/http/HttpClient.", "send", "sendAsync");
    put(Kind.PROGRAMS, "java/lang/ProcessBuilder.", "start");
    put(Kind.PROGRAMS, "java/lang/Runtime.", "exec");
    put(Kind.UNSEEN_FILES, "java/nio/channels/FileChannel.", "map");
    put(Kind.UNSEEN_FILES, "java/nio/channels/AsynchronousFileChannel.", "open");
    put(Kind.END, "java/lang/System.", "exit");
    put(Kind.END, "java/lang/Runtime.", "exit", "halt");
  }

  private OutsideCalls() {}

  /** Whether a library that mentions a class can open files. */
  static boolean opens(String type) {
    return OPENERS.contains(type);
  }

  /** What a use takes from outside, if it does. */
  static Optional<Kind> kind(Reference use) {
    if (!use.owner().startsWith("java") || use.descriptor().indexOf(')') < 0) {
      return Optional.empty();
    }
    String call = use.owner() + "." + use.name();
    Kind known = CALLS.get(call);
    if (known == null) {
      int end = use.descriptor().indexOf(')') + 1;
      known = CALLS.get(call + use.descriptor().substring(0, end));
    }
    return Optional.ofNullable(known).or(() -> kindOfAll(use));
  }

  private static Optional<Kind> kindOfAll(Reference use) {
    if (use.owner().startsWith("java/time/") && use.name().equals("now")) {
      return Optional.of(Kind.CLOCK);
    } else if (CONNECTIONS.contains(use.owner())) {
      return Optional.of(Kind.NETWORK);
    }
    return opens(use.owner()) ? Optional.of(Kind.FILES) : Optional.empty();
  }

  private static void put(Kind kind, String type, String... calls) {
    for (String call : calls) {
      CALLS.put(type + call, kind);
    }
  }
}
