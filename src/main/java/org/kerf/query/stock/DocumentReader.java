package org.kerf.query.stock;

import java.util.List;
import org.kerf.flow.Faces;
import org.kerf.flow.Reading;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.Document;
import org.kerf.stock.model.DocumentId;
import org.kerf.stock.model.MovementLine;

/** Reads the document behind a movement, in one go. To be called on a worker. */
public final class DocumentReader {

  private final Reading reading;
  private final Faces faces;

  public DocumentReader(Reading reading, Faces faces) {
    this.reading = reading;
    this.faces = faces;
  }

  /** The document that this movement belongs to. */
  public DocumentView read(MovementRow row) throws StationFault {
    return reading.of(tx -> read(tx, row));
  }

  private DocumentView read(Tx tx, MovementRow row) {
    DocumentId id = row.line().movement().document();
    Document found = faces.ledger().document(tx, id).orElseThrow();
    List<MovementLine> lines = faces.ledger().linesOf(tx, id, DocumentView.MOST_LINES + 1);
    return new DocumentView(
        found,
        row.line().userName(),
        row.lengthUnit(),
        lines,
        faces.ledger().counterOf(tx, id),
        found.reverses().flatMap(undone -> faces.ledger().document(tx, undone)));
  }
}
