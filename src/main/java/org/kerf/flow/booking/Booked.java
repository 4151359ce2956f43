package org.kerf.flow.booking;

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

  public static <T> Booked<T> refused(T answer) {
    return new Booked<>(answer, List.of());
  }
}
