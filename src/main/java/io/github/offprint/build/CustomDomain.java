package io.github.offprint.build;

import io.github.offprint.content.Address;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The file by which GitHub Pages knows the domain of a site: it must name the site's host. */
final class CustomDomain {

  private static final String FILE = "CNAME";

  private CustomDomain() {}

  /**
   * What is wrong with the domain.
   *
   * @param shown the folder of the file as problems show it
   */
  static Optional<Problem> problem(Map<String, Path> statics, Address address, String shown) {
    return Optional.ofNullable(statics.get(FILE))
        .map(CustomDomain::domain)
        .filter(domain -> address.isKnown() && !isServed(domain, address))
        .map(
            domain ->
                Problem.error(
                    Position.startOf(shown + "/" + FILE),
                    "the domain is \""
                        + domain
                        + "\", but the settings say that the site is served at "
                        + address.absolute("/"),
                    "write \"url: https://" + domain + "/\" in the settings, or correct the file"));
  }

  private static boolean isServed(String domain, Address address) {
    String host = address.origin().replaceFirst("^https?://", "").replaceFirst(":\\d+$", "");
    return host.equalsIgnoreCase(domain) && address.base().equals("/");
  }

  private static String domain(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
