package org.kerf.printout.drawing;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.kerf.printout.drawing.Letters.Weight;

/**
 * The bundled fonts inside one document, of which only the letters used are embedded. Every text is
 * made drawable first: a letter that the font does not have becomes a question mark, so that no
 * name can stop a document.
 */
final class Typefaces {

  private static final String FOLDER = "/org/kerf/fonts/";
  private static final double MM_PER_POINT = 25.4 / 72;
  private static final double UNITS_PER_EM = 1000;
  private static final String ELLIPSIS = "\u2026";

  private record Face(PDType0Font font, CmapLookup letters) {}

  private final Map<Weight, Face> faces = new EnumMap<>(Weight.class);

  static Typefaces embedIn(PDDocument document) throws IOException {
    var typefaces = new Typefaces();
    for (Weight weight : Weight.values()) {
      typefaces.faces.put(weight, load(document, weight));
    }
    return typefaces;
  }

  private static Face load(PDDocument document, Weight weight) throws IOException {
    String path = FOLDER + weight.file();
    try (InputStream in = Typefaces.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new FileNotFoundException(path);
      }
      TrueTypeFont file = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
      // Ligatures would make "fi" in a name one letter that nobody can search for.
      file.setEnableGsub(false);
      return new Face(PDType0Font.load(document, file, true), file.getUnicodeCmapLookup());
    }
  }

  PDType0Font font(Weight weight) {
    return face(weight).font();
  }

  /** The text as this font can draw it, on one line. */
  String drawable(Weight weight, String text) {
    CmapLookup letters = face(weight).letters();
    var drawable = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .map(letter -> Character.isISOControl(letter) ? ' ' : letter)
        .map(letter -> letters.getGlyphId(letter) == 0 ? '?' : letter)
        .forEach(drawable::appendCodePoint);
    return drawable.toString();
  }

  /** In millimetres. */
  double width(Letters look, String text) throws IOException {
    float units = font(look.weight()).getStringWidth(drawable(look.weight(), text));
    return units / UNITS_PER_EM * look.points() * MM_PER_POINT;
  }

  /** The text, cut with an ellipsis where it is wider than this many millimetres. */
  String fitted(Letters look, String text, double width) throws IOException {
    if (width(look, text) <= width) {
      return text;
    }
    int end = text.length();
    while (end > 0) {
      end = text.offsetByCodePoints(end, -1);
      String cut = text.substring(0, end).stripTrailing() + ELLIPSIS;
      if (width(look, cut) <= width) {
        return cut;
      }
    }
    return "";
  }

  private Face face(Weight weight) {
    Face face = faces.get(weight);
    if (face == null) {
      throw new IllegalStateException("font " + weight + " is not embedded");
    }
    return face;
  }
}
