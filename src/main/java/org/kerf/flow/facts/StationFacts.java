package org.kerf.flow.facts;

import java.util.List;
import java.util.stream.Stream;
import org.kerf.attachment.model.AttachmentFact;
import org.kerf.counting.model.CountFact;
import org.kerf.cutting.model.plan.PlanFact;
import org.kerf.cutting.model.saw.SawFact;
import org.kerf.identity.model.UserFact;
import org.kerf.journal.codec.FactCodec;
import org.kerf.journal.codec.FactKind;
import org.kerf.labels.model.LabelFact;
import org.kerf.labels.model.PrinterFact;
import org.kerf.labels.model.TemplateFact;
import org.kerf.party.model.PartyFact;
import org.kerf.receiving.model.ReceivingFact;
import org.kerf.settings.model.SettingFact;
import org.kerf.stock.model.StockFact;
import org.kerf.sync.model.SyncFact;

/**
 * All kinds of facts with the names under which they are stored, which never change. A kind whose
 * record changes so that old rows do not fit any more gets a new version here.
 */
public final class StationFacts {

  private StationFacts() {}

  public static FactCodec codec() {
    return new FactCodec(kinds());
  }

  /** The list, in no particular order. */
  public static List<FactKind<?>> kinds() {
    return Stream.of(ofStock(), receiving(), labels(), people(), others(), exchange())
        .flatMap(List::stream)
        .toList();
  }

  private static List<FactKind<?>> ofStock() {
    return List.of(
        FactKind.of("period.closed", StockFact.PeriodClosed.class),
        FactKind.of("period.reopened", StockFact.PeriodReopened.class),
        FactKind.of("stock.low_threshold", StockFact.StockLow.class),
        FactKind.of("stock.taken_out_of_turn", StockFact.TakenOutOfTurn.class));
  }

  private static List<FactKind<?>> people() {
    return List.of(
        FactKind.of("user.added", UserAdded1.class)
            .then(UserFact.UserAdded.class, UserAdded1::raised),
        FactKind.of("user.changed", UserChanged1.class)
            .then(UserFact.UserChanged.class, UserChanged1::changed),
        FactKind.of("user.switched_off", UserChanged1.class)
            .then(UserFact.UserSwitchedOff.class, UserChanged1::switchedOff),
        FactKind.of("user.switched_on", UserChanged1.class)
            .then(UserFact.UserSwitchedOn.class, UserChanged1::switchedOn),
        FactKind.of(FeedFact.USER_GRANTED, UserFact.UserGranted.class),
        FactKind.of(FeedFact.USER_GRANT_ENDED, UserFact.UserGrantEnded.class),
        FactKind.of("user.changed_at_centre", UserFact.CompanyUserChanged.class),
        FactKind.of("credential.set", UserFact.CredentialSet.class),
        FactKind.of("credential.removed", UserFact.CredentialRemoved.class),
        FactKind.of("sign_in.refused", UserFact.SignInRefused.class),
        FactKind.of("badge.refused", SettingFact.BadgeRefused.class),
        FactKind.of("deed.allowed", UserFact.DeedAllowed.class));
  }

  private static List<FactKind<?>> receiving() {
    return List.of(
        FactKind.of("delivery.saved", ReceivingFact.DeliverySaved.class),
        FactKind.of("delivery.received", ReceivingFact.DeliveryReceived.class),
        FactKind.of("delivery.receipt_undone", ReceivingFact.DeliveryReceiptUndone.class),
        FactKind.of("delivery.closed", ReceivingFact.DeliveryClosed.class),
        FactKind.of("delivery.reopened", ReceivingFact.DeliveryReopened.class),
        FactKind.of("certificate.attached", AttachmentFact.CertificateAttached.class),
        FactKind.of("certificate.removed", AttachmentFact.CertificateRemoved.class),
        FactKind.of("picture.attached", AttachmentFact.PictureAttached.class),
        FactKind.of("picture.removed", AttachmentFact.PictureRemoved.class));
  }

  private static List<FactKind<?>> labels() {
    return List.of(
        FactKind.of("label.failed", LabelFact.LabelFailed.class),
        FactKind.of("label.unknown", LabelFact.LabelUnknown.class),
        FactKind.of("label.by_hand", LabelFact.LabelByHand.class),
        FactKind.of("label.again", LabelFact.LabelAgain.class),
        FactKind.of("label.came_out", LabelFact.LabelCameOut.class),
        FactKind.of("label.reprinted", LabelFact.LabelReprinted.class),
        FactKind.of("label.queued", LabelFact.LabelQueued.class),
        FactKind.of("label.cancelled", LabelFact.LabelCancelled.class),
        FactKind.of("label.test", LabelFact.LabelTested.class),
        FactKind.of("printer.saved", PrinterFact.PrinterSaved.class),
        FactKind.of("printer.routed", PrinterFact.LabelsRouted.class),
        FactKind.of("printer.route_removed", PrinterFact.RouteRemoved.class),
        FactKind.of("printer.paused", PrinterFact.PrinterPaused.class),
        FactKind.of("printer.resumed", PrinterFact.PrinterResumed.class),
        FactKind.of("printer.labels_moved", PrinterFact.LabelsMoved.class));
  }

