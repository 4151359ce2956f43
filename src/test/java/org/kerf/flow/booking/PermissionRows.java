package org.kerf.flow.booking;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kerf.attachment.model.AttachmentId;
import org.kerf.counting.model.CountId;
import org.kerf.counting.model.CountScope;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.OrderHead;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.order.OrderState;
import org.kerf.cutting.model.plan.BarPlacement;
import org.kerf.cutting.model.plan.PlanBarId;
import org.kerf.cutting.model.plan.PlanId;
import org.kerf.cutting.model.plan.PlanPieceId;
import org.kerf.cutting.model.saw.RunBarId;
import org.kerf.cutting.model.saw.ScrapCause;
import org.kerf.flow.UseCases;
import org.kerf.flow.certificates.AttachCertificate;
import org.kerf.flow.certificates.AttachPicture;
import org.kerf.flow.counting.ApproveCount;
import org.kerf.flow.counting.CloseLocation;
import org.kerf.flow.counting.CountBlind;
import org.kerf.flow.counting.PlanCount;
import org.kerf.flow.counting.WithdrawCount;
import org.kerf.flow.imports.ReceiveStock;
import org.kerf.flow.masterdata.AssignBarcode;
import org.kerf.flow.masterdata.SaveRecord;
import org.kerf.flow.missing.ReportMissingBar;
import org.kerf.flow.orders.CancelOrder;
import org.kerf.flow.orders.ChangeOrder;
import org.kerf.flow.orders.MergeOrders;
import org.kerf.flow.orders.NewOrder;
import org.kerf.flow.orders.OrderChange;
import org.kerf.flow.orders.SaveOrder;
import org.kerf.flow.orders.SeveralOrders;
import org.kerf.flow.orders.SplitOrder;
import org.kerf.flow.periods.ClosePeriod;
import org.kerf.flow.planning.WithdrawPlan;
import org.kerf.flow.queue.BalanceSaws;
import org.kerf.flow.queue.Destination;
import org.kerf.flow.queue.MoveBars;
import org.kerf.flow.receiving.CloseDelivery;
import org.kerf.flow.receiving.NewDelivery;
import org.kerf.flow.receiving.ReceiveDelivery;
import org.kerf.flow.receiving.SaveDelivery;
import org.kerf.flow.receiving.TypedDelivery;
import org.kerf.flow.receiving.WhatCame;
import org.kerf.flow.reversal.UndoDocument;
import org.kerf.flow.saw.CloseBar;
import org.kerf.flow.saw.ConfirmCut;
import org.kerf.flow.saw.TakeBar;
import org.kerf.flow.settings.ChangeRole;
import org.kerf.flow.settings.ChangeUsers;
import org.kerf.flow.settings.NameStation;
import org.kerf.flow.settings.NoteRestore;
import org.kerf.flow.settings.PrintTestLabel;
import org.kerf.flow.settings.SetUpStation;
import org.kerf.flow.settings.ShowRecoveryKey;
import org.kerf.flow.signin.SetSecret;
import org.kerf.flow.stock.AdjustUnit;
import org.kerf.flow.stock.DivideBundle;
import org.kerf.flow.stock.HoldUnit;
import org.kerf.flow.stock.MoveUnit;
import org.kerf.flow.stock.ReleaseHold;
import org.kerf.flow.stock.ScrapRemnant;
import org.kerf.flow.stock.issue.IssuePurpose;
import org.kerf.flow.stock.issue.IssueStock;
import org.kerf.flow.stock.issue.TransferUnits;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.CredentialKind;
import org.kerf.identity.model.Permission;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.User;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.labels.model.ReceiptCopies;
import org.kerf.party.model.PartyId;
import org.kerf.receiving.model.DeliveryId;
import org.kerf.settings.model.StationName;
import org.kerf.stock.model.item.HeatId;
import org.kerf.stock.model.item.ItemBarcode;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.stock.model.location.LocationId;
import org.kerf.stock.model.unit.UnitId;

/**
 * What each use case asks for: the permission, and a command that finds nothing, so that nothing is
 * booked.
 */
