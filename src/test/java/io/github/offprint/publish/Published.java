package io.github.offprint.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A project with a site, its remote on this disk, and what {@code deploy.sh} does with both. */
final class Published {

  /** What a program said, on both streams, and how it ended. */
  record Answer(int code, String text) {}

  final Path project;
  final Path remote;
  private final Path home;
  private final Path programs;

  private Published(Path folder, Path inside) throws IOException {
    home = Files.createDirectories(folder.resolve("home"));
    programs = Files.createDirectories(folder.resolve("bin"));
    remote = folder.resolve("remote of all.git");
    project = folder.resolve("Änderung 1").resolve(inside);
  }

  /** A committed project; its check passes. */
  static Published in(Path folder) throws IOException {
    return in(folder, Path.of(""));
  }

  /** A committed project in a folder of its repository. */
  static Published in(Path folder, Path inside) throws IOException {
    Published made = new Published(folder, inside);
    Files.createDirectories(made.project.resolve("site/posts/a"));
    Files.writeString(
        made.home.resolve(".gitconfig"),
        """
        [user]
          name = Ada
          email = ada@example.org
        [init]
          defaultBranch = main
        [protocol "file"]
          allow = always
        """);
    made.checkEndsWith(0);
    Files.copy(Path.of("deploy.sh"), made.project.resolve("deploy.sh"));
    made.write("site/index.html", "<p>one</p>\n");
    made.write("site/posts/a/größe.html", "<p>ä</p>\r\n");
    made.write("pom.xml", "<project/>\n");
    made.git("init", "--quiet", "--bare", made.remote.toString());
    Path top = folder.resolve("Änderung 1");
    made.run(top, "git", "init", "--quiet");
    made.git("remote", "add", "origin", made.remote.toString());
    made.commit("Begin");
    return made;
  }

  /** A script in place of Maven, which notes how it was called. */
  void checkEndsWith(int code) throws IOException {
    program(
        "mvn",
        "echo \"$@\" >> '"
            + home
            + "/calls'\n"
            + (code == 0 ? "" : "echo 'fig-a is stale'\n")
            + "exit "
            + code
            + "\n");
  }

  void program(String name, String lines) throws IOException {
    Path file = programs.resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + lines);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  String calls() throws IOException {
    return Files.readString(home.resolve("calls"));
  }

  void write(String file, String text) throws IOException {
    Path path = project.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  void commit(String message) throws IOException {
    git("add", "--all", "--force");
    git("commit", "--quiet", "--message", message);
  }

  Answer deploy(String... options) throws IOException {
    return deployIn(project, options);
  }

  Answer deployIn(Path folder, String... options) throws IOException {
    return run(folder, script("./deploy.sh", options));
  }

  /** Runs the script of the project from elsewhere. */
  Answer deployFrom(Path folder, String... options) throws IOException {
    return run(folder, script(project.resolve("deploy.sh").toString(), options));
  }

  private static String[] script(String path, String... options) {
    List<String> words = new ArrayList<>(List.of("sh", path));
    words.addAll(List.of(options));
    return words.toArray(String[]::new);
  }

  /** What git says in the project. */
  String git(String... words) throws IOException {
    Answer answer = asked(words);
    if (answer.code() != 0) {
      throw new IOException(String.join(" ", words) + ": " + answer.text());
    }
    return answer.text();
  }

  Answer asked(String... words) throws IOException {
    List<String> all = new ArrayList<>(List.of("git"));
    all.addAll(List.of(words));
    return run(project, all.toArray(String[]::new));
  }

  /** What git says in the remote. */
  String there(String... words) throws IOException {
    List<String> all = new ArrayList<>(List.of("git", "-c", "core.quotePath=false"));
    all.addAll(List.of(words));
    Answer answer = run(remote, all.toArray(String[]::new));
    return answer.text().strip();
  }

  Answer run(Path folder, String... words) throws IOException {
    Process process = begun(folder, words);
    String text = new String(process.getInputStream().readAllBytes());
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException(String.join(" ", words) + " does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    return new Answer(process.exitValue(), text);
  }

  Process begun(Path folder, String... words) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
    builder.redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("GIT_"));
    environment.put("HOME", home.toString());
    environment.put("XDG_CONFIG_HOME", home.toString());
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
    environment.put("TMPDIR", Files.createDirectories(home.resolve("tmp")).toString());
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("PATH", programs + ":" + environment.get("PATH"));
    return builder.start();
  }

  /** What the script has left behind: temporary files, and changes of the working tree. */
  List<String> leftovers() throws IOException {
    List<String> left = new ArrayList<>(git("status", "--porcelain").lines().toList());
    try (Stream<Path> files = Files.list(home.resolve("tmp"))) {
      files.map(Path::toString).forEach(left::add);
    }
    return left;
  }
}
