package io.github.offprint.content.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import io.github.offprint.content.ImageSize;
import io.github.offprint.content.PercentCode;
import io.github.offprint.content.PictureNumber;
import io.github.offprint.content.Post;
import io.github.offprint.content.Surroundings;
import io.github.offprint.problem.Position;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes pictures, alone in their paragraph or inside a text. */
final class PictureWriter {

  /** Pixels across beyond which a picture is shown by its copies alone. */
  private static final int LARGEST = 2560;

  private static final String REMEDY =
      "write what it shows between the brackets, or {alt=\"\"} behind it if it only decorates";

  /** Nothing but attributes and space. */
  private static final Pattern SILENT = Pattern.compile("(?s)\\s*(\\{[^{}]*\\})?\\s*");

  private static final Pattern DECORATING =
      Pattern.compile("(?s)\\{[^{}]*\\b(alt=\"\"|role=\"?presentation)[^{}]*\\}.*");

  private final Sheet sheet;
  private final LabelWriter labels;

  PictureWriter(Sheet sheet) {
    this.sheet = sheet;
    this.labels = new LabelWriter(sheet);
  }

  /**
   * Writes a picture inside a text.
   *
   * @param image whose children are its alternative text
   */
  void inline(Node image, String target, String title) {
    refuseNumbers(image);
    String alt = PlainText.inside(image);
    if (alt.isEmpty() && !target.isEmpty() && !decorates(image.getNext())) {
      warnOfUnseen(sheet.position(image), REMEDY);
    }
    picture(target, alt.equals("_") ? "" : alt, title, sheet.position(image), "");
    sheet.typography().thing();
  }

  /**
   * Writes a picture that is all that its paragraph holds. What would be its alternative text is
   * its caption; so that nobody hears it twice, the picture itself then has none.
   *
   * @param attributes of the figure: its id, classes and width
   */
  void figure(Node image, String target, String title, Attributes attributes, InlineWriter inline) {
    String alt = PlainText.inside(image);
    String given = attributes.value("alt");
    if (alt.isEmpty() && !target.isEmpty() && !attributes.values().containsKey("alt")) {
      warnOfUnseen(sheet.position(image), REMEDY);
    }
    boolean unseen =
        alt.isEmpty()
            || image.getFirstChild() instanceof Text text && text.getChars().startsWith("_");
    boolean labelled =
        LabelKind.of(attributes.id()).isPresent()
            && labels.fits(attributes.id(), LabelKind.FIGURE, image);
    Html html =
        sheet
            .html()
            .line()
            .raw("<figure")
            .raw(
                ContainerWriter.attributes(
                    attributes, "", key -> !key.equals("width") && !key.equals("alt")))
            .raw(">");
    if (unseen) {
      refuseNumbers(image);
      picture(
          target,
          given.isEmpty() ? alt.replaceFirst("^_", "") : given,
          title,
          sheet.position(image),
          attributes.value("poster"));
      if (labelled) {
        html.raw("<figcaption>");
        number(attributes.id());
        html.raw("</figcaption>");
      }
    } else {
      picture(target, given, title, sheet.position(image), attributes.value("poster"));
      html.raw("<figcaption>");
      if (labelled) {
        number(attributes.id());
      }
      sheet.typography().begin();
      inline.inside(image);
      html.raw("</figcaption>");
    }
    html.raw("</figure>\n");
  }

  private void number(String id) {
    sheet.labels().put(id, LabelKind.FIGURE, "");
    sheet.cut(new PictureNumber(id, sheet.word(LabelKind.FIGURE)));
  }

  // an alternative text is an attribute, written before anything is computed
  private void refuseNumbers(Node image) {
    for (Node node : image.getDescendants()) {
      if (node instanceof Code code && QuotedNumber.isMeant(code)
          || node instanceof MathSpan span && QuotedFormula.isMeant(sheet.excerpt(span.tex()))) {
        sheet
            .problems()
            .error(
                sheet.position(node),
                "an alternative text cannot quote a number",
                "quote it in the text or in a caption");
      }
    }
  }

