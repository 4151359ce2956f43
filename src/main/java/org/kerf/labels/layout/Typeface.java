package org.kerf.labels.layout;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The letters on labels: the bundled font, as outlines, so that every computer measures and draws
 * them alike. A size is that of the em square, and the base line lies at three quarters of it, as
 * in the printers' own font 0.
 */
public final class Typeface {

  /** Where the base line lies, in hundredths of the size from the top. */
  public static final int BASE_PERCENT = 75;

  /** What accents over capitals need above the top, in hundredths of the size. */
  public static final int ACCENT_PERCENT = 20;

  private static final int MEASURED = 1_000;
  private static final FontRenderContext OUTLINES = new FontRenderContext(null, true, true);

  private record Measured(String text, boolean heavy) {}

  private final Font plain;
  private final Font bold;
  private final Recent<Measured, Double> measures = new Recent<>();

  public Typeface() {
    this.plain = load(file(false));
    this.bold = load(file(true));
  }

  /** Where the font lies among the program's own resources. */
  public static String file(boolean heavy) {
    return "/org/kerf/fonts/" + (heavy ? "Roboto-Bold.ttf" : "Roboto-Medium.ttf");
  }

  private static Font load(String path) {
    try (InputStream in = Objects.requireNonNull(Typeface.class.getResourceAsStream(path), path)) {
      return Font.createFont(Font.TRUETYPE_FONT, in)
          .deriveFont(Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON));
    } catch (IOException | FontFormatException e) {
      throw new IllegalStateException("the program's own font " + path + " is broken", e);
    }
  }

  /** How wide the text is at this size, in dots, rounded up. */
  public int width(String text, int size, boolean heavy) {
    return (int) Math.ceil(emsWide(text, heavy) * size);
  }

  /** How wide the text is in sizes: outlines grow evenly, so one measure serves all. */
  private double emsWide(String text, boolean heavy) {
    return measures.of(new Measured(text, heavy), this::measure);
  }

  private double measure(Measured words) {
    return font(MEASURED, words.heavy()).getStringBounds(words.text(), OUTLINES).getWidth()
        / MEASURED;
  }

  /** The text as this font can draw it: what it has no letter for becomes a question mark. */
  String drawable(String text, boolean heavy) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    Font font = heavy ? bold : plain;
    if (font.canDisplayUpTo(composed) < 0) {
      return composed;
    }
    var drawable = new StringBuilder();
    composed
        .codePoints()
        .map(letter -> font.canDisplay(letter) ? letter : '?')
        .forEach(drawable::appendCodePoint);
    return drawable.toString();
  }

  /**
   * A letter of a line.
   *
   * @param emsLeft where it begins, in sizes from the beginning of the line
   */
  public record Letter(String text, double emsLeft) {}

  /** The letters of a line where its outlines have them, pairs drawn together included. */
  public List<Letter> letters(String text, boolean heavy) {
    char[] characters = text.toCharArray();
    GlyphVector glyphs =
        font(MEASURED, heavy)
            .layoutGlyphVector(
                OUTLINES, characters, 0, characters.length, Font.LAYOUT_LEFT_TO_RIGHT);
    var letters = new ArrayList<Letter>();
    for (int i = 0; i < text.length(); i++) {
      letters.add(
          new Letter(text.substring(i, i + 1), glyphs.getGlyphPosition(i).getX() / MEASURED));
    }
    return letters;
  }

  /** Where the base line of a line lies, in dots from the label's upper edge. */
  public static int base(Placed.TextLine line) {
    return line.y() + (int) Math.round(line.size() * BASE_PERCENT / 100.0);
  }

  /** Where a line begins, in dots from the label's left edge. */
  public int left(Placed.TextLine line) {
    int free = Math.max(0, line.width() - width(line.text(), line.size(), line.bold()));
    return line.x()
        + switch (line.align()) {
          case LEFT -> 0;
          case CENTER -> free / 2;
          case RIGHT -> free;
        };
  }

  /** The letters' outlines, with the base line's beginning at 0, 0. */
  public Shape outline(String text, int size, boolean heavy) {
    char[] letters = text.toCharArray();
    return font(size, heavy)
        .layoutGlyphVector(OUTLINES, letters, 0, letters.length, Font.LAYOUT_LEFT_TO_RIGHT)
        .getOutline();
  }

  private Font font(int size, boolean heavy) {
    return (heavy ? bold : plain).deriveFont((float) size);
  }
}
