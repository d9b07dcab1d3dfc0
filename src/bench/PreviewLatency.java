import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Saves a post of a project again and again and measures, from the moment at which the file is
 * closed, how long it takes until a client that listens as a page does has the last byte of the new
 * page. Arguments: folder of the project, port of its preview.
 */
class PreviewLatency {

  private static final int WARM = 8;
  private static final int SAVES = 25;

  public static void main(String[] arguments) throws Exception {
    Path post = firstPost(Path.of(arguments[0], "content", "posts"));
    String site = "http://localhost:" + arguments[1];
    String name = post.getFileName().toString().replaceFirst("\\.md$", "");
    URI page = URI.create(site + "/posts/" + name + "/");
    HttpClient client = HttpClient.newHttpClient();
    var events =
        client
            .send(
                HttpRequest.newBuilder(URI.create(site + "/_offprint/events")).build(),
                BodyHandlers.ofLines())
            .body()
            .iterator();
    String before = Files.readString(post);
    double[] millis = new double[SAVES];
    try {
      for (int i = -WARM; i < SAVES; i++) {
        String mark = "saved-" + (i + WARM);
        Files.writeString(post, before + "\n" + mark + "\n");
        long closed = System.nanoTime();
        String shown;
        do {
          events.next();
          shown = client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString()).body();
        } while (!shown.contains(mark));
        if (i >= 0) {
          millis[i] = (System.nanoTime() - closed) / 1e6;
        }
        Thread.sleep(300);
      }
    } finally {
      Files.writeString(post, before);
    }
    Arrays.sort(millis);
    System.out.printf(
        Locale.ROOT,
        "%d saves: median %.0f ms, worst %.0f ms%n",
        SAVES,
        millis[SAVES / 2],
        millis[SAVES - 1]);
    System.exit(0);
  }

  private static Path firstPost(Path posts) throws Exception {
    try (Stream<Path> files = Files.walk(posts)) {
      return files.filter(f -> f.toString().endsWith(".md")).sorted().findFirst().orElseThrow();
    }
  }
}