  private static List<FactKind<?>> others() {
    return List.of(
        FactKind.of("movement.completed", MovementCompleted1.class)
            .then(StockFact.MovementCompleted.class, MovementCompleted1::raised),
        FactKind.of("document.undone", StockFact.DocumentUndone.class),
        FactKind.of("hold.released", StockFact.HoldReleased.class),
        FactKind.of("hold.placed", StockFact.UnitHeld.class),
        FactKind.of("hold.restored", StockFact.HoldRestored.class),
        FactKind.of("item.saved", StockFact.ItemSaved.class),
        FactKind.of("item_barcode.assigned", StockFact.BarcodeAssigned.class),
        FactKind.of("item_barcode.removed", StockFact.BarcodeRemoved.class),
        FactKind.of("heat.saved", StockFact.HeatSaved.class),
        FactKind.of("location.saved", StockFact.LocationSaved.class),
        FactKind.of("party.saved", PartyFact.PartySaved.class),
        FactKind.of("saw.saved", SawFact.SawSaved.class),
        FactKind.of("order.received", PlanFact.OrderReceived.class),
        FactKind.of("order.changed", PlanFact.OrderChanged.class),
        FactKind.of("order.cancelled", PlanFact.OrderCancelled.class),
        FactKind.of("order.reopened", PlanFact.OrderReopened.class),
        FactKind.of("plan.approved", PlanFact.PlanApproved.class),
        FactKind.of("plan.withdrawn", PlanFact.PlanWithdrawn.class),
        FactKind.of("plan.bars_given_back", PlanFact.BarsGivenBack.class),
        FactKind.of("plan.replanned", PlanFact.PlanReplanned.class),
        FactKind.of("bar.moved", PlanFact.BarsMoved.class),
        FactKind.of("bar.on_saw", SawFact.BarOnSaw.class),
        FactKind.of("cut.confirmed", SawFact.CutConfirmed.class),
        FactKind.of("bar.closed", SawFact.BarClosed.class),
        FactKind.of("bar.defective", SawFact.BarDefective.class),
        FactKind.of("bar.not_replanned", SawFact.BarNotReplanned.class),
        FactKind.of("bar.put_off", SawFact.BarPutOff.class),
        FactKind.of("bar.replaced", SawFact.BarReplaced.class),
        FactKind.of("remnant.scrapped", SawFact.RemnantScrapped.class),
        FactKind.of("saw_document.undone", SawFact.SawDocumentUndone.class),
        FactKind.of("count.planned", CountFact.CountPlanned.class),
        FactKind.of("count.location_counted", CountFact.LocationCounted.class),
        FactKind.of("count.approved", CountFact.CountApproved.class),
        FactKind.of("count.approval_undone", CountFact.ApprovalUndone.class),
        FactKind.of("count.withdrawn", CountFact.CountWithdrawn.class),
        FactKind.of("label_template.saved", TemplateFact.LabelTemplateSaved.class),
        FactKind.of("label_template.reset", TemplateFact.LabelTemplateReset.class),
        FactKind.of("setting.changed", SettingFact.SettingChanged.class),
        FactKind.of("station.restored", SettingFact.StationRestored.class),
        FactKind.of("store.migrated", SettingFact.StoreMigrated.class),
        FactKind.of("recovery_key.shown", SettingFact.RecoveryKeyShown.class),
        FactKind.of("file.imported", FileFact.FileImported.class));
  }

  private static List<FactKind<?>> exchange() {
    return List.of(
        FactKind.of(FeedFact.PULLED, FeedFact.EntriesPulled.class),
        FactKind.of(FeedFact.REJECTED, FeedFact.EntryRejected.class),
        FactKind.of(FeedFact.TRIED_AGAIN, FeedFact.RejectedTriedAgain.class),
        FactKind.of("entry.left_out", FeedFact.EntryLeftOut.class),
        FactKind.of("sync.enrolled", SyncFact.StationEnrolled.class),
        FactKind.of(FeedFact.CONFLICT_DETECTED, SyncFact.ConflictDetected.class),
        FactKind.of(FeedFact.CONFLICT_ENDED, SyncFact.ConflictEnded.class),
        FactKind.of("sync.claim_broken", SyncFact.ClaimBroken.class),
        FactKind.of("sync.decision_taken_over", SyncFact.DecisionTakenOver.class),
        FactKind.of("sync.conflict_accepted", SyncFact.ConflictAccepted.class),
        FactKind.of("sync.field_kept", SyncFact.FieldKept.class),
        FactKind.of("sync.paused", SyncFact.SyncPaused.class),
        FactKind.of("sync.resumed", SyncFact.SyncResumed.class),
        FactKind.of("sync.epoch_begun", SyncFact.EpochBegun.class),
        FactKind.of("sync.centre_went_back", SyncFact.CentreWentBack.class),
        FactKind.of(FeedFact.STALLED, SyncFact.ExchangeStalled.class),
        FactKind.of(FeedFact.STALL_ENDED, SyncFact.StallEnded.class));
  }
}
