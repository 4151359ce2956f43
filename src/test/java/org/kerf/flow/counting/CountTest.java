package org.kerf.flow.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.counting.model.CountAccuracy;
import org.kerf.counting.model.CountScope;
import org.kerf.counting.model.CountScope.Way;
import org.kerf.counting.model.CountState;
import org.kerf.counting.model.StockCount;
import org.kerf.flow.counting.CountBlind.Spot;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.User;
import org.kerf.identity.store.UserStore;
import org.kerf.kernel.Length;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitState;

/** What is counted blind, counted again, and approved by somebody else. */
class CountTest {

  @TempDir Path folder;
  private CountShop shop;

  @BeforeEach
  void open() throws StationFault {
    shop = new CountShop(folder);
  }

  @AfterEach
  void shut() throws StationFault {
    assertThat(shop.shop.check().differences()).isEmpty();
    shop.close();
  }

  @Test
  void whatIsAsTheLedgerHasItStandsAtOnceAndIsApprovedWithoutADocument() throws StationFault {
    StockUnit bundle = shop.shop.bundle(6_000, 4);
    StockCount count = shop.plan("A");
    assertThat(count.state()).isEqualTo(CountState.PLANNED);
    Spot spot = shop.begin(count, shop.shop.location);
    assertThat(shop.now(count).state()).isEqualTo(CountState.COUNTING);
    shop.enter(spot, bundle, 4);
    assertThat(shop.close(spot)).isInstanceOf(CloseLocation.Outcome.Closed.class);
    assertThat(shop.now(count).state()).isEqualTo(CountState.TO_APPROVE);
    var approved = (ApproveCount.Outcome.Approved) shop.approveAll(count);
    assertThat(approved.document()).isEmpty();
    assertThat(shop.now(count).state()).isEqualTo(CountState.APPROVED);
    assertThat(shop.now(count).exactUnits()).isEqualTo(1);
  }

  @Test
  void differenceIsCountedASecondTimeAndThenCorrectedInOneDocumentAndUndoneWhole()
      throws StationFault {
    StockUnit bundle = shop.shop.bundle(6_000, 4);
    StockUnit missing = shop.shop.bundle(5_000, 2);
    StockCount count = shop.plan("A");
    Spot spot = shop.begin(count, shop.shop.location);
    shop.enter(spot, bundle, 3);
    assertThat(shop.close(spot)).isInstanceOf(CloseLocation.Outcome.CountAgain.class);
    assertThat(shop.open(count.id())).as("nothing stands yet").isEmpty();
    shop.begin(count, shop.shop.location);
    shop.enter(spot, bundle, 3);
    shop.enter(spot, missing, 0);
    assertThat(shop.close(spot)).isInstanceOf(CloseLocation.Outcome.Closed.class);
    var approved = (ApproveCount.Outcome.Approved) shop.approveAll(count);
    assertThat(approved.lines()).isEqualTo(2);
    assertThat(approved.finished()).isTrue();
    assertThat(shop.now(bundle.id()).onHand()).isEqualTo(3);
    assertThat(shop.now(missing.id()).state()).isEqualTo(UnitState.GONE);
    shop.undo(approved.document().orElseThrow());
    assertThat(shop.now(bundle.id()).onHand()).isEqualTo(4);
    assertThat(shop.now(missing.id()).onHand()).isEqualTo(2);
    assertThat(shop.open(count.id())).as("to be decided again").hasSize(2);
    assertThat(shop.approveAll(count)).isInstanceOf(ApproveCount.Outcome.Approved.class);
    assertThat(shop.now(bundle.id()).onHand()).isEqualTo(3);
  }

  @Test
  void stockThatMovesWhileItIsCountedIsCountedAgainEvenIfTheFiguresAreEqual() throws StationFault {
    StockUnit bundle = shop.shop.bundle(6_000, 4);
    StockUnit gone = shop.shop.bundle(5_000, 2);
    StockCount count = shop.plan("A");
    Spot spot = shop.begin(count, shop.shop.location);
    shop.enter(spot, bundle, 4);
    shop.move(gone, shop.other);
    assertThat(shop.close(spot)).isInstanceOf(CloseLocation.Outcome.CountAgain.class);
    shop.begin(count, shop.shop.location);
    shop.enter(spot, bundle, 4);
    assertThat(shop.close(spot)).isInstanceOf(CloseLocation.Outcome.Closed.class);
  }

