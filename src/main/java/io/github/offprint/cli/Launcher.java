package io.github.offprint.cli;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Starts the program in a JVM with the flags that suit its work. Pages are many methods that run a
 * few times each: they are done soonest by a JVM that compiles quickly and not well. Experiments
 * are few methods that run for seconds: they want the optimising compiler, and that one would only
 * get in the way of the pages. So a command that makes pages is started for pages; if it finds that
 * something has to be computed, it ends with {@link #AGAIN} before it has said or written anything,
 * and is started once more, for experiments.
 *
 * @param folder the current folder of the program; empty: that of this one, whatever its name
 * @param classPath jars and folders with classes
 * @param arguments for the JVM, after those that Offprint needs
 */
public record Launcher(Path folder, List<String> classPath, List<String> arguments) {

  /** The exit code by which a JVM for pages asks for one that computes. */
  static final int AGAIN = 75;

  /**
   * The exit code by which a started JVM says that its command is done. Zero it may also give if
   * code of others has ended it in the middle.
   */
  static final int FINISHED = 76;

  /** Says in a started JVM what it was started for. */
  private static final String PURPOSE = "offprint.jvm";

  private static final String PAGES = "pages";
  private static final String EXPERIMENTS = "experiments";

  /** The commands that are worth a JVM of their own. */
  private static final Set<String> LAUNCHED = Set.of("build", "check", "explain", "run", "serve");

  private static final long PATIENCE_SECONDS = 10;

  /** What a command line that has no arguments for the JVM begins with. */
  private static final Set<String> CLASSES_FIRST = Set.of("-jar", "-cp", "-classpath");

  private static final Set<String> BEGUN_WITH_PAGES = Set.of("build", "check", "explain");

  /**
   * What the program runs best with: no display, one thread that collects garbage in pieces large
   * enough for a page, and native code for the script engine.
   */
  private static final List<String> NEEDED =
      List.of(
          "-Djava.awt.headless=true",
          "-XX:+UseSerialGC",
          "-XX:NewSize=128m",
          "--enable-native-access=ALL-UNNAMED");

  /**
   * What makes pages soonest: the quick compiler alone, for methods that were called 40 times and
   * not 200 times, because what the interpreter takes for the others is more than it takes.
   */
  private static final List<String> FOR_PAGES =
      List.of("-XX:TieredStopAtLevel=1", "-XX:CompileThresholdScaling=0.2");

  /** A launcher for a program like the one that runs here, and what its arguments bring along. */
  static Launcher here(List<String> command) {
    List<String> classPath =
        new ArrayList<>(List.of(System.getProperty("java.class.path").split(File.pathSeparator)));
    if (command.toString().contains(ClassesOption.NAME)) {
      classPath.addAll(ClassesOption.in(command));
    }
    return new Launcher(Path.of(""), List.copyOf(classPath), jvmArguments());
  }

  /** What this JVM was started with; to ask it costs more than all else here, so it is avoided. */
  private static List<String> jvmArguments() {
    String[] line = ProcessHandle.current().info().arguments().orElse(new String[0]);
    boolean none =
        line.length > 2
            && CLASSES_FIRST.contains(line[0])
            && !line[2].startsWith("-")
            && System.getenv("JDK_JAVA_OPTIONS") == null;
    return none ? List.of() : ManagementFactory.getRuntimeMXBean().getInputArguments();
  }

  /**
   * Whether this JVM should start another one for these arguments of the program. Not if something
   * in them could not be read: where the locale knows ASCII only, it would not reach the other.
   */
  static boolean isWanted(String[] args) {
    return System.getProperty(PURPOSE) == null
        && args.length > 0
        && (LAUNCHED.contains(args[0]) || !ClassesOption.in(List.of(args)).isEmpty())
        && (String.join("", args) + System.getProperty("java.class.path")).indexOf('\uFFFD') < 0;
  }

  /** Whether this JVM was started to make pages, and not to compute. */
  static boolean isForPages() {
    return PAGES.equals(System.getProperty(PURPOSE));
  }

  /** What this JVM ends with if its command gave that code. */
  static int exitCode(int code) {
    return code == Main.DONE && System.getProperty(PURPOSE) != null ? FINISHED : code;
  }

  /**
   * Runs the program; it reads, prints and writes where this one does, and ends when this one, or
   * the Java program that started this one, ends.
   *
   * @return its exit code
   * @throws IOException if no JVM can be started
   * @throws InterruptedException if the calling thread is interrupted; the program is ended then
   */
  public int run(List<String> command) throws IOException, InterruptedException {
    if (command.isEmpty() || !BEGUN_WITH_PAGES.contains(command.get(0))) {
      return run(EXPERIMENTS, command);
    }
    int code = run(PAGES, command);
    return code == AGAIN ? run(EXPERIMENTS, command) : code;
  }

  private int run(String purpose, List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(commandLine(purpose, command)).inheritIO();
    if (!folder.toString().isEmpty()) {
      builder.directory(folder.toFile());
    }
    // under another locale, Java on Linux cannot open files with letters beyond ASCII
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    Thread ending = new Thread(() -> end(process), "end");
    Runtime.getRuntime().addShutdownHook(ending);
    // Maven may be ended without a word to what it has started
    javaParent().ifPresent(parent -> parent.onExit().thenRun(() -> end(process)));
    try {
      return told(process.waitFor());
    } catch (InterruptedException e) {
      end(process);
      throw e;
    } finally {
      forget(ending);
    }
  }

  private static int told(int code) {
    return switch (code) {
      case FINISHED -> Main.DONE;
      case Main.DONE -> Main.PROBLEMS;
      default -> code;
    };
  }

  /** The command line of a JVM for one purpose. */
  List<String> commandLine(String purpose, List<String> command) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(NEEDED);
    if (purpose.equals(PAGES)) {
      line.addAll(FOR_PAGES);
    }
    line.add("-D" + PURPOSE + "=" + purpose);
    line.addAll(arguments);
    line.addAll(List.of("-classpath", String.join(File.pathSeparator, classPath)));
    line.add(Main.class.getName());
    line.addAll(command);
    return line;
  }

  /** The Java program that started this one, such as Maven; a shell may go before its programs. */
  private static Optional<ProcessHandle> javaParent() {
    return ProcessHandle.current()
        .parent()
        .filter(
            parent ->
                parent
                    .info()
                    .command()
                    .map(command -> Path.of(command).getFileName().toString())
                    .filter(name -> name.equals("java") || name.equals("java.exe"))
                    .isPresent());
  }

  private static void end(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread ending) {
    try {
      Runtime.getRuntime().removeShutdownHook(ending);
    } catch (IllegalStateException e) {
      // This JVM is ending: the hook is at work already.
      return;
    }
  }
}
