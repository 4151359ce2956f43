package org.kerf.kernel;

/**
 * Gives out short codes, unique for ever at this station; made offline. A code that is not used in
 * the end is lost.
 */
@FunctionalInterface
public interface Codes {
  ShortCode next(Tx tx, ShortCode.Kind kind);
}
