package io.github.offprint.serve;

import io.github.offprint.build.Snapshot;
import io.github.offprint.content.Address;
import io.github.offprint.problem.OffprintException;
import io.github.offprint.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.CRC32;

/** Answers requests out of the site as it is now. Safe to use from several threads. */
final class Pages {

  /** Where the preview's own things are, on every site. */
  static final String OWN = "/_offprint/";

  static final String EVENTS = OWN + "events";
  private static final String SCRIPT = OWN + "preview.js";

  private final Supplier<State> state;
  private final Doorkeeper doorkeeper;

  Pages(Supplier<State> state, Doorkeeper doorkeeper) {
    this.state = state;
    this.doorkeeper = doorkeeper;
  }

  /** The answer to a request. */
  Answer answer(Request request) {
    Optional<Answer> refusal = doorkeeper.refusal(request);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    if (request.path().equals(SCRIPT)) {
      return Answer.of(Answer.OK, ContentTypes.of(SCRIPT), PreviewScript.bytes());
    }
    return Paths.decoded(request.path())
        .map(path -> answer(request, path))
        .orElseGet(() -> Answer.text(Answer.WRONG, "This is no path of a site."));
  }

  private Answer answer(Request request, String path) {
    State now = state.get();
    if (now.snapshot().isEmpty()) {
      return bare(Answer.NOTHING_YET, now.problems());
    }
    try {
      return answer(request, path, now, now.snapshot().get());
    } catch (OffprintException e) {
      return bare(Answer.BROKEN, e.problems());
    }
  }

  private static Answer answer(Request request, String path, State now, Snapshot site) {
    String base = Address.ROOT.base();
    String home = site.site().info().address().base();
    if (!path.startsWith(home)) {
      return path.equals(base) || home.equals(path + "/") ? Answer.moved(home) : missing(now, site);
    }
    String inside = path.substring(home.length());
    String file = inside.isEmpty() || inside.endsWith("/") ? inside + "index.html" : inside;
    Optional<byte[]> bytes = site.files().bytes(file);
    if (bytes.isEmpty() && site.files().has(file + "/index.html")) {
      String query = request.query().isEmpty() ? "" : "?" + request.query();
      return Answer.moved(request.path() + "/" + query);
    }
    return bytes
        .map(found -> Ranges.of(request, file(request, file, found, now)))
        .orElseGet(() -> missing(now, site));
  }

  private static Answer file(Request request, String file, byte[] bytes, State now) {
    String type = ContentTypes.of(file);
    byte[] shown = type.equals(ContentTypes.HTML) ? scripted(bytes, now.version()) : bytes;
    String tag = tag(shown);
    Answer answer = Answer.of(Answer.OK, type, shown).with("ETag", tag);
    boolean known = request.header("if-none-match").filter(tag::equals).isPresent();
    return known ? answer.with(Answer.SAME, new byte[0]) : answer;
  }

  private static String tag(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    HexFormat hex = HexFormat.of();
    return "\"" + hex.toHexDigits(sum.getValue()) + hex.toHexDigits(bytes.length) + "\"";
  }

  private static Answer missing(State now, Snapshot site) {
    return site.files()
        .bytes("404.html")
        .map(page -> Answer.of(Answer.MISSING, ContentTypes.HTML, scripted(page, now.version())))
        .orElseGet(() -> Answer.text(Answer.MISSING, "The site has no such page."));
  }

  /** A page with the script that keeps it up to date. */
  private static byte[] scripted(byte[] page, String version) {
    String html = new String(page, StandardCharsets.UTF_8);
    int end = html.lastIndexOf("</body>");
    int at = end < 0 ? html.length() : end;
    return (html.substring(0, at) + script(version) + html.substring(at))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String script(String version) {
    return "<script src=\"%s\" data-version=\"%s\" defer></script>".formatted(SCRIPT, version);
  }

  /** A page that holds nothing but what is wrong; it has its own script, so it mends itself. */
  private static Answer bare(int status, List<Problem> problems) {
    StringBuilder html =
        new StringBuilder(
            "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Offprint</title>"
                + "<body style=\"font: 1rem/1.5 sans-serif; margin: 2rem\">"
                + "<main><h1>Nothing to show yet</h1>");
    problems.forEach(p -> html.append("<p><code>").append(escaped(p)).append("</code></p>"));
    html.append("</main>").append(script("")).append("</body></html>");
    return Answer.of(status, ContentTypes.HTML, html.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String escaped(Problem problem) {
    return problem.toString().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
