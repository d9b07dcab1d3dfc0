package io.github.offprint.plot;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * What the content of a page calls by name: glyphs, pictures, opacities, colour ramps. Each is
 * written once. Streams are packed by {@link Deflate}, because the compressor of the Java runtime
 * differs from machine to machine.
 */
final class PdfParts {

  /** The name of the opacity that holds at the beginning. */
  static final String OPAQUE = "o1000";

  private static final COSName RGB = COSName.DEVICERGB;

  private final Map<String, COSBase> objects = new LinkedHashMap<>();
  private final Map<String, COSBase> states = new TreeMap<>();
  private final Map<String, COSBase> shadings = new LinkedHashMap<>();

  /** The name of an opacity from 0 to 1, of lines and areas. */
  String alpha(double opacity) {
    long thousandths = Math.round(opacity * 1000);
    String name = "o" + thousandths;
    states.computeIfAbsent(
        name,
        key -> {
          COSFloat value = number(Decimals.of(thousandths / 1000.0, 3));
          COSDictionary state = new COSDictionary();
          state.setItem(COSName.CA, value);
          state.setItem(COSName.CA_NS, value);
          return state;
        });
    return name;
  }

  /**
   * The name of a glyph in units of its typeface, y downwards.
   *
   * @param outlined whether its outline is drawn too, not only filled
   */
  String glyph(Glyph glyph, boolean outlined) {
    String name = glyph.key() + (outlined ? "-o" : "");
    objects.computeIfAbsent(name, key -> form(glyph, outlined));
    return name;
  }

  private static COSStream form(Glyph glyph, boolean outlined) {
    AffineTransform downwards = AffineTransform.getScaleInstance(1, -1);
    // Half a thousandth of the size of the type cannot be seen.
    PdfContent outline = new PdfContent(0);
    outline.path(downwards.createTransformedShape(glyph.outline())).say(outlined ? "B" : "f");
    COSStream form = packed(ascii(outline.toString()));
    form.setItem(COSName.TYPE, COSName.XOBJECT);
    form.setItem(COSName.SUBTYPE, COSName.FORM);
    form.setItem(COSName.BBOX, around(glyph.box(), outlined ? Glyph.UNITS : 1));
    form.setItem(COSName.RESOURCES, new COSDictionary());
    return form;
  }

  private static COSArray around(Rectangle2D box, double margin) {
    return numbers(
        Math.floor(box.getMinX() - margin),
        Math.floor(-box.getMaxY() - margin),
        Math.ceil(box.getMaxX() + margin),
        Math.ceil(-box.getMinY() + margin));
  }

  /** The name of a coloured picture. */
  String picture(Png png) {
    byte[] colors = new byte[3 * png.width() * png.height()];
    for (int c = 0; c < 3; c++) {
      byte[] channel = png.channel(c);
      for (int i = 0; i < channel.length; i++) {
        colors[3 * i + c] = channel[i];
      }
    }
    COSStream picture = image(png.width(), png.height(), RGB, colors);
    byte[] opacity = png.channel(3);
    for (byte value : opacity) {
      if (value != (byte) 255) {
        COSStream mask = image(png.width(), png.height(), COSName.DEVICEGRAY, opacity);
        picture.setItem(COSName.SMASK, mask);
        break;
      }
    }
    return named("p", picture);
  }

  /** The name of a picture of one colour with a mask: white shows it, black hides it. */
  String masked(Png mask, String rgb) {
    int color = Integer.parseInt(rgb.substring(1), 16);
    COSStream picture = image(1, 1, RGB, bytes(color));
    picture.setItem(
        COSName.SMASK, image(mask.width(), mask.height(), COSName.DEVICEGRAY, mask.channel(0)));
    return named("p", picture);
  }

  private static COSStream image(int width, int height, COSName colors, byte[] samples) {
    COSStream image = packed(samples);
    image.setItem(COSName.TYPE, COSName.XOBJECT);
    image.setItem(COSName.SUBTYPE, COSName.IMAGE);
    image.setInt(COSName.WIDTH, width);
    image.setInt(COSName.HEIGHT, height);
    image.setItem(COSName.COLORSPACE, colors);
    image.setInt(COSName.BITS_PER_COMPONENT, 8);
    return image;
  }

  /** The name of a ramp of colours from the lower to the upper side of the unit square. */
  String upwards(int[] colors) {
    ByteArrayOutputStream samples = new ByteArrayOutputStream();
    for (int color : colors) {
      samples.writeBytes(bytes(color));
    }
    COSStream ramp = packed(samples.toByteArray());
    ramp.setInt(COSName.FUNCTION_TYPE, 0);
    ramp.setItem(COSName.DOMAIN, numbers(0, 1));
    ramp.setItem(COSName.RANGE, numbers(0, 1, 0, 1, 0, 1));
    ramp.setItem(COSName.SIZE, numbers(colors.length));
    ramp.setInt(COSName.BITS_PER_SAMPLE, 8);
    COSDictionary shading = new COSDictionary();
    shading.setInt(COSName.SHADING_TYPE, 2);
    shading.setItem(COSName.COLORSPACE, RGB);
    shading.setItem(COSName.COORDS, numbers(0, 0, 0, 1));
    shading.setItem(COSName.FUNCTION, ramp);
    String name = "r" + shadings.size();
    shadings.put(name, shading);
    return name;
  }

  private String named(String kind, COSBase object) {
    String name = kind + objects.size();
    objects.put(name, object);
    return name;
  }

  /** All parts, for the dictionary of the page. */
  COSDictionary resources() {
    COSDictionary resources = new COSDictionary();
    put(resources, COSName.XOBJECT, objects);
    put(resources, COSName.EXT_G_STATE, states);
    put(resources, COSName.SHADING, shadings);
    return resources;
  }

  private static void put(COSDictionary resources, COSName kind, Map<String, COSBase> parts) {
    if (!parts.isEmpty()) {
      COSDictionary byName = new COSDictionary();
      parts.forEach((name, part) -> byName.setItem(COSName.getPDFName(name), part));
      resources.setItem(kind, byName);
    }
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** A stream; as it is where packing makes it no shorter. */
  static COSStream packed(byte[] content) {
    byte[] zlib = Deflate.zlib(content);
    boolean shorter = zlib.length < content.length;
    COSStream stream = new COSStream();
    try (var out = stream.createRawOutputStream()) {
      out.write(shorter ? zlib : content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (shorter) {
      stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
    }
    return stream;
  }

  private static byte[] bytes(int color) {
    return new byte[] {(byte) (color >> 16), (byte) (color >> 8), (byte) color};
  }

  /** A number as it is written; how Java writes floats differs from release to release. */
  private static COSFloat number(String decimal) {
    try {
      return new COSFloat(decimal);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static COSArray numbers(double... numbers) {
    COSArray array = new COSArray();
    for (double number : numbers) {
      array.add(COSInteger.get((long) number));
    }
    return array;
  }
}