final class PermissionRows {

  interface Action {
    Object run(UseCases useCases, Command command) throws StationFault;
  }

  record Row(Permission permission, Action action) {}

  static final UUID NOTHING = new UUID(0, 99);

  private PermissionRows() {}

  /** Of all use cases that a person asks for. */
  static Map<Class<?>, List<Row>> all() {
    var useCases = new LinkedHashMap<Class<?>, List<Row>>();
    atTheSaw(useCases);
    withStock(useCases);
    LabelPermissionRows.add(useCases);
    SyncPermissionRows.add(useCases);
    withBarcodes(useCases);
    receiving(useCases);
    withAttachments(useCases);
    withManyUnits(useCases);
    withCounts(useCases);
    withOrders(useCases);
    ofTheStation(useCases);
    return useCases;
  }

  private static MoveBars.Outcome.Moved movedNothing() {
    var nowhere = new BarPlacement(new PlanBarId(NOTHING), new SawId(NOTHING), Optional.empty());
    return new MoveBars.Outcome.Moved(
        ShortCode.of(ShortCode.Kind.BAR, "01", 1), "", 1, List.of(nowhere), List.of(nowhere));
  }

  private static void atTheSaw(Map<Class<?>, List<Row>> useCases) {
    var unit = new UnitId(NOTHING);
    var bar = new RunBarId(NOTHING);
    var look = new ReportMissingBar.Look(new PlanBarId(NOTHING), unit, Optional.empty());
    useCases.put(
        WithdrawPlan.class,
        List.of(
            row(
                Permission.APPROVE_PLANS,
                (all, c) -> all.withdrawPlan().run(c, new PlanId(NOTHING)))));
    useCases.put(
        MoveBars.class,
        List.of(
            row(
                Permission.ORDER_QUEUES,
                (all, c) ->
                    all.queues().moveBars().run(c, new PlanBarId(NOTHING), new Destination.Up())),
            row(
                Permission.ORDER_QUEUES,
                (all, c) -> all.queues().moveBars().back(c, movedNothing()))));
    useCases.put(
        BalanceSaws.class,
        List.of(row(Permission.ORDER_QUEUES, (all, c) -> all.queues().balanceSaws().run(c))));
    useCases.put(
        TakeBar.class,
        List.of(
            row(Permission.CUT, (all, c) -> all.takeBar().run(c, new PlanBarId(NOTHING))),
            row(
                Permission.CUT,
                (all, c) -> all.takeBar().at(c, new PlanBarId(NOTHING), new SawId(NOTHING)))));
    useCases.put(
        ConfirmCut.class,
        List.of(
            row(
                Permission.CUT,
                (all, c) ->
                    all.confirmCut()
                        .run(
                            c,
                            new ConfirmCut.Cut(
                                bar, new PlanPieceId(NOTHING), Length.ofMillimetres(1), true)))));
    useCases.put(
        CloseBar.class,
        List.of(
            row(Permission.CUT, (all, c) -> all.closeBar().run(c, bar, "")),
            row(
                Permission.CUT,
                (all, c) -> all.closeBar().keeping(c, bar, "", CloseBar.Said.NOTHING)),
            row(Permission.CUT, (all, c) -> all.closeBar().defective(c, bar, "crack"))));
    useCases.put(
        ReportMissingBar.class,
        List.of(
            row(Permission.CUT, (all, c) -> all.reportMissingBar().putOff(c, look, "gone")),
            row(
                Permission.CUT,
                (all, c) -> all.reportMissingBar().takeInstead(c, look, unit, "gone"))));
  }

