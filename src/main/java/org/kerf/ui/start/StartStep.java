package org.kerf.ui.start;

import java.util.Locale;

/** The steps of the first start, in their order. */
enum StartStep {
  LANGUAGE,
  STATION,
  PERSON,
  KEY,
  DATA;

  /** The text of this step with this name. */
  String key(String name) {
    return "start." + name().toLowerCase(Locale.ROOT) + '.' + name;
  }

  boolean isFirst() {
    return this == LANGUAGE;
  }

  StartStep before() {
    return switch (this) {
      case LANGUAGE, STATION -> LANGUAGE;
      case PERSON -> STATION;
      case KEY -> PERSON;
      case DATA -> KEY;
    };
  }
}
