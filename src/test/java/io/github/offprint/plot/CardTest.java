package io.github.offprint.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class CardTest {

  private static final int PAPER = 0xfffdfcf9;

  private static BufferedImage read(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  /** How many pixels of a band of rows are not paper, to the right of the bar. */
  private static long inked(byte[] png, int top, int bottom) throws IOException {
    BufferedImage image = read(png);
    long inked = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = 20; x < Card.WIDTH; x++) {
        inked += image.getRGB(x, y) == PAPER ? 0 : 1;
      }
    }
    return inked;
  }

  @Test
  void itIsAPictureOfTheSizeThatReadersOfOpenGraphWant() throws IOException {
    BufferedImage image = read(Card.png("What a kernel learns", "Ada Lovelace", "Notes"));
    assertThat(image.getWidth()).isEqualTo(1200);
    assertThat(image.getHeight()).isEqualTo(630);
    assertThat(image.getRGB(1100, 40)).isEqualTo(PAPER);
    assertThat(image.getRGB(5, 300)).isEqualTo(0xff1938a7);
  }

  @Test
  void titleAuthorsAndSiteAreAllOnIt() throws IOException {
    byte[] card = Card.png("Word2vec", "Ada Lovelace", "Notes");
    assertThat(inked(card, 80, 135)).isGreaterThan(200);
    assertThat(inked(card, 152, 482)).isGreaterThan(5000);
    assertThat(inked(card, 520, 580)).isGreaterThan(200);
  }

  @Test
  void itsBytesAreTheSameOnEveryMachine() throws NoSuchAlgorithmException {
    byte[] card = Card.png("Über die Größe von $\\kappa$: naïve Schätzungen", "J. Doe", "A blog");
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(card);
    assertThat(HexFormat.of().formatHex(digest))
        .isEqualTo("5cf63d603edf311d872cc69bf4438ece774f3884219876e5e73f5837bca8333f");
  }

  @Test
  void aTitleThatTheFontsCannotSetIsLeftOut() throws IOException {
    byte[] card = Card.png("核回归学到了什么", "Ada Lovelace", "Notes");
    assertThat(inked(card, 152, 482)).isZero();
    assertThat(inked(card, 520, 580)).isGreaterThan(200);
  }

  @Test
  void noTextIsTooLong() throws IOException {
    byte[] card = Card.png("endless ".repeat(200), "Ada ".repeat(100), "Notes ".repeat(100));
    assertThat(inked(card, 132, 140) + inked(card, 484, 498)).isZero();
    read(Card.png("x".repeat(300), "", ""));
    read(Card.png("", "", ""));
  }

  @Test
  void theCoverageOfAShapeIsItsArea() {
    Path2D triangle = new Path2D.Double();
    triangle.moveTo(0.3, 0.2);
    triangle.lineTo(7.1, 1.4);
    triangle.lineTo(2.6, 9.7);
    triangle.closePath();
    Coverage coverage = Coverage.of(triangle, 1, 0.25);
    double sum = 0;
    for (int y = 0; y < coverage.height(); y++) {
      for (int x = 0; x < coverage.width(); x++) {
        sum += coverage.part(x, y);
      }
    }
    double area = 0.5 * ((7.1 - 0.3) * (9.7 - 0.2) - (2.6 - 0.3) * (1.4 - 0.2));
    assertThat(sum).isCloseTo(area, within(1e-12));
  }
}
