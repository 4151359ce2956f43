package org.kerf.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kerf.cutting.model.geometry.Ends;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.OrderHead;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.cutting.model.saw.ScrapCause;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.certificates.AttachCertificate;
import org.kerf.flow.certificates.AttachPicture;
import org.kerf.flow.certificates.FilesInMemory;
import org.kerf.flow.facts.StationFacts;
import org.kerf.flow.labels.SaveTemplate;
import org.kerf.flow.labels.SettleLabel;
import org.kerf.flow.masterdata.AssignBarcode;
import org.kerf.flow.masterdata.MasterRecords;
import org.kerf.flow.masterdata.PrinterRecord;
import org.kerf.flow.masterdata.SaveOutcome;
import org.kerf.flow.masterdata.SaveRecord;
import org.kerf.flow.minimum.WatchMinimums;
import org.kerf.flow.missing.ReportMissingBar;
import org.kerf.flow.missing.ReportMissingBar.Look;
import org.kerf.flow.orders.CancelOrder;
import org.kerf.flow.orders.ChangeOrder;
import org.kerf.flow.orders.FormDrafts;
import org.kerf.flow.orders.NewOrder;
import org.kerf.flow.orders.OrderChange;
import org.kerf.flow.orders.SaveOrder;
import org.kerf.flow.periods.ClosePeriod;
import org.kerf.flow.planning.ApprovePlan;
import org.kerf.flow.printers.PrinterUseCases;
import org.kerf.flow.receiving.ReceivingShop;
import org.kerf.flow.reversal.UndoDocument;
import org.kerf.flow.saw.CloseBar;
import org.kerf.flow.saw.ConfirmCut;
import org.kerf.flow.saw.SawWork;
import org.kerf.flow.saw.TakeBar;
import org.kerf.flow.settings.SaveFilters;
import org.kerf.flow.signin.BadgeSignIn;
import org.kerf.flow.signin.SetSecret;
import org.kerf.flow.signin.SignIn;
import org.kerf.flow.stock.AdjustUnit;
import org.kerf.flow.stock.DivideBundle;
import org.kerf.flow.stock.HoldUnit;
import org.kerf.flow.stock.MoveUnit;
import org.kerf.flow.stock.ScrapRemnant;
import org.kerf.identity.model.CredentialKind;
import org.kerf.identity.store.CredentialStore;
import org.kerf.identity.store.UserStore;
import org.kerf.kernel.Length;
import org.kerf.kernel.StationFault;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelKind;
import org.kerf.labels.model.LabelTemplate;
import org.kerf.labels.model.Mm;
import org.kerf.notify.ScreenConsumer;
import org.kerf.notify.store.NoticeStore;
import org.kerf.party.model.Owner;
import org.kerf.settings.store.DraftStore;
import org.kerf.settings.store.SavedFilterStore;
import org.kerf.stock.model.item.Heat;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.item.ItemBarcode;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.sync.model.CentreAccount;
import org.kerf.sync.model.SyncFact;
import org.kerf.sync.store.SyncStateStore;

/**
 * A morning's work in a workshop that leaves rows in every table: plans, cuts, one of them undone,
 * remnants, labels, scrap, a move, bars that were not found, notices.
 */
final class MorningsWork {

  /** What is received of it gets labels. */
  static final String DELIVERY = "AV-7";

  /** A PNG of one pixel. */
  private static final String ONE_PIXEL =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

  private final Workshop shop;

  MorningsWork(Workshop shop) {
    this.shop = shop;
  }

  void book() throws StationFault {
    StockUnit bundle = shop.bundle(6_000, 6);
    CutOrder order = shop.order("C-1", 1_830, 3);
    CutOrder small = shop.order("C-2", 900, 1);
    approve(bundle, small, 1);
    RunBar first = take();
    cut(first, 900);
    close(first);
    approve(bundle, order, 1, 1, 1);
    RunBar second = take();
    var wrong = cut(second, 1_830);
    var undo = new UndoDocument(shop.booking, shop.repositories, shop.labelSettings);
    undo.run(
        shop.command(), wrong.document().id(), "greșit", Optional.of(Length.ofMillimetres(700)));
    cut(second, 1_830);
    close(second);
    StockUnit held = shop.bundle(3_000, 1);
    new ScrapRemnant(shop.booking, shop.repositories)
        .run(shop.command(), held.id(), ScrapCause.DEFECT);
    new MoveUnit(shop.booking, shop.repositories)
        .run(shop.command(), unitOf(first).id(), shop.location.id());
    cut(take(), 1_830);
    notFound();
    correctStock();
    new MorningsCount(shop).book();
    proveWhoItIs();
    typedOrders();
    typeMasterData();
    closePeriod();
    receive();
    changeTemplates();
    setUpPrinters();
    joinCentre();
    var reader =
        new ReadJournal(
            shop.booking,
            shop.reading,
            shop.transactions,
            shop.journal,
            new ScreenConsumer(new NoticeStore(StationFacts.codec()), shop.ids));
    assertThat(reader.run()).isPositive();
    var minimums =
        new WatchMinimums(
            shop.booking, shop.reading, shop.transactions, shop.journal, shop.repositories.stock());
    assertThat(minimums.run()).as("an item has a minimum and nothing of it is here").isPositive();
  }

