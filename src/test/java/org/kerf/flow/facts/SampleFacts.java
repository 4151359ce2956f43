package org.kerf.flow.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kerf.attachment.model.AttachmentFact;
import org.kerf.attachment.model.AttachmentFormat;
import org.kerf.attachment.model.AttachmentId;
import org.kerf.counting.model.CountFact;
import org.kerf.counting.model.CountId;
import org.kerf.counting.model.CountScope;
import org.kerf.counting.model.CountedLine;
import org.kerf.cutting.model.geometry.Ends;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.cutting.model.order.AddedLine;
import org.kerf.cutting.model.order.LineId;
import org.kerf.cutting.model.order.LineQuantity;
import org.kerf.cutting.model.order.OrderContent;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.plan.BarPlacement;
import org.kerf.cutting.model.plan.BarProgress;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.plan.PieceProgress;
import org.kerf.cutting.model.plan.PieceState;
import org.kerf.cutting.model.plan.PlanBarId;
import org.kerf.cutting.model.plan.PlanContent;
import org.kerf.cutting.model.plan.PlanFact;
import org.kerf.cutting.model.plan.PlanId;
import org.kerf.cutting.model.plan.PlanPieceId;
import org.kerf.cutting.model.plan.QueueTurn;
import org.kerf.cutting.model.saw.CutPiece;
import org.kerf.cutting.model.saw.CuttingChange;
import org.kerf.cutting.model.saw.MissingBar;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.cutting.model.saw.RunBarId;
import org.kerf.cutting.model.saw.RunState;
import org.kerf.cutting.model.saw.SawDocuments;
import org.kerf.cutting.model.saw.SawFact;
import org.kerf.cutting.model.saw.ScrapCause;
import org.kerf.identity.model.CredentialKind;
import org.kerf.identity.model.Permission;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.UserFact;
import org.kerf.kernel.Angle;
import org.kerf.kernel.Change;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Length;
import org.kerf.kernel.Mass;
import org.kerf.kernel.Money;
import org.kerf.kernel.ShortCode;
import org.kerf.labels.model.LabelFact;
import org.kerf.labels.model.LabelId;
import org.kerf.labels.model.LabelKind;
import org.kerf.labels.model.LabelPrinter;
import org.kerf.labels.model.MoveCause;
import org.kerf.labels.model.PrinterAddress;
import org.kerf.labels.model.PrinterFact;
import org.kerf.labels.model.PrinterId;
import org.kerf.labels.model.TemplateContent;
import org.kerf.labels.model.TemplateFact;
import org.kerf.party.model.Party;
import org.kerf.party.model.PartyFact;
import org.kerf.party.model.PartyId;
import org.kerf.receiving.model.DeliveryId;
import org.kerf.receiving.model.DeliveryLineId;
import org.kerf.receiving.model.Difference;
import org.kerf.receiving.model.DifferenceKind;
import org.kerf.receiving.model.DifferenceReason;
import org.kerf.receiving.model.ExpectedDelivery;
import org.kerf.receiving.model.ExpectedLine;
import org.kerf.receiving.model.LineReceipt;
import org.kerf.receiving.model.ReceivingFact;
import org.kerf.settings.model.SettingFact;
import org.kerf.stock.model.StockFact;
import org.kerf.stock.model.item.CuttingPolicy;
import org.kerf.stock.model.item.Heat;
import org.kerf.stock.model.item.HeatId;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.item.ItemBarcode;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.item.LengthUnit;
import org.kerf.stock.model.item.Purchasing;
import org.kerf.stock.model.ledger.DocumentContent;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.stock.model.ledger.MovementDraft;
import org.kerf.stock.model.ledger.MovementId;
import org.kerf.stock.model.ledger.PeriodClosingId;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.location.LocationId;
import org.kerf.stock.model.unit.NewUnit;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitOrigin;
import org.kerf.stock.model.unit.UnitShape;
import org.kerf.stock.model.unit.UnitState;

