package org.kerf.scanning.model;

import java.util.List;

/**
 * What is to be done after a key or after a while without one. Answers come in a list and are
 * carried out in its order.
 */
public sealed interface Answer {

  /** The key just fed goes on to its field. */
  record Pass() implements Answer {}

  /** The key just fed waits behind those that wait already, until {@link Release} or Complete. */
  record Hold() implements Answer {}

  /** The key just fed belongs to a scan or ended one: no field gets it. */
  record Swallow() implements Answer {}

  /**
   * All waiting keys were a person's: they go to the fields they were struck in.
   *
   * @param keys oldest first; never a part of those that wait
   */
  record Release(List<Key> keys) implements Answer {
    public Release {
      keys = List.copyOf(keys);
    }
  }

  /**
   * The keys just before this one were a scan, but had gone on to their field at once: what they
   * changed there is to be taken back.
   *
   * @param keys how many
   */
  record Retract(int keys) implements Answer {}

  /** A scan came to its end. Keys that still wait were part of it: no field gets them. */
  record Complete(Scan scan) implements Answer {}
}
