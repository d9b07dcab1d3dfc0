package io.github.offprint.content.markdown;

import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.io.IOAccess;

/** GraalJS, which is written in Java and so runs on every platform, some twenty times slower. */
final class GraalEngine implements JavaScript {

  private static final String JS = "js";

  private final Context context;

  /**
   * Starts a context.
   *
   * @throws IllegalStateException or LinkageError if GraalJS is not on the class path
   */
  GraalEngine() {
    try {
      context =
          Context.newBuilder(JS)
              .allowHostAccess(HostAccess.NONE)
              .allowIO(IOAccess.NONE)
              .out(OutputStream.nullOutputStream())
              .err(OutputStream.nullOutputStream())
              .option("engine.WarnInterpreterOnly", "false")
              .build();
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("GraalJS does not start: " + e.getMessage(), e);
    }
  }

  @Override
  public void load(String name, String source) {
    context.eval(Source.newBuilder(JS, source, name).buildLiteral());
  }

  @Override
  public String call(String function, String... arguments) {
    try {
      return context.getBindings(JS).getMember(function).execute((Object[]) arguments).asString();
    } catch (PolyglotException e) {
      if (e.isInterrupted() || e.isCancelled()) {
        throw new Stopped(e);
      }
      throw new IllegalStateException("function " + function + " fails: " + e.getMessage(), e);
    }
  }

  @Override
  public void stop() {
    try {
      context.interrupt(Duration.ZERO);
    } catch (TimeoutException e) {
      throw new IllegalStateException("GraalJS does not stop", e);
    }
  }

  @Override
  public Duration patience() {
    return Duration.ofSeconds(100);
  }

  @Override
  public void close() {
    context.close(true);
  }
}
