package org.kerf.receiving;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kerf.kernel.Sorting;
import org.kerf.kernel.Tx;
import org.kerf.party.model.PartyId;
import org.kerf.receiving.model.DeliveryColumn;
import org.kerf.receiving.model.DeliveryId;
import org.kerf.receiving.model.DeliveryProgress;
import org.kerf.receiving.model.DeliverySummary;
import org.kerf.receiving.model.ExpectedDelivery;
import org.kerf.receiving.model.ReceivingFact;

/** What is announced, and what came of it. */
public interface ExpectedDeliveries {

  Optional<DeliveryProgress> delivery(Tx tx, DeliveryId id);

  /** The newest one with this reference. */
  Optional<DeliveryProgress> byReference(Tx tx, String reference);

  /** All of this sender with this reference, the newest first. */
  List<DeliveryProgress> byReference(Tx tx, PartyId party, String reference);

  /**
   * A page of the list: those whose reference, or whose sender's name, contains the text.
   *
   * @param open whether those that more may come of are wanted, instead of the others
   */
  List<DeliverySummary> summaries(
      Tx tx,
      boolean open,
      String text,
      Sorting<DeliveryColumn> by,
      Optional<DeliverySummary> after,
      int most);

  /** Writes what is new with this fact; once. */
  void add(Tx tx, Instant at, ReceivingFact.DeliveryReceived receipt);

  /** Writes what was announced. */
  void save(Tx tx, ExpectedDelivery delivery);

  /** Keeps whether a receipt counts. */
  void setUndone(Tx tx, ReceivingFact.DeliveryReceiptUndone undone);

  /** Keeps that no more comes, for this reason. */
  void close(Tx tx, DeliveryId id, String reason);

  void reopen(Tx tx, DeliveryId id);

  /** Works out how far the delivery is. */
  void settle(Tx tx, DeliveryId id);
}