  /** One printer, which labels of locations go to. */
  private void setUpPrinters() throws StationFault {
    List<String> cells = List.of("Zebra 1", "127.0.0.1:9", "203", "100", "50", "", "", "", "", "");
    var records = MasterRecords.of(shop.booking, shop.repositories).printers();
    var saved =
        (SaveOutcome.Saved<PrinterRecord>)
            records.run(shop.command(), Optional.empty(), cells, Locale.ENGLISH);
    assertThat(
            PrinterUseCases.of(shop.booking, shop.repositories)
                .route()
                .kind(shop.command(), LabelKind.LOCATION, saved.now().printer().id()))
        .isTrue();
  }

  /** One template looks otherwise, of another that was taken back. */
  private void changeTemplates() throws StationFault {
    var save = new SaveTemplate(shop.booking, shop.repositories);
    for (String name : List.of("piece", "remnant")) {
      var template =
          new LabelTemplate(name, Mm.ofWhole(100), Mm.ofWhole(50), 8, Map.of(), List.of());
      var saved = (SaveTemplate.Outcome.Saved) save.run(shop.command(), 0, template);
      if (name.equals("remnant")) {
        assertThat(save.undo(shop.command(), saved)).isInstanceOf(SaveTemplate.Outcome.Saved.class);
      }
    }
  }

  /** What is over is closed; what happened this morning is booked as of then. */
  private void closePeriod() throws StationFault {
    LocalDate yesterday = shop.booking.periods().day(shop.now()).minusDays(1);
    assertThat(
            new ClosePeriod(shop.booking, shop.repositories)
                .run(shop.command(), Optional.empty(), Optional.of(yesterday), "noiembrie"))
        .isEqualTo(ClosePeriod.Outcome.DONE);
    StockUnit bundle = shop.bundle(4_000, 3);
    assertThat(
            new AdjustUnit(shop.booking, shop.repositories)
                .run(shop.command(), bundle.id(), 3, 2, "numărat", Optional.of(bundle.since())))
        .isInstanceOf(AdjustUnit.Outcome.Adjusted.class);
  }

  /** A delivery with differences, and one that is closed. */
  private void receive() throws StationFault {
    var receiving = new ReceivingShop(shop);
    receiving.receiveWithDifferences(receiving.announce(DELIVERY, true, 10, 10, 10));
    receiving
        .receiving
        .close()
        .run(shop.command(), receiving.announce("AV-8", false, 4).id(), "a renunțat");
    attachCertificate();
  }

