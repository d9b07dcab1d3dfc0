package io.github.offprint.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.content.CacheFolder;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Run;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** In which order runs begin, what they cost, and what becomes of those that take too much. */
@Timeout(60)
class SchedulingTest {

  @TempDir Path folder;

  private final Problems problems = new Problems();

  @Test
  void theCostliestOfTheLastTimeBeginFirst() {
    ResultCache cache = ResultCache.in(CacheFolder.at(folder), new Fingerprints());
    List<String> begun = Collections.synchronizedList(new ArrayList<>());
    List<PlannedRun> plan =
        List.of(noted("short", begun), noted("long", begun), noted("middle", begun));
    cache.remember(plan.get(0), Duration.ofMillis(1));
    cache.remember(plan.get(1), Duration.ofSeconds(90));
    cache.remember(plan.get(2), Duration.ofSeconds(20));
    List<Finished> finished = runner(1, OptionalLong.empty(), cache).finished(plan, problems);
    assertThat(begun).containsExactly("long", "middle", "short");
    assertThat(finished).extracting(Finished::run).containsExactlyElementsOf(plan);
  }

  @Test
  void whatWasNeverSeenIsTakenForLongerThanWhatIsKnownToBeShort() {
    ResultCache cache = ResultCache.in(CacheFolder.at(folder), new Fingerprints());
    List<String> begun = Collections.synchronizedList(new ArrayList<>());
    List<PlannedRun> plan = List.of(noted("short", begun), noted("new", begun));
    cache.remember(plan.get(0), Duration.ofMillis(1));
    runner(1, OptionalLong.empty(), cache).finished(plan, problems);
    assertThat(begun).containsExactly("new", "short");
  }

  private static PlannedRun noted(String name, List<String> begun) {
    return custom(
        name,
        1,
        run -> {
          begun.add(name);
          return Findings.none();
        });
  }

  @Test
  void costsTellTrialsAndWhatCameFromTheCache() {
    ResultCache cache = ResultCache.in(CacheFolder.at(folder), new Fingerprints());
    PlannedRun good =
        custom(
            "good",
            1,
            run -> Findings.none().value("n", run.trials("t", 7, (i, d) -> work()).size()));
    PlannedRun bad =
        custom(
            "bad",
            2,
            run -> {
              throw new IllegalStateException();
            });
    List<Cost> costs = new ArrayList<>();
    Progress watcher =
        new Progress() {
          @Override
          public void cost(Cost cost) {
            costs.add(cost);
          }
        };
    for (int i = 0; i < 2; i++) {
      new Runner(2, Optional.empty(), cache, watcher).finished(List.of(good, bad), problems);
    }
    assertThat(costs).extracting(Cost::run).containsExactly(good, bad, good, bad);
    assertThat(costs).extracting(Cost::trials).containsExactly(7L, 0L, 0L, 0L);
    assertThat(costs).extracting(Cost::cached).containsExactly(false, false, true, false);
    assertThat(costs).extracting(Cost::failed).containsExactly(false, true, false, true);
    assertThat(costs.get(0).elapsed()).isPositive();
    assertThat(costs.get(0).processor()).isPositive();
  }

  /** Enough of it to be seen by systems that count processor time in ticks. */
  private static double work() {
    double sum = 0;
    for (int i = 0; i < 300_000; i++) {
      sum += StrictMath.sin(i);
    }
    return sum;
  }

  /** The array cannot be had whatever the heap, so the run fails alone too. */
  @Test
  void aRunWithoutMemoryFailsAtItsLineAndTheOthersFinish() {
    AtomicInteger tries = new AtomicInteger();
    PlannedRun greedy =
        custom(
            "greedy",
            10,
            run -> {
              tries.incrementAndGet();
              List<long[]> all = new ArrayList<>();
              run.trials("t", 2, (i, d) -> all.add(new long[Integer.MAX_VALUE - 8]));
              return Findings.none();
            });
    PlannedRun good = Toys.planned(new Toys.Means(), 20);
    List<Finished> finished =
        runner(2, OptionalLong.empty(), ResultCache.none())
            .finished(List.of(greedy, good), problems);
    assertThat(finished).extracting(Finished::run).containsExactly(good);
    assertThat(tries).hasValue(2);
    assertThat(problems.sorted())
        .singleElement()
        .satisfies(
            p ->
                assertThat(p.toString())
                    .startsWith(
                        "post.md:10:1: error: experiment \"toys/greedy\" needs more memory than Java"
                            + " has: "));
  }

