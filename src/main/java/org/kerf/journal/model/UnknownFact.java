package org.kerf.journal.model;

import java.util.Collections;
import java.util.SequencedMap;
import java.util.UUID;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Subject;

/**
 * A fact that this program cannot read: of a kind or version that a newer one wrote. It is shown by
 * its kind, and of what kind the thing is that it happened to nobody knows.
 *
 * @param id of that thing
 * @param details as texts
 */
public record UnknownFact(String kind, UUID id, SequencedMap<String, Object> details)
    implements Fact {

  public UnknownFact {
    details = Collections.unmodifiableSequencedMap(details);
  }

  @Override
  public Subject subject() {
    return new Subject("", id);
  }
}
