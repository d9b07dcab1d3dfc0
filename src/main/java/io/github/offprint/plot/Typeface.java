package io.github.offprint.plot;

import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * One of the KaTeX fonts, read as outlines from its file in the webjar, so that neither the
 * machine's fonts nor AWT's have a part in a drawing. Glyphs are read once and kept.
 */
enum Typeface {
  MAIN("Main-Regular", "m"),
  BOLD("Main-Bold", "b"),
  TEXT_ITALIC("Main-Italic", "t"),
  ITALIC("Math-Italic", "i"),
  BOLD_ITALIC("Math-BoldItalic", "j"),
  CALLIGRAPHIC("Caligraphic-Regular", "c"),
  SCRIPT("Script-Regular", "r"),
  FRAKTUR("Fraktur-Regular", "f"),
  SANS("SansSerif-Regular", "s"),
  TYPEWRITER("Typewriter-Regular", "y"),
  AMS("AMS-Regular", "a"),
  SIZE1("Size1-Regular", "u"),
  SIZE2("Size2-Regular", "v"),
  SIZE3("Size3-Regular", "w"),
  SIZE4("Size4-Regular", "x");

  private final String file;
  private final String letter;
  private final Map<Integer, Optional<Glyph>> glyphs = new ConcurrentHashMap<>();
  private TrueTypeFont font;
  private CmapLookup characters;

  Typeface(String file, String letter) {
    this.file = file;
    this.letter = letter;
  }

  /** One letter that stands for the typeface in ids. */
  String letter() {
    return letter;
  }

  /** The glyph of a character, if the typeface has one. */
  Optional<Glyph> glyph(int code) {
    Optional<Glyph> known = glyphs.get(code);
    return known == null ? glyphs.computeIfAbsent(code, this::read) : known;
  }

  private synchronized Optional<Glyph> read(int code) {
    try {
      open();
      int index = characters.getGlyphId(code);
      return index == 0 ? Optional.empty() : Optional.of(glyph(code, index));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Glyph glyph(int code, int index) throws IOException {
    GlyphData data = font.getGlyph().getGlyph(index);
    Path2D outline = data == null ? new Path2D.Double() : new Path2D.Double(data.getPath());
    return new Glyph(this, code, outline, GlyphBox.around(outline), font.getAdvanceWidth(index));
  }

  private void open() throws IOException {
    if (font == null) {
      String path =
          "/META-INF/resources/webjars/katex/%s/dist/fonts/KaTeX_%s.ttf".formatted(version(), file);
      try (InputStream in = Typeface.class.getResourceAsStream(path)) {
        if (in == null) {
          throw new IllegalStateException("the font " + path + " is not on the class path");
        }
        font = new TTFParser().parse(new RandomAccessReadBuffer(in));
        characters = font.getUnicodeCmapLookup();
      }
    }
  }

  private static String version() throws IOException {
    Properties libraries = new Properties();
    try (InputStream in =
        Typeface.class.getResourceAsStream("/io/github/offprint/libraries.properties")) {
      libraries.load(in);
    }
    return libraries.getProperty("katex.version");
  }
}
