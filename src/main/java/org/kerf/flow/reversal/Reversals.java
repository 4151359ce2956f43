package org.kerf.flow.reversal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kerf.cutting.model.saw.SawDocuments;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.labels.LabelSettings;
import org.kerf.flow.labels.LabelWriting;
import org.kerf.flow.saw.SawWork;
import org.kerf.stock.model.ledger.DocumentKind;
import org.kerf.stock.model.ledger.StockDocuments;

/** The reversal of each kind of document. */
public final class Reversals {

  private final Map<DocumentKind, Reversal> byKind = new HashMap<>();

  /**
   * @throws IllegalArgumentException if two are of one kind
   */
  public Reversals(List<Reversal> all) {
    for (Reversal reversal : all) {
      for (DocumentKind kind : reversal.kinds()) {
        if (byKind.put(kind, reversal) != null) {
          throw new IllegalArgumentException("two reversals of " + kind);
        }
      }
    }
  }

  /** Of all documents that the station books. */
  public static List<Reversal> ofStation(
      Booking booking, Repositories repositories, LabelSettings settings) {
    var work = new SawWork(booking, repositories);
    return List.of(
        Reversal.ofMovements(
            StockDocuments.IMPORT,
            StockDocuments.RECEIPT,
            StockDocuments.MOVE,
            StockDocuments.TRANSFER,
            StockDocuments.SPLIT),
        new UndoDeliveryReceipt(repositories),
        new UndoHold(repositories),
        new UndoRelease(repositories),
        new UndoBarToSaw(repositories),
        new UndoCut(
            booking, repositories, work, new LabelWriting(repositories, booking.ids(), settings)),
        new UndoClosing(repositories, work),
        new UndoRemoval(repositories),
        new UndoCount(repositories),
        new UndoMissingBar(repositories, SawDocuments.BAR_PUT_OFF),
        new UndoMissingBar(repositories, SawDocuments.BAR_REPLACED));
  }

  /** Empty for a kind that can't be undone. */
  public Optional<Reversal> of(DocumentKind kind) {
    return Optional.ofNullable(byKind.get(kind));
  }
}
