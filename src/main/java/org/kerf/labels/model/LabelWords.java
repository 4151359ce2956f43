package org.kerf.labels.model;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Pattern;

/** The sentences of the bundle "labels". */
final class LabelWords {

  private static final String BUNDLE = "org.kerf.labels.labels";
  private static final Pattern DECIMAL = Pattern.compile("-?\\d+\\.\\d+");

  private LabelWords() {}

  static String of(Locale locale, String key, Object... about) {
    // Without the fallback: an English reader on a Romanian computer gets English.
    var exact = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    String form = ResourceBundle.getBundle(BUNDLE, locale, exact).getString(key);
    return new MessageFormat(form, locale).format(about);
  }

  /** A number as people of this language write it; anything else as it is. */
  static String number(Locale locale, String text) {
    boolean comma = locale.getLanguage().equals("ro") && DECIMAL.matcher(text).matches();
    return comma ? text.replace('.', ',') : text;
  }
}
