package io.github.offprint.cli;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * Ends the program cleanly when it is told to end, such as by Ctrl-C: says so in one line, and
 * gives it a moment to take away what it has half done. Java's exit code is then 128 and the number
 * of the signal.
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
    err.println("offprint: interrupted; the site is whole, and what was computed is kept.");
    caller.interrupt();
    try {
      ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // It runs: the program ends by a signal, and the exit code is the machine's business.
    }
  }
}
