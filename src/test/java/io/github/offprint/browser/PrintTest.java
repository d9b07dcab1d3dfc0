package io.github.offprint.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A post on paper. */
@InBrowser
class PrintTest {

  private static final String POST = "/posts/constructs/";

  private final Browser browser;
  private final SampleBlog blog;

  PrintTest(Browser browser, SampleBlog blog) {
    this.browser = browser;
    this.blog = blog;
  }

  static Stream<View> views() {
    return Stream.of(View.DESK, View.DESK.inTheDark(), View.PHONE, View.DESK.withoutScripts());
  }

  private PDDocument printed(View view) throws IOException {
    browser.open(blog.url(POST), view);
    return Loader.loadPDF(browser.printed());
  }

  private static String text(PDDocument paper) throws IOException {
    return new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
  }

  /** Letters that stand outside the sheet or in its outermost centimetre. */
  private static final class Outside extends PDFTextStripper {

    private static final double CENTIMETRE = 72 / 2.54;

    private final List<String> found = new ArrayList<>();

    static List<String> of(PDDocument paper) throws IOException {
      Outside outside = new Outside();
      outside.getText(paper);
      return outside.found;
    }

    @Override
    protected void writeString(String text, List<TextPosition> letters) throws IOException {
      PDRectangle sheet = getCurrentPage().getMediaBox();
      for (TextPosition letter : letters) {
        double end = letter.getXDirAdj() + letter.getWidthDirAdj();
        if (letter.getXDirAdj() < CENTIMETRE || end > sheet.getWidth() - CENTIMETRE) {
          found.add(text);
        }
      }
      super.writeString(text, letters);
    }
  }

  @ParameterizedTest
  @MethodSource("views")
  void thePaperHoldsTheArticleAndNothingToPress(View view) throws IOException {
    try (PDDocument paper = printed(view)) {
      assertThat(text(paper))
          .contains("Every construct in one post", "The last paragraph", "Ada Lovelace")
          .contains("What is folded away", "Text inside")
          .contains("1. The first note")
          .doesNotContain(
              "Skip to the text", "Archive", "Contents", "Copy", "Numbers and origin", "↩")
          .doesNotContain("Figures and numbers on these pages");
    }
  }

  @Test
  void everySheetHasItsNumber() throws IOException {
    try (PDDocument paper = printed(View.DESK)) {
      assertThat(paper.getNumberOfPages()).isBetween(3, 6);
      for (int i = 1; i <= paper.getNumberOfPages(); i++) {
        PDFTextStripper sheet = new PDFTextStripper();
        sheet.setSortByPosition(true);
        sheet.setStartPage(i);
        sheet.setEndPage(i);
        assertThat(sheet.getText(paper).strip()).endsWith("\n" + i);
      }
    }
  }

  @Test
  void noFormulaAndNoLineOfCodeIsCutAtTheEdge() throws IOException {
    for (View view : List.of(View.DESK, View.PHONE)) {
      try (PDDocument paper = printed(view)) {
        assertThat(Outside.of(paper)).isEmpty();
        assertThat(text(paper)).contains("must scroll in every column");
      }
    }
  }

  @Test
  void linksThatLeadAwayTellTheirAddressOnce() throws IOException {
    browser.open(blog.url(POST), View.DESK);
    browser.evaluate(
        """
        const text = document.querySelector(".body > p");
        text.innerHTML = '<a href="https://one.example/a">words</a> <a href="https://two.example/b">https://two.example/b</a>';
        text.lastChild.classList.add("bare");
        """);

    try (PDDocument paper = Loader.loadPDF(browser.printed())) {
      assertThat(text(paper)).contains("words (https://one.example/a)");
      assertThat(text(paper)).containsOnlyOnce("https://two.example/b");
    }
  }
}