  @Test
  void secondCountOfOtherStockDoesNotConfirmTheFirst() throws StationFault {
    StockUnit bundle = shop.shop.bundle(6_000, 4);
    StockCount count = shop.plan("A");
    Spot spot = shop.begin(count, shop.shop.location);
    shop.enter(spot, bundle, 3);
    shop.close(spot);
    shop.move(shop.shop.bundle(5_000, 2), shop.other);
    StockUnit came = shop.shop.bundle(4_000, 1);
    shop.begin(count, shop.shop.location);
    shop.enter(spot, bundle, 3);
    assertThat(shop.close(spot)).isInstanceOf(CloseLocation.Outcome.CountAgain.class);
    shop.begin(count, shop.shop.location);
    shop.enter(spot, bundle, 3);
    shop.enter(spot, came, 1);
    assertThat(shop.close(spot))
        .as("otherwise")
        .isInstanceOf(CloseLocation.Outcome.CountAgain.class);
  }

  @Test
  void whoCountedDecidesNothingNotEvenAtAnothersScreen() throws StationFault {
    StockUnit bundle = shop.shop.bundle(6_000, 4);
    StockCount count = shop.plan("A");
    shop.countTwice(count, shop.shop.location, bundle, 3);
    var counter = new User(shop.worker.id(), shop.worker.name(), Role.SUPERVISOR);
    shop.shop.booking.keep(
        tx -> {
          new UserStore().save(tx, counter);
          return true;
        });
    var approve = shop.counts.approve();
    var byCounter = new Command(counter, shop.shop.ids.next());
    assertThat(approve.run(byCounter, count.id(), shop.open(count.id()), Set.of(), "da"))
        .isInstanceOf(ApproveCount.Outcome.CountedByThem.class);
    var allowed = shop.shop.command().allowedBy(counter);
    assertThat(approve.run(allowed, count.id(), shop.open(count.id()), Set.of(), "da"))
        .isInstanceOf(ApproveCount.Outcome.CountedByThem.class);
    assertThat(shop.now(bundle.id()).onHand()).isEqualTo(4);
    assertThat(approve.run(shop.shop.command(), count.id(), shop.open(count.id()), Set.of(), " "))
        .isInstanceOf(ApproveCount.Outcome.NoReason.class);
    assertThat(shop.approveAll(count)).isInstanceOf(ApproveCount.Outcome.Approved.class);
  }

  @Test
  void whoEnteredFiguresDecidesNothingThoughAnotherClosedTheLocation() throws StationFault {
    StockUnit bundle = shop.shop.bundle(6_000, 4);
    StockCount count = shop.plan("A");
    User other = shop.person("Ana Închizătoru");
    for (int round = 0; round < 2; round++) {
      Spot spot = shop.begin(count, shop.shop.location);
      shop.counts.blind().unit(shop.shop.command(), spot, bundle.id(), 3);
      shop.counts.close().run(new Command(other, shop.shop.ids.next()), spot, false);
    }
    assertThat(shop.approveAll(count)).isInstanceOf(ApproveCount.Outcome.CountedByThem.class);
  }

  @Test
  void secondApprovalBooksNothingWhetherItIsTheSameCommandOrAnother() throws StationFault {
    StockUnit bundle = shop.shop.bundle(6_000, 4);
    StockCount count = shop.plan("A");
    shop.countTwice(count, shop.shop.location, bundle, 3);
    var lines = shop.open(count.id());
    Command command = shop.shop.command();
    var first = shop.counts.approve().run(command, count.id(), lines, Set.of(), "lipsă");
    assertThat(shop.counts.approve().run(command, count.id(), lines, Set.of(), "lipsă"))
        .isEqualTo(first);
    assertThat(shop.counts.approve().run(shop.shop.command(), count.id(), lines, Set.of(), "da"))
        .isInstanceOf(ApproveCount.Outcome.NothingToDecide.class);
    assertThat(shop.now(bundle.id()).onHand()).isEqualTo(3);
  }