  @Test
  void aRunForWhichMemoryRanOutAmongOthersSucceedsAlone() {
    AtomicInteger tries = new AtomicInteger();
    PlannedRun unlucky =
        custom(
            "unlucky",
            10,
            run -> {
              if (tries.incrementAndGet() == 1) {
                throw new OutOfMemoryError("others had it all");
              }
              return Findings.none().value("x", 1);
            });
    List<PlannedRun> plan = List.of(unlucky, Toys.planned(new Toys.Means(), 20));
    assertThat(runner(2, OptionalLong.empty(), ResultCache.none()).finished(plan, problems))
        .extracting(Finished::run)
        .containsExactlyElementsOf(plan);
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void aRunThatKeepsMoreThanItsLimitIsStoppedAtItsLineAndTheOthersFinish() {
    PlannedRun greedy =
        custom(
            "hoarder",
            10,
            run -> {
              byte[][] kept = new byte[30][];
              for (int i = 0; i < kept.length; i++) {
                kept[i] = new byte[4_000_000];
              }
              // what is in use is known from a collection only
              System.gc();
              waitUntilStopped(run);
              return Findings.none().value("n", kept.length);
            });
    PlannedRun good = Toys.planned(new Toys.Means(), 20);
    List<Finished> finished =
        runner(2, OptionalLong.of(60_000_000), ResultCache.none())
            .finished(List.of(greedy, good), problems);
    assertThat(finished).extracting(Finished::run).containsExactly(good);
    assertThat(problems.sorted())
        .extracting(Problem::toString)
        .containsExactly(
            "post.md:10:1: error: experiment \"toys/hoarder\" keeps more in memory than its limit"
                + " of 60 MB (ask for less, or allow more with memoryLimit in the settings)");
  }

  private static void waitUntilStopped(Run run) {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      run.progress(0.5);
    }
  }

  @Test
  void garbageIsNotMemoryThatIsKept() {
    PlannedRun wasteful =
        custom(
            "wasteful",
            10,
            run -> {
              long sum = 0;
              for (int i = 0; i < 100; i++) {
                sum += new byte[4_000_000].length;
              }
              System.gc();
              return Findings.none().value("n", sum);
            });
    assertThat(
            runner(1, OptionalLong.of(60_000_000), ResultCache.none())
                .finished(List.of(wasteful), problems))
        .hasSize(1);
  }

  @Test
  void aLinkageErrorFailsTheRunAlone() {
    PlannedRun broken =
        custom(
            "broken",
            10,
            run -> {
              throw new NoClassDefFoundError("org/example/Gone");
            });
    PlannedRun good = Toys.planned(new Toys.Means(), 20);
    assertThat(
            runner(2, OptionalLong.empty(), ResultCache.none())
                .finished(List.of(broken, good), problems))
        .extracting(Finished::run)
        .containsExactly(good);
    assertThat(problems.sorted())
        .singleElement()
        .satisfies(
            p -> assertThat(p.toString()).startsWith("post.md:10:1: error: ").contains("Gone"));
  }

  @Test
  void aValueThatIsNaNFailsTheRunUnlessItWasSaidThatItMayBe() {
    PlannedRun wrong = custom("wrong", 10, run -> Findings.none().value("slope", 0.0 / 0));
    PlannedRun right = custom("right", 20, run -> Findings.none().possibly("slope", 0.0 / 0));
    assertThat(
            runner(2, OptionalLong.empty(), ResultCache.none())
                .finished(List.of(wrong, right), problems))
        .extracting(Finished::run)
        .containsExactly(right);
    assertThat(problems.sorted())
        .singleElement()
        .satisfies(
            p ->
                assertThat(p.toString())
                    .startsWith(
                        "post.md:10:1: error: experiment \"toys/wrong\": the value \"slope\" is"
                            + " NaN;"));
  }

  private static Runner runner(int threads, OptionalLong memory, ResultCache cache) {
    return new Runner(threads, Optional.of(Duration.ofSeconds(30)), memory, cache, Progress.UNSEEN);
  }

  private static PlannedRun custom(String name, int line, Function<Run, Findings> body) {
    return Toys.planned(new Toys.Custom("toys/" + name, (p, run) -> body.apply(run)), line);
  }
}
