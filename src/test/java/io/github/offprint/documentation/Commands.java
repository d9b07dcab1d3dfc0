package io.github.offprint.documentation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.offprint.cli.Main;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Commands that the documentation tells people to type. */
public final class Commands {

  /** Programs of others; what they do is theirs to keep. */
  private static final Set<String> OF_OTHERS =
      Set.of(
          "sudo", "brew", "winget", "git", "java", "cd", "mkdir", "curl", "alias", "source",
          ".ci/run");

  private static final Set<String> PHASES_OF_MAVEN =
      Set.of("clean", "compile", "test", "package", "verify", "install", "deploy");

  /** Stands for whatever command a reader wants. */
  private static final String ANY = "<command>";

  private static final Pattern WORD = Pattern.compile("(?:'[^']*'|\"[^\"]*\"|[^\\s'\"])+");
  private static final Pattern JAR =
      Pattern.compile("java -jar target/offprint-(\\S+)-cli\\.jar(.*)", Pattern.DOTALL);
  private static final Pattern COORDINATES =
      Pattern.compile("io\\.github\\.offprint:offprint-maven-plugin:([^:]+):(.*)");
  private static final Path GOALS = Path.of("src/main/java/io/github/offprint/maven");
  private static final Path PHASES = Path.of(".mvn/lifecycle/META-INF/plexus/components.xml");

  private final Path folder;
  private String input = "";

  /**
   * Commands that are typed one after the other.
   *
   * @param folder where they are typed
   */
  public Commands(Path folder) {
    this.folder = folder;
  }

