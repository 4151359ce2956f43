package org.kerf.scanning.model;

import java.util.Locale;
import java.util.ResourceBundle;
import org.kerf.kernel.ShortCode;

/** What came of one scan. Never a guess: what is not certain is refused, with what arrived. */
public sealed interface Scan {

  /** A code that is whole and whose check character is right. */
  record Understood(ShortCode code) implements Scan {}

  /**
   * The code just understood, once more at once, as a shaking hand or a doubling scanner sends it:
   * nothing is to be done, and it is no fault.
   */
  record Repeated(ShortCode code) implements Scan {}

  /**
   * Not understood, and reported.
   *
   * @param reason why
   * @param text what arrived, with the keys of a person that were struck inside the scan; control
   *     keys stand in pointed brackets, but for the separator of barcodes of trade; dots only, if
   *     it arrived in a password field
   */
  record Refused(Reason reason, String text) implements Scan {

    /** Whether all of it arrived, so that it may be another text than a short code. */
    public boolean isWhole() {
      return switch (reason) {
        case TOO_SHORT, TOO_LONG, FOREIGN_KEY, NO_SUCH_KIND -> true;
        case WRONG_CHECK, NO_END, NO_START, NOT_KNOWN -> false;
      };
    }

    /** The bundle of the sentences. */
    public static final String BUNDLE = "org.kerf.scanning.refusals";

    /** Stands before the name of the reason. */
    private static final String KEY = "scan.refusal.";

    private static final char SEPARATOR = 0x1D;

    /** The sentence's name in the bundle. */
    public String key() {
      return KEY + reason.name();
    }

    /** The text with a word in the place of the separator that nobody can see. */
    public String shown() {
      return text.replace("" + SEPARATOR, "<GS>");
    }

    /** One plain sentence: in Romanian for a Romanian locale, in English for all others. */
    public String sentence(Locale locale) {
      boolean romanian = "ro".equals(locale.getLanguage());
      return ResourceBundle.getBundle(
              BUNDLE,
              Locale.of(romanian ? "ro" : "en"),
              ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
          .getString(key());
    }
  }

  /** Why a scan was refused; each has a sentence of the same name in the bundle. */
  enum Reason {
    /** Fewer characters than a short code has. */
    TOO_SHORT,
    /** More characters than a short code has: a supplier's code, or a person typed meanwhile. */
    TOO_LONG,
    /** Characters or keys that no short code has. */
    FOREIGN_KEY,
    /** The first letter names nothing. */
    NO_SUCH_KIND,
    /** The check character is wrong. */
    WRONG_CHECK,
    /** Broken off, or the next scan began before this one had ended. */
    NO_END,
    /** The end of a scan whose beginning is missing; its characters may be in a field. */
    NO_START,
    /** A right code that names nothing at this station. Found when it is opened. */
    NOT_KNOWN
  }
}