/** A fact of each kind, with all that it can hold. */
public final class SampleFacts {
  static final UUID ID = new UUID(0x0190_0000_0000_7000L, 1);
  static final ShortCode BAR = ShortCode.of(ShortCode.Kind.BAR, "01", 7);
  private static final ShortCode PIECE = ShortCode.of(ShortCode.Kind.PIECE, "01", 8);
  private static final ShortCode REMNANT = ShortCode.of(ShortCode.Kind.REMNANT, "01", 9);
  private static final ShortCode LOCATION = ShortCode.of(ShortCode.Kind.LOCATION, "01", 13);
  private static final ShortCode PLAN = ShortCode.of(ShortCode.Kind.PLAN, "01", 10);
  private static final ShortCode DOCUMENT = ShortCode.of(ShortCode.Kind.DOCUMENT, "01", 11);
  private static final ShortCode COUNTER = ShortCode.of(ShortCode.Kind.DOCUMENT, "01", 12);
  private static final Length LENGTH = Length.ofMillimetres(6_000);
  private static final Length SHORT = Length.ofMicrometres(1_436_500);
  private static final ShortCode ORDER = ShortCode.of(ShortCode.Kind.ORDER, "01", 14);
  static final Instant AT = Instant.parse("2026-11-29T10:42:00.125Z");
  private static final LocalDate DAY = LocalDate.of(2026, 10, 31);
  private static final QueueTurn TURN = new QueueTurn(AT, 7);
  private static final String REASON = "tăietură nefăcută";
  private static final String PLACE = "Raft A1";
  private static final String PRINTER = "Zebra";
  private static final Optional<Change<Role>> ROLE = Change.ifAny(Role.OPERATOR, Role.SUPERVISOR);

  private SampleFacts() {}

