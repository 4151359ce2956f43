package org.kerf.receiving.model;

import java.time.LocalDateTime;
import org.kerf.party.model.PartyId;

/**
 * A delivery as a list shows it.
 *
 * @param announced how many bars
 * @param received how many bars are here of them
 * @param differences how many lines differ, as far as it was received
 */
public record DeliverySummary(
    DeliveryId id,
    String reference,
    PartyId party,
    String partyName,
    boolean ownMaterial,
    LocalDateTime expected,
    DeliveryState state,
    int lines,
    int announced,
    int received,
    int differences) {}
