package io.github.offprint.content.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import io.github.offprint.content.ImageSize;
import io.github.offprint.content.PercentCode;
import io.github.offprint.content.PictureNumber;
import io.github.offprint.content.Post;
import io.github.offprint.content.Surroundings;
import io.github.offprint.problem.Position;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes pictures, alone in their paragraph or inside a text. */
final class PictureWriter {

  /** Pixels across beyond which a picture is shown by its copies alone. */
  private static final int LARGEST = 2560;

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
    picture(target, PlainText.inside(image), title, sheet.position(image));
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
            .raw(ContainerWriter.attributes(attributes, "", key -> !key.equals("width")))
            .raw(">");
    if (unseen) {
      refuseNumbers(image);
      picture(target, alt.replaceFirst("^_", ""), title, sheet.position(image));
      if (labelled) {
        html.raw("<figcaption>");
        number(attributes.id());
        html.raw("</figcaption>");
      }
    } else {
      picture(target, "", title, sheet.position(image));
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

  private void picture(String target, String alt, String title, Position position) {
    if (target.isEmpty()) {
      sheet
          .problems()
          .error(position, "this picture has no file", "write its path between the brackets");
    }
    boolean film = Surroundings.isVideo(target);
    Html html = sheet.html().raw(film ? "<video" : "<img");
    if (LinkWriter.isWeb(target)) {
      warnOfOtherSite(position);
      attribute("src", PercentCode.encodedAddress(target));
    } else if (target.startsWith("data:")) {
      attribute("src", target);
    }
    Optional<Surroundings.Picture> picture = own(target, position);
    picture.ifPresent(this::sources);
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
    if (film) {
      html.raw(" controls playsinline preload=\"metadata\"></video>");
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

  private Optional<Surroundings.Picture> own(String target, Position position) {
    return target.isEmpty() || LinkWriter.isWeb(target) || target.startsWith("data:")
        ? Optional.empty()
        : sheet.surroundings().picture(target, position, sheet.problems());
  }

  /** The picture, or its largest copy if it is too big for any page; then all that it may be. */
  private void sources(Surroundings.Picture picture) {
    List<Post.Image> copies = picture.copies();
    int width = picture.size().map(ImageSize::width).orElse(0);
    boolean original = copies.isEmpty() || width <= LARGEST;
    copies.forEach(sheet::image);
    if (original) {
      sheet.image(picture.image());
    }
    attribute("src", link(original ? picture.image() : copies.get(copies.size() - 1)));
    if (!copies.isEmpty()) {
      String smaller =
          copies.stream()
              .map(copy -> link(copy) + " " + copy.width() + "w")
              .collect(Collectors.joining(", "));
      attribute(
          "srcset",
          original ? smaller + ", " + link(picture.image()) + " " + width + "w" : smaller);
      attribute("sizes", "(min-width: 46rem) 42rem, 100vw");
    }
  }

  private String link(Post.Image image) {
    return sheet.address().link(PercentCode.encodedPath(image.path()));
  }

  private void attribute(String name, String value) {
    sheet.html().raw(" " + name + "=\"").text(value).raw("\"");
  }
}
