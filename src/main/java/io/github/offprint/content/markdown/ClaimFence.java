package io.github.offprint.content.markdown;

import io.github.offprint.content.Excerpt;
import io.github.offprint.content.LabelWords;
import io.github.offprint.content.Pending;
import io.github.offprint.content.Statement;
import io.github.offprint.content.Typesetter;
import io.github.offprint.content.Values;
import io.github.offprint.content.numbers.Claim;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problems;
import io.github.offprint.problem.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A fence with claims, one a line, that the page shows as a small mark with the numbers behind it.
 *
 * @param hidden whether the page does not show it
 * @param words of the language of the post
 */
record ClaimFence(List<Claim> claims, boolean hidden, LabelWords words) implements Pending {

  static final String LANGUAGE = "claim";

  private static final String HIDDEN = "hidden";

  ClaimFence {
    claims = List.copyOf(claims);
  }

  /**
   * Reads what stands inside a fence.
   *
   * @param info what stands behind the word {@code claim}
   * @param fence where it opens
   * @param words of the language of the post
   */
  static ClaimFence read(
      Excerpt lines, String info, Position fence, LabelWords words, Problems problems) {
    if (!info.isEmpty() && !info.equals(HIDDEN)) {
      problems.error(
          fence, "claims cannot be \"" + info + "\"", Suggestion.of(info, List.of(HIDDEN)));
    }
    List<Claim> claims = new ArrayList<>();
    String text = lines.text();
    boolean any = false;
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      String line = text.substring(start, end).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        any = true;
        int first = start + text.substring(start, end).indexOf(line);
        Claim.read(lines.part(first, first + line.length()), problems).ifPresent(claims::add);
      }
      start = end + 1;
    }
    if (!any) {
      problems.error(
          fence, "nothing is claimed here", "write a claim such as fig-steps.loss < 0.05");
    }
    return new ClaimFence(claims, info.equals(HIDDEN), words);
  }

  @Override
  public List<Statement> statements() {
    return claims.stream().map(Claim::statement).toList();
  }

  @Override
  public String html(Values values, Typesetter typesetter, Problems problems) {
    Html html = new Html();
    int holding = 0;
    for (Claim claim : claims) {
      Optional<Map<String, String>> numbers = claim.checked(values, problems);
      holding += numbers.isPresent() ? 1 : 0;
      numbers.ifPresent(found -> item(claim, found, html));
    }
    if (hidden || holding < claims.size()) {
      return "";
    }
    String summary =
        holding == 1 ? words.word("claim") : words.filled("claims", Integer.toString(holding));
    return "<details class=\"claims\">\n<summary>"
        + summary
        + "</summary>\n<ul>\n"
        + html.take()
        + "</ul>\n</details>\n";
  }

  private static void item(Claim claim, Map<String, String> numbers, Html html) {
    String found =
        numbers.entrySet().stream()
            .map(number -> number.getKey() + " = " + number.getValue())
            .collect(Collectors.joining(", "));
    html.raw("<li><code>").text(claim.text()).raw("</code>");
    if (!found.isEmpty()) {
      html.raw(" <span class=\"claim-values\">").text(found).raw("</span>");
    }
    html.raw("</li>\n");
  }
}
