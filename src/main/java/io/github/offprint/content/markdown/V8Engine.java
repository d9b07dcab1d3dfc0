package io.github.offprint.content.markdown;

import com.caoccao.javet.exceptions.JavetException;
import com.caoccao.javet.exceptions.JavetTerminatedException;
import com.caoccao.javet.interop.V8Runtime;
import java.time.Duration;

/** V8, the engine of Chrome, in an isolate of its own. */
final class V8Engine implements JavaScript {

  private final V8Runtime runtime;

  /**
   * Starts an isolate.
   *
   * @throws IllegalStateException or LinkageError if the native library does not load here
   */
  V8Engine() {
    try {
      runtime = V8Library.host().createV8Runtime();
    } catch (JavetException e) {
      throw new IllegalStateException("V8 does not start: " + e.getMessage(), e);
    }
  }

  @Override
  public void load(String name, String source) {
    try {
      runtime.getExecutor(source).setResourceName(name).executeVoid();
    } catch (JavetException e) {
      throw new IllegalStateException("script " + name + " fails: " + e.getMessage(), e);
    }
  }

  @Override
  public String call(String function, String... arguments) {
    try {
      return runtime.getGlobalObject().invokeString(function, (Object[]) arguments);
    } catch (JavetTerminatedException e) {
      throw new Stopped(e);
    } catch (JavetException e) {
      throw new IllegalStateException("function " + function + " fails: " + e.getMessage(), e);
    }
  }

  @Override
  public void stop() {
    runtime.terminateExecution();
  }

  @Override
  public Duration patience() {
    return Duration.ofSeconds(10);
  }

  @Override
  public void close() {
    try {
      runtime.close(true);
    } catch (JavetException e) {
      throw new IllegalStateException("V8 does not close: " + e.getMessage(), e);
    }
  }
}