  /** Taken off again: the file is kept nowhere. */
  private void attachCertificate() throws StationFault {
    Heat heat =
        shop.reading.of(tx -> shop.repositories.stock().heatByNumber(tx, "H-1").orElseThrow());
    var attach = new AttachCertificate(shop.booking, shop.repositories, new FilesInMemory());
    var attached =
        (AttachCertificate.Outcome.Done)
            attach.run(
                shop.command(),
                heat.id(),
                "certificat.pdf",
                "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
    attach.remove(shop.command(), attached.id());
  }

  /** Taken off again, too. */
  private void attachPicture(ItemId item) throws StationFault {
    var pictures = new AttachPicture(shop.booking, shop.repositories, new FilesInMemory());
    var attached =
        (AttachPicture.Outcome.Done)
            pictures.run(
                shop.command(), item, Optional.empty(), Base64.getDecoder().decode(ONE_PIXEL));
    pictures.remove(shop.command(), attached.id());
  }

  /** An item typed anew and one that is switched off; a supplier. */
  private void typeMasterData() throws StationFault {
    MasterRecords records = MasterRecords.of(shop.booking, shop.repositories);
    Item beam = type(records.items(), "HEA100", "Grindă HEA 100", Map.of("Stoc minim (m)", "120"));
    attachPicture(beam.id());
    var barcode = new ItemBarcode("05941234567899");
    assertThat(records.barcodes().assign(shop.command(), beam.id(), barcode))
        .isInstanceOf(AssignBarcode.Outcome.Done.class);
    type(records.parties(), "F1", "Oțelăria Nord", Map.of("Furnizor", "da"));
    type(
        records.saws(),
        "",
        "Fierăstrău 9",
        Map.of(
            "Îndreptare cap (mm)",
            "0",
            "Capăt pierdut (mm)",
            "0",
            "Prindere (mm)",
            "0",
            "Tăietură (mm)",
            "3",
            "Loc resturi",
            shop.location.name()));
    Item old = type(records.items(), "HEA", "Grindă HEA", Map.of("Cod furnizor", "F-7"));
    assertThat(records.items().setInactive(shop.command(), old, true))
        .isInstanceOf(SaveOutcome.Saved.class);
  }

  private <T> T type(SaveRecord<T> records, String code, String name, Map<String, String> more)
      throws StationFault {
    Locale romanian = Locale.forLanguageTag("ro");
    var typed = new HashMap<>(more);
    typed.put("Cod", code);
    typed.put("Denumire", name);
    List<String> cells =
        records.columns().stream()
            .map(column -> typed.getOrDefault(column.heading(romanian), ""))
            .toList();
    return ((SaveOutcome.Saved<T>) records.run(shop.command(), Optional.empty(), cells, romanian))
        .now();
  }

  private void joinCentre() throws StationFault {
    UUID self = shop.reading.of(shop.codes()::origin).station();
    var states = new SyncStateStore();
    shop.<Boolean>book(
        (tx, at) -> {
          states.save(
              tx,
              new CentreAccount(
                  "postgresql://centru/kerf", "s01", "secret", "", new UUID(7, 7), "Țigla", true));
          return Booked.of(
              true,
              List.of(
                  new SyncFact.StationEnrolled(self, "Țigla", "postgresql://centru/kerf"),
                  new SyncFact.SyncPaused(self)));
        });
  }

  private StockUnit unitOf(RunBar run) throws StationFault {
    return shop.reading.of(
        tx ->
            shop.repositories
                .stock()
                .unit(tx, shop.repositories.runs().pieces(tx, run.id()).getFirst().unit())
                .orElseThrow());
  }

  /** One is typed and changed, one cancelled after a cut, one cancelled and wanted after all. */
  private void typedOrders() throws StationFault {
    var line =
        new NewOrder.Line(
            shop.item.id(),
            Length.ofMillimetres(700),
            4,
            "3.1",
            "",
            "stâlp S2",
            Owner.ours(),
            Ends.SQUARE);
    var asked =
        new NewOrder(
            "C-4",
            shop.customer.id(),
            LocalDateTime.of(2026, 12, 4, 14, 0),
            3,
            false,
            "",
            List.of(line));
    var typed =
        ((SaveOrder.Outcome.Saved)
                new SaveOrder(shop.booking, shop.repositories).run(shop.command(), asked))
            .order();
    var change =
        new OrderChange(
            typed.id(),
            typed.head(),
            new OrderHead(typed.due().plusDays(1), 1, "sună înainte"),
            List.of(new OrderChange.Quantity(typed.lines().getFirst().id(), 4, 2)),
            List.of(line));
    assertThat(new ChangeOrder(shop.booking, shop.repositories).run(shop.command(), change))
        .isInstanceOf(ChangeOrder.Outcome.Changed.class);
    var cancel = new CancelOrder(shop.booking, shop.repositories);
    assertThat(cancel.run(shop.command(), shop.order("C-5", 900, 2)))
        .isInstanceOf(CancelOrder.Outcome.Done.class);
    CutOrder wanted = shop.order("C-6", 900, 2);
    cancel.run(shop.command(), wanted);
    assertThat(cancel.undo(shop.command(), wanted)).isInstanceOf(CancelOrder.Outcome.Done.class);
    new FormDrafts(shop.booking, shop.reading, new DraftStore())
        .keep(shop.operator.id(), "order", "12 x 2450");
    var filters = new SaveFilters(shop.booking, shop.reading, new SavedFilterStore());
    filters.save(shop.command(), "orders", "ale mele", false, "text=C-");
    filters.save(shop.command(), "orders", "pentru toți", true, "text=D-");
  }

  /** A bundle is corrected, divided, put together again and held. */
  private void correctStock() throws StationFault {
    StockUnit bundle = shop.bundle(4_000, 5);
    new AdjustUnit(shop.booking, shop.repositories)
        .run(shop.command(), bundle.id(), 5, 6, "numărate");
    var divide = new DivideBundle(shop.booking, shop.repositories);
    var part = (DivideBundle.Outcome.Done) divide.split(shop.command(), bundle.id(), 2);
    var rest = (DivideBundle.Outcome.Done) divide.split(shop.command(), bundle.id(), 1);
    var merged =
        (DivideBundle.Outcome.Done)
            divide.merge(shop.command(), rest.bundle().id(), part.bundle().id());
    new UndoDocument(shop.booking, shop.repositories, shop.labelSettings)
        .run(shop.command(), merged.document().id(), "", Optional.empty());
    var hold = new HoldUnit(shop.booking, shop.repositories);
    hold.run(shop.command(), part.bundle().id(), "îndoite");
  }

  /** The operator has a PIN from now on, and says it wrong once. */
  private void proveWhoItIs() throws StationFault {
    var credentials = new CredentialStore();
    var users = new UserStore();
    var signIn = new SignIn(shop.booking, shop.reading, users, credentials);
    var badges = new BadgeSignIn(shop.booking, shop.reading, users, credentials, signIn);
    var setSecret = new SetSecret(shop.booking, shop.reading, users, credentials, signIn, badges);
    setSecret.run(shop.command(), shop.operator.id(), CredentialKind.PIN, "4071");
    setSecret.run(shop.command(), shop.operator.id(), CredentialKind.BADGE, "0004711815");
    for (int tries = 0; tries < 2; tries++) {
      badges.run("0004711816");
    }
    assertThat(signIn.run(shop.operator.id(), CredentialKind.PIN, "9153"))
        .isEqualTo(new SignIn.Outcome.Wrong(Duration.ZERO));
  }

  /** One bar is put off, the next is cut from another bundle. */
  private void notFound() throws StationFault {
    approve(shop.bundle(5_000, 2), shop.order("C-3", 450, 2), 1, 1);
    var report = new ReportMissingBar(shop.booking, shop.repositories);
    List<PlanBar> waiting = waiting();
    report.putOff(shop.command(), Look.at(waiting.get(1)), "nu e la loc");
    StockUnit other = shop.bundle(5_500, 1);
    report.takeInstead(shop.command(), Look.at(waiting.get(2)), other.id(), "nu e la loc");
  }

  private List<PlanBar> waiting() throws StationFault {
    return waiting(shop.saw.id());
  }

  private List<PlanBar> waiting(SawId saw) throws StationFault {
    return shop.reading.of(
        tx ->
            shop.repositories.plans().queue(tx, saw, BarState.TO_CUT, 10).stream()
                .map(BarLine::bar)
                .toList());
  }

  void approve(StockUnit unit, CutOrder order, int... piecesPerBar) throws StationFault {
    assertThat(
            new ApprovePlan(shop.booking, shop.repositories)
                .run(shop.command(), shop.proposal(unit, order, piecesPerBar)))
        .isInstanceOf(ApprovePlan.Outcome.Approved.class);
  }

  RunBar take() throws StationFault {
    return take(shop.saw.id());
  }

  RunBar take(SawId saw) throws StationFault {
    var settle = new SettleLabel(shop.booking, shop.repositories, shop.labelSettings);
    for (var job = remnantLabel(); job.isPresent(); job = remnantLabel()) {
      settle.byHand(shop.command(), job.get().id(), "fără imprimantă");
    }
    PlanBar bar = waiting(saw).getFirst();
    return ((TakeBar.Outcome.Taken)
            new TakeBar(shop.booking, shop.repositories).run(shop.command(), bar.id()))
        .bar();
  }

  private Optional<LabelJob> remnantLabel() throws StationFault {
    return shop.reading.of(
        tx -> shop.repositories.labels().remnantsThatWait(tx).stream().findFirst());
  }

  ConfirmCut.Outcome.Done cut(RunBar run, long millimetres) throws StationFault {
    PlanBar bar =
        shop.reading.of(tx -> shop.repositories.plans().bar(tx, run.planBar()).orElseThrow());
    var cut =
        new ConfirmCut.Cut(
            run.id(),
            SawWork.next(bar).orElseThrow().id(),
            Length.ofMillimetres(millimetres),
            true);
    return (ConfirmCut.Outcome.Done)
        new ConfirmCut(shop.booking, shop.repositories, shop.labelSettings)
            .run(shop.command(), cut);
  }

  void close(RunBar run) throws StationFault {
    assertThat(
            new CloseBar(shop.booking, shop.repositories, shop.labelSettings)
                .run(shop.command(), run.id(), ""))
        .isInstanceOf(CloseBar.Outcome.Closed.class);
  }
}
