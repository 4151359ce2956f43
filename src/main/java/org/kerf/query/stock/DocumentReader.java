package org.kerf.query.stock;

import java.util.List;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.booking.Repositories;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.stock.model.ledger.MovementLine;

/** Reads the document behind a movement, in one go. To be called on a worker. */
public final class DocumentReader {

  private final Reading reading;
  private final Repositories repositories;

  public DocumentReader(Reading reading, Repositories repositories) {
    this.reading = reading;
    this.repositories = repositories;
  }

  /** The document that this movement belongs to. */
  public DocumentView read(MovementRow row) throws StationFault {
    return reading.of(tx -> read(tx, row));
  }

  private DocumentView read(Tx tx, MovementRow row) {
    DocumentId id = row.line().movement().document();
    Document found = repositories.ledger().document(tx, id).orElseThrow();
    List<MovementLine> lines = repositories.ledger().linesOf(tx, id, DocumentView.MOST_LINES + 1);
    return new DocumentView(
        found,
        row.line().userName(),
        row.lengthUnit(),
        lines,
        repositories.ledger().reversalOf(tx, id),
        found.reverses().flatMap(undone -> repositories.ledger().document(tx, undone)));
  }
}