  @Test
  void whatMovedBeforeItWasApprovedIsCountedOnceMore() throws StationFault {
    StockUnit bundle = shop.shop.bundle(6_000, 4);
    StockCount count = shop.plan("A");
    shop.countTwice(count, shop.shop.location, bundle, 3);
    shop.move(bundle, shop.other);
    var outcome = (ApproveCount.Outcome.Approved) shop.approveAll(count);
    assertThat(outcome.document()).isEmpty();
    assertThat(outcome.recount()).containsExactly(shop.shop.location.id());
    assertThat(shop.now(count).state()).isEqualTo(CountState.COUNTING);
    Spot empty = shop.begin(count, shop.shop.location);
    shop.counts.close().run(shop.byWorker(), empty, true);
    assertThat(((ApproveCount.Outcome.Approved) shop.approveAll(count)).finished()).isTrue();
    assertThat(shop.now(bundle.id()).onHand()).isEqualTo(4);
  }

  @Test
  void unitThatLiesElsewhereIsMovedOnceAndItsOldPlaceNotCorrected() throws StationFault {
    StockUnit bundle = shop.shop.bundle(6_000, 4);
    StockCount here = planBoth();
    shop.countEmptyTwice(here, shop.shop.location);
    shop.countTwice(here, shop.other, bundle, 4);
    var approved = (ApproveCount.Outcome.Approved) shop.approveAll(here);
    assertThat(approved.lines()).isEqualTo(2);
    assertThat(shop.now(bundle.id()).onHand()).isEqualTo(4);
    assertThat(shop.now(bundle.id()).location()).contains(shop.other.id());
    shop.undo(approved.document().orElseThrow());
    assertThat(shop.now(bundle.id()).location()).contains(shop.shop.location.id());
  }

  @Test
  void unitWithBarsAtTwoLocationsIsCountedAgainAtBoth() throws StationFault {
    StockUnit bundle = shop.shop.bundle(6_000, 4);
    StockCount both = planBoth();
    shop.countTwice(both, shop.shop.location, bundle, 3);
    shop.countTwice(both, shop.other, bundle, 1);
    var outcome = (ApproveCount.Outcome.Approved) shop.approveAll(both);
    assertThat(outcome.recount())
        .containsExactlyInAnyOrder(shop.shop.location.id(), shop.other.id());
    assertThat(shop.now(bundle.id()).onHand()).isEqualTo(4);
  }

  /** The location of the workshop and the other one have nothing in common but their letters. */
  private StockCount planBoth() throws StationFault {
    var random = shop.counts.plan().atRandom(2);
    return ((PlanCount.Outcome.Planned) shop.counts.plan().run(shop.shop.command(), random))
        .count();
  }

  @Test
  void barsWithoutALabelAreTheUnitThatShouldLieThereOrANewOne() throws StationFault {
    StockUnit bundle = shop.shop.bundle(6_000, 4);
    StockCount count = shop.plan("A");
    for (int round = 0; round < 2; round++) {
      Spot spot = shop.begin(count, shop.shop.location);
      unlabelled(spot, 6_000, 4);
      unlabelled(spot, 3_000, 7);
      shop.close(spot);
    }
    var approved = (ApproveCount.Outcome.Approved) shop.approveAll(count);
    assertThat(approved.lines()).isEqualTo(1);
    assertThat(shop.now(bundle.id()).onHand()).isEqualTo(4);
    List<StockUnit> lying =
        shop.shop.reading.of(
            tx -> shop.shop.repositories.stock().unitsAt(tx, shop.shop.location.id()));
    assertThat(lying).extracting(StockUnit::onHand).containsExactlyInAnyOrder(4, 7);
    shop.undo(approved.document().orElseThrow());
  }

