package io.github.offprint.serve;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * The pages in browsers that are told of each change, by server-sent events. A page that has gone
 * away is noticed when it is told something. No page holds a thread.
 */
final class Listeners {

  private final List<OutputStream> open = new CopyOnWriteArrayList<>();

  /** From now on, tells a page of each change; first of how things are. */
  synchronized void add(OutputStream page, Supplier<State> state) {
    if (send(page, "retry: 300\n" + event(state.get().json()))) {
      open.add(page);
    }
  }

  /** Tells all pages. */
  synchronized void tell(String state) {
    String event = event(state);
    open.removeIf(page -> !send(page, event));
  }

  private static String event(String state) {
    return "data: " + state + "\n\n";
  }

  private static boolean send(OutputStream page, String text) {
    try {
      page.write(text.getBytes(StandardCharsets.UTF_8));
      page.flush();
      return true;
    } catch (IOException e) {
      close(page);
      return false;
    }
  }

  private static void close(OutputStream page) {
    try {
      page.close();
    } catch (IOException e) {
      // it has gone already
      return;
    }
  }

  /** Lets all pages go. */
  synchronized void close() {
    open.forEach(Listeners::close);
    open.clear();
  }
}
