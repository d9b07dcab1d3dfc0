package io.github.offprint.content.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds references to labels while Flexmark reads a paragraph from left to right. */
final class ReferenceParser implements InlineParserExtension {

  private static final String LABEL =
      "@((?:%s)[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?)"
          .formatted(
              Arrays.stream(LabelKind.values())
                  .map(LabelKind::prefix)
                  .collect(Collectors.joining("|")));

  private static final Pattern PLAIN = Pattern.compile(LABEL);

  /** One of several between brackets, with the author's own word for it before it. */
  private static final Pattern ITEM = Pattern.compile("([^@\\[\\]`]*?)(-?)" + LABEL + "\\s*");

  /** Words before a reference after which its own word still follows. */
  private static final Set<String> LEADING =
      Arrays.stream(
              ("see also cf compare e.g i.e and or from of in with by both as through to"
                      + " siehe vgl auch vergleiche und oder aus von mit bei durch"
                      + " voir aussi et ou dans avec par de v\u00E9ase ver y en con por")
                  .split(" "))
          .collect(Collectors.toSet());

  private static final int LONGEST_GROUP = 1000;

  @Override
  public boolean parse(LightInlineParser inline) {
    BasedSequence input = inline.getInput();
    int start = inline.getIndex();
    if (input.charAt(start) == '[') {
      return group(inline, input, start);
    }
    if (start > 0 && isPartOfWord(input.charAt(start - 1))) {
      return false;
    }
    Matcher found = PLAIN.matcher(input).region(start, input.length());
    if (!found.lookingAt()) {
      return false;
    }
    inline.flushTextNode();
    inline.appendNode(
        new ReferenceSpan(input.subSequence(start, found.end()), found.group(1), false, ""));
    inline.setIndex(found.end());
    return true;
  }

  // [@fig-a; @fig-b], [-@eq-a] and [Fig. @fig-a]
  private static boolean group(LightInlineParser inline, BasedSequence input, int start) {
    int end = start + 1;
    int last = Math.min(input.length(), start + LONGEST_GROUP);
    while (end < last && "[]`".indexOf(input.charAt(end)) < 0) {
      end++;
    }
    boolean closed = end < last && input.charAt(end) == ']';
    boolean leadsOn = end + 1 < input.length() && "([".indexOf(input.charAt(end + 1)) >= 0;
    if (!closed || leadsOn) {
      return false;
    }
    List<ReferenceSpan> spans = new ArrayList<>();
    int from = start + 1;
    while (from <= end) {
      int to = from;
      while (to < end && input.charAt(to) != ';') {
        to++;
      }
      Matcher item = ITEM.matcher(input).region(from, to);
      if (!item.matches()) {
        return false;
      }
      String own = item.group(1).strip();
      String before = (spans.isEmpty() ? "" : ", ") + (own.isEmpty() ? "" : own + "\u00A0");
      boolean bare = !item.group(2).isEmpty() || !own.isEmpty() && !leadsTo(own);
      spans.add(
          new ReferenceSpan(
              input.subSequence(spans.isEmpty() ? start : item.start(2), to),
              item.group(3),
              bare,
              before));
      from = to + 1;
    }
    inline.flushTextNode();
    spans.forEach(inline::appendNode);
    inline.setIndex(end + 1);
    return true;
  }

  // "see" before a reference does not name its kind, as "Fig." does
  private static boolean leadsTo(String words) {
    String last = words.substring(words.lastIndexOf(' ') + 1).replaceFirst("[.,:]+$", "");
    return LEADING.contains(last.toLowerCase(Locale.ROOT));
  }

  // as in the address of a mailbox
  private static boolean isPartOfWord(char c) {
    return Character.isLetterOrDigit(c) || "_.+-/@:=".indexOf(c) >= 0;
  }

  @Override
  public void finalizeDocument(InlineParser inlineParser) {
    // nothing is kept
  }

  @Override
  public void finalizeBlock(InlineParser inlineParser) {
    // nothing is kept
  }

  /** Makes one for each document. */
  static final class Factory implements InlineParserExtensionFactory {

    @Override
    public CharSequence getCharacters() {
      return "@[";
    }

    @Override
    public InlineParserExtension apply(LightInlineParser inlineParser) {
      return new ReferenceParser();
    }

    @Override
    public Set<Class<?>> getAfterDependents() {
      return Set.of();
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
      return Set.of();
    }

    @Override
    public boolean affectsGlobalScope() {
      return false;
    }
  }
}
