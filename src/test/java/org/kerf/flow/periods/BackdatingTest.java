package org.kerf.flow.periods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.flow.Workshop;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.reversal.UndoDocument;
import org.kerf.flow.stock.AdjustUnit;
import org.kerf.flow.stock.MoveUnit;
import org.kerf.kernel.Change;
import org.kerf.kernel.Fact;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.StockFact;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.MovementDraft;
import org.kerf.stock.model.ledger.StockDocuments;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.location.LocationId;
import org.kerf.stock.model.unit.NewUnit;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitOrigin;
import org.kerf.stock.model.unit.UnitShape;
import org.kerf.stock.model.unit.UnitState;

/** What may be booked as of an earlier moment, and that nothing goes into a closed period. */
class BackdatingTest {

  @TempDir private Path folder;
  private Workshop shop;
  private AdjustUnit adjust;
  private ClosePeriod close;
  private Instant now;

  @BeforeEach
  void open() throws StationFault {
    shop = Workshop.in(folder);
    adjust = new AdjustUnit(shop.booking, shop.repositories);
    close = new ClosePeriod(shop.booking, shop.repositories);
    now = shop.now();
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void bothDatesAreKeptAndTheStoreIsSound() throws StationFault {
    StockUnit bundle = received(10, 6);
    Document document = document(adjust(bundle, 6, 4, days(5)));
    Document kept =
        shop.reading.of(tx -> shop.repositories.ledger().document(tx, document.id())).orElseThrow();
    assertThat(kept.occurredAt()).isEqualTo(days(5));
    assertThat(kept.recordedAt()).isAfterOrEqualTo(now);
    assertThat(kept.isBackdated()).isTrue();
    assertThat(shop.check().differences()).isEmpty();
  }

  @Test
  void noLaterMomentMayHaveLessThanNothing() throws StationFault {
    StockUnit bundle = received(10, 6);
    Document later = document(adjust(bundle, 6, 1, days(4)));
    document(adjust(bundle, 1, 8, days(2)));
    assertThat(adjust(bundle, 8, 6, days(7)))
        .as("two less a week ago would leave one less than nothing four days ago")
        .isEqualTo(
            new AdjustUnit.Outcome.NotThen(
                new BackdateRefusal.Contradicted(bundle.code(), whole(later))));
    assertThat(adjust(bundle, 8, 7, days(7)))
        .as("one less leaves a bundle that is gone for two days, and then comes again")
        .isInstanceOf(AdjustUnit.Outcome.Adjusted.class);
  }

  @Test
  void nothingIsUsedBeforeItCameNorAfterItIsToCome() throws StationFault {
    StockUnit bundle = received(3, 6);
    assertThat(adjust(bundle, 6, 5, days(4)))
        .isEqualTo(
            new AdjustUnit.Outcome.NotThen(
                new BackdateRefusal.NotYetThere(bundle.code(), days(3))));
    assertThat(adjust(bundle, 6, 5, now.plus(Duration.ofHours(2))))
        .isEqualTo(new AdjustUnit.Outcome.NotThen(new BackdateRefusal.InFuture()));
    document(adjust(bundle, 6, 0, days(2)));
    Document back = ((UndoDocument.Outcome.Undone) undo(lastOf(bundle))).reversal();
    assertThat(back.isBackdated()).as("a reversal is of today").isFalse();
    assertThat(adjust(bundle, 6, 5, days(1)))
        .as("yesterday there was none")
        .isEqualTo(new AdjustUnit.Outcome.NotThen(new BackdateRefusal.TooFew(bundle.code(), 0)));
  }

  @Test
  void aClosedPeriodRefusesUntilItIsOpenedAndCanBeUndone() throws StationFault {
    StockUnit bundle = received(10, 6);
    Document inIt = document(adjust(bundle, 6, 5, days(5)));
    LocalDate upTo = day(days(3));
    assertThat(close(Optional.empty(), Optional.of(upTo))).isEqualTo(ClosePeriod.Outcome.DONE);
    assertThat(adjust(bundle, 5, 4, days(3)))
        .isEqualTo(new AdjustUnit.Outcome.NotThen(new BackdateRefusal.Closed(upTo)));
    assertThat(adjust(bundle, 5, 4, days(2))).isInstanceOf(AdjustUnit.Outcome.Adjusted.class);
    undo(lastOf(bundle));
    UndoDocument.Outcome undone = undo(inIt);
    assertThat(((UndoDocument.Outcome.Undone) undone).reversal().occurredAt())
        .as("by a movement of today")
        .isAfterOrEqualTo(now);
    assertThat(close(Optional.of(upTo), Optional.of(upTo.minusDays(3))))
        .isEqualTo(ClosePeriod.Outcome.DONE);
    assertThat(adjust(bundle, 6, 4, days(4))).isInstanceOf(AdjustUnit.Outcome.Adjusted.class);
    assertThat(shop.check().differences()).isEmpty();
  }

  @Test
  void whateverIsBookedIsRefusedBelowTheScreen() throws StationFault {
    StockUnit bundle = received(10, 6);
    close(Optional.empty(), Optional.of(day(days(1))));
    long before = documents(bundle);
    Throwable thrown =
        catchThrowable(
            () ->
                shop.book(
                    (tx, at) -> {
                      Document document =
                          shop.booking
                              .document(tx, StockDocuments.ADJUSTMENT, at, shop.operator, "x")
                              .occurred(days(2));
                      Fact fact =
                          shop.projections()
                              .post(
                                  tx,
                                  document,
                                  List.of(),
                                  List.of(
                                      MovementDraft.out(
                                          bundle.id(),
                                          StockDocuments.ADJUSTED,
                                          1,
                                          bundle.location())));
                      return Booked.of(true, List.of(fact));
                    }));
    assertThat(thrown).isInstanceOf(StationFault.class);
    assertThat(((StationFault) thrown).code()).isEqualTo(FaultCode.PERIOD_CLOSED);
    assertThat(((StationFault) thrown).sentence())
        .contains(day(days(1)).format(DateTimeFormatter.ofPattern("dd.MM.uuuu")));
    assertThat(documents(bundle)).isEqualTo(before);
  }

  @Test
  void onlyDaysThatAreOverAreClosedAndWithAReason() throws StationFault {
    assertThat(close(Optional.empty(), Optional.of(day(now))))
        .isEqualTo(ClosePeriod.Outcome.NOT_OVER);
    assertThat(close(Optional.empty(), Optional.empty())).isEqualTo(ClosePeriod.Outcome.SAME);
    assertThat(close.run(shop.command(), Optional.empty(), Optional.of(day(days(9))), " "))
        .isEqualTo(ClosePeriod.Outcome.NO_REASON);
    close(Optional.empty(), Optional.of(day(days(9))));
    assertThat(close(Optional.empty(), Optional.of(day(days(8)))))
        .isEqualTo(ClosePeriod.Outcome.CHANGED_SINCE);
  }

  @Test
  void movesAreNotBackdatedBehindAnotherMove() throws StationFault {
    StockUnit bundle = received(10, 6);
    assertThat(refusal(bundle, days(5), 0)).isEmpty();
    new MoveUnit(shop.booking, shop.repositories).run(shop.command(), bundle.id(), elsewhere());
    assertThat(refusal(bundle, days(5), 0)).get().isInstanceOf(BackdateRefusal.Contradicted.class);
    undo(lastOf(bundle));
    assertThat(refusal(bundle, days(5), 0)).as("that was undone").isEmpty();
  }

  private Optional<BackdateRefusal> refusal(StockUnit unit, Instant then, int change)
      throws StationFault {
    var backdating = new Backdating(shop.booking, shop.repositories);
    return shop.reading.of(
        tx -> backdating.refusal(tx, shop.now(), Optional.of(then), unit, change));
  }

  private LocationId elsewhere() throws StationFault {
    return shop.book(
            (tx, at) -> {
              var made =
                  new Location(
                      new LocationId(shop.ids.next()),
                      shop.booking.code(tx, ShortCode.Kind.LOCATION),
                      "B01",
                      "B",
                      4);
              Fact fact =
                  shop.projections()
                      .book(
                          tx,
                          at,
                          shop.operator.id(),
                          new StockFact.LocationSaved(
                              made.id(), new Change<>(made, Optional.empty())));
              return Booked.of(made, List.of(fact));
            })
        .id();
  }

  private StockUnit received(int daysAgo, int count) throws StationFault {
    var id = new UnitId(shop.ids.next());
    shop.book(
        (tx, at) -> {
          var unit =
              new NewUnit(
                  id,
                  shop.booking.code(tx, ShortCode.Kind.BAR),
                  shop.item.id(),
                  UnitShape.BUNDLE,
                  UnitOrigin.STOCK,
                  Length.ofMillimetres(6_000),
                  UnitState.FREE,
                  "",
                  Optional.of(shop.location.id()),
                  Optional.empty(),
                  "",
                  Optional.empty(),
                  Optional.empty(),
                  days(daysAgo));
          Document document =
              shop.booking
                  .document(tx, StockDocuments.RECEIPT, at, shop.operator, "")
                  .occurred(days(daysAgo));
          Fact fact =
              shop.projections()
                  .post(
                      tx,
                      document,
                      List.of(unit),
                      List.of(
                          MovementDraft.in(id, StockDocuments.RECEIVED, count, unit.location())));
          return Booked.of(id, List.of(fact));
        });
    return shop.reading.of(tx -> shop.repositories.stock().unit(tx, id)).orElseThrow();
  }

  private Instant days(int ago) {
    return now.minus(Duration.ofDays(ago));
  }

  private LocalDate day(Instant moment) {
    return shop.booking.periods().day(moment);
  }

  private AdjustUnit.Outcome adjust(StockUnit unit, int thought, int counted, Instant then)
      throws StationFault {
    return adjust.run(shop.command(), unit.id(), thought, counted, "numărat", Optional.of(then));
  }

  private static Document document(AdjustUnit.Outcome outcome) {
    return ((AdjustUnit.Outcome.Adjusted) outcome).document();
  }

  private ClosePeriod.Outcome close(Optional<LocalDate> thought, Optional<LocalDate> upTo)
      throws StationFault {
    return close.run(shop.command(), thought, upTo, "s-a predat luna");
  }

  private Document whole(Document document) throws StationFault {
    return shop.reading
        .of(tx -> shop.repositories.ledger().document(tx, document.id()))
        .orElseThrow();
  }

  private UndoDocument.Outcome undo(Document document) throws StationFault {
    return new UndoDocument(shop.booking, shop.repositories, shop.labelSettings)
        .run(shop.command(), document.id(), "greșit", Optional.empty());
  }

  private Document lastOf(StockUnit unit) throws StationFault {
    return shop.reading.of(
        tx ->
            shop.repositories
                .ledger()
                .document(
                    tx,
                    shop.repositories
                        .ledger()
                        .lines(tx, unit.id(), 1)
                        .getFirst()
                        .movement()
                        .document())
                .orElseThrow());
  }

  private long documents(StockUnit unit) throws StationFault {
    return shop.reading.of(tx -> shop.repositories.ledger().movementsOf(tx, unit.id()).size());
  }
}
