package io.github.offprint.content.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.github.offprint.content.Directive;
import io.github.offprint.content.Excerpt;
import io.github.offprint.problem.Position;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes what stands between fences: code, or whatever the word behind the ticks asks for. */
final class FenceWriter {

  private static final String EXPERIMENT = "experiment";
  private static final Set<String> NEARLY_ASKED = Set.of("experiments", "claims");

  private static final CodeLines NO_LINES = CodeLines.of("");
  private static final Pattern RAW = Pattern.compile("\\s*\\{%-?\\s*raw\\s*-?%\\}\\s*");

  private final Sheet sheet;
  private final Html html;
  private final Includes includes;
  private final Map<FencedCodeBlock, Directive> directives = new IdentityHashMap<>();

  FenceWriter(Sheet sheet, Includes includes) {
    this.sheet = sheet;
    this.html = sheet.html();
    this.includes = includes;
  }

  /** Reads an experiment before anything is written, since headings must leave it its id. */
  void readAhead(FencedCodeBlock fence) {
    if (isExperiment(fence)) {
      experiment(fence).ifPresent(directive -> directives.put(fence, directive));
    }
  }

  private static boolean isExperiment(FencedCodeBlock fence) {
    return language(fence).equals(EXPERIMENT) && fence.getClosingMarker().isNotEmpty();
  }

  private Optional<Directive> experiment(FencedCodeBlock fence) {
    return new ExperimentFence(sheet, sheet.position(fence.getOpeningMarker().getStartOffset()))
        .directive(sheet.excerpt(fence.getContentLines()));
  }

  /** Writes a fence, or what it asks for. */
  void write(FencedCodeBlock fence) {
    int opening = fence.getOpeningMarker().getStartOffset();
    if (fence.getClosingMarker().isEmpty()) {
      sheet
          .problems()
          .error(
              sheet.position(opening),
              "the fence that opens here is never closed",
              "end it with a line " + fence.getOpeningMarker());
      return;
    }
    if (isExperiment(fence)) {
      Optional.ofNullable(directives.get(fence)).ifPresent(this::exhibit);
    } else if (language(fence).equals(ClaimFence.LANGUAGE)) {
      claims(fence, sheet.position(opening));
    } else if (language(fence).equals(PublicationsFence.LANGUAGE)) {
      new PublicationsFence(sheet, fence).write();
    } else if (language(fence).equals(AlgorithmWriter.LANGUAGE)) {
      String id = FenceInfo.of(fence.getInfo().unescape()).id();
      boolean labelled = new LabelWriter(sheet).fits(id, LabelKind.ALGORITHM, fence);
      new AlgorithmWriter(sheet).write(sheet.excerpt(fence.getContentLines()), labelled ? id : "");
    } else if (language(fence).equals(Inclusion.LANGUAGE)) {
      include(sheet.excerpt(fence.getContentLines()), sheet.position(opening));
    } else {
      tellMyst(fence.getInfo().unescape(), sheet.position(opening));
      warnOfNearMiss(language(fence), sheet.position(opening));
      FenceInfo info = FenceInfo.of(fence.getInfo().unescape());
      if (new LabelWriter(sheet).fits(info.id(), LabelKind.LISTING, fence)) {
        listing(fence, info);
        return;
      }
      String title = info.title();
      if (!title.isEmpty()) {
        html.line().raw("<p class=\"code-title\">").text(title).raw("</p>\n");
      }
      code(info, fence);
    }
  }

  private void listing(FencedCodeBlock fence, FenceInfo info) {
    AlgorithmWriter caption = new AlgorithmWriter(sheet);
    html.line().raw("<figure class=\"listing\" id=\"").text(info.id()).raw("\">\n<figcaption>");
    caption.number(LabelKind.LISTING, info.id());
    Excerpt written = sheet.excerpt(fence.getInfo());
    int title = info.title().isEmpty() ? -1 : written.text().indexOf(info.title());
    if (title >= 0) {
      caption.inline(written.part(title, title + info.title().length()));
    }
    html.raw("</figcaption>\n");
    code(info, fence);
    html.raw("</figure>\n");
  }

  private void exhibit(Directive directive) {
    sheet.labels().put(directive.id(), LabelKind.FIGURE, "");
    sheet.cut(directive);
  }

  private void include(Excerpt yaml, Position opening) {
    Optional<Inclusion> asked = Inclusion.read(yaml, opening, sheet.problems());
    if (asked.filter(Inclusion::isMarkdown).isPresent()) {
      sheet
          .problems()
          .error(
              opening,
              "Markdown cannot be included inside of a list or a quote",
              "write the fence at the beginning of its line, behind the list");
    } else {
      asked.ifPresent(
          inclusion ->
              includes
                  .text(inclusion)
                  .ifPresent(text -> code(inclusion.codeLanguage(), flush(text.text()), NO_LINES)));
    }
  }

  // a last line that is empty would count as one without indentation
  private static String flush(String code) {
    return code.stripTrailing().stripIndent() + "\n";
  }

  private void warnOfNearMiss(String language, Position opening) {
    if (NEARLY_ASKED.contains(language)) {
      String meant = language.substring(0, language.length() - 1);
      sheet
          .problems()
          .warning(
              opening,
              "this fence is shown as code in the language \"" + language + "\"",
              "write " + meant + " to have it checked when the site is built");
    }
  }

  private void tellMyst(String info, Position opening) {
    Myst.fence(info)
        .ifPresent(
            remedy ->
                sheet.problems().error(opening, "a directive of MyST means nothing here", remedy));
  }

  private void claims(FencedCodeBlock fence, Position opening) {
    String info = fence.getInfo().unescape().strip().substring(ClaimFence.LANGUAGE.length());
    Excerpt lines = sheet.excerpt(fence.getContentLines());
    html.line();
    sheet.cut(ClaimFence.read(lines, info.strip(), opening, sheet.words(), sheet.problems()));
  }

  private static String language(FencedCodeBlock fence) {
    return FenceInfo.of(fence.getInfo().unescape()).language();
  }

  /** Writes lines of code of which nothing is known. */
  void code(List<BasedSequence> lines) {
    code("", source(lines), NO_LINES);
  }

  private void code(FenceInfo info, FencedCodeBlock fence) {
    List<BasedSequence> lines = fence.getContentLines();
    if (!lines.isEmpty() && RAW.matcher(lines.get(0)).matches()) {
      sheet
          .problems()
          .warning(
              sheet.position(lines.get(0).getStartOffset()),
              "this tag of Jekyll is shown as a line of the code",
              "remove it and its end: braces are braces here");
    }
    code(info.language(), source(lines), info.lines());
  }

  private static String source(List<BasedSequence> lines) {
    StringBuilder source = new StringBuilder();
    lines.forEach(line -> source.append(AsWritten.in(line)));
    if (source.length() > 0 && source.charAt(source.length() - 1) != '\n') {
      source.append('\n');
    }
    return source.toString();
  }

  private void code(String language, String source, CodeLines lines) {
    html.line().raw("<pre" + lines.attributes() + "><code");
    if (!language.isEmpty()) {
      html.raw(" class=\"language-").text(language).raw("\"");
    }
    String set = sheet.typesetter().code(language, source);
    html.raw(">").raw(lines.areTold() ? lines.written(set) : set).raw("</code></pre>\n");
  }
}
