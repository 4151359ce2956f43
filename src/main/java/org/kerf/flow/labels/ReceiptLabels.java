package org.kerf.flow.labels;

import java.time.Instant;
import java.util.List;
import org.kerf.flow.booking.Repositories;
import org.kerf.identity.model.Actor;
import org.kerf.kernel.Ids;
import org.kerf.kernel.Tx;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.ReceiptCopies;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitLine;

/**
 * Queues the labels of what is received, in the booking of its receipt: a crash leaves both or
 * neither.
 */
public final class ReceiptLabels {

  private final Repositories repositories;
  private final LabelWriting writing;

  public ReceiptLabels(Repositories repositories, Ids ids, LabelSettings settings) {
    this.repositories = repositories;
    this.writing = new LabelWriting(repositories, ids, settings);
  }

  /**
   * So many labels of each unit, one behind the other; each is a job of its own, so that one that
   * was cut off is settled by itself.
   */
  public void queue(Tx tx, List<UnitId> units, ReceiptCopies copies, Actor by, Instant at) {
    if (copies.copies() > 0) {
      List<LabelJob> jobs =
          units.stream()
              .flatMap(unit -> writing.several(job(tx, unit, by, at), copies.copies()).stream())
              .toList();
      repositories.labels().queue(tx, jobs);
    }
  }

  private LabelJob job(Tx tx, UnitId id, Actor by, Instant at) {
    UnitLine line = repositories.stock().line(tx, id).orElseThrow();
    return line.unit().isFreeFromTheSaw()
        ? writing.remnant(tx, line, by, at)
        : writing.bar(tx, line, by, at);
  }
}
