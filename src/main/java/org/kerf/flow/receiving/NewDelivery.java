package org.kerf.flow.receiving;

import java.time.LocalDateTime;
import java.util.List;
import org.kerf.kernel.Length;
import org.kerf.party.model.PartyId;
import org.kerf.stock.model.item.ItemId;

/**
 * A delivery as it is announced.
 *
 * @param reference the number on their papers
 * @param ownMaterial whether it stays theirs
 * @param expected the day, at its beginning
 */
public record NewDelivery(
    String reference,
    PartyId party,
    boolean ownMaterial,
    LocalDateTime expected,
    String note,
    List<Line> lines) {

  /** Equal bars; the heat's number may be empty. */
  public record Line(ItemId item, Length length, int count, String heat) {}

  public NewDelivery {
    lines = List.copyOf(lines);
  }
}
