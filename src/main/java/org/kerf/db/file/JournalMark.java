package org.kerf.db.file;

import org.kerf.db.seal.Hash;

/**
 * How far a store was, as it is kept beside its file.
 *
 * @param journal the last entry's number
 * @param head the last entry's hash; {@link Hash#NONE} if it is not known
 */
public record JournalMark(long journal, Hash head) {

  public static final JournalMark NONE = new JournalMark(0, Hash.NONE);
}
