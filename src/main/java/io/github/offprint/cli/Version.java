package io.github.offprint.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of this program, as the build wrote it down. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"Offprint " + number()};
  }

  /** The version alone, such as {@code 0.1.0}. */
  static String number() {
    Properties properties = new Properties();
    try (InputStream file = Version.class.getResourceAsStream("libraries.properties")) {
      properties.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("offprint.version");
  }
}
