package io.github.offprint.cli;

import io.github.offprint.run.PlannedRun;
import io.github.offprint.run.Progress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far the runs have come: a bar on a terminal, otherwise a line for each run. */
final class ProgressView {

  private static final String WAITING =
      "Another build is writing the site; this one waits until it is done.";

  private ProgressView() {}

  static Progress on(Console console) {
    return console.terminal() ? new Bar(console) : new Lines(console);
  }

  /** One line when a run has ended, for logs. */
  private static final class Lines implements Progress {

    private final Console console;
    private int count;
    private int ended;

    Lines(Console console) {
      this.console = console;
    }

    @Override
    public void waiting() {
      console.err().println(WAITING);
    }

    @Override
    public synchronized void planned(int runs) {
      count = runs;
      ended = 0;
    }

    @Override
    public synchronized void ended(PlannedRun run) {
      console
          .err()
          .println(
              "[%s/%s] %s: %s"
                  .formatted(++ended, count, run.directive().id(), run.experiment().name()));
    }
  }

  /** One bar for all runs, filled by the parts of each. */
  private static final class Bar implements Progress {

    private static final int STEPS_A_RUN = 100;
    private static final int WIDTH = 79;

    private final Console console;
    private final Map<PlannedRun, Double> running = new LinkedHashMap<>();
    private Optional<ProgressBar> bar = Optional.empty();
    private int ended;

    Bar(Console console) {
      this.console = console;
    }

    @Override
    public void waiting() {
      console.err().println(WAITING);
    }

    @Override
    public synchronized void planned(int runs) {
      ended = 0;
      bar =
          runs == 0
              ? Optional.empty()
              : Optional.of(
                  new ProgressBarBuilder()
                      .setTaskName("experiments")
                      .setInitialMax((long) runs * STEPS_A_RUN)
                      .setUnit(" runs", STEPS_A_RUN)
                      .setStyle(ProgressBarStyle.ASCII)
                      .setConsumer(new ConsoleProgressBarConsumer(console.err(), WIDTH))
                      .build());
    }

    @Override
    public synchronized void started(PlannedRun run) {
      reached(run, 0);
    }

    @Override
    public synchronized void reached(PlannedRun run, double fraction) {
      running.put(run, fraction);
      show(run);
    }

    @Override
    public synchronized void ended(PlannedRun run) {
      running.remove(run);
      ended++;
      show(run);
    }

    @Override
    public synchronized void done() {
      running.clear();
      bar.ifPresent(ProgressBar::close);
      bar = Optional.empty();
    }

    private void show(PlannedRun run) {
      double parts = ended + running.values().stream().mapToDouble(f -> f).sum();
      bar.ifPresent(
          b -> b.stepTo((long) (parts * STEPS_A_RUN)).setExtraMessage(run.directive().id()));
    }
  }
}