  // a poster is what a film shows before it begins
  private void picture(String target, String alt, String title, Position position, String poster) {
    if (target.isEmpty()) {
      sheet
          .problems()
          .error(position, "this picture has no file", "write its path between the brackets");
    }
    boolean sound = Surroundings.isSound(target);
    boolean film = Surroundings.isVideo(target) || sound;
    Html html = sheet.html().raw(sound ? "<audio" : film ? "<video" : "<img");
    if (LinkWriter.isWeb(target)) {
      attribute("src", PercentCode.encodedAddress(target));
    } else if (target.startsWith("data:")) {
      attribute("src", target);
    }
    Optional<Surroundings.Picture> picture = file(target, position);
    picture.map(this::sources).orElse(Map.of()).forEach(this::attribute);
    if (!film) {
      attribute("alt", alt);
    } else if (!alt.isEmpty()) {
      attribute("aria-label", alt);
    }
    if (!title.isEmpty()) {
      attribute("title", title);
    }
    picture
        .flatMap(Surroundings.Picture::size)
        .ifPresent(s -> html.raw(" width=\"" + s.width() + "\" height=\"" + s.height() + "\""));
    if (film && !sound) {
      file(poster, position).map(this::shown).ifPresent(found -> attribute("poster", found));
    }
    if (film) {
      html.raw(" controls").raw(sound ? "" : " playsinline");
      html.raw(" preload=\"metadata\">").raw(sound ? "</audio>" : "</video>");
    } else {
      html.raw(sheet.isFirstPicture() ? "" : " loading=\"lazy\"").raw(" decoding=\"async\">");
    }
  }

  private void warnOfOtherSite(Position position) {
    sheet
        .problems()
        .warning(
            position,
            "this picture would be fetched from another site by everyone who reads the page",
            "put the file into the content folder and show it from there");
  }

  /** Tells of a picture of which nothing is heard. */
  void warnOfUnseen(Position position, String remedy) {
    sheet
        .problems()
        .warning(
            position, "this picture has no alternative text for those who cannot see it", remedy);
  }

  /** Whether what stands behind a picture says that it only decorates. */
  static boolean decorates(Node behind) {
    return behind instanceof Text text && DECORATING.matcher(text.getChars().toString()).matches();
  }

  /** Whether all that stands inside a node are pictures that say that they only decorate. */
  static boolean onlyDecorate(Node parent) {
    boolean decorated = false;
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      boolean picture = node instanceof Image || node instanceof ImageRef;
      boolean decorates = picture && PlainText.inside(node).isEmpty() && decorates(node.getNext());
      boolean silent = node instanceof Text && SILENT.matcher(node.getChars().toString()).matches();
      if (!decorates && !silent) {
        return false;
      }
      decorated |= decorates;
    }
    return decorated;
  }

  /** A file that the post shows, or nothing if it is not there or not of this site. */
  Optional<Surroundings.Picture> file(String target, Position position) {
    if (LinkWriter.isWeb(target)) {
      warnOfOtherSite(position);
    }
    if (target.contains("{{")) {
      sheet
          .problems()
          .error(
              position,
              "a variable of Jekyll means nothing here",
              ForeignRemedies.ofVariable(target));
      return Optional.empty();
    }
    return target.isEmpty() || LinkWriter.isWeb(target) || target.startsWith("data:")
        ? Optional.empty()
        : sheet.surroundings().picture(target, position, sheet.problems());
  }

  /** The address of a file that goes into the site as it is. */
  String shown(Surroundings.Picture picture) {
    sheet.image(picture.image());
    return link(picture.image());
  }

  /**
   * The picture, or its largest copy if it is too big for any page; then all that it may be: values
   * of attributes by their names.
   */
  Map<String, String> sources(Surroundings.Picture picture) {
    Map<String, String> attributes = new LinkedHashMap<>();
    List<Post.Image> copies = picture.copies();
    int width = picture.size().map(ImageSize::width).orElse(0);
    boolean original = copies.isEmpty() || width <= LARGEST;
    copies.forEach(sheet::image);
    if (original) {
      sheet.image(picture.image());
    }
    attributes.put("src", link(original ? picture.image() : copies.get(copies.size() - 1)));
    if (!copies.isEmpty()) {
      String smaller =
          copies.stream()
              .map(copy -> link(copy) + " " + copy.width() + "w")
              .collect(Collectors.joining(", "));
      attributes.put(
          "srcset",
          original ? smaller + ", " + link(picture.image()) + " " + width + "w" : smaller);
      attributes.put("sizes", "(min-width: 46rem) 42rem, 100vw");
    }
    return attributes;
  }

  private String link(Post.Image image) {
    return sheet.address().link(PercentCode.encodedPath(image.path()));
  }

  private void attribute(String name, String value) {
    sheet.html().raw(" " + name + "=\"").text(value).raw("\"");
  }
}
