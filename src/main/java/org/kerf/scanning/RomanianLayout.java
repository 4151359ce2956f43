package org.kerf.scanning;

/**
 * What a scanner that counts on an American keyboard types on a Romanian one. On the layout
 * "Romanian (Programmers)" that is the same; on "Romanian (Standard)", SR 13392, the five keys of
 * the Romanian letters are brackets, semicolon, quote and backslash. Short codes have none of them,
 * and barcodes have no Romanian letters, so the way back is certain.
 */
public final class RomanianLayout {

  private static final String TYPED = "ăĂîÎâÂșȘțȚşŞţŢ„”";
  private static final String MEANT = "[{]}\\|;:'\";:'\"`~";

  private RomanianLayout() {}

  /** The text as the scanner meant it. */
  public static String undone(String text) {
    var meant = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      int key = TYPED.indexOf(text.charAt(i));
      if (key >= 0) {
        meant.setCharAt(i, MEANT.charAt(key));
      }
    }
    return meant.toString();
  }
}
