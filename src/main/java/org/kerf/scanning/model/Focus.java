package org.kerf.scanning.model;

/** Where a key would go if it belongs to a person; decides whether timing may hold it back. */
public enum Focus {
  /** A screen worked by scanning: keys may be held back for a moment to see what they are. */
  SCANNING_SCREEN,
  /** Any other place: keys go on at once. */
  FIELD,
  /** A field for text that nobody scans: no guessing by timing, nothing typed is taken back. */
  TYPED,
  /** A field for a secret: no guessing by timing, and refusals do not repeat what was typed. */
  PASSWORD;

  /** Whether the speed of keys may say here what they are. */
  public boolean isGuessed() {
    return this == SCANNING_SCREEN || this == FIELD;
  }
}
