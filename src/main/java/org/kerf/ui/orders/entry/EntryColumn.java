package org.kerf.ui.orders.entry;

import java.util.List;
import java.util.Locale;

/** The cells of a line that are typed into, from left to right. */
enum EntryColumn {
  ITEM,
  PIECES,
  LENGTH,
  MARK,
  ANGLES,
  CERTIFICATE,
  HEAT,
  MATERIAL;

  /** All of them from left to right. */
  static final List<EntryColumn> ALL = List.of(values());

  /** Its place among them, from 0. */
  int place() {
    return ALL.indexOf(this);
  }

  /**
   * What is looked up while it is typed, so that Enter and Down are for the list of what was found.
   */
  boolean isLookedUp() {
    return this == ITEM || this == HEAT;
  }

  /** Names it in texts and ids. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isLast() {
    return this == MATERIAL;
  }

  /** The one after it, or the first after the last. */
  EntryColumn next() {
    return ALL.get((place() + 1) % ALL.size());
  }

  /** The one before it, or the last before the first. */
  EntryColumn previous() {
    return ALL.get((place() + ALL.size() - 1) % ALL.size());
  }
}
