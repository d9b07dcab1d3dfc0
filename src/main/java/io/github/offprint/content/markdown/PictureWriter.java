package io.github.offprint.content.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import io.github.offprint.content.ImageSize;
import io.github.offprint.content.PercentCode;
import io.github.offprint.content.PictureNumber;
import io.github.offprint.content.Surroundings;
import io.github.offprint.problem.Position;
import java.util.Optional;

/** Writes pictures, alone in their paragraph or inside a text. */
final class PictureWriter {

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
    sheet.cut(new PictureNumber(id));
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
    Html html = sheet.html();
    html.raw("<img src=\"");
    Optional<ImageSize> size = source(target, position);
    html.raw("\" alt=\"").text(alt).raw("\"");
    if (!title.isEmpty()) {
      html.raw(" title=\"").text(title).raw("\"");
    }
    size.ifPresent(s -> html.raw(" width=\"" + s.width() + "\" height=\"" + s.height() + "\""));
    html.raw(" loading=\"lazy\" decoding=\"async\">");
  }

  private Optional<ImageSize> source(String target, Position position) {
    if (target.isEmpty()) {
      sheet
          .problems()
          .error(position, "this picture has no file", "write its path between the brackets");
    } else if (LinkWriter.isWeb(target)) {
      sheet
          .problems()
          .warning(
              position,
              "this picture would be fetched from another site by everyone who reads the page",
              "put the file into the content folder and show it from there");
      sheet.html().text(PercentCode.encodedAddress(target));
    } else if (target.startsWith("data:")) {
      sheet.html().text(target);
    } else {
      Optional<Surroundings.Picture> picture =
          sheet.surroundings().picture(target, position, sheet.problems());
      picture.ifPresent(this::take);
      return picture.flatMap(Surroundings.Picture::size);
    }
    return Optional.empty();
  }

  private void take(Surroundings.Picture picture) {
    sheet.image(picture.image());
    sheet.html().text(sheet.address().link(PercentCode.encodedPath(picture.image().path())));
  }
}
