package io.github.offprint.plot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** What stands around the content of a page of PDF: the page, words, an id. */
final class PdfDocument {

  /** Of 2001, the first with opacities, which every program for papers reads. */
  private static final float VERSION = 1.4f;

  private static final int ID_LENGTH = 16;

  private PdfDocument() {}

  /**
   * A file of one page.
   *
   * @param width in points
   * @param height in points
   */
  static byte[] file(double width, double height, PdfContent content, PdfParts parts, Texts texts) {
    byte[] said = PdfParts.ascii(content.toString());
    try (PDDocument document = new PDDocument()) {
      document.getDocument().setVersion(VERSION);
      document.setDocumentInformation(information(texts));
      document.getDocument().setDocumentID(id(said, texts));
      PDPage page = new PDPage(new PDRectangle((float) width, (float) height));
      page.getCOSObject().setItem(COSName.CONTENTS, PdfParts.packed(said));
      page.getCOSObject().setItem(COSName.RESOURCES, parts.resources());
      document.addPage(page);
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      document.save(file, CompressParameters.NO_COMPRESSION);
      return file.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PDDocumentInformation information(Texts texts) {
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(texts.title());
    information.setSubject(texts.description());
    information.setCreator("Offprint");
    if (!texts.metadata().isEmpty()) {
      information.setKeywords(
          texts.metadata().entrySet().stream()
              .map(entry -> entry.getKey() + ": " + entry.getValue())
              .collect(Collectors.joining("; ")));
    }
    return information;
  }

  /** PDFBox would take the time of day for an id; ours depends on the content alone. */
  private static COSArray id(byte[] content, Texts texts) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(texts.toString().getBytes(StandardCharsets.UTF_8));
      COSString id = new COSString(Arrays.copyOf(sha256.digest(content), ID_LENGTH));
      COSArray twice = new COSArray();
      twice.add(id);
      twice.add(id);
      return twice;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
