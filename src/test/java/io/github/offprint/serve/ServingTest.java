package io.github.offprint.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.BindException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a preview answers over HTTP. */
class ServingTest {

  @TempDir private Path folder;
  private Workshop workshop;
  private Preview preview;

  @BeforeEach
  void serve() throws Exception {
    workshop = new Workshop(folder);
    workshop.write("offprint.yaml", "title: W\nurl: https://who.github.io/blog/\n");
    workshop.write("content/_static/film.mp4", "0123456789");
    preview = workshop.served();
  }

  @AfterEach
  void end() throws IOException {
    workshop.close();
  }

  /** The first line of the answer to a request as it is written. */
  private String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", preview.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      String line =
          new BufferedReader(
                  new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
              .readLine();
      return line == null ? "" : line;
    }
  }

  private String get(String path, String host) throws IOException {
    return raw("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
  }

  @Test
  void onlyThisMachineByItsOwnNamesIsAnswered() throws IOException {
    int port = preview.port();
    for (String host : List.of("localhost", "127.0.0.1", "[::1]", "LOCALHOST")) {
      assertThat(get("/blog/", host + ":" + port)).as(host).contains(" 200 ");
    }
    for (String host :
        List.of(
            "evil.example:" + port, "localhost:1", "localhost", "localhost.evil.example:" + port)) {
      assertThat(get("/blog/", host)).as(host).contains(" 403 ");
      assertThat(get(Pages.EVENTS, host)).as(host).contains(" 403 ");
    }
    assertThat(workshop.get("/blog/", "Origin", "https://evil.example").statusCode())
        .isEqualTo(403);
  }

  @Test
  void nothingIsReadButTheSite() throws IOException {
    String host = "localhost:" + preview.port();
    for (String path :
        List.of(
            "/blog/../offprint.yaml",
            "/blog/%2e%2e/offprint.yaml",
            "/blog/..%2foffprint.yaml",
            "/blog/%5c..%5coffprint.yaml",
            "/blog/a%00b",
            "/blog/%ff",
            "/blog/%zz",
            "/blog//posts/",
            "//evil.example/posts/first")) {
      assertThat(get(path, host)).as(path).containsPattern(" 40[04] ");
    }
    assertThat(get("/offprint.yaml", host)).contains(" 404 ");
  }

  @Test
  void theSiteStandsInItsFolder() {
    assertThat(workshop.get("/").headers().firstValue("location")).contains("/blog/");
    assertThat(workshop.get("/blog").headers().firstValue("location")).contains("/blog/");
    assertThat(workshop.get("/blog/posts/first?a=1").headers().firstValue("location"))
        .contains("/blog/posts/first/?a=1");
    assertThat(workshop.get("/blog/nowhere/").statusCode()).isEqualTo(404);
    assertThat(workshop.page("/blog/nowhere/")).contains("<html", "preview.js");
  }

  @Test
  void onlyReadingIsAllowed() throws IOException {
    String head = "Host: localhost:" + preview.port() + "\r\nConnection: close\r\n\r\n";
    assertThat(raw("POST /blog/ HTTP/1.1\r\n" + head)).contains(" 405 ");
    assertThat(raw("HEAD /blog/ HTTP/1.1\r\n" + head)).contains(" 200 ");
  }

  @Test
  void filmsAreGivenInParts() {
    var part = workshop.get("/blog/film.mp4", "Range", "bytes=2-4");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo("234");
    assertThat(part.headers().firstValue("content-range")).contains("bytes 2-4/10");
    assertThat(part.headers().firstValue("content-type")).contains("video/mp4");
    assertThat(workshop.get("/blog/film.mp4", "Range", "bytes=-3").body()).isEqualTo("789");
    assertThat(workshop.get("/blog/film.mp4", "Range", "bytes=7-").body()).isEqualTo("789");
    assertThat(workshop.get("/blog/film.mp4", "Range", "bytes=10-").statusCode()).isEqualTo(416);
  }

  @Test
  void whatABrowserHasIsNotSentAgain() {
    var first = workshop.get("/blog/assets/offprint.css");
    String tag = first.headers().firstValue("etag").orElseThrow();
    assertThat(first.headers().firstValue("content-type")).contains("text/css; charset=utf-8");
    assertThat(workshop.get("/blog/assets/offprint.css", "If-None-Match", tag).statusCode())
        .isEqualTo(304);
  }

  @Test
  void pagesThatListenDoNotStandInTheWayOfOthers() throws IOException {
    List<Socket> listening = new ArrayList<>();
    try {
      for (int i = 0; i < 40; i++) {
        Socket socket = new Socket("127.0.0.1", preview.port());
        listening.add(socket);
        String request =
            "GET " + Pages.EVENTS + " HTTP/1.1\r\nHost: localhost:" + preview.port() + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
      }
      assertThat(workshop.get("/blog/").statusCode()).isEqualTo(200);
    } finally {
      for (Socket socket : listening) {
        socket.close();
      }
    }
  }

  @Test
  void aPortThatIsTakenIsRefused() {
    State nothing = new State("", Optional.empty(), List.of(), Map.of());
    assertThatThrownBy(() -> new PreviewServer(preview.port(), () -> nothing, new Listeners()))
        .isInstanceOf(BindException.class);
  }

  @Test
  void thePortIsFreeWhenThePreviewHasEnded() throws IOException {
    int port = preview.port();
    workshop.close();
    State nothing = new State("", Optional.empty(), List.of(), Map.of());
    try (PreviewServer next = new PreviewServer(port, () -> nothing, new Listeners())) {
      assertThat(next.port()).isEqualTo(port);
    }
  }
}
