package org.kerf.scanning.gs1;

/** What a scanner makes of the separator FNC1 between element strings of variable length. */
public enum SeparatorMode {
  /** Not known: what can be read in more than one way without a separator is refused. */
  UNKNOWN,
  /** It sends the control character GS: where none is, none was. */
  KEPT,
  /** It sends a character of its own choice instead. */
  REPLACED
}