  private static void withStock(Map<Class<?>, List<Row>> useCases) {
    var unit = new UnitId(NOTHING);
    useCases.put(
        UndoDocument.class,
        List.of(
            row(
                Permission.UNDO,
                (all, c) ->
                    all.undoDocument().run(c, new DocumentId(NOTHING), "", Optional.empty()))));
    useCases.put(
        ScrapRemnant.class,
        List.of(
            row(
                Permission.SCRAP_STOCK,
                (all, c) -> all.stock().scrap().run(c, unit, ScrapCause.DEFECT))));
    useCases.put(
        ReceiveStock.class,
        List.of(
            row(
                Permission.RECEIVE_STOCK,
                (all, c) ->
                    all.receiveStock().run(c, Map.of(), Locale.ENGLISH, ReceiptCopies.STANDARD))));
    useCases.put(
        HoldUnit.class,
        List.of(row(Permission.HOLD_STOCK, (all, c) -> all.stock().hold().run(c, unit, "bent"))));
    useCases.put(
        AdjustUnit.class,
        List.of(
            row(
                Permission.ADJUST_STOCK,
                (all, c) -> all.stock().adjust().run(c, unit, 1, 2, "counted"))));
    useCases.put(
        DivideBundle.class,
        List.of(
            row(Permission.HOLD_STOCK, (all, c) -> all.stock().divide().split(c, unit, 1)),
            row(Permission.HOLD_STOCK, (all, c) -> all.stock().divide().merge(c, unit, unit))));
    useCases.put(
        ReleaseHold.class,
        List.of(
            row(Permission.RELEASE_HOLDS, (all, c) -> all.stock().release().run(c, unit, "good"))));
    useCases.put(
        SaveRecord.class,
        List.of(
            row(
                Permission.CHANGE_MASTER_DATA,
                (all, c) -> save(all.masterRecords().locations(), c)),
            row(Permission.CHANGE_SETTINGS, (all, c) -> save(all.masterRecords().printers(), c))));
    useCases.put(
        MoveUnit.class,
        List.of(
            row(
                Permission.MOVE_STOCK,
                (all, c) -> all.stock().move().run(c, unit, new LocationId(NOTHING)))));
  }

  private static void receiving(Map<Class<?>, List<Row>> useCases) {
    var delivery = new DeliveryId(NOTHING);
    useCases.put(
        SaveDelivery.class,
        List.of(
            row(
                Permission.RECEIVE_STOCK,
                (all, c) ->
                    all.receiving()
                        .save()
                        .run(
                            c,
                            Optional.empty(),
                            new NewDelivery(
                                "",
                                new PartyId(NOTHING),
                                false,
                                LocalDateTime.of(2026, 12, 4, 0, 0),
                                "",
                                List.of())))));
    useCases.put(
        TypedDelivery.class,
        List.of(
            row(
                Permission.RECEIVE_STOCK,
                (all, c) ->
                    all.receiving()
                        .typed()
                        .save(c, Optional.empty(), Map.of(), List.of(), Locale.ENGLISH))));
    useCases.put(
        CloseDelivery.class,
        List.of(
            row(
                Permission.RECEIVE_STOCK,
                (all, c) -> all.receiving().close().run(c, delivery, "x")),
            row(
                Permission.RECEIVE_STOCK,
                (all, c) -> all.receiving().close().reopen(c, delivery))));
    useCases.put(
        ReceiveDelivery.class,
        List.of(
            row(
                Permission.RECEIVE_STOCK,
                (all, c) ->
                    all.receiving()
                        .receive()
                        .run(
                            c,
                            new WhatCame(
                                delivery, List.of(), List.of(), List.of(), Optional.empty()),
                            ReceiptCopies.STANDARD))));
  }

  private static void withAttachments(Map<Class<?>, List<Row>> useCases) {
    useCases.put(
        AttachCertificate.class,
        List.of(
            row(
                Permission.ATTACH_CERTIFICATES,
                (all, c) ->
                    all.certificates().attach().run(c, new HeatId(NOTHING), "x.pdf", new byte[0])),
            row(
                Permission.ATTACH_CERTIFICATES,
                (all, c) -> all.certificates().attach().remove(c, new AttachmentId(NOTHING)))));
    useCases.put(
        AttachPicture.class,
        List.of(
            row(
                Permission.CHANGE_MASTER_DATA,
                (all, c) ->
                    all.certificates()
                        .pictures()
                        .run(c, new ItemId(NOTHING), Optional.empty(), new byte[0])),
            row(
                Permission.CHANGE_MASTER_DATA,
                (all, c) -> all.certificates().pictures().remove(c, new AttachmentId(NOTHING)))));
  }

