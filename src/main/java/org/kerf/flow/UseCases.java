package org.kerf.flow;

import org.kerf.audit.Audit;
import org.kerf.cutting.Traces;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.certificates.Certificates;
import org.kerf.flow.company.ChangeCompanyUsers;
import org.kerf.flow.counting.CountUseCases;
import org.kerf.flow.deliveries.DeadLetters;
import org.kerf.flow.imports.ImportFile;
import org.kerf.flow.imports.ReceiveStock;
import org.kerf.flow.labels.SettleLabel;
import org.kerf.flow.labels.TemplateUseCases;
import org.kerf.flow.masterdata.MasterRecords;
import org.kerf.flow.missing.ReportMissingBar;
import org.kerf.flow.orders.OrderUseCases;
import org.kerf.flow.planning.ApprovePlan;
import org.kerf.flow.planning.PlanCuts;
import org.kerf.flow.planning.ReplanDefect;
import org.kerf.flow.planning.WithdrawPlan;
import org.kerf.flow.printers.PrinterUseCases;
import org.kerf.flow.queue.QueueUseCases;
import org.kerf.flow.receiving.ReceivingUseCases;
import org.kerf.flow.reversal.UndoDocument;
import org.kerf.flow.saw.BreakClaim;
import org.kerf.flow.saw.CloseBar;
import org.kerf.flow.saw.ConfirmCut;
import org.kerf.flow.saw.TakeBar;
import org.kerf.flow.settings.StationSettings;
import org.kerf.flow.stock.StockUseCases;
import org.kerf.flow.sync.AcceptConflict;
import org.kerf.flow.sync.DecideField;
import org.kerf.flow.sync.SyncUseCases;
import org.kerf.identity.Users;
import org.kerf.identity.model.Actor;
import org.kerf.identity.model.Command;
import org.kerf.kernel.Ids;
import org.kerf.labels.LabelRenderer;
import org.kerf.labels.PrinterInquiry;
import org.kerf.notify.Notices;

/**
 * All use cases of an open station, and the repositories that screens and commands read.
 *
 * @param ids for what is made outside of the store
 * @param renderer draws labels for people
 */
public record UseCases(
    Ids ids,
    Reading reading,
    Repositories repositories,
    Traces traces,
    Users users,
    Audit audit,
    StationSettings station,
    Notices notices,
    LabelRenderer renderer,
    PrinterInquiry printers,
    PrinterUseCases printerUse,
    SeeNotice seeNotice,
    ImportFile importFile,
    ReceiveStock receiveStock,
    ReceivingUseCases receiving,
    Certificates certificates,
    OrderUseCases orders,
    MasterRecords masterRecords,
    PlanCuts planCuts,
    ApprovePlan approvePlan,
    WithdrawPlan withdrawPlan,
    TakeBar takeBar,
    ConfirmCut confirmCut,
    CloseBar closeBar,
    BreakClaim breakClaim,
    ReportMissingBar reportMissingBar,
    QueueUseCases queues,
    ReplanDefect replanDefect,
    UndoDocument undoDocument,
    StockUseCases stock,
    CountUseCases counts,
    SettleLabel settleLabel,
    TemplateUseCases templates,
    SyncUseCases sync,
    ChangeCompanyUsers companyUsers,
    DecideField decideField,
    AcceptConflict acceptConflict,
    CheckStore checkStore,
    DeadLetters deadLetters) {

  /** A new command of this person. */
  public Command command(Actor actor) {
    return new Command(actor, ids.next());
  }
}
