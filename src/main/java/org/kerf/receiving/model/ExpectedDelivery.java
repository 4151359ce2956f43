package org.kerf.receiving.model;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.kerf.party.model.Owner;
import org.kerf.party.model.PartyId;

/**
 * What somebody has announced that it will come.
 *
 * @param reference the number on their papers
 * @param party who sends it
 * @param ownMaterial whether it stays theirs, and is only cut here
 * @param expected the day that it is expected on, at its beginning
 */
public record ExpectedDelivery(
    DeliveryId id,
    String reference,
    PartyId party,
    boolean ownMaterial,
    LocalDateTime expected,
    String note,
    List<ExpectedLine> lines) {

  /** At most so many characters of a reference are kept, and of a heat's number. */
  public static final int MOST_REFERENCE = 60;

  public static final int MOST_NOTE = 500;
  public static final int MOST_LINES = 200;

  public ExpectedDelivery {
    lines = List.copyOf(lines);
  }

  /** Whose the material is once it is here. */
  public Owner owner() {
    return Owner.of(ownMaterial ? Optional.of(party) : Optional.empty());
  }
}