  private static void withManyUnits(Map<Class<?>, List<Row>> useCases) {
    var unit = new UnitId(NOTHING);
    useCases.put(
        TransferUnits.class,
        List.of(
            row(
                Permission.MOVE_STOCK,
                (all, c) ->
                    all.stock()
                        .transfer()
                        .run(c, List.of(unit), new LocationId(NOTHING), "", Optional.empty()))));
    useCases.put(
        IssueStock.class,
        List.of(
            row(
                Permission.ISSUE_STOCK,
                (all, c) ->
                    all.stock()
                        .issue()
                        .run(
                            c,
                            new IssueStock.Issue(
                                List.of(),
                                IssuePurpose.OWN_USE,
                                Optional.empty(),
                                Optional.empty(),
                                "",
                                Optional.empty())))));
    useCases.put(
        ClosePeriod.class,
        List.of(
            row(
                Permission.CLOSE_PERIODS,
                (all, c) ->
                    all.stock().closePeriod().run(c, Optional.empty(), Optional.empty(), "x"))));
  }

  private static void withCounts(Map<Class<?>, List<Row>> useCases) {
    var count = new CountId(NOTHING);
    var spot = new CountBlind.Spot(count, new LocationId(NOTHING));
    useCases.put(
        PlanCount.class,
        List.of(
            row(
                Permission.PLAN_COUNTS,
                (all, c) ->
                    all.counts().plan().run(c, new CountScope(CountScope.Way.ZONE, "", 0)))));
    useCases.put(
        WithdrawCount.class,
        List.of(
            row(Permission.PLAN_COUNTS, (all, c) -> all.counts().withdraw().run(c, count, ""))));
    useCases.put(
        CountBlind.class,
        List.of(
            row(Permission.COUNT_STOCK, (all, c) -> all.counts().blind().begin(c, spot)),
            row(
                Permission.COUNT_STOCK,
                (all, c) -> all.counts().blind().unit(c, spot, new UnitId(NOTHING), 1)),
            row(
                Permission.COUNT_STOCK,
                (all, c) ->
                    all.counts()
                        .blind()
                        .unlabelled(c, spot, new ItemId(NOTHING), Length.ofMillimetres(1), 1)),
            row(
                Permission.COUNT_STOCK,
                (all, c) -> all.counts().blind().remove(c, spot, NOTHING))));
    useCases.put(
        CloseLocation.class,
        List.of(row(Permission.COUNT_STOCK, (all, c) -> all.counts().close().run(c, spot, true))));
    useCases.put(
        ApproveCount.class,
        List.of(
            row(
                Permission.APPROVE_COUNTS,
                (all, c) -> all.counts().approve().run(c, count, Set.of(), Set.of(), ""))));
  }

  private static void withOrders(Map<Class<?>, List<Row>> useCases) {
    var head = new OrderHead(LocalDateTime.of(2026, 12, 4, 14, 0), 3, "");
    var order =
        new CutOrder(
            new OrderId(NOTHING),
            ShortCode.of(ShortCode.Kind.ORDER, "XX", 9),
            "X",
            new PartyId(NOTHING),
            "",
            head.due(),
            head.priority(),
            OrderState.OPEN,
            false,
            "",
            List.of());
    useCases.put(
        SaveOrder.class,
        List.of(
            row(
                Permission.CHANGE_ORDERS,
                (all, c) ->
                    all.orders()
                        .save()
                        .run(
                            c,
                            new NewOrder(
                                "X", new PartyId(NOTHING), head.due(), 3, false, "", List.of())))));
    useCases.put(
        ChangeOrder.class,
        List.of(
            row(
                Permission.CHANGE_ORDERS,
                (all, c) ->
                    all.orders()
                        .change()
                        .run(c, new OrderChange(order.id(), head, head, List.of(), List.of())))));
    useCases.put(
        SplitOrder.class,
        List.of(
            row(
                Permission.CHANGE_ORDERS,
                (all, c) ->
                    all.orders()
                        .split()
                        .run(c, new SplitOrder.Split(order, "Y", head, List.of())))));
    useCases.put(
        MergeOrders.class,
        List.of(
            row(Permission.CHANGE_ORDERS, (all, c) -> all.orders().merge().run(c, order, order))));
    useCases.put(
        CancelOrder.class,
        List.of(
            row(Permission.CHANGE_ORDERS, (all, c) -> all.orders().cancel().run(c, order)),
            row(Permission.CHANGE_ORDERS, (all, c) -> all.orders().cancel().undo(c, order))));
    useCases.put(
        SeveralOrders.class,
        List.of(
            row(Permission.CHANGE_ORDERS, (all, c) -> all.orders().several().change(c, List.of())),
            row(Permission.CHANGE_ORDERS, (all, c) -> all.orders().several().cancel(c, List.of())),
            row(
                Permission.CHANGE_ORDERS,
                (all, c) -> all.orders().several().reopen(c, List.of()))));
  }

