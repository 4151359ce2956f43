package org.kerf.scanning.model;

/** Where a key would go if it belongs to a person; decides whether timing may hold it back. */
public enum Focus {
  /** A screen worked by scanning: keys may be held back for a moment to see what they are. */
  SCANNING_SCREEN,
  /** Any other place: keys go on at once. */
  FIELD,
  /** A field for a secret: no guessing by timing, and refusals do not repeat what was typed. */
  PASSWORD
}
