package org.kerf.flow;

import java.util.ArrayList;
import java.util.List;
import org.kerf.kernel.Fact;

/**
 * What a booking has to say: its answer, and the facts to journal. Without a fact nothing is kept,
 * so a refusal never leaves half a booking.
 */
public record Booked<T>(T answer, List<Fact> facts) {

  public Booked {
    facts = List.copyOf(facts);
  }

  public static <T> Booked<T> of(T answer, List<Fact> facts) {
    return new Booked<>(answer, facts);
  }

  /** The same booking with one more thing to say. */
  Booked<T> and(Fact fact) {
    List<Fact> more = new ArrayList<>(facts);
    more.add(fact);
    return new Booked<>(answer, more);
  }

  public static <T> Booked<T> refused(T answer) {
    return new Booked<>(answer, List.of());
  }
}
