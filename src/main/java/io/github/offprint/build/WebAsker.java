package io.github.offprint.build;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;

/** Asks other sites whether pages are there, without reading them. */
final class WebAsker {

  private static final int MOST_REDIRECTS = 10;
  private static final String NAME = "Offprint link check";

  private final Duration patience;
  private final HttpClient client;

  WebAsker() {
    this(Duration.ofSeconds(20));
  }

  /**
   * An asker.
   *
   * @param patience how long it waits for each answer
   */
  WebAsker(Duration patience) {
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(patience)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** Asks one site, which may send it on to others. */
  WebAnswer answer(URI page) throws InterruptedException {
    URI at = page;
    boolean forGood = true;
    for (int i = 0; i <= MOST_REDIRECTS; i++) {
      try {
        HttpResponse<?> response = response(at);
        Optional<String> next = response.headers().firstValue("location");
        int status = response.statusCode();
        if (status < 300 || status >= 400 || next.isEmpty()) {
          return new WebAnswer(status, forGood && !at.equals(page) ? at.toString() : "", "");
        }
        forGood &= status == 301 || status == 308;
        at = at.resolve(next.get());
      } catch (HttpTimeoutException e) {
        return WebAnswer.none("it does not answer within " + patience.toSeconds() + " seconds");
      } catch (ConnectException e) {
        return WebAnswer.none(
            e.getCause() instanceof UnresolvedAddressException
                    || e.getCause() != null
                        && e.getCause().getCause() instanceof UnresolvedAddressException
                ? WebAnswer.UNKNOWN_HOST
                : "no connection can be made");
      } catch (IOException e) {
        return WebAnswer.none("the connection breaks");
      } catch (IllegalArgumentException e) {
        return WebAnswer.none("it sends readers to what is no address");
      }
    }
    return WebAnswer.none("it sends readers round in a circle");
  }

  // many servers do not know HEAD, or answer it otherwise than what a reader sends
  private HttpResponse<?> response(URI page) throws IOException, InterruptedException {
    HttpResponse<?> head = client.send(request(page, "HEAD"), BodyHandlers.discarding());
    if (head.statusCode() < 400 || head.statusCode() == 429) {
      return head;
    }
    HttpResponse<InputStream> whole =
        client.send(request(page, "GET"), BodyHandlers.ofInputStream());
    whole.body().close();
    return whole;
  }

  private HttpRequest request(URI page, String method) {
    return HttpRequest.newBuilder(page)
        .timeout(patience)
        .header("User-Agent", NAME)
        .header("Accept", "*/*")
        .method(method, BodyPublishers.noBody())
        .build();
  }
}