  public static List<Fact> all() {
    return Stream.of(
            documents(),
            masterData(),
            receiving(),
            cutting(),
            counting(),
            labels(),
            printers(),
            people(),
            SyncSamples.all())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Fact> documents() {
    var document = new DocumentId(ID);
    return List.of(
        new StockFact.MovementCompleted(
            document,
            DOCUMENT,
            SawDocuments.CUT,
            1,
            REASON,
            Optional.of(documentContent()),
            Optional.of(AT)),
        new StockFact.PeriodClosed(
            new PeriodClosingId(ID), DAY, Optional.of(DAY.minusMonths(1)), REASON),
        new StockFact.StockLow(new ItemId(ID), "IPE200", SHORT, LENGTH),
        new StockFact.TakenOutOfTurn(new UnitId(ID), BAR, DOCUMENT, REMNANT, PLACE, REASON),
        new StockFact.PeriodReopened(
            new PeriodClosingId(ID), Optional.of(DAY.minusMonths(1)), DAY, REASON),
        new StockFact.DocumentUndone(
            document, Optional.of(SawDocuments.CUT), DOCUMENT, COUNTER, REASON),
        new StockFact.HoldReleased(new UnitId(ID), REMNANT, SHORT, REASON),
        new StockFact.UnitHeld(new UnitId(ID), REMNANT, SHORT, REASON),
        new StockFact.HoldRestored(new UnitId(ID), REMNANT, REASON));
  }

  private static List<Fact> masterData() {
    var heat = new HeatId(ID);
    var location = new LocationId(ID);
    var party = new PartyId(ID);
    var saw = new SawId(ID);
    Item item = item("S235JR", Money.ofBani(9_850));
    return List.of(
        StockFact.ItemSaved.of(item, Optional.of(item("", Money.ofBani(9_000)))),
        new StockFact.BarcodeAssigned(new ItemId(ID), "HEA100", new ItemBarcode("05941234567899")),
        new StockFact.BarcodeRemoved(new ItemId(ID), "HEA100", new ItemBarcode("05941234567899")),
        new StockFact.HeatSaved(
            heat,
            new Change<>(
                new Heat(heat, "H4711", "C-2026-118", "3.1", "Oțelăria Nord"),
                Optional.of(new Heat(heat, "H4711", "", "", "Oțelăria Nord")))),
        new StockFact.LocationSaved(
            location,
            new Change<>(
                new Location(location, LOCATION, PLACE, "Hala 1", 1),
                Optional.of(new Location(location, LOCATION, PLACE, "Hala 2", 1)))),
        new PartyFact.PartySaved(
            party,
            new Change<>(
                new Party(
                    party, "K007", "Agroutilaje SRL", "RO1", "Str. Morii 2", "Buzău", "Buzău"),
                Optional.of(new Party(party, "K007", "Agroutilaje", "RO1", "", "Buzău", "Buzău")))),
        new SawFact.SawSaved(
            saw,
            new Change<>(
                new Saw(
                    saw,
                    "Fierăstrău 1",
                    SHORT,
                    SHORT,
                    SHORT,
                    Length.ofMillimetres(3),
                    Optional.of(location),
                    false),
                Optional.of(
                    new Saw(saw, "Fierăstrău 1", SHORT, SHORT, SHORT, Length.ofMillimetres(2))))));
  }

  private static List<Fact> receiving() {
    var delivery = new DeliveryId(ID);
    var line = new DeliveryLineId(ID);
    var document = new DocumentId(ID);
    return List.of(
        new ReceivingFact.DeliverySaved(
            delivery, new Change<>(delivery("sună"), Optional.of(delivery("")))),
        new ReceivingFact.DeliveryReceived(
            delivery,
            "AV-7",
            document,
            DOCUMENT,
            List.of(new LineReceipt(line, 7)),
            List.of(new Difference(line, DifferenceKind.SHORT, 3, DifferenceReason.OTHER, REASON))),
        new ReceivingFact.DeliveryReceiptUndone(delivery, "AV-7", document, DOCUMENT),
        new ReceivingFact.DeliveryClosed(delivery, "AV-7", REASON),
        new ReceivingFact.DeliveryReopened(delivery, "AV-7"),
        new AttachmentFact.CertificateAttached(
            new AttachmentId(ID),
            new HeatId(ID),
            "H4711",
            "certificat.pdf",
            "a9fae6b3",
            48_211,
            AttachmentFormat.PDF),
        new AttachmentFact.CertificateRemoved(new AttachmentId(ID), "H4711", "certificat.pdf"),
        new AttachmentFact.PictureAttached(
            new AttachmentId(ID),
            new ItemId(ID),
            "IPE200",
            "b5d4045c",
            180_422,
            AttachmentFormat.JPEG),
        new AttachmentFact.PictureRemoved(new AttachmentId(ID), "IPE200"));
  }

  private static ExpectedDelivery delivery(String note) {
    return new ExpectedDelivery(
        new DeliveryId(ID),
        "AV-7",
        new PartyId(ID),
        true,
        LocalDateTime.of(2026, 12, 1, 0, 0),
        note,
        List.of(new ExpectedLine(new DeliveryLineId(ID), 1, new ItemId(ID), LENGTH, 10, "H4711")));
  }

  private static List<Fact> cutting() {
    var run = new RunBarId(ID);
    var planBar = new PlanBarId(ID);
    var plan = new PlanId(ID);
    return List.of(
        new PlanFact.OrderReceived(new OrderId(ID), "CD-0418", 7, Optional.of(orderContent())),
        new PlanFact.OrderChanged(
            new OrderId(ID),
            "CD-0418",
            Change.ifAny(
                LocalDateTime.of(2026, 11, 30, 14, 0), LocalDateTime.of(2026, 12, 4, 14, 0)),
            Change.ifAny(2, 1),
            Change.ifAny("sună", "sună înainte"),
            List.of(quantity()),
            List.of(new AddedLine(8, orderContent().lines().getFirst()))),
        new PlanFact.OrderCancelled(new OrderId(ID), "CD-0418", List.of(quantity())),
        new PlanFact.OrderReopened(new OrderId(ID), "CD-0418", List.of(quantity())),
        new PlanFact.PlanApproved(plan, PLAN, 12, 11, Optional.of(content())),
        new PlanFact.PlanWithdrawn(plan, PLAN, 1, List.of(planBar)),
        new PlanFact.BarsGivenBack(plan, PLAN, BAR, 1, List.of(planBar), PLAN),
        new PlanFact.BarsMoved(
            planBar,
            BAR,
            1,
            Change.of("Ferăstrău 1", "Ferăstrău 2"),
            Change.of(3, 1),
            List.of(new BarPlacement(planBar, new SawId(ID), Optional.of(TURN)))),
        new PlanFact.PlanReplanned(
            plan,
            PLAN,
            DOCUMENT,
            2,
            5,
            1,
            1,
            Optional.of(2),
            Optional.of(content()),
            List.of(planBar)),
        new SawFact.BarOnSaw(run, BAR, LENGTH, Optional.of(change())),
        new SawFact.CutConfirmed(
            run, PIECE, SHORT, SHORT, Length.ofMicrometres(2_500), LENGTH, Optional.of(change())),
        new SawFact.BarClosed(
            run,
            Optional.of(REMNANT),
            SHORT,
            Length.ZERO,
            0,
            REASON,
            Optional.of(DOCUMENT),
            Optional.of(change())),
        new SawFact.BarDefective(
            run,
            Optional.of(REMNANT),
            SHORT,
            Length.ZERO,
            2,
            REASON,
            Optional.of(DOCUMENT),
            Optional.of(change())),
        new SawFact.BarNotReplanned(run, DOCUMENT, 2),
        new SawFact.BarPutOff(planBar, BAR, PLACE, LENGTH, REASON, Optional.of(change())),
        new SawFact.BarReplaced(
            planBar, BAR, PLACE, LENGTH, REASON, REMNANT, Optional.of(change())),
        new SawFact.RemnantScrapped(new UnitId(ID), REMNANT, SHORT, ScrapCause.DAMAGED),
        new SawFact.SawDocumentUndone(new DocumentId(ID), DOCUMENT, change()));
  }

  private static List<Fact> counting() {
    var count = new CountId(ID);
    var location = new LocationId(ID);
    return List.of(
        new CountFact.CountPlanned(
            count, DOCUMENT, new CountScope(CountScope.Way.RANDOM, "12", 42), List.of(location)),
        new CountFact.LocationCounted(
            count,
            DOCUMENT,
            location,
            PLACE,
            2,
            ID,
            ID,
            true,
            List.of(ID),
            List.of(
                new CountedLine(
                    Optional.of(new UnitId(ID)),
                    new ItemId(ID),
                    LENGTH,
                    5,
                    4,
                    5,
                    Optional.of(location)))),
        new CountFact.CountApproved(
            count,
            DOCUMENT,
            Optional.of(new DocumentId(ID)),
            List.of(ID),
            List.of(location),
            true,
            REASON),
        new CountFact.ApprovalUndone(count, DOCUMENT, new DocumentId(ID)),
        new CountFact.CountWithdrawn(count, DOCUMENT, REASON));
  }

  private static DocumentContent documentContent() {
    var unit = new UnitId(ID);
    var location = Optional.of(new LocationId(ID));
    return new DocumentContent(
        Optional.of(new RunBarId(ID).subject()),
        "CD-0418.csv",
        Optional.of(new DocumentId(ID)),
        List.of(
            new NewUnit(
                unit,
                PIECE,
                new ItemId(ID),
                UnitShape.PIECE,
                UnitOrigin.CUT_PIECE,
                SHORT,
                UnitState.HELD,
                REASON,
                location,
                Optional.of(new HeatId(ID)),
                "L1",
                Optional.of(new PartyId(ID)),
                Optional.of(unit),
                AT)),
        List.of(
            new MovementDraft(
                unit,
                SawDocuments.PIECE_CUT,
                1,
                location,
                location,
                Optional.of(new MovementId(ID)))));
  }

  private static LineQuantity quantity() {
    return new LineQuantity(new LineId(ID), 3, new Change<>(2, Optional.of(5)));
  }

  private static OrderContent orderContent() {
    var slanted = new Ends(Angle.SQUARE, Angle.ofDegrees(45));
    return new OrderContent(
        ORDER,
        new PartyId(ID),
        LocalDateTime.of(2026, 11, 30, 14, 0),
        2,
        true,
        "sună înainte",
        List.of(
            new OrderContent.Line(
                new LineId(ID),
                new ItemId(ID),
                SHORT,
                7,
                "3.1",
                "H4711",
                "P1",
                Optional.of(new PartyId(ID)),
                Optional.of(slanted))));
  }

  private static CuttingChange change() {
    var run = new RunBarId(ID);
    var bar = new PlanBarId(ID);
    var unit = new UnitId(ID);
    Length cut = LENGTH.minus(SHORT);
    var saw = new Saw(new SawId(ID), "Fierăstrău 1", SHORT, SHORT, SHORT, SHORT);
    var lying =
        new RunBar(
            run,
            bar,
            saw,
            unit,
            new ItemId(ID),
            LENGTH,
            SHORT,
            Length.ZERO,
            Length.ZERO,
            Length.ZERO,
            Length.ZERO,
            cut,
            ScrapCause.NONE,
            Optional.of(unit),
            RunState.ON_SAW,
            AT,
            Optional.of(AT),
            ID,
            SHORT,
            Angle.ofDegrees(45));
    var piece =
        new CutPiece(
            ID,
            run,
            new PlanPieceId(ID),
            new LineId(ID),
            unit,
            1,
            SHORT,
            SHORT,
            new RunBar.Bite(SHORT, SHORT, SHORT, SHORT, Angle.SQUARE),
            true,
            new DocumentId(ID),
            Optional.of(new DocumentId(ID)),
            true);
    var missing =
        new MissingBar(
            new DocumentId(ID),
            bar,
            unit,
            Optional.of(unit),
            Optional.of(AT),
            Optional.of(AT),
            Optional.of(TURN),
            true,
            REASON);
    return new CuttingChange(
        Optional.of(lying),
        Optional.of(lying.progress()),
        Optional.of(piece),
        Optional.of(new CuttingChange.UndoneCut(ID, new DocumentId(ID))),
        List.of(progress()),
        List.of(new PieceProgress(PieceState.CUT, List.of(new PlanPieceId(ID)))),
        Optional.of(missing),
        Optional.of(missing));
  }

  private static BarProgress progress() {
    return new BarProgress(
        new PlanBarId(ID),
        BarState.TO_CUT,
        new UnitId(ID),
        LENGTH,
        true,
        true,
        true,
        Optional.of(AT),
        Optional.of(new SawId(ID)),
        Optional.of(TURN));
  }

  private static PlanContent content() {
    var line = new LineId(ID);
    var slanted = new Ends(Angle.SQUARE, Angle.ofDegrees(45));
    return new PlanContent(
        new SawId(ID),
        Money.ofBani(98_500),
        12,
        List.of(
            new PlanContent.Bars(
                12,
                new UnitId(ID),
                new ItemId(ID),
                LENGTH,
                true,
                true,
                false,
                List.of(
                    new PlanContent.Pieces(3, line, SHORT, Optional.empty(), false),
                    new PlanContent.Pieces(1, line, SHORT, Optional.of(slanted), true)),
                Optional.of(new SawId(ID)))));
  }

  private static List<Fact> labels() {
    var label = new LabelId(ID);
    return List.of(
        new LabelFact.LabelFailed(label, PIECE, PRINTER),
        new LabelFact.LabelUnknown(label, PIECE, PRINTER),
        new LabelFact.LabelByHand(label, PIECE, REASON),
        new LabelFact.LabelAgain(label, PIECE),
        new LabelFact.LabelCameOut(label, PIECE),
        new LabelFact.LabelReprinted(label, PIECE, REASON),
        new LabelFact.LabelQueued(label, REMNANT),
        new LabelFact.LabelCancelled(label, PIECE, PRINTER),
        new LabelFact.LabelTested(label, DOCUMENT, PRINTER),
        new TemplateFact.LabelTemplateSaved("piece", 2, new TemplateContent("{\"width\": 100}")),
        new TemplateFact.LabelTemplateReset("piece", 3));
  }

  private static List<Fact> printers() {
    var id = new PrinterId(ID);
    var before =
        LabelPrinter.at(id, "Zebra", new PrinterAddress.Network("192.168.1.40", 9100, true));
    var now =
        new LabelPrinter(
            id,
            PRINTER,
            "192.168.1.41:9100",
            300,
            Optional.of(12),
            Optional.of(6),
            Length.ofMillimetres(100),
            Length.ofMillimetres(50),
            true,
            Optional.of(new PrinterId(ID)),
            30,
            false);
    return List.of(
        new PrinterFact.PrinterSaved(id, new Change<>(now, Optional.of(before))),
        new PrinterFact.LabelsRouted(id, PRINTER, Optional.of(LabelKind.REMNANT)),
        new PrinterFact.RouteRemoved(id, PRINTER, LabelKind.REMNANT),
        new PrinterFact.PrinterPaused(id, PRINTER),
        new PrinterFact.PrinterResumed(id, PRINTER),
        new PrinterFact.LabelsMoved(id, PRINTER, 12, "Zebra", MoveCause.OUTAGE));
  }

  private static List<Fact> people() {
    return List.of(
        new UserFact.UserAdded(ID, Role.WORKER),
        new UserFact.UserChanged(ID, true, ROLE),
        new UserFact.UserSwitchedOff(ID, true, ROLE),
        new UserFact.UserSwitchedOn(ID, true, ROLE),
        new UserFact.UserGranted(ID, Role.QUALITY),
        new UserFact.UserGrantEnded(ID),
        new UserFact.CompanyUserChanged(ID),
        new UserFact.CredentialSet(ID, CredentialKind.PIN),
        new UserFact.CredentialRemoved(ID, CredentialKind.PASSWORD),
        new UserFact.SignInRefused(ID, 5),
        new UserFact.DeedAllowed(ID, Permission.RELEASE_HOLDS),
        new SettingFact.SettingChanged("characters", Map.of("characters", Change.of("01", "K7"))),
        new SettingFact.StationRestored(2, Change.of("01", "K7")),
        new SettingFact.StoreMigrated(ID, Change.of(19, 20)),
        new SettingFact.RecoveryKeyShown(),
        new SettingFact.BadgeRefused(5),
        new FeedFact.EntriesPulled(ID, "02", 50, 1_234),
        new FileFact.FileImported(ID, "comenzi.csv", ImportKind.ORDERS, 16, 1, "a9fae6b308e7"));
  }

  private static Item item(String grade, Money price) {
    return new Item(
        new ItemId(ID),
        "IPE200",
        "Profil IPE 200",
        "Profile",
        grade,
        Mass.ofGrams(22_400),
        LengthUnit.MILLIMETRE,
        Length.ZERO,
        CuttingPolicy.of(Length.ofMillimetres(500), price).withMaxRemnants(10),
        grade.isEmpty()
            ? Purchasing.UNKNOWN
            : new Purchasing(
                Length.ofMillimetres(120_000),
                "F-200",
                List.of(Length.ofMetres(6), Length.ofMetres(12)),
                14),
        grade.isEmpty());
  }
}
