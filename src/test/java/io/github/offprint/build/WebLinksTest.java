package io.github.offprint.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.offprint.content.CacheFolder;
import io.github.offprint.content.FrontMatter;
import io.github.offprint.content.Post;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebLinksTest {

  private final List<String> asked = new CopyOnWriteArrayList<>();
  @TempDir Path folder;
  private HttpServer server;
  private String root;
  private final CountDownLatch slowness = new CountDownLatch(1);
  private Duration patience = Duration.ofSeconds(5);
  private long now = 1_000_000_000_000L;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    root = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    slowness.countDown();
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(exchange.getRequestMethod() + " " + path);
    assertThat(exchange.getRequestHeaders().getFirst("User-Agent")).startsWith("Offprint");
    if (path.equals("/moved") || path.equals("/away")) {
      exchange.getResponseHeaders().add("Location", "/here");
    }
    int status =
        switch (path) {
          case "/moved" -> 301;
          case "/away" -> 302;
          case "/gone" -> 410;
          case "/private" -> 403;
          case "/shy" -> exchange.getRequestMethod().equals("HEAD") ? 405 : 200;
          case "/missing" -> 404;
          case "/busy" -> 429;
          case "/broken" -> 503;
          default -> 200;
        };
    if (path.equals("/circle")) {
      exchange.getResponseHeaders().add("Location", "/circle");
      status = 302;
    }
    if (path.equals("/slow")) {
      pause();
    }
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private void pause() {
    try {
      slowness.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<String> told(String... targets) {
    List<Post.Link> links = new java.util.ArrayList<>();
    for (String target : targets) {
      links.add(new Post.Link(target, new Position("a.md", links.size() + 1, 3)));
    }
    Problems problems = new Problems();
    WebAsker asker = new WebAsker(patience);
    new WebLinks(asker, CacheFolder.at(folder), Duration.ZERO, () -> now)
        .tell(List.of(post(links)), problems);
    return problems.sorted().stream()
        .map(Problem::toString)
        .map(text -> text.replace(root, ""))
        .toList();
  }

  private static Post post(List<Post.Link> links) {
    FrontMatter none = null;
    return new Post("a.md", null, none, List.of(), List.of(), links, List.of(), 0);
  }

  @Test
  void eachLinkIsToldByWhatTheOtherSiteAnswers() {
    assertThat(
            told(
                root + "/here",
                root + "/moved",
                root + "/away#part",
                root + "/gone",
                root + "/private",
                root + "/shy",
                root + "/missing",
                "/inside/"))
        .containsExactly(
            "a.md:2:3: note: /moved has moved for good (link to /here)",
            "a.md:4:3: warning: /gone is gone: the answer is 410 (correct the link, or link to a"
                + " copy in an archive)",
            "a.md:5:3: note: whether /private is there is not known: the answer is 403 (follow it"
                + " yourself)",
            "a.md:7:3: warning: /missing is gone: the answer is 404 (correct the link, or link to a"
                + " copy in an archive)");
    assertThat(asked).contains("HEAD /shy", "GET /shy").doesNotContain("GET /here");
  }

  @Test
  void aPageIsAskedForOnceAndOneThatIsMissingInEachRun() {
    told(root + "/here", root + "/here#b", root + "/missing");
    assertThat(asked).containsExactly("HEAD /here", "HEAD /missing", "GET /missing");
    told(root + "/here", root + "/missing");
    assertThat(asked).filteredOn("HEAD /here"::equals).hasSize(1);
    assertThat(asked).filteredOn("HEAD /missing"::equals).hasSize(2);
  }

  @Test
  void withoutTheNetThereIsOneMessage() {
    server.stop(0);
    assertThat(told(root + "/a", root + "/b"))
        .containsExactly(
            "a.md:1:3: warning: no other site answers, so no link could be checked (see whether this"
                + " machine is connected to the net, and check again)");
  }

  @Test
  void aSiteThatIsBusyOrBrokenToldNothingOfThePage() {
    assertThat(told(root + "/busy", root + "/broken", root + "/here"))
        .containsExactly(
            "a.md:1:3: note: whether /busy is there is not known: the answer is 429 (follow it"
                + " yourself)",
            "a.md:2:3: note: whether /broken is there is not known: the answer is 503 (follow it"
                + " yourself)");
    // one question too many is what a busy site complains of
    assertThat(asked).contains("HEAD /busy", "GET /broken").doesNotContain("GET /busy");
  }

  @Test
  void aPageThatDoesNotAnswerInTimeIsNotKnown() {
    patience = Duration.ofMillis(200);
    assertThat(told(root + "/here", root + "/slow"))
        .containsExactly(
            "a.md:2:3: note: whether /slow is there is not known: it does not answer within 0"
                + " seconds (follow it yourself)");
  }

  @Test
  void aPageThatSendsReadersRoundIsNotKnown() {
    assertThat(told(root + "/here", root + "/circle"))
        .containsExactly(
            "a.md:2:3: note: whether /circle is there is not known: it sends readers round in a"
                + " circle (follow it yourself)");
  }

  @Test
  void aSiteOfWhichNobodyKnowsTheNameIsGone() {
    assertThat(WebAnswer.none(WebAnswer.UNKNOWN_HOST).isGone()).isTrue();
    assertThat(WebAnswer.none("no connection can be made").isGone()).isFalse();
  }

  @Test
  void aPageThatWasFoundIsAskedForAgainAfterAWeek() {
    told(root + "/here");
    now += Duration.ofDays(7).toMillis() - 1;
    told(root + "/here");
    assertThat(asked).containsExactly("HEAD /here");
    now += 1;
    told(root + "/here");
    assertThat(asked).containsExactly("HEAD /here", "HEAD /here");
  }

  @Test
  void whatIsNoAddressIsToldWithoutAsking() {
    assertThat(told("https://a b.example:x/", "//127.0.0.1:bad/"))
        .allMatch(line -> line.contains("is no address of a page"))
        .hasSize(2);
    assertThat(asked).isEmpty();
  }
}
