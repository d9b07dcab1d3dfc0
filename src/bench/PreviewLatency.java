import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Saves files of a project again and again and measures, from the moment at which the file is
 * closed, when a client that listens as a page does is told of it, and when it has the last byte of
 * a page that shows it; and the processor time of the preview for each save. Arguments: folder of
 * the project, port of its preview, the theme, the process of the preview. The files are as they
 * were when it ends.
 */
class PreviewLatency {

  private static final int WARM = 20;
  private static final int SAVES = 20;

  private final Path project;
  private final String site;
  private final ProcessHandle preview;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Iterator<String> events;

  private PreviewLatency(Path project, String port, long process) throws Exception {
    this.project = project;
    this.site = "http://localhost:" + port;
    this.preview = ProcessHandle.of(process).orElseThrow();
    HttpRequest listening = HttpRequest.newBuilder(URI.create(site + "/_offprint/events")).build();
    this.events = client.send(listening, BodyHandlers.ofLines()).body().iterator();
  }

  /** One kind of save. */
  private interface Save {
    /** Saves once more; returns what tells that a page shows it. */
    Predicate<HttpResponse<String>> now(String mark) throws IOException;
  }

  public static void main(String[] arguments) throws Exception {
    Path project = Path.of(arguments[0]);
    new PreviewLatency(project, arguments[1], Long.parseLong(arguments[3]))
        .run(Path.of(arguments[2]));
    System.exit(0);
  }

  private void run(Path theme) throws Exception {
    Matcher first = Pattern.compile("href=\"(/posts/([^/\"]+)/)\"").matcher(page("/").body());
    first.find();
    String address = first.group(1);
    Path post = post(first.group(2));
    Path added = project.resolve("content/posts/added-by-the-benchmark.md");
    String text = Files.readString(post);
    System.out.println("| save | told | shown | worst | CPU |\n|---|---:|---:|---:|---:|");
    restoring(
        post,
        () -> {
          measure("the text of a post", address, mark -> written(post, text + "\n" + mark + "\n"));
          measure(
              "its title, seen on the home page",
              "/",
              mark -> written(post, text.replaceFirst("title: .*", "title: " + mark)));
        });
    restoring(
        added,
        () ->
            measure(
                "a new post, or its end",
                "/posts/added-by-the-benchmark/",
                mark -> {
                  if (Files.deleteIfExists(added)) {
                    return page -> page.statusCode() == 404;
                  }
                  return written(added, text.replaceFirst("abbrlink: .*\n", "") + mark + "\n");
                }));
    Path layout = project.resolve("templates/fragments/footer.html");
    String footer = Files.readString(theme.resolve("fragments/footer.html"));
    restoring(
        layout,
        () ->
            measure(
                "a layout",
                address,
                mark -> written(layout, footer.replace("</footer>", mark + "</footer>"))));
    Path settings = project.resolve("offprint.yaml");
    String before = Files.exists(settings) ? Files.readString(settings) : "title: Bench\n";
    restoring(
        settings,
        () ->
            measure(
                "the settings",
                "/",
                mark -> written(settings, before.replaceFirst("title: .*", "title: " + mark))));
    System.out.printf(Locale.ROOT, "peak of memory: %s%n", memory());
  }

  private interface Work {
    void run() throws Exception;
  }

  /** Does something with a file, and puts back what was there. */
  private static void restoring(Path file, Work work) throws Exception {
    boolean there = Files.exists(file);
    byte[] before = there ? Files.readAllBytes(file) : new byte[0];
    Files.createDirectories(file.getParent());
    try {
      work.run();
    } finally {
      if (there) {
        Files.write(file, before);
      } else {
        Files.deleteIfExists(file);
      }
      Thread.sleep(1000);
    }
  }

  /** Saves as careful editors do: the file is there with all its bytes or not at all. */
  private static Predicate<HttpResponse<String>> written(Path file, String text)
      throws IOException {
    Path beside = file.resolveSibling(".saved.tmp");
    Files.writeString(beside, text);
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    Matcher mark = Pattern.compile("saved-\\d+-").matcher(text);
    mark.find();
    return page -> page.statusCode() == 200 && page.body().contains(mark.group());
  }

  private void measure(String name, String address, Save save) throws Exception {
    double[] told = new double[SAVES];
    double[] shown = new double[SAVES];
    Duration cpu = Duration.ZERO;
    for (int i = -WARM; i < SAVES; i++) {
      if (i == 0) {
        cpu = cpu();
      }
      long[] nanos = once(address, save, "saved-" + (i + WARM) + "-");
      if (i >= 0) {
        told[i] = nanos[0] / 1e6;
        shown[i] = nanos[1] / 1e6;
      }
      Thread.sleep(300);
    }
    cpu = cpu().minus(cpu);
    Arrays.sort(told);
    Arrays.sort(shown);
    System.out.printf(
        Locale.ROOT,
        "| %s | %.0f ms | %.0f ms | %.0f ms | %d ms |%n",
        name,
        told[SAVES / 2],
        shown[SAVES / 2],
        shown[SAVES - 1],
        cpu.toMillis() / SAVES);
  }

  private long[] once(String address, Save save, String mark) throws Exception {
    Predicate<HttpResponse<String>> isShown = save.now(mark);
    long closed = System.nanoTime();
    long told;
    do {
      while (!events.next().startsWith("data:")) {}
      told = System.nanoTime() - closed;
    } while (!isShown.test(page(address)));
    return new long[] {told, System.nanoTime() - closed};
  }

  private HttpResponse<String> page(String address) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(site + address)).build();
    return client.send(request, BodyHandlers.ofString());
  }

  private Path post(String name) throws IOException {
    try (Stream<Path> files = Files.walk(project.resolve("content/posts"))) {
      return files.filter(file -> file.endsWith(name + ".md")).findFirst().orElseThrow();
    }
  }

  private List<ProcessHandle> processes() {
    return Stream.concat(Stream.of(preview), preview.descendants()).toList();
  }

  private Duration cpu() {
    return processes().stream()
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }

  private String memory() throws IOException {
    StringBuilder all = new StringBuilder();
    for (ProcessHandle process : processes()) {
      Path status = Path.of("/proc", Long.toString(process.pid()), "status");
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmHWM:")) {
          all.append(line.substring(6).strip().replaceAll("\\s+", " ")).append("; ");
        }
      }
    }
    return all.toString();
  }
}
