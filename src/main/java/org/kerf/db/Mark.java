package org.kerf.db;

import org.kerf.db.seal.Hash;

/**
 * How far a store was, as it is kept beside its file.
 *
 * @param journal the last entry's number
 * @param changes how many writes there were
 * @param head the last entry's hash; {@link Hash#NONE} if it is not known
 * @param seal the seal over the whole store then
 */
record Mark(long journal, long changes, Hash head, Hash seal) {

  static final Mark NONE = new Mark(0, 0, Hash.NONE, Hash.NONE);
}
