package org.kerf.journal.model;

import java.util.Collections;
import java.util.SequencedMap;
import java.util.UUID;
import org.kerf.kernel.Fact;

/**
 * A fact that this program cannot read: of a kind or version that a newer one wrote. It is shown by
 * its kind.
 *
 * @param details as texts
 */
public record UnknownFact(String kind, UUID subject, SequencedMap<String, Object> details)
    implements Fact {

  public UnknownFact {
    details = Collections.unmodifiableSequencedMap(details);
  }
}
