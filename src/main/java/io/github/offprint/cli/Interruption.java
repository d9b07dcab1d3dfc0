package io.github.offprint.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * Ends the program cleanly when it is told to end, such as by Ctrl-C: says so in one line, and
 * gives it a moment to take away what it has half done. Java's exit code is then 128 and the number
 * of the signal. If no signal but code, such as that of an experiment, ends the JVM in the middle,
 * the exit code is one of failure.
 */
final class Interruption {

  private static final long PATIENCE_SECONDS = 3;

  private Interruption() {}

  /** Runs a program on this thread, which is interrupted if the program is told to end. */
  static int guarded(PrintStream err, IntSupplier program) {
    Thread caller = Thread.currentThread();
    CountDownLatch ended = new CountDownLatch(1);
    Thread hook = new Thread(() -> end(err, caller, ended), "offprint-end");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return program.getAsInt();
    } finally {
      ended.countDown();
      forget(hook);
    }
  }

  private static void end(PrintStream err, Thread caller, CountDownLatch ended) {
    Optional<String> culprit = ended.getCount() > 0 ? culprit() : Optional.empty();
    err.println(
        culprit
            .map("offprint: error: %s ended the program before it was done"::formatted)
            .orElse("offprint: interrupted; the site is whole, and what was computed is kept."));
    caller.interrupt();
    try {
      ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (culprit.isPresent()) {
      Runtime.getRuntime().halt(Main.PROBLEMS);
    }
  }

  /** The code that has asked Java to end; after a signal, there is none. */
  private static Optional<String> culprit() {
    return Thread.getAllStackTraces().values().stream()
        .flatMap(stack -> caller(List.of(stack)).stream())
        .findFirst();
  }

  private static Optional<String> caller(List<StackTraceElement> stack) {
    boolean exits =
        stack.stream()
            .anyMatch(
                frame ->
                    frame.getClassName().equals(Runtime.class.getName())
                        && frame.getMethodName().equals("exit"));
    return stack.stream()
        .filter(frame -> exits && !frame.getClassName().matches("(java|jdk|sun)\\..*"))
        .map(StackTraceElement::toString)
        .findFirst();
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // It runs: the program ends by a signal, and the exit code is the machine's business.
    }
  }
}
