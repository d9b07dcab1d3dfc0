package io.github.offprint.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Run;
import io.github.offprint.experiment.Value;
import io.github.offprint.figure.Numbers;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class RunnerTest {

  private final Problems problems = new Problems();

  @Nested
  class Trials {

    @Test
    void resultsAreTheSameForAnyNumberOfThreads() {
      List<PlannedRun> plan = List.of(nested("a"), nested("b"), Toys.planned(new Toys.Means(), 5));
      List<Findings> one = findings(1, plan);
      assertThat(one).hasSize(3);
      assertThat(findings(2, plan)).isEqualTo(one);
      assertThat(findings(8, plan)).isEqualTo(one);
    }

    /** Trials within trials; more draws than there are threads. */
    private PlannedRun nested(String name) {
      return custom(
          name,
          run -> {
            List<Double> outer =
                run.trials(
                    "outer",
                    40,
                    (i, draws) ->
                        draws.uniform()
                            + run
                                .trials("inner-" + i, 5, (j, more) -> i * j * more.gaussian())
                                .stream()
                                .mapToDouble(d -> d)
                                .sum());
            return Findings.none()
                .value("all", Numbers.of(outer))
                .value("own", run.draws("own").uniform());
          });
    }

    @Test
    void outcomesStandInTheOrderOfTheTrials() {
      Findings findings =
          only(
              custom(
                  "order",
                  run ->
                      Findings.none().value("i", Numbers.of(run.trials("t", 500, (i, d) -> i)))));
      assertThat(findings.values().get("i")).isEqualTo(new Value.Sequence(Numbers.of(500, i -> i)));
    }

    @Test
    void trialsReallyRunAtTheSameTime() {
      CyclicBarrier all = new CyclicBarrier(3);
      Findings findings =
          new Runner(3, Optional.empty(), ResultCache.none(), Progress.UNSEEN)
              .finished(
                  List.of(
                      custom(
                          "together",
                          run ->
                              Findings.none()
                                  .value("n", run.trials("t", 3, (i, d) -> meet(all)).size()))),
                  problems)
              .get(0)
              .findings();
      assertThat(findings.values()).containsEntry("n", new Value.Scalar(3));
    }

    private int meet(CyclicBarrier all) {
      try {
        return all.await(30, TimeUnit.SECONDS);
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    @Test
    void streamsDifferByNameIndexSeedAndExperiment() {
      Function<Run, Findings> body =
          run ->
              Findings.none()
                  .value(
                      "all",
                      Numbers.of(
                          run.draws("x").uniform(),
                          run.draws("y").uniform(),
                          run.trials("x", 2, (i, d) -> d.uniform()).get(0),
                          run.trials("x", 2, (i, d) -> d.uniform()).get(1),
                          run.trials("y", 1, (i, d) -> d.uniform()).get(0)));
      PlannedRun first = custom("first", body);
      PlannedRun reseeded =
          new PlannedRun(first.directive(), first.experiment(), first.params(), 8);
      List<Double> all = new ArrayList<>();
      for (Findings findings : findings(1, List.of(first, reseeded, custom("second", body)))) {
        ((Value.Sequence) findings.values().get("all")).numbers().stream().forEach(all::add);
      }
      assertThat(all).hasSize(15).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void ofSeveralFailuresTheFirstInOrderIsToldOnce(int threads) {
      PlannedRun run =
          custom(
              "failing",
              r -> Findings.none().value("n", r.trials("t", 100, (i, d) -> fail(i)).size()));
      assertThat(findings(threads, List.of(run))).isEmpty();
      assertThat(problems.sorted())
          .singleElement()
          .satisfies(p -> assertThat(p.what()).contains("trial 37 failed"));
    }

    private int fail(int index) {
      if (index >= 37) {
        throw new IllegalStateException("trial " + index + " failed");
      }
      return index;
    }

    @Test
    void aNegativeNumberOfTrialsIsRefused() {
      assertThat(
              findings(
                  1,
                  List.of(
                      custom(
                          "negative",
                          r -> Findings.none().value("n", r.trials("t", -1, (i, d) -> i).size())))))
          .isEmpty();
      assertThat(problems.sorted())
          .singleElement()
          .hasToString(
              "post.md:1:1: error: experiment \"toys/negative\": expected a number of trials of at least 0, found -1");
    }
  }

  @Nested
  class Failures {

    @Test
    void eachIsToldAtItsDirectiveAndTheOthersFinish() {
      List<PlannedRun> plan =
          List.of(
              Toys.planned(new Toys.Custom("toys/picky", (p, r) -> refuse()), 10),
              Toys.planned(
                  new Toys.Custom("toys/good", (p, r) -> Findings.none().value("x", 1)), 20),
              Toys.planned(new Toys.Custom("toys/buggy", (p, r) -> crash()), 30),
              Toys.planned(new Toys.Custom("toys/null", (p, r) -> null), 40),
              Toys.planned(new Toys.Custom("toys/deep", (p, r) -> deeper(1)), 50));
      assertThat(findings(2, plan)).containsExactly(Findings.none().value("x", 1));
      assertThat(problems.sorted())
          .extracting(p -> p.position().line())
          .containsExactly(10, 30, 40, 50);
      assertThat(problems.sorted().get(0))
          .hasToString("post.md:10:1: error: experiment \"toys/picky\": n must be even, found 3");
      assertThat(problems.sorted().get(1).toString())
          .startsWith(
              "post.md:30:1: error: experiment \"toys/buggy\" failed: java.lang.ArithmeticException: BigInteger divide by zero"
                  + " at io.github.offprint.run.RunnerTest$Failures.crash (RunnerTest.java:")
          .endsWith("(this is a fault of the experiment, not of the post)");
      assertThat(problems.sorted().get(2).what()).contains("null instead of findings");
      assertThat(problems.sorted().get(3).what()).contains("StackOverflowError");
    }

    private Findings refuse() {
      throw new IllegalArgumentException("n must be even, found 3");
    }

    private Findings crash() {
      return Findings.none()
          .value("x", java.math.BigInteger.ONE.divide(java.math.BigInteger.ZERO).doubleValue());
    }

    private Findings deeper(int depth) {
      return depth < 0 ? Findings.none() : deeper(depth + 1).value("x", depth);
    }

    @Test
    void aRunBeyondItsLimitIsAbandonedEvenIfItNeverLooksUp() {
      AtomicBoolean stop = new AtomicBoolean();
      PlannedRun endless =
          custom(
              "endless",
              run -> {
                run.trials("t", 4, (i, d) -> spin(stop));
                return Findings.none();
              });
      PlannedRun good = Toys.planned(new Toys.Means(), 9);
      List<Finished> finished = limited(2).finished(List.of(endless, good), problems);
      stop.set(true);
      assertThat(finished).extracting(Finished::run).containsExactly(good);
      assertThat(problems.sorted())
          .singleElement()
          .hasToString(
              "post.md:1:1: error: experiment \"toys/endless\" has run longer than its limit of 0.3 s (ask for less, or allow more time)");
    }

    private int spin(AtomicBoolean stop) {
      int turns = 0;
      while (!stop.get()) {
        turns++;
      }
      return turns;
    }

    @Test
    void aRunBeyondItsLimitIsInterruptedAndItsProgressThrows() throws InterruptedException {
      CountDownLatch interrupted = new CountDownLatch(1);
      CountDownLatch stopped = new CountDownLatch(1);
      PlannedRun sleeper =
          custom(
              "sleeper",
              run -> {
                try {
                  new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                  interrupted.countDown();
                }
                try {
                  run.progress(0.5);
                } catch (CancellationException e) {
                  stopped.countDown();
                }
                return Findings.none();
              });
      assertThat(limited(1).finished(List.of(sleeper), problems)).isEmpty();
      assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
      assertThat(stopped.await(30, TimeUnit.SECONDS)).isTrue();
    }

    private Runner limited(int threads) {
      return new Runner(
          threads, Optional.of(Duration.ofMillis(300)), ResultCache.none(), Progress.UNSEEN);
    }

    @Test
    void anInterruptedCallerStopsAllRuns() throws InterruptedException {
      CountDownLatch begun = new CountDownLatch(1);
      CountDownLatch stopped = new CountDownLatch(1);
      PlannedRun sleeper =
          custom(
              "sleeper",
              run -> {
                begun.countDown();
                try {
                  new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                  stopped.countDown();
                }
                return Findings.none();
              });
      AtomicBoolean cancelled = new AtomicBoolean();
      Thread caller =
          new Thread(
              () -> {
                try {
                  findings(1, List.of(sleeper));
                } catch (CancellationException e) {
                  cancelled.set(true);
                }
              });
      caller.start();
      begun.await();
      caller.interrupt();
      caller.join();
      assertThat(cancelled).isTrue();
      assertThat(stopped.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void undeclaredDataIsRefused() {
      assertThat(
              findings(
                  1,
                  List.of(
                      custom(
                          "reader",
                          run -> Findings.none().value("p", run.data("x.csv").toString())))))
          .isEmpty();
      assertThat(problems.sorted())
          .extracting(Problem::what)
          .containsExactly(
              "experiment \"toys/reader\": no input file is declared as \"x.csv\" (in a post: \"data: {x.csv: path}\", with offprint run: --data x.csv=path)");
    }
  }

  @Test
  void noMoreRunsThanThreadsComputeAtTheSameTime() {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Function<Run, Findings> body =
        run -> {
          run.trials(
              "t",
              20,
              (i, d) -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                Thread.yield();
                return now.decrementAndGet();
              });
          return Findings.none();
        };
    List<PlannedRun> plan = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      plan.add(custom("run-" + i, body));
    }
    assertThat(findings(3, plan)).hasSize(10);
    assertThat(most.get()).isBetween(1, 3);
  }

  @Test
  void progressHearsOfEveryRun() {
    List<String> heard = Collections.synchronizedList(new ArrayList<>());
    Progress progress =
        new Progress() {
          @Override
          public void planned(int count) {
            heard.add("planned " + count);
          }

          @Override
          public void started(PlannedRun run) {
            heard.add("started");
          }

          @Override
          public void reached(PlannedRun run, double fraction) {
            heard.add("reached " + fraction);
          }

          @Override
          public void ended(PlannedRun run) {
            heard.add("ended");
          }

          @Override
          public void done() {
            heard.add("done");
          }
        };
    PlannedRun run =
        custom(
            "talking",
            r -> {
              r.progress(0.5);
              r.progress(7);
              return Findings.none();
            });
    new Runner(1, Optional.empty(), ResultCache.none(), progress).finished(List.of(run), problems);
    assertThat(heard)
        .containsExactly("planned 1", "started", "reached 0.5", "reached 1.0", "ended", "done");
  }

  @Test
  void noThreadsIsRefused() {
    assertThatThrownBy(() -> new Runner(0, Optional.empty(), ResultCache.none(), Progress.UNSEEN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static PlannedRun custom(String name, Function<Run, Findings> body) {
    return Toys.planned(new Toys.Custom("toys/" + name, (p, run) -> body.apply(run)), 1);
  }

  private Findings only(PlannedRun run) {
    return findings(4, List.of(run)).get(0);
  }

  private List<Findings> findings(int threads, List<PlannedRun> plan) {
    return new Runner(threads, Optional.empty(), ResultCache.none(), Progress.UNSEEN)
        .finished(plan, problems).stream().map(Finished::findings).toList();
  }
}
