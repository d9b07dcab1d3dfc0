package io.github.offprint.migration;

import io.github.offprint.content.Source;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A post on its way: its old text, what is changed in it, and what is left for a hand. */
final class Draft {

  private record Left(int offset, String what, String remedy) {}

  private final Original original;
  private final Edits edits;
  private final List<Left> left = new ArrayList<>();
  // a key may be asked for more than once
  private final Set<Problem> inHeader = new LinkedHashSet<>();
  private final Map<String, Integer> changes = new TreeMap<>();
  private String header = "";

  Draft(Original original) {
    this.original = original;
    this.edits = new Edits(original.body());
  }

  Original original() {
    return original;
  }

  Edits edits() {
    return edits;
  }

  /** Tells of something that a person has to look at; the place counts in the body. */
  void leave(int offset, String what, String remedy) {
    left.add(new Left(offset, what, remedy));
  }

  /** Tells of something about a key of the front matter. */
  void leave(Position place, String what, String remedy) {
    inHeader.add(Problem.warning(place, what, remedy));
  }

  /** Counts a change for the summary. */
  void count(String change) {
    changes.merge(change, 1, Integer::sum);
  }

  /** Replaces a piece, unless another rule was there before. */
  boolean replace(int start, int end, String with, String change) {
    boolean free = edits.isUnchanged(start, end);
    if (free && end > start) {
      edits.replace(start, end, with);
      count(change);
    }
    return free;
  }

  Map<String, Integer> changes() {
    return changes;
  }

  void begin(String frontMatter) {
    header = frontMatter;
  }

  /** The new file. */
  String text() {
    String body = edits.result();
    String rest = body.substring(blank(body));
    return header + "\n" + rest + (rest.isEmpty() || rest.endsWith("\n") ? "" : "\n");
  }

  private static int blank(String body) {
    int start = 0;
    while (start < body.length() && "\n ".indexOf(body.charAt(start)) >= 0) {
      start++;
    }
    // the indentation of the first line belongs to it
    return start == 0 ? 0 : body.lastIndexOf('\n', start - 1) + 1;
  }

  /** What is left, at its old place; each says where it stands now. */
  List<Problem> problems(String file) {
    Source now = Source.of(file, text());
    int shift = header.length() + 1 - blank(edits.result());
    Stream<Problem> inBody =
        left.stream()
            .map(
                l ->
                    Problem.warning(
                        original.position(l.offset()),
                        l.what(),
                        l.remedy()
                            + ", at "
                            + now.position(
                                Math.max(
                                    0,
                                    Math.min(
                                        now.text().length(), edits.moved(l.offset()) + shift)))));
    return Stream.concat(inHeader.stream(), inBody).sorted().toList();
  }
}