  private void unlabelled(Spot spot, long millimetres, int counted) throws StationFault {
    assertThat(
            shop.counts
                .blind()
                .unlabelled(
                    shop.byWorker(),
                    spot,
                    shop.shop.item.id(),
                    Length.ofMillimetres(millimetres),
                    counted))
        .isInstanceOf(CountBlind.Outcome.Kept.class);
  }

  @Test
  void emptyLocationHasToBeSaidToBeEmpty() throws StationFault {
    StockCount count = shop.plan("b");
    Spot spot = shop.begin(count, shop.other);
    assertThat(shop.close(spot)).isInstanceOf(CloseLocation.Outcome.NothingEntered.class);
    unlabelled(spot, 6_000, 1);
    assertThat(shop.counts.close().run(shop.byWorker(), spot, true))
        .isInstanceOf(CloseLocation.Outcome.NotEmpty.class);
    var entries =
        shop.shop.reading.of(
            tx -> shop.counts.sheets().blindEntries(tx, count.id(), shop.other.id()));
    assertThat(shop.counts.blind().remove(shop.byWorker(), spot, entries.getFirst().id())).isTrue();
    assertThat(shop.counts.close().run(shop.byWorker(), spot, true))
        .isInstanceOf(CloseLocation.Outcome.Closed.class);
    assertThat(shop.counts.close().run(shop.byWorker(), spot, true))
        .isInstanceOf(CloseLocation.Outcome.NotOpen.class);
  }

  @Test
  void entriesAreOneForEachUnitAndStayWhenTheStationIsShut() throws StationFault {
    StockUnit bundle = shop.shop.bundle(6_000, 4);
    StockCount count = shop.plan("A");
    Spot spot = shop.begin(count, shop.shop.location);
    shop.enter(spot, bundle, 9);
    shop.enter(spot, bundle, 4);
    shop.begin(count, shop.shop.location);
    var entries =
        shop.shop.reading.of(
            tx -> shop.counts.sheets().blindEntries(tx, count.id(), shop.shop.location.id()));
    assertThat(entries).hasSize(1);
    assertThat(entries.getFirst().entered()).isEqualTo(4);
    assertThat(shop.counts.blind().unit(shop.byWorker(), spot, bundle.id(), -1))
        .isInstanceOf(CountBlind.Outcome.Impossible.class);
  }

  @Test
  void accuracyIsTheShareOfWhatWasAsTheLedgerHadIt() throws StationFault {
    StockUnit bundle = shop.shop.bundle(6_000, 4);
    StockUnit right = shop.shop.bundle(5_000, 2);
    StockCount count = shop.plan("A");
    for (int round = 0; round < 2; round++) {
      Spot spot = shop.begin(count, shop.shop.location);
      shop.enter(spot, bundle, 3);
      shop.enter(spot, right, 2);
      shop.close(spot);
    }
    List<CountAccuracy> months =
        shop.shop.reading.of(tx -> shop.shop.repositories.counts().accuracy(tx, 12));
    assertThat(months).hasSize(1);
    assertThat(months.getFirst())
        .extracting(
            CountAccuracy::units,
            CountAccuracy::exactUnits,
            CountAccuracy::locations,
            CountAccuracy::exactLocations)
        .containsExactly(2, 1, 1, 0);
  }

  @Test
  void scopesChooseTheirLocations() throws StationFault {
    shop.shop.bundle(6_000, 4);
    assertThat(names("A", Way.ABC)).containsExactly("A03");
    assertThat(names("C", Way.ABC)).isEmpty();
    assertThat(names("b0", Way.ZONE)).containsExactly("B07");
    assertThat(names("1", Way.RANDOM)).hasSize(1);
    assertThat(shop.counts.withdraw().run(shop.shop.command(), shop.plan("A").id(), "greșit"))
        .isTrue();
    assertThat(Optional.of(shop.plan("B")).map(StockCount::locations)).contains(1);
  }

  private List<String> names(String text, Way way) throws StationFault {
    return shop.counts.plan().locations(new CountScope(way, text, 5)).stream()
        .map(location -> location.name())
        .toList();
  }
}
