package org.kerf.stock.model.ledger;

import java.util.List;

/** A document that another station booked, with its movements and their numbers there. */
public record TakenDocument(
    Document document, List<MovementDraft> movements, MovementNumbers numbers) {

  public TakenDocument {
    movements = List.copyOf(movements);
  }
}
