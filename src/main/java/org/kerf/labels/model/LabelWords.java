package org.kerf.labels.model;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The sentences of the bundle "labels". */
final class LabelWords {

  private static final String BUNDLE = "org.kerf.labels.labels";

  private LabelWords() {}

  static String of(Locale locale, String key, Object... about) {
    // Without the fallback: an English reader on a Romanian computer gets English.
    var exact = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    String form = ResourceBundle.getBundle(BUNDLE, locale, exact).getString(key);
    return new MessageFormat(form, locale).format(about);
  }
}
