package io.github.offprint.content.markdown;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What to write in place of a tag of Jekyll or Hexo, a shortcode of Hugo, a variable of Jekyll or
 * an element of Distill.
 */
final class ForeignRemedies {

  private static final String OTHERWISE = "say it in Markdown, or write it as code between ticks";
  private static final String PICTURE = "write ![caption](picture.png)";
  private static final String POST = "link to the file of the post: [text](other.md)";

  private static final Map<String, String> REMEDIES = new TreeMap<>();
  private static final Map<String, String> ELEMENTS =
      Map.of(
          "d-cite", "cite as [@key]",
          "d-footnote", "write ^[text]",
          "d-math", "write $…$",
          "d-code", "write the code between two lines ```",
          "d-bibliography", "leave it out: the list stands at the end by itself");

  static {
    put("write the code between two lines ```", "highlight codeblock code gist prism include_code");
    put("remove it: braces are braces here", "raw");
    put(POST, "post_url post_link link ref relref post_path");
    put(PICTURE, "asset_img img image figure picture fig fancybox imgcap img_row");
    put("write ![caption](picture.png) for each", "gallery grouppicture gp");
    put("write the path of the file, relative to the post", "asset_path asset_link");
    put("write ::: note and, at its end, :::", "note notice callout alert admonition hint info");
    put("write ::: warning and, at its end, :::", "warning danger caution warn error");
    put("write ::: tip and, at its end, :::", "tip success");
    put("write ::: details Title and, at its end, :::", "details fold folding spoiler expand");
    put("write ::: details Title and, at its end, :::", "collapse hideToggle accordion toggle");
    put("write ::: tabs with a heading for each tab", "tabs tab subtabs tabbed tabgroup");
    put("write > before each line", "blockquote quote cq centerquote pullquote epigraph");
    put("write $…$, or $$ on the lines above and below", "math katexmm equation");
    put("write $…$ in place of both ends; alone, remove it: formulas are set", "katex mathjax");
    put("cite as [@key]", "cite");
    put("leave it out: the list stands at the end by itself", "bibliography references");
    put("write ^[text]", "footnote fn sidenote marginnote margin_note");
    put("leave it out: the page has its own", "toc table_of_contents");
    put("draw it as SVG, and show it with ![caption](picture.svg)", "mermaid plantuml chart flow");
    put("link to it: [text](https://…)", "youtube vimeo bilibili video tweet twitter x instagram");
    put("write <kbd>…</kbd>", "kbd");
    put("write ==text==", "mark hl");
    put("write <span>…</span>, or [text]{.name}", "label badge btn button icon");
    put("write the text itself: nothing is computed here", "if for assign capture unless comment");
    put("write the text itself: nothing is computed here", "else elsif case when param increment");
  }

  private static final Pattern NAME =
      Pattern.compile("\\{[{%][<%-]?\\s*/?\\s*(?:end(?=\\w))?([\\w-]*)");
  private static final Pattern INCLUDED = Pattern.compile("\\binclude(?:_cached)?\\s+([\\w./-]+)");
  private static final Pattern FILE =
      Pattern.compile("\\b(?:src|path|url|image_path|file)=\"([^\"{}]+)\"");
  private static final Pattern CAPTION =
      Pattern.compile("(?:.*\\bcaption|.*?\\b(?:title|alt))=\"([^\"{}]*)\"");
  private static final Pattern ASSET =
      Pattern.compile("\\basset_img\\s+(\\S+\\.\\w+)\\s*(?:\\d+\\s+)*\"?([^\"%]*?)\"?\\s*-?%\\}");

  private static final Pattern VARIABLE =
      Pattern.compile(
          "\\{\\{-?\\s*(?:(?:site|page|post|layout|include)\\.\\w|[^{}]*\\|\\s*[a-z_]+).*");
  private static final Pattern QUOTED = Pattern.compile("\\{\\{-?\\s*[\"']([^\"']*)[\"']\\s*\\|.*");
  private static final Pattern ADDRESS =
      Pattern.compile("(?:\\{\\{-?\\s*site\\.(?:base)?url\\b[^{}]*\\}\\})+(/?[^\\s{}()\"'<>]*).*");

  private ForeignRemedies() {}

  private static void put(String remedy, String names) {
    for (String name : names.split(" ")) {
      REMEDIES.put(name, remedy);
    }
  }

  /**
   * What to write in place of a tag or a shortcode.
   *
   * @param command with its braces, and with what stands in them
   */
  static String of(String command) {
    Matcher found = NAME.matcher(command);
    String name = found.lookingAt() ? found.group(1) : "";
    Matcher included = INCLUDED.matcher(command);
    if (included.find()) {
      name = ofInclude(included.group(1));
    }
    String remedy = REMEDIES.getOrDefault(name, OTHERWISE);
    return remedy.equals(PICTURE) ? picture(command) : remedy;
  }

  // {% include figure.html path="a.png" %}: the file tells what is meant
  private static String ofInclude(String file) {
    String name = file.replaceFirst("^.*/", "").replaceFirst("\\..*", "");
    return name.matches(".*(?:figure|image|img|picture).*") ? "figure" : name;
  }

  private static String picture(String command) {
    Matcher file = FILE.matcher(command);
    Matcher caption = CAPTION.matcher(command);
    Matcher asset = ASSET.matcher(command);
    if (file.find()) {
      return "write !["
          + (caption.find() ? caption.group(1) : "caption")
          + "]("
          + file.group(1)
          + ")";
    }
    return asset.find()
        ? "write !["
            + (asset.group(2).isBlank() ? "caption" : asset.group(2).strip())
            + "]("
            + asset.group(1)
            + ")"
        : PICTURE;
  }

  /** Whether what stands in double braces is a variable or a filter of Jekyll. */
  static boolean isVariable(String braces) {
    return VARIABLE.matcher(braces).matches();
  }

  /** What to write in place of a variable of Jekyll and of the address that may follow it. */
  static String ofVariable(String text) {
    Matcher quoted = QUOTED.matcher(text);
    Matcher address = ADDRESS.matcher(text);
    if (quoted.matches() && quoted.group(1).contains("/")) {
      return address(quoted.group(1));
    }
    return address.matches() ? address(address.group(1)) : "write the text itself";
  }

  private static String address(String path) {
    String rooted = path.startsWith("/") ? path : "/" + path;
    return "write " + rooted + ", which fits wherever the site is served";
  }

  /** What to write in place of an element of Distill; nothing if it is none. */
  static Optional<String> ofElement(String name) {
    return name.startsWith("d-")
        ? Optional.of(ELEMENTS.getOrDefault(name, "write HTML or ::: {.class}"))
        : Optional.empty();
  }
}
