package org.kerf.labels.layout;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
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
    this.plain = load("Roboto-Medium.ttf");
    this.bold = load("Roboto-Bold.ttf");
  }

  private static Font load(String file) {
    String path = "/org/kerf/fonts/" + file;
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
