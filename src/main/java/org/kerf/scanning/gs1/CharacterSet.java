package org.kerf.scanning.gs1;

/** The sets of characters that the data of an element string may consist of. */
enum CharacterSet {
  NUMERIC("0123456789"),
  /** The 82 characters that are the same on all keyboards and in all code pages. */
  CSET82("!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"),
  CSET39("#-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
  /** Base64 for addresses. */
  CSET64("-0123456789=ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");

  private final String characters;

  CharacterSet(String characters) {
    this.characters = characters;
  }

  /** The set that the dictionary names by this letter. */
  static CharacterSet of(char letter) {
    return switch (letter) {
      case 'N' -> NUMERIC;
      case 'X' -> CSET82;
      case 'Y' -> CSET39;
      case 'Z' -> CSET64;
      default -> throw new IllegalArgumentException("no character set: " + letter);
    };
  }

  /**
   * The place of the character in its set, which is its value in a check sum; -1 if it has none.
   */
  int valueOf(int character) {
    return characters.indexOf(character);
  }

  boolean hasAll(String text) {
    return text.chars().allMatch(c -> valueOf(c) >= 0);
  }
}
