package org.kerf.flow.stock.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.flow.Workshop;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.masterdata.MasterRecords;
import org.kerf.flow.masterdata.SaveRecord;
import org.kerf.flow.reversal.UndoDocument;
import org.kerf.flow.stock.HoldUnit;
import org.kerf.flow.stock.MoveUnit;
import org.kerf.journal.model.JournalEntry;
import org.kerf.kernel.Change;
import org.kerf.kernel.Fact;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.StockFact;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.location.LocationId;
import org.kerf.stock.model.unit.StockUnit;

/** Stock is given out by the rule or with a reason, moved together, and both are undone whole. */
class IssueStockTest {

  @TempDir private Path folder;
  private Workshop shop;
  private IssueStock issue;

  @BeforeEach
  void open() throws StationFault {
    shop = Workshop.in(folder);
    issue = new IssueStock(shop.booking, shop.repositories);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void whatIsGivenOutIsOneDocumentAndComesBackWhole() throws StationFault {
    StockUnit some = shop.bundle(6_000, 5);
    StockUnit all = shop.bundle(4_000, 2);
    CutOrder order = shop.order("C-1", 1_830, 3);
    var outcome =
        issue.run(
            shop.command(),
            new IssueStock.Issue(
                List.of(line(some, 2), line(all, 2)),
                IssuePurpose.ORDER,
                Optional.empty(),
                Optional.of(order.id()),
                "",
                Optional.empty()));
    var issued = (IssueStock.Outcome.Issued) outcome;
    assertThat(issued.bars()).isEqualTo(4);
    assertThat(issued.document().subject()).contains(order.id().subject());
    assertThat(issued.document().note()).isEqualTo("ORDER");
    assertThat(now(some).onHand()).isEqualTo(3);
    assertThat(now(all).onHand()).isZero();
    undo(issued.document());
    assertThat(now(some).onHand()).isEqualTo(5);
    assertThat(now(all).onHand()).isEqualTo(2);
    assertThat(shop.check().differences()).isEmpty();
  }

  @Test
  void theOldestComesFirstUnlessAReasonIsGiven() throws StationFault {
    StockUnit old = shop.bundle(6_000, 2);
    StockUnit fresh = shop.bundle(6_000, 2);
    StockUnit other = shop.bundle(5_000, 2);
    assertThat(toCustomer(fresh, ""))
        .isInstanceOfSatisfying(
            IssueStock.Outcome.OtherFirst.class,
            refused -> assertThat(refused.first().unit().id()).isEqualTo(old.id()));
    assertThat(toCustomer(other, ""))
        .as("bars of another length stand in for none")
        .isInstanceOf(IssueStock.Outcome.Issued.class);
    assertThat(toCustomer(fresh, "cea veche e sub altele"))
        .isInstanceOfSatisfying(
            IssueStock.Outcome.Issued.class,
            given -> assertThat(given.document().reason()).isEqualTo("cea veche e sub altele"));
    assertThat(
            shop.reading.of(tx -> shop.journal.entries(tx, 0, Long.MAX_VALUE, 1_000)).stream()
                .map(JournalEntry::fact)
                .filter(StockFact.TakenOutOfTurn.class::isInstance)
                .map(StockFact.TakenOutOfTurn.class::cast))
        .as("the audit names the one that was passed over")
        .extracting(
            StockFact.TakenOutOfTurn::unit,
            StockFact.TakenOutOfTurn::first,
            StockFact.TakenOutOfTurn::reason)
        .containsExactly(tuple(fresh.code(), old.code(), "cea veche e sub altele"));
    assertThat(first(fresh, Set.of(old))).as("the old one goes with it").isEmpty();
  }

  @Test
  void whatIsHeldReservedOrIncompleteIsRefused() throws StationFault {
    StockUnit bundle = shop.bundle(6_000, 2);
    assertThat(issue(bundle, 3, IssuePurpose.OWN_USE, "suport"))
        .isEqualTo(new IssueStock.Outcome.TooMany(bundle.code(), 2));
    assertThat(issue(bundle, 0, IssuePurpose.OWN_USE, "suport"))
        .isEqualTo(new IssueStock.Outcome.TooMany(bundle.code(), 2));
    assertThat(issue(bundle, 1, IssuePurpose.OWN_USE, " "))
        .isEqualTo(new IssueStock.Outcome.NoReason());
    assertThat(issue(bundle, 1, IssuePurpose.CUSTOMER, "x"))
        .isEqualTo(new IssueStock.Outcome.Incomplete());
    new HoldUnit(shop.booking, shop.repositories).run(shop.command(), bundle.id(), "îndoită");
    assertThat(issue(bundle, 1, IssuePurpose.WRITE_OFF, "ruginită"))
        .isEqualTo(new IssueStock.Outcome.TooMany(bundle.code(), 0));
    assertThat(now(bundle).onHand()).isEqualTo(2);
  }

  @Test
  void severalUnitsMoveTogetherAndComeBackTogether() throws StationFault {
    StockUnit one = shop.bundle(6_000, 5);
    StockUnit two = shop.bundle(4_000, 2);
    LocationId there = elsewhere();
    var transfer = new TransferUnits(shop.booking, shop.repositories);
    var moved =
        (TransferUnits.Outcome.Moved)
            transfer.run(
                shop.command(), List.of(one.id(), two.id()), there, "reparații", Optional.empty());
    assertThat(moved.units()).isEqualTo(2);
    assertThat(now(one).location()).contains(there);
    assertThat(transfer.run(shop.command(), List.of(one.id()), there, "", Optional.empty()))
        .isEqualTo(
            new TransferUnits.Outcome.Nothing(
                List.of(new TransferUnits.LeftOut(one.code(), Optional.empty()))));
    undo(moved.document());
    assertThat(now(one).location()).isEqualTo(one.location());
    assertThat(now(two).location()).isEqualTo(two.location());
    assertThat(shop.check().differences()).isEmpty();
  }

  @Test
  void whatIsGoneMeanwhileIsNamedWithWhatTookIt() throws StationFault {
    StockUnit one = shop.bundle(6_000, 5);
    StockUnit two = shop.bundle(4_000, 2);
    var given =
        (IssueStock.Outcome.Issued)
            issue(two, 2, IssuePurpose.WRITE_OFF, "ruginite, la fier vechi");
    var moved =
        (TransferUnits.Outcome.Moved)
            new TransferUnits(shop.booking, shop.repositories)
                .run(
                    shop.command(), List.of(one.id(), two.id()), elsewhere(), "", Optional.empty());
    assertThat(moved.units()).isEqualTo(1);
    assertThat(moved.left())
        .extracting(TransferUnits.LeftOut::unit, left -> left.takenBy().orElseThrow().code())
        .containsExactly(tuple(two.code(), given.document().code()));
  }

  @Test
  void nothingIsPutAtALocationThatIsOutOfUse() throws StationFault {
    StockUnit one = shop.bundle(6_000, 5);
    LocationId there = elsewhere();
    SaveRecord<Location> locations = MasterRecords.of(shop.booking, shop.repositories).locations();
    Location outOfUse =
        shop.reading.of(tx -> shop.repositories.stock().location(tx, there)).orElseThrow();
    locations.setInactive(shop.command(), outOfUse, true);
    assertThat(
            new TransferUnits(shop.booking, shop.repositories)
                .run(shop.command(), List.of(one.id()), there, "", Optional.empty()))
        .isEqualTo(new TransferUnits.Outcome.LocationOutOfUse(outOfUse.name()));
    assertThat(new MoveUnit(shop.booking, shop.repositories).run(shop.command(), one.id(), there))
        .isEqualTo(new MoveUnit.Outcome.LocationOutOfUse(outOfUse.name()));
    assertThat(now(one).location()).isEqualTo(one.location());
  }

  private IssueStock.Outcome toCustomer(StockUnit unit, String reason) throws StationFault {
    return issue.run(
        shop.command(),
        new IssueStock.Issue(
            List.of(line(unit, 1)),
            IssuePurpose.CUSTOMER,
            Optional.of(shop.customer.id()),
            Optional.empty(),
            reason,
            Optional.empty()));
  }

  private IssueStock.Outcome issue(StockUnit unit, int count, IssuePurpose purpose, String reason)
      throws StationFault {
    return issue.run(
        shop.command(),
        new IssueStock.Issue(
            List.of(line(unit, count)),
            purpose,
            Optional.empty(),
            Optional.empty(),
            reason,
            Optional.empty()));
  }

  private static IssueStock.Line line(StockUnit unit, int count) {
    return new IssueStock.Line(unit.id(), count);
  }

  private Optional<?> first(StockUnit unit, Set<StockUnit> taken) throws StationFault {
    var rule = new IssueRule(shop.repositories);
    return shop.reading.of(
        tx ->
            rule.before(
                tx,
                unit,
                Optional.empty(),
                Set.copyOf(taken.stream().map(StockUnit::id).toList())));
  }

  private void undo(Document document) throws StationFault {
    var outcome =
        new UndoDocument(shop.booking, shop.repositories, shop.labelSettings)
            .run(shop.command(), document.id(), "greșit", Optional.empty());
    assertThat(outcome).isInstanceOf(UndoDocument.Outcome.Undone.class);
  }

  private StockUnit now(StockUnit unit) throws StationFault {
    return shop.reading.of(tx -> shop.repositories.stock().unit(tx, unit.id()).orElseThrow());
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
}
