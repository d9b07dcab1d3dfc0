package io.github.offprint.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * A JVM of its own for the command line.
 *
 * @param folder its current folder
 * @param classPath jars and folders with classes
 * @param arguments for the JVM, after those that Offprint needs
 */
record Fork(Path folder, List<String> classPath, List<String> arguments) {

  private static final long PATIENCE_SECONDS = 10;

  private static final String MAIN = "io.github.offprint.cli.Main";

  /**
   * What the program runs best with: no display, one thread that collects garbage in pieces large
   * enough for a page, and native code for the script engine.
   */
  static final List<String> NEEDED =
      List.of(
          "-Djava.awt.headless=true",
          "-XX:+UseSerialGC",
          "-XX:NewSize=128m",
          "--enable-native-access=ALL-UNNAMED");

  /** Under another locale, Java on Linux cannot open files with letters beyond ASCII. */
  static final Map<String, String> ENVIRONMENT = Map.of("LC_ALL", "C.UTF-8");

  /**
   * Runs a command; what it prints goes where Maven prints.
   *
   * @return its exit code
   */
  int run(List<String> command) throws MojoExecutionException {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(commandLine(command)).directory(folder.toFile()).inheritIO();
      builder.environment().putAll(ENVIRONMENT);
      return await(builder.start());
    } catch (IOException e) {
      throw new MojoExecutionException("the JVM for Offprint could not be started", e);
    }
  }

  List<String> commandLine(List<String> command) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(NEEDED);
    line.addAll(arguments);
    line.addAll(List.of("-classpath", String.join(File.pathSeparator, classPath), MAIN));
    line.addAll(command);
    return line;
  }

  /** When Maven is told to end, the other JVM has to end too, and first. */
  private static int await(Process process) throws MojoExecutionException {
    Thread end = new Thread(() -> end(process));
    Runtime.getRuntime().addShutdownHook(end);
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      end(process);
      Thread.currentThread().interrupt();
      throw new MojoExecutionException("the build was interrupted", e);
    } finally {
      forget(end);
    }
  }

  private static void end(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread end) {
    try {
      Runtime.getRuntime().removeShutdownHook(end);
    } catch (IllegalStateException e) {
      // It runs: Maven is ending.
    }
  }
}
