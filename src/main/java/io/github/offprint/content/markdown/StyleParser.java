package io.github.offprint.content.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds notes inside a text and marked, raised and lowered words. What stands inside of them is
 * read when all else has been.
 */
final class StyleParser implements InlineParserExtension {

  // how far away the end of a note or of a marked text is looked for
  private static final int LONGEST = 4000;

  private static final Pattern SCRIPT =
      Pattern.compile("([\\^~])([\\p{L}\\p{N}+\\-−*,.=()′']{1,24})\\1");
  private static final Pattern MARKED =
      Pattern.compile("==(?![\\s=])([^\\n]{1,400}?)(?<![\\s=])==(?![=A-Za-z0-9])");

  private final List<Node> unread = new ArrayList<>();
  private final List<BasedSequence> texts = new ArrayList<>();

  @Override
  public boolean parse(LightInlineParser inline) {
    BasedSequence input = inline.getInput();
    int start = inline.getIndex();
    return input.matchChars("^[", start)
        ? note(inline, input, start)
        : styled(inline, input, start);
  }

  private boolean note(LightInlineParser inline, BasedSequence input, int start) {
    int end = closing(input, start + 1);
    if (end < 0 || input.subSequence(start + 2, end).isBlank()) {
      return false;
    }
    add(inline, new InlineNote(input.subSequence(start, end + 1)), start + 2, end);
    inline.setIndex(end + 1);
    return true;
  }

  private boolean styled(LightInlineParser inline, BasedSequence input, int start) {
    boolean marked = input.charAt(start) == '=';
    Matcher found = (marked ? MARKED : SCRIPT).matcher(input).region(start, input.length());
    if (!found.lookingAt() || !stands(input, start, found.end(), marked)) {
      return false;
    }
    String element = marked ? "mark" : input.charAt(start) == '^' ? "sup" : "sub";
    int width = marked ? 2 : 1;
    BasedSequence chars = input.subSequence(start, found.end());
    add(inline, new Styled(element, chars), start + width, found.end() - width);
    inline.setIndex(start + chars.length());
    return true;
  }

  // H~2~O but not ~/a, and ==so== but not x==y
  private static boolean stands(BasedSequence input, int start, int end, boolean marked) {
    char before = start == 0 ? ' ' : input.charAt(start - 1);
    char behind = end < input.length() ? input.charAt(end) : ' ';
    if (marked) {
      return before != '=' && !(before < 0x80 && Character.isLetterOrDigit(before));
    }
    boolean carried = Character.isLetterOrDigit(before) || ")]^~".indexOf(before) >= 0;
    return carried && before != input.charAt(start) && behind != input.charAt(start);
  }

  private void add(LightInlineParser inline, Node node, int from, int to) {
    inline.flushTextNode();
    inline.appendNode(node);
    unread.add(node);
    texts.add(inline.getInput().subSequence(from, to));
  }

  // where the bracket closes that opens here, or -1
  private static int closing(BasedSequence text, int open) {
    int depth = 0;
    for (int i = open; i < Math.min(text.length(), open + LONGEST); i++) {
      char c = text.charAt(i);
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
      i += c == '\\' ? 1 : 0;
    }
    return -1;
  }

  @Override
  public void finalizeDocument(InlineParser inlineParser) {
    // reading one may find others inside it
    for (int i = 0; i < unread.size(); i++) {
      inlineParser.parse(texts.get(i), unread.get(i));
    }
    unread.clear();
    texts.clear();
  }

  @Override
  public void finalizeBlock(InlineParser inlineParser) {
    // what stands inside is read at the end
  }

  /** Makes one for each document. */
  static final class Factory implements InlineParserExtensionFactory {

    @Override
    public CharSequence getCharacters() {
      return "^~=";
    }

    @Override
    public InlineParserExtension apply(LightInlineParser inlineParser) {
      return new StyleParser();
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
