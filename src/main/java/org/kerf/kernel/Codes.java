package org.kerf.kernel;

import java.util.List;

/**
 * Gives out short codes, unique for ever at this station; made offline. A code that is not used in
 * the end is lost.
 */
public interface Codes {

  /** So many new codes. */
  List<ShortCode> next(Tx tx, ShortCode.Kind kind, int count);

  /** A new code. */
  default ShortCode next(Tx tx, ShortCode.Kind kind) {
    return next(tx, kind, 1).getFirst();
  }
}
