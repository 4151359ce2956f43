package org.kerf.ui.texts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Short codes in words that go on in the next line: a code is read in one line, so its groups are
 * held together by spaces that do not break.
 */
public final class UnbrokenCodes {

  /** As {@link org.kerf.kernel.ShortCode#spaced} writes it. */
  private static final Pattern CODE =
      Pattern.compile("\\b([A-Z][0-9A-Z]{2}) ([0-9A-Z]{6}) ([0-9A-Z])\\b");

  private static final String HELD = Matcher.quoteReplacement("\u00A0");

  private UnbrokenCodes() {}

  /** The same words, for the screen. */
  public static String in(String words) {
    return CODE.matcher(words).replaceAll("$1" + HELD + "$2" + HELD + "$3");
  }
}
