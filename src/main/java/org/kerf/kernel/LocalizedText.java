package org.kerf.kernel;

import java.util.Locale;

/** What a gap of a {@link FaultText} is filled with where it is said otherwise in each language. */
@FunctionalInterface
public interface LocalizedText {

  /** In Romanian for a Romanian locale, in English for all others. */
  String in(Locale locale);
}
