package org.kerf.sync;

import java.util.List;
import java.util.UUID;
import org.kerf.kernel.Tx;
import org.kerf.sync.model.FieldEdit;
import org.kerf.sync.model.FieldEdit.EntryRef;

/**
 * The last change of each field of the master data in the order of the feed, and those before it
 * that whoever made it had not seen: these are for a person to decide.
 */
public interface FieldEdits {

  /** An edit has its place in the feed, after all that were placed before; perhaps anew. */
  void place(Tx tx, FieldEdit edit);

  /** A person kept what this entry says. Of no account if another one is the last by now. */
  void keep(Tx tx, UUID record, String field, EntryRef last);

  /** All edits of the field that somebody has to decide between, in order; mostly none. */
  List<FieldEdit> open(Tx tx, UUID record, String field);

  /** Somebody has decided at this station. */
  void decidedHere(Tx tx, UUID record, String field);
}
