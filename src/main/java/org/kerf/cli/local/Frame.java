package org.kerf.cli.local;

/**
 * A part of the answer.
 *
 * @param kind one of the kinds below
 * @param bytes of text in UTF-8, or of the exit code
 */
record Frame(byte kind, byte[] bytes) {

  static final byte OUT = 1;
  static final byte ERR = 2;
  static final byte END = 3;
}