  /** The commands of a block, without remarks, those that go on in the next line joined. */
  public static List<String> lines(String block) {
    String joined = block.replaceAll("(\\\\|\\|)\\n\\s*", "$1 ").replace("\\ ", "");
    return joined
        .lines()
        .map(line -> line.replaceFirst("(^|\\s+)# .*", "").strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** What is wrong with a command; empty if it does what it should. Offprint's own are run. */
  public List<String> faults(String line) throws IOException {
    return faults(line, true);
  }

  /** The same for a command in a sentence, which is not run: all its words must be known. */
  public List<String> faultsOfWords(String line) throws IOException {
    return faults(line, false);
  }

  private List<String> faults(String line, boolean run) throws IOException {
    List<String> faults = new ArrayList<>();
    for (String command : line.split(" \\| ")) {
      faults.addAll(faultsOfOne(command.strip(), run));
    }
    return faults;
  }

  private List<String> faultsOfOne(String command, boolean run) throws IOException {
    Matcher jar = JAR.matcher(command);
    if (jar.matches()) {
      List<String> faults = new ArrayList<>(faultsOfVersion(jar.group(1)));
      faults.addAll(faultsOfOffprint(words(jar.group(2)), run));
      return faults;
    }
    List<String> words = words(command);
    String rest = command.substring(Math.min(command.length(), words.get(0).length())).strip();
    switch (words.get(0)) {
      case "offprint":
        return faultsOfOffprint(words.subList(1, words.size()), run);
      case "mvn":
        return faultsOfMaven(words.subList(1, words.size()));
      case "echo":
        input = words(rest).get(0) + "\n";
        return List.of();
      case "./deploy.sh":
        String script = Files.readString(Path.of("deploy.sh"));
        return words.stream()
            .filter(word -> word.startsWith("--") && !script.contains(word))
            .map(word -> "deploy.sh has no option " + word)
            .toList();
      default:
        return OF_OTHERS.contains(words.get(0))
            ? List.of()
            : List.of("it is not known how " + words.get(0) + " could be tried");
    }
  }

  private List<String> faultsOfOffprint(List<String> all, boolean run) throws IOException {
    int from = all.indexOf("<");
    if (run && from >= 0) {
      input = Files.readString(folder.resolve(all.get(from + 1)));
    }
    List<String> words =
        all.stream().takeWhile(word -> !word.equals(">") && !word.equals("<")).toList();
    return run && !words.contains("serve") && !words.contains(ANY)
        ? faultsOfRun(words)
        : faultsOfHelp(words);
  }

  private List<String> faultsOfRun(List<String> words) {
    Said said = said(words);
    return said.code() == 0 ? List.of() : List.of(said.code() + ": " + said.text());
  }

  // a command that is not run: it must exist, and its help must name each of its options
  private List<String> faultsOfHelp(List<String> words) {
    if (words.isEmpty() || words.get(0).startsWith("-") || words.get(0).startsWith("<")) {
      return List.of();
    }
    Said help = said(List.of(words.get(0), "--help"));
    if (!help.text().contains("offprint " + words.get(0))) {
      return List.of("there is no command " + words.get(0));
    }
    return words.stream()
        .filter(word -> word.startsWith("--"))
        .map(word -> word.replaceFirst("=.*", ""))
        .filter(option -> !help.text().contains(option))
        .map(option -> words.get(0) + " has no option " + option)
        .toList();
  }

  private record Said(int code, String text) {}

  private Said said(List<String> words) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, UTF_8);
    ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(UTF_8));
    int code = Main.run(words.toArray(String[]::new), in, out, out, folder);
    return new Said(code, bytes.toString(UTF_8));
  }

  private static List<String> faultsOfMaven(List<String> words) throws IOException {
    String goals = goals();
    String phases = Files.readString(PHASES);
    List<String> faults = new ArrayList<>();
    for (String word : withoutModules(words)) {
      Matcher coordinates = COORDINATES.matcher(word);
      String goal = coordinates.matches() ? coordinates.group(2) : word.replace("offprint:", "");
      if (word.startsWith("-Doffprint.")) {
        String name = word.substring(2).replaceFirst("=.*", "");
        if (!goals.contains("property = \"" + name + "\"") && !isOfThisProject(name)) {
          faults.add("there is no property " + name);
        }
      } else if (coordinates.matches() || word.startsWith("offprint:")) {
        faults.addAll(coordinates.matches() ? faultsOfVersion(coordinates.group(1)) : List.of());
        if (!goals.contains("@Mojo(name = \"" + goal + "\"")) {
          faults.add("there is no goal " + goal);
        }
      } else if (!word.startsWith("-")
          && !word.contains(":")
          && !PHASES_OF_MAVEN.contains(word)
          && !phases.contains("<" + word + ">")) {
        faults.add("there is no phase " + word);
      }
    }
    return faults;
  }

  // what stands behind -pl and -f is a folder of the reader's
  private static List<String> withoutModules(List<String> words) {
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (i == 0 || !Set.of("-pl", "-f").contains(words.get(i - 1))) {
        kept.add(words.get(i));
      }
    }
    return kept;
  }

  private static boolean isOfThisProject(String property) {
    return Set.of("offprint.arguments", "offprint.golden").contains(property);
  }

  private static String goals() throws IOException {
    StringBuilder goals = new StringBuilder();
    try (Stream<Path> files = Files.list(GOALS)) {
      for (Path file : files.sorted().toList()) {
        goals.append(Files.readString(file));
      }
    }
    return goals.toString();
  }

  private static List<String> faultsOfVersion(String version) throws IOException {
    boolean current =
        version.equals("<version>")
            || Files.readString(Path.of("pom.xml")).contains("<version>" + version + "</version>");
    return current ? List.of() : List.of("the version is not " + version);
  }

  /** The words of a command as a shell would hand them over. */
  static List<String> words(String command) {
    return WORD.matcher(command)
        .results()
        .map(word -> word.group().replaceAll("'([^']*)'|\"([^\"]*)\"", "$1$2"))
        .toList();
  }

  /** The commands that a sentence names between ticks. */
  public static List<String> named(String page) {
    return Pattern.compile("(?<!`)`((?:mvn|offprint|java -jar|\\./deploy\\.sh) [^`\\n]*)`(?!`)")
        .matcher(page)
        .results()
        .map(found -> found.group(1))
        .filter(command -> Arrays.stream(command.split(" ")).noneMatch(word -> word.equals("…")))
        .distinct()
        .toList();
  }
}
