package io.github.offprint.serve;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * The pages in browsers that are told of each change, by server-sent events. A page that has gone
 * away is noticed when it is told something. One that does not listen keeps nobody waiting: it is
 * told the last state when it listens again, since a state says all.
 */
final class Listeners {

  private final List<Page> open = new CopyOnWriteArrayList<>();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "offprint-events");
            thread.setDaemon(true);
            return thread;
          });

  /** From now on, tells a page of each change; first of how things are. */
  synchronized void add(OutputStream page, Supplier<State> state) {
    Page added = new Page(page);
    open.add(added);
    added.tell(event(state.get().json()));
  }

  /** Tells all pages. */
  synchronized void tell(String state) {
    String event = event(state);
    open.forEach(page -> page.tell(event));
  }

  private static String event(String state) {
    return "retry: 300\ndata: " + state + "\n\n";
  }

  /** Lets all pages go; nobody may be told anything from now on. */
  synchronized void close() {
    threads.shutdownNow();
    open.forEach(Page::close);
    open.clear();
  }

  /** A page in a browser. */
  private final class Page {

    private final OutputStream out;
    private String next = "";
    private boolean speaking;

    private Page(OutputStream out) {
      this.out = out;
    }

    synchronized void tell(String event) {
      next = event;
      if (!speaking && !threads.isShutdown()) {
        speaking = true;
        threads.execute(this::speak);
      }
    }

    private void speak() {
      try {
        for (String event = taken(); !event.isEmpty(); event = taken()) {
          out.write(event.getBytes(StandardCharsets.UTF_8));
          out.flush();
        }
      } catch (IOException e) {
        open.remove(this);
        close();
      }
    }

    private synchronized String taken() {
      String taken = next;
      next = "";
      speaking = !taken.isEmpty();
      return taken;
    }

    private void close() {
      try {
        out.close();
      } catch (IOException e) {
        // it has gone already
        return;
      }
    }
  }
}
