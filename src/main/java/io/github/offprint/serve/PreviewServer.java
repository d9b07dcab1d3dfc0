package io.github.offprint.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Serves a preview over HTTP, to this machine only. */
final class PreviewServer implements AutoCloseable {

  private static final int THREADS = 8;
  private static final byte[] LOCALHOST_4 = {127, 0, 0, 1};
  private static final byte[] LOCALHOST_6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

  private final List<HttpServer> servers = new ArrayList<>();
  private final ExecutorService threads;
  private final Supplier<State> state;
  private final Listeners listeners;
  private final Pages pages;
  private final Doorkeeper doorkeeper;
  private final int port;

  static {
    // a page of two packets would wait 40 ms for the first to be acknowledged
    if (System.getProperty("sun.net.httpserver.nodelay") == null) {
      System.setProperty("sun.net.httpserver.nodelay", "true");
    }
  }

  /**
   * A server that answers from now on.
   *
   * @param wanted the port; 0 for any
   * @throws BindException if the port is taken
   */
  PreviewServer(int wanted, Supplier<State> state, Listeners listeners) throws IOException {
    this.state = state;
    this.listeners = listeners;
    HttpServer first = HttpServer.create(at(LOCALHOST_4, wanted), 0);
    this.port = first.getAddress().getPort();
    servers.add(first);
    addSecond();
    this.doorkeeper = new Doorkeeper(port);
    this.pages = new Pages(state, doorkeeper);
    this.threads =
        Executors.newFixedThreadPool(
            THREADS,
            work -> {
              Thread thread = new Thread(work, "offprint-page");
              thread.setDaemon(true);
              return thread;
            });
    for (HttpServer server : servers) {
      server.setExecutor(threads);
      server.createContext("/", this::handle);
      server.start();
    }
  }

  private static InetSocketAddress at(byte[] address, int port) throws IOException {
    return new InetSocketAddress(InetAddress.getByAddress(address), port);
  }

  /** Some browsers take localhost for the newer kind of address, which not every machine has. */
  private void addSecond() {
    try {
      servers.add(HttpServer.create(at(LOCALHOST_6, port), 0));
    } catch (IOException e) {
      // browsers try the older kind too
      return;
    }
  }

  int port() {
    return port;
  }

  private void handle(HttpExchange exchange) throws IOException {
    Request request = request(exchange);
    if (request.path().equals(Pages.EVENTS) && doorkeeper.refusal(request).isEmpty()) {
      listen(exchange);
      return;
    }
    Answer answer = pages.answer(request);
    try (exchange) {
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      boolean body = !request.method().equals("HEAD") && answer.status() != Answer.SAME;
      exchange.sendResponseHeaders(
          answer.status(), body && answer.body().length > 0 ? answer.body().length : -1);
      if (body) {
        exchange.getResponseBody().write(answer.body());
      }
    } catch (IOException e) {
      // the browser has gone on to another page
      return;
    }
  }

  /** The exchange stays open, and this thread is free for others. */
  private void listen(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(Answer.OK, 0);
    listeners.add(exchange.getResponseBody(), state);
  }

  private static Request request(HttpExchange exchange) {
    Map<String, String> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    return new Request(
        exchange.getRequestMethod(),
        Objects.requireNonNullElse(exchange.getRequestURI().getRawPath(), ""),
        Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), ""),
        headers);
  }

  @Override
  public void close() {
    listeners.close();
    servers.forEach(server -> server.stop(0));
    threads.shutdownNow();
  }
}
