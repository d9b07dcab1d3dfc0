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
    } else if (cause instanceof IllegalArgumentException) {
      return at(name + ": " + cause.getMessage(), "");
    }
    return at(
        name + " failed: " + cause + place(), "this is a fault of the experiment, not of the post");
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
