package io.github.offprint.serve;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Lets in only what a browser on this machine asks of this machine: a page of another site must not
 * read what an author has not published, by a name of its own that leads here.
 *
 * @param port that is served
 */
record Doorkeeper(int port) {

  private static final Set<String> METHODS = Set.of("GET", "HEAD");
  private static final int HTTP = 80;

  /** Why a request is not answered, if it is not. */
  Optional<Answer> refusal(Request request) {
    String host = request.header("host").orElse("").toLowerCase(Locale.ROOT);
    if (!hosts().contains(host)) {
      return Optional.of(
          Answer.text(
              Answer.REFUSED,
              "This preview answers to http://localhost:%s/ only, not to \"%s\"."
                  .formatted(Integer.toString(port), host)));
    }
    if (request.header("origin").filter(origin -> !isOwn(origin)).isPresent()) {
      return Optional.of(
          Answer.text(Answer.REFUSED, "This preview does not answer to pages of other sites."));
    }
    return METHODS.contains(request.method())
        ? Optional.empty()
        : Optional.of(
            Answer.text(Answer.NOT_ALLOWED, "A preview can only be read.")
                .with("Allow", "GET, HEAD"));
  }

  private boolean isOwn(String origin) {
    return hosts().contains(origin.toLowerCase(Locale.ROOT).replaceFirst("^http://", ""));
  }

  private List<String> hosts() {
    List<String> names = List.of("localhost", "127.0.0.1", "[::1]");
    return port == HTTP ? names : names.stream().map(name -> name + ":" + port).toList();
  }
}
