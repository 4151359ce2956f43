package org.kerf.flow.reversal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kerf.cutting.model.SawDocuments;
import org.kerf.flow.Booking;
import org.kerf.flow.Faces;
import org.kerf.flow.LabelSettings;
import org.kerf.flow.LabelWriting;
import org.kerf.flow.SawWork;
import org.kerf.stock.model.DocumentKind;
import org.kerf.stock.model.StockDocuments;

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
  public static List<Reversal> ofStation(Booking booking, Faces faces, LabelSettings settings) {
    var work = new SawWork(booking, faces);
    return List.of(
        Reversal.ofMovements(StockDocuments.IMPORT, StockDocuments.MOVE),
        new UndoRelease(faces),
        new UndoBarToSaw(faces, work),
        new UndoCut(booking, faces, work, new LabelWriting(faces, booking.ids(), settings)),
        new UndoClosing(faces, work),
        new UndoScrapping(faces),
        new UndoMissingBar(faces, SawDocuments.BAR_PUT_OFF),
        new UndoMissingBar(faces, SawDocuments.BAR_REPLACED));
  }

  /** Empty for a kind that can't be undone. */
  public Optional<Reversal> of(DocumentKind kind) {
    return Optional.ofNullable(byKind.get(kind));
  }
}
