package org.kerf.flow.booking;

import java.util.Optional;
import org.kerf.attachment.Attachments;
import org.kerf.counting.Counts;
import org.kerf.cutting.Orders;
import org.kerf.cutting.Plans;
import org.kerf.cutting.SawRuns;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.kernel.Tx;
import org.kerf.labels.LabelPrinters;
import org.kerf.labels.LabelTemplates;
import org.kerf.labels.Labels;
import org.kerf.labels.model.LabelJob;
import org.kerf.party.Parties;
import org.kerf.receiving.ExpectedDeliveries;
import org.kerf.stock.Ledger;
import org.kerf.stock.Stock;
import org.kerf.sync.ClaimStates;
import org.kerf.sync.Crossings;
import org.kerf.sync.FieldEdits;

/** The repositories of the features that the use cases around the saw work with together. */
public record Repositories(
    Parties parties,
    Stock stock,
    Ledger ledger,
    Orders orders,
    Plans plans,
    SawRuns runs,
    Labels labels,
    LabelTemplates labelTemplates,
    LabelPrinters printers,
    ExpectedDeliveries deliveries,
    Counts counts,
    Attachments attachments,
    ClaimStates claims,
    FieldEdits fieldEdits,
    Crossings crossings) {

  /** The label that the next bar of this saw waits for: of a remnant that this saw has made. */
  public Optional<LabelJob> labelThatHoldsUp(Tx tx, SawId saw) {
    return labels.remnantsThatWait(tx).stream()
        .filter(job -> sawOf(tx, job).filter(saw::equals).isPresent())
        .findFirst();
  }

  private Optional<SawId> sawOf(Tx tx, LabelJob job) {
    return stock.lineByCode(tx, job.code()).flatMap(line -> runs.sawOf(tx, line.unit().id()));
  }
}
