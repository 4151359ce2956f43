package org.kerf.kernel;

import java.util.Collections;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Something that happened and that others care about. A repository returns facts from each write;
 * the flow writes them to the journal and the audit chain in the same transaction.
 *
 * @param kind such as "cut.confirmed": the feature's word, a dot, what happened to it
 * @param subject the id of what it happened to
 * @param details what a reader needs without looking it up, by name; sorted, so that a hash over it
 *     is stable
 */
public record Fact(String kind, UUID subject, SequencedMap<String, String> details) {

  public Fact {
    details = Collections.unmodifiableSequencedMap(new TreeMap<>(details));
  }

  public static Fact of(String kind, UUID subject, Map<String, String> details) {
    return new Fact(kind, subject, new TreeMap<>(details));
  }
}
