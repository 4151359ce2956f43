package org.kerf.ui.labels.designer;

import java.util.Locale;
import java.util.Optional;
import org.kerf.ui.texts.Words;

/**
 * Something that is not right with the label.
 *
 * @param element its number; empty for the label as a whole
 * @param detail what the sentence names; empty if nothing
 */
record Fault(Optional<Integer> element, Kind kind, String detail) {

  /** What is not right. Those that come from what stands on the label only warn. */
  enum Kind {
    BEYOND,
    NO_ROOM_FOR_ACCENTS,
    SMALL_TEXT,
    WHITE_ON_WHITE,
    SMALL_MODULE,
    NO_FIELD,
    OTHER,
    SHRUNK,
    CUT,
    NOT_DRAWABLE,
    UNREADABLE;

    /** Whether the label can't be saved so. */
    boolean hinders() {
      return switch (this) {
        case BEYOND,
            NO_ROOM_FOR_ACCENTS,
            SMALL_TEXT,
            WHITE_ON_WHITE,
            SMALL_MODULE,
            NO_FIELD,
            OTHER ->
            true;
        case SHRUNK, CUT, NOT_DRAWABLE, UNREADABLE -> false;
      };
    }
  }

  Words words() {
    return Words.of(
        "designer.fault." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), detail);
  }
}
