package io.github.offprint.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.offprint.start.Starter;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Projects of other people, built with real Mavens, several at a time. */
@Execution(ExecutionMode.CONCURRENT)
class OtherProjectsIT {

  private static final String WALK = "src/main/java/com/example/experiments/RandomWalk.java";
  private static final String SERVICES =
      "src/main/resources/META-INF/services/io.github.offprint.experiment.Experiment";
  private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)/\\S*");
  private static final long PATIENCE_MILLIS = 60_000;

  @TempDir Path temporary;

  private Path project;

  @BeforeEach
  void nameTheProject() {
    project = temporary.resolve("Größe & Maß 1");
  }

  @ParameterizedTest
  @EnumSource
  void aNewProjectIsTestedBuiltAndCheckedAndNeedsNoNetworkAfterwards(Maven maven)
      throws IOException, InterruptedException {
    beginBy(maven);

    Maven.Answer first = maven.run(project, "verify", "site-build");
    assertThat(first.text()).contains("Tests run: 2, Failures: 0", "37 written, 0 unchanged");
    assertThat(first.code()).isZero();
    assertThat(project.resolve("site/posts/random-walk/index.html"))
        .content()
        .contains("How far a random walk gets", "standard errors away");

    SortedMap<String, String> built = files(project.resolve("site"));
    Maven.Answer offline = maven.run(project, "-o", "site-check", "offprint:build");
    assertThat(offline.text())
        .contains("The site is what a build would write.", "0 written, 37 unchanged");
    assertThat(offline.code()).isZero();
    assertThat(files(project.resolve("site"))).isEqualTo(built);
  }

  /** Maven knows the classes of a module only by phases of its own. */
  @ParameterizedTest
  @EnumSource(names = {"V3_8", "V4"})
  void postsFindTheExperimentsOfAnotherModule(Maven maven)
      throws IOException, InterruptedException {
    begin();
    splitIntoModules();

    Maven.Answer built = maven.run(project, "site-build");
    assertThat(built.text()).contains("There are no posts in this module.", "37 written");
    assertThat(built.code()).isZero();
    assertThat(project.resolve("paper/site/figures/fig-walk.svg")).isRegularFile();
    assertThat(project.resolve("site")).doesNotExist();

    // packed into a jar, it is the same code
    Maven.Answer packed = maven.run(project, "package", "-Dmaven.test.skip", "site-check");
    assertThat(packed.text()).contains("The site is what a build would write.");
    assertThat(packed.code()).isZero();
  }

  @Test
  void goalsTakePropertiesAndTemplatesOfTheProjectStandAboveTheTheme()
      throws IOException, InterruptedException {
    begin();
    write("texts/posts/plain.md", "---\ntitle: Plain\npublished: 2025-01-01\n---\n\nA text.\n");
    write("templates/404.html", "<main th:fragment=\"main\"><h1>Not mine</h1></main>\n");

    Maven.Answer answer =
        Maven.V3_9.run(
            project,
            "compile",
            "offprint:list",
            "offprint:build",
            "offprint:clean",
            "-Doffprint.content=texts",
            "-Doffprint.output=else where",
            "-Doffprint.baseUrl=https://who.github.io/notes/",
            "-Doffprint.timings");

    assertThat(answer.text())
        .contains("walks/distance", "how often the time doubles", "nothing to remove");
    assertThat(answer.code()).isZero();
    Path site = project.resolve("else where");
    assertThat(site.resolve("404.html")).content().contains("<h1>Not mine</h1>", "offprint.css");
    assertThat(site.resolve("posts/plain/index.html"))
        .content()
        .contains("https://who.github.io/notes/posts/plain/", "offprint.css");
    assertThat(site.resolve("posts/random-walk")).doesNotExist();
    assertThat(project.resolve("site")).doesNotExist();
  }

  @Test
  void thePreviewIsShownUntilItIsStopped() throws IOException, InterruptedException {
    begin();
    Maven.V3_9.turn.lock();
    try {
      seePreview();
    } finally {
      Maven.V3_9.turn.unlock();
    }
    assertThat(project.resolve("site")).doesNotExist();
  }

  private void seePreview() throws IOException, InterruptedException {
    Path log = temporary.resolve("log");
    Process preview = Maven.V3_9.begun(project, log, "site-serve", "-Doffprint.port=0");
    try {
      URI home = address(log, preview);
      assertThat(page(home)).contains("How far a random walk gets");
      preview.destroy();
      assertThat(preview.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)).isTrue();
      assertThatThrownBy(() -> page(home)).isInstanceOf(ConnectException.class);
    } finally {
      preview.destroyForcibly();
    }
  }

  @Test
  void whatIsWrongWithExperimentsIsToldTogetherAndNothingIsWritten()
      throws IOException, InterruptedException {
    begin();
    String walk = Files.readString(project.resolve(WALK));
    write(WALK.replace("RandomWalk", "Twin"), walk.replace("RandomWalk", "Twin"));
    write(
        WALK.replace("RandomWalk", "Unready"),
        walk.replace("RandomWalk", "Unready")
            .replace("walks/distance", "walks/unready")
            .replace(
                "  @Override\n  public String name()",
                "  static final int N = Integer.parseInt(\"x\");\n\n"
                    + "  @Override\n  public String name()"));
    String types = "com.example.experiments.";
    write(SERVICES, types + "RandomWalk\n" + types + "Twin\n" + types + "Unready\n");

    Maven.Answer answer = Maven.V3_9.run(project, "site-build");

    assertThat(answer.text())
        .contains(
            types + "RandomWalk and " + types + "Twin are both named \"walks/distance\"",
            types + "Unready could not be instantiated: while its class was initialised",
            "2 problems; nothing was written.",
            "BUILD FAILURE")
        .doesNotContain("\tat ", "fault of Offprint");
    assertThat(answer.code()).isEqualTo(1);
    assertThat(project.resolve("site")).doesNotExist();
    assertThat(project.resolve("offprint.lock")).doesNotExist();
  }

  @Test
  void aProjectWithoutPostsAndAValueThatIsNoneAreToldInALine()
      throws IOException, InterruptedException {
    begin();
    assertThat(Maven.V3_9.run(project, "offprint:build", "-Doffprint.threads=many").text())
        .contains("offprint: Invalid value for option '--threads'", "BUILD FAILURE")
        .doesNotContain("\tat ");

    Files.move(project.resolve("content"), project.resolve("contents"));
    Maven.Answer answer = Maven.V3_9.run(project, "offprint:build");
    assertThat(answer.text())
        .contains("content:1:1: error: there is no folder \"posts\"", "BUILD FAILURE")
        .doesNotContain("\tat ");
    assertThat(project.resolve("site")).doesNotExist();
  }

  private void begin() {
    new Starter(project, "", Maven.PLUGIN.substring(Maven.PLUGIN.lastIndexOf(':') + 1)).start();
  }

  /** A new project, made by Maven with nothing but the plugin's coordinates. */
  private void beginBy(Maven maven) throws IOException, InterruptedException {
    Maven.Answer made =
        maven.run(temporary, Maven.PLUGIN + ":init", "-Doffprint.folder=" + project.getFileName());
    assertThat(made.text()).contains("content/posts/random-walk.md", "cd \"Größe & Maß 1\"");
    assertThat(made.code()).isZero();
  }

  /** Posts into one module and experiments into another, both below what was the project. */
  private void splitIntoModules() throws IOException {
    String pom = Files.readString(project.resolve("pom.xml"));
    String version = "<version>1.0-SNAPSHOT</version>";
    String artifact = "<artifactId>grosse-mass-1</artifactId>";
    String parent =
        "<project><modelVersion>4.0.0</modelVersion><parent><groupId>com.example</groupId>"
            + artifact
            + version
            + "</parent><artifactId>%s</artifactId>%s</project>\n";
    String code =
        "<dependencies><dependency><groupId>com.example</groupId><artifactId>code</artifactId>"
            + version
            + "</dependency></dependencies>";
    write(
        "pom.xml",
        pom.replaceFirst(
            version,
            version
                + "<packaging>pom</packaging>"
                + "<modules><module>paper</module><module>code</module></modules>"));
    write("code/pom.xml", parent.formatted("code", ""));
    write("paper/pom.xml", parent.formatted("paper", code));
    Files.move(project.resolve("src"), project.resolve("code/src"));
    Files.move(project.resolve("content"), project.resolve("paper/content"));
    Files.move(project.resolve("offprint.yaml"), project.resolve("paper/offprint.yaml"));
  }

  private static URI address(Path log, Process preview) throws IOException, InterruptedException {
    for (long waited = 0; waited < PATIENCE_MILLIS && preview.isAlive(); waited += 50) {
      Matcher address = ADDRESS.matcher(Files.exists(log) ? Files.readString(log) : "");
      if (address.find()) {
        return URI.create(address.group());
      }
      Thread.sleep(50);
    }
    throw new IOException("the preview does not begin: " + Files.readString(log));
  }

  private static String page(URI address) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private void write(String file, String text) throws IOException {
    Path path = project.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private static SortedMap<String, String> files(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(
            folder.relativize(file).toString(),
            Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }
}
