package io.github.offprint.content.markdown;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/** An engine that knows which scripts it has loaded, so that each is loaded when first needed. */
final class LoadedEngine implements AutoCloseable {

  private final JavaScript engine;
  private final Set<String> loaded = new HashSet<>();

  LoadedEngine(JavaScript engine) {
    this.engine = engine;
  }

  /**
   * Loads a script unless it is there already.
   *
   * @return whether it had to be loaded
   */
  boolean load(String name, Supplier<String> source) {
    if (!loaded.add(name)) {
      return false;
    }
    engine.load(name, source.get());
    return true;
  }

  String call(String function, String... arguments) {
    return engine.call(function, arguments);
  }

  void stop() {
    engine.stop();
  }

  Duration patience() {
    return engine.patience();
  }

  @Override
  public void close() {
    engine.close();
  }
}
