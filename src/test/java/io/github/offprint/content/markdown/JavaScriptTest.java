package io.github.offprint.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class JavaScriptTest {

  private static final String LOOP = "function loop() { for (;;) {} }";

  @Test
  void v8StopsACallThatDoesNotEnd() {
    stopsACallThatDoesNotEnd(Engines::v8);
  }

  @Test
  void graalStopsACallThatDoesNotEnd() {
    stopsACallThatDoesNotEnd(GraalEngine::new);
  }

  @Test
  void scriptsReachNothingOfTheMachine() {
    try (JavaScript engine = new GraalEngine()) {
      engine.load("reach", "function reach() { return typeof Java + typeof require; }");
      assertThat(engine.call("reach")).doesNotContain("function");
      engine.load("host", "function host() { return '' + Java.type('java.io.File'); }");
      assertThatThrownBy(() -> engine.call("host")).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void aPoolEndsACallThatTakesTooLongAndDropsItsEngine() {
    int[] started = {0};
    Supplier<JavaScript> start =
        () -> {
          started[0]++;
          return new Impatient(JavaScript.start());
        };
    try (EnginePool pool = new EnginePool(start, 1)) {
      EnginePool.Work loop =
          engine -> {
            engine.load("loop", () -> LOOP);
            return engine.call("loop");
          };
      assertThatThrownBy(() -> pool.call(loop)).isInstanceOf(JavaScript.Stopped.class);
      assertThat(pool.call(engine -> "fine")).isEqualTo("fine");
      assertThat(started[0]).isEqualTo(2);
    }
  }

  private static void stopsACallThatDoesNotEnd(Supplier<JavaScript> start) {
    try (JavaScript engine = start.get()) {
      engine.load("loop", LOOP);
      CompletableFuture.runAsync(
          engine::stop, CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS));
      assertThatThrownBy(() -> engine.call("loop")).isInstanceOf(JavaScript.Stopped.class);
    }
  }

  /** An engine that is given a second for a call. */
  private record Impatient(JavaScript engine) implements JavaScript {
    @Override
    public void load(String name, String source) {
      engine.load(name, source);
    }

    @Override
    public String call(String function, String... arguments) {
      return engine.call(function, arguments);
    }

    @Override
    public void stop() {
      engine.stop();
    }

    @Override
    public Duration patience() {
      return Duration.ofSeconds(1);
    }

    @Override
    public void close() {
      engine.close();
    }
  }
}