  private static void withBarcodes(Map<Class<?>, List<Row>> useCases) {
    var item = new ItemId(NOTHING);
    var barcode = new ItemBarcode("A");
    useCases.put(
        AssignBarcode.class,
        List.of(
            row(
                Permission.CHANGE_MASTER_DATA,
                (all, c) -> all.masterRecords().barcodes().assign(c, item, barcode)),
            row(
                Permission.CHANGE_MASTER_DATA,
                (all, c) -> all.masterRecords().barcodes().remove(c, item, barcode))));
  }

  /** Nothing is typed, so nothing is saved. */
  private static Object save(SaveRecord<?> records, Command command) throws StationFault {
    List<String> nothing = records.columns().stream().map(column -> "").toList();
    return records.run(command, Optional.empty(), nothing, Locale.ROOT);
  }

  private static void ofTheStation(Map<Class<?>, List<Row>> useCases) {
    useCases.put(
        NameStation.class,
        List.of(
            row(
                Permission.CHANGE_SETTINGS,
                (all, c) -> all.station().nameStation().run(c, new StationName("A", "B"), "X1"))));
    useCases.put(
        ChangeUsers.class,
        List.of(
            row(
                Permission.MANAGE_USERS,
                (all, c) -> all.station().changeUsers().add(c, "", Role.WORKER)),
            row(
                Permission.MANAGE_USERS,
                (all, c) ->
                    all.station()
                        .changeUsers()
                        .change(c, new User(NOTHING, "", Role.WORKER), true))));
    useCases.put(
        SetSecret.class,
        List.of(
            row(
                Permission.MANAGE_USERS,
                (all, c) -> all.station().setSecret().run(c, NOTHING, CredentialKind.PIN, "4071")),
            row(
                Permission.CHANGE_OWN_SECRET,
                (all, c) -> all.station().setSecret().own(c, CredentialKind.PIN, "", "1")),
            row(
                Permission.MANAGE_USERS,
                (all, c) -> all.station().setSecret().remove(c, NOTHING, CredentialKind.PIN))));
    useCases.put(
        ChangeRole.class,
        List.of(
            row(
                Permission.MANAGE_USERS,
                (all, c) ->
                    all.station()
                        .changeRole()
                        .run(c, Role.ADMINISTRATOR, Permission.MANAGE_USERS, false))));
    useCases.put(
        SetUpStation.class,
        List.of(row(Permission.CHANGE_SETTINGS, (all, c) -> all.station().setUp().finish(c))));
    useCases.put(
        ShowRecoveryKey.class,
        List.of(row(Permission.SHOW_RECOVERY_KEY, (all, c) -> all.station().showKey().run(c))));
    useCases.put(
        NoteRestore.class,
        List.of(
            row(
                Permission.RESTORE,
                (all, c) -> all.station().noteRestore().run(c, 2, "A1", "B2"))));
    useCases.put(
        PrintTestLabel.class,
        List.of(
            row(Permission.PRINT_LABELS, (all, c) -> all.station().printTestLabel().run(c, "A"))));
  }

  static Row row(Permission permission, Action action) {
    return new Row(permission, action);
  }
}
