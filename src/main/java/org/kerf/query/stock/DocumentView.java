package org.kerf.query.stock;

import java.util.List;
import java.util.Optional;
import org.kerf.cutting.model.saw.SawDocuments;
import org.kerf.stock.model.item.LengthUnit;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.MovementLine;
import org.kerf.stock.model.ledger.StockDocuments;

/**
 * The document behind a movement.
 *
 * @param lines its movements, at most {@link #MOST_LINES} and one more
 * @param reversal what undid it
 * @param undoes what it undid
 */
public record DocumentView(
    Document document,
    String userName,
    LengthUnit lengthUnit,
    List<MovementLine> lines,
    Optional<Document> reversal,
    Optional<Document> undoes) {

  public static final int MOST_LINES = 20;

  public DocumentView {
    lines = List.copyOf(lines);
  }

  public boolean mayBeUndone() {
    return reversal.isEmpty() && !document.kind().equals(StockDocuments.REVERSAL);
  }

  /** Whether the question is if it was really cut. */
  public boolean isCut() {
    return document.kind().equals(SawDocuments.CUT);
  }
}
