package io.github.offprint.run;

import io.github.offprint.problem.Problem;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** Why a run has ended without findings, in words for the author of the post. */
record Failure(PlannedRun run, Throwable cause) {

  Problem problem(Optional<Duration> limit) {
    String name = "experiment \"" + run.experiment().name() + "\"";
    if (cause instanceof TimeoutException) {
      return at(
          name + " has run longer than its limit of " + limit.map(Failure::seconds).orElse(""),
          "ask for less, or allow more time");
    } else if (cause instanceof MemoryExceededException memory) {
      return at(
          name + " keeps more in memory than its limit of " + megabytes(memory.limit()),
          "ask for less, or allow more with memoryLimit in the settings");
    } else if (isOutOfMemory(cause)) {
      return at(
          name + " needs more memory than Java has: " + megabytes(Runtime.getRuntime().maxMemory()),
          "ask for less, or give Java more with -Xmx (in Maven -Doffprint.jvmArguments=-Xmx8g)");
    } else if (cause instanceof UndeclaredReadException undeclared) {
      return at(
          name
              + " reads a file that is not declared here: "
              + undeclared.read().shown()
              + undeclared.read().place().map(place -> ", at " + place).orElse(""),
          "declare it with \"data: {name: path}\", and let the experiment ask for run.data(name)");
    } else if (cause instanceof IllegalArgumentException) {
      return at(name + ": " + cause.getMessage(), "");
    }
    return at(
        name + " failed: " + cause + place(), "this is a fault of the experiment, not of the post");
  }

  /** Whether it may well succeed when no other run takes memory. */
  boolean isOfMemory() {
    return cause instanceof MemoryExceededException || isOutOfMemory(cause);
  }

  private static boolean isOutOfMemory(Throwable cause) {
    return cause instanceof OutOfMemoryError
        || cause.getCause() != null && isOutOfMemory(cause.getCause());
  }

  private static String megabytes(long bytes) {
    return bytes / 1_000_000 + " MB";
  }

  private Problem at(String what, String remedy) {
    return Problem.error(run.directive().position(), what, remedy);
  }

  private static String seconds(Duration limit) {
    return Json.number(limit.toMillis() / 1000.0) + " s";
  }

  /** The line where the code of the experiment's author was last. */
  private String place() {
    return Arrays.stream(cause.getStackTrace())
        .filter(this::isOwn)
        .findFirst()
        .map(frame -> " at " + frame.getClassName() + "." + frame.getMethodName() + line(frame))
        .orElse("");
  }

  private static String line(StackTraceElement frame) {
    return frame.getFileName() == null
        ? ""
        : " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")";
  }

  /** Whether a frame is in the jar or folder that the experiment comes from. */
  private boolean isOwn(StackTraceElement frame) {
    Class<?> experiment = run.experiment().getClass();
    try {
      Class<?> type = Class.forName(frame.getClassName(), false, experiment.getClassLoader());
      return type.getProtectionDomain().getCodeSource() != null
          && type.getProtectionDomain()
              .getCodeSource()
              .equals(experiment.getProtectionDomain().getCodeSource());
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }
}
