package org.kerf.ui.orders.entry;

import java.util.Locale;

/** The cells of a line that are typed into, from left to right. */
enum EntryColumn {
  ITEM,
  PIECES,
  LENGTH,
  MARK,
  ANGLES,
  CERTIFICATE;

  /** Names it in texts and ids. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isLast() {
    return this == CERTIFICATE;
  }

  /** The one after it, or the first after the last. */
  EntryColumn next() {
    return values()[(ordinal() + 1) % values().length];
  }

  /** The one before it, or the last before the first. */
  EntryColumn previous() {
    return values()[(ordinal() + values().length - 1) % values().length];
  }
}
