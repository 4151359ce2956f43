package org.kerf.kernel;

import java.util.SequencedMap;
import java.util.UUID;

/**
 * Something that happened and that others care about. A feature declares its facts as records of a
 * sealed interface beside its model, with all that a reader needs without looking it up. A
 * repository returns facts from each write; the flow writes them to the journal in the same
 * transaction.
 *
 * <p>The first component of the record is the id of what it happened to, mostly an {@link
 * EntityId}. Every other one is a detail, stored under its name: a text, a number, a boolean, an
 * enum, a {@link UUID}, an instant, a value type of this program (a record), or one of these as
 * Optional, List or {@link Change}. A map of these stands for details whose names are not known
 * beforehand.
 */
public interface Fact {

  /** What it happened to. */
  default Subject subject() {
    return RecordParts.subject((Record) this);
  }

  /** The details by name, sorted by it; those that are empty are left out. */
  default SequencedMap<String, Object> details() {
    return RecordParts.details((Record) this);
  }
}
