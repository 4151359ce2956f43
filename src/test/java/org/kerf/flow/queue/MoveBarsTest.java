package org.kerf.flow.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.cutting.model.plan.PlanBarId;
import org.kerf.cutting.model.plan.PlanFact;
import org.kerf.cutting.model.plan.QueuedBar;
import org.kerf.flow.OtherStation;
import org.kerf.flow.ShopWithFiles;
import org.kerf.flow.Workshop;
import org.kerf.flow.facts.ImportKind;
import org.kerf.flow.missing.ReportMissingBar;
import org.kerf.flow.projection.SharedTables;
import org.kerf.flow.reversal.UndoDocument;
import org.kerf.flow.saw.SawRefusal;
import org.kerf.flow.saw.TakeBar;
import org.kerf.journal.model.FeedEntry;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.unit.StockUnit;

/** Waiting bars change their place in the queue or their saw, and come back. */
class MoveBarsTest {

  @TempDir Path folder;
  @TempDir Path files;
  @TempDir Path elsewhere;
  private ShopWithFiles work;
  private Workshop shop;
  private MoveBars move;
  private Saw other;

  @BeforeEach
  void open() throws Exception {
    work = new ShopWithFiles(folder, files);
    shop = work.shop;
    move = new MoveBars(shop.booking, shop.repositories);
    work.take(
        ImportKind.SAWS,
        """
        Denumire;Îndreptare cap (mm);Capăt pierdut (mm);Prindere (mm);Tăietură (mm)
        Fierăstrău 2;10;0;0;3
        Disc gros;10;0;0;8
        """);
    other = saw("Fierăstrău 2");
  }

  /** Checks the store, too. */
  @AfterEach
  void shut() throws StationFault {
    work.close();
  }

  @Test
  void barsChangePlacesAndTheOthersKeepTheirs() throws Exception {
    planned(shop.bundle(6_000, 4), 1, 1, 1, 1);
    List<PlanBarId> was = queue(shop.saw);
    MoveBars.Outcome.Moved up = moved(was.get(2), new Destination.Up());
    assertThat(up.place()).isEqualTo(2);
    assertThat(up.after()).hasSize(2);
    assertThat(queue(shop.saw)).containsExactly(was.get(0), was.get(2), was.get(1), was.get(3));
    moved(was.get(3), new Destination.First());
    assertThat(queue(shop.saw)).containsExactly(was.get(3), was.get(0), was.get(2), was.get(1));
    moved(was.get(3), new Destination.Down());
    assertThat(queue(shop.saw)).containsExactly(was.get(0), was.get(3), was.get(2), was.get(1));
    moved(was.get(1), new Destination.InPlaceOf(was.get(3)));
    assertThat(queue(shop.saw)).containsExactly(was.get(0), was.get(1), was.get(3), was.get(2));
    assertThat(run(was.get(0), new Destination.Up()))
        .isEqualTo(new MoveBars.Outcome.AlreadyThere());
    assertThat(run(was.get(2), new Destination.Down()))
        .isEqualTo(new MoveBars.Outcome.AlreadyThere());
    planned(shop.bundle(5_000, 1), 1);
    assertThat(queue(shop.saw).subList(0, 4)).doesNotContain(queue(shop.saw).getLast());
  }

  @Test
  void aBarGoesToAnotherSawAndBackAndIsCutThere() throws Exception {
    planned(shop.bundle(6_000, 3), 1, 1, 1);
    List<PlanBarId> was = queue(shop.saw);
    MoveBars.Outcome.Moved gone = moved(was.get(0), new Destination.LastOf(other.id()));
    assertThat(gone.saw()).isEqualTo(other.name());
    assertThat(queue(other)).containsExactly(was.get(0));
    assertThat(queue(shop.saw)).containsExactly(was.get(1), was.get(2));
    moved(was.get(2), new Destination.InPlaceOf(was.get(0)));
    assertThat(queue(other)).containsExactly(was.get(2), was.get(0));

    var take = new TakeBar(shop.booking, shop.repositories);
    assertThat(take.at(shop.command(), was.get(0), shop.saw.id()))
        .as("the screen of the first saw still shows it")
        .isEqualTo(new TakeBar.Outcome.Refused(new SawRefusal.BarNotWaiting()));
    var taken = (TakeBar.Outcome.Taken) take.at(shop.command(), was.get(0), other.id());
    assertThat(taken.bar().saw().id()).isEqualTo(other.id());
    assertThat(run(was.get(0), new Destination.Up()))
        .isEqualTo(
            new MoveBars.Outcome.Refused(new MoveRefusal.OnSaw(code(was.get(0)), other.name())));
    assertThat(move.back(shop.command(), gone))
        .isEqualTo(
            new MoveBars.Outcome.Refused(new MoveRefusal.OnSaw(code(was.get(0)), other.name())));
  }

  @Test
  void whatWasMovedComesBackUnlessSomebodyMovedItSince() throws Exception {
    planned(shop.bundle(6_000, 4), 1, 1, 1, 1);
    List<PlanBarId> was = queue(shop.saw);
    MoveBars.Outcome.Moved first = moved(was.get(3), new Destination.First());
    assertThat(move.back(shop.command(), first)).isInstanceOf(MoveBars.Outcome.Moved.class);
    assertThat(queue(shop.saw)).isEqualTo(was);
    assertThat(turns()).allMatch(Optional::isEmpty);
    MoveBars.Outcome.Moved gone = moved(was.get(1), new Destination.LastOf(other.id()));
    move.back(shop.command(), gone);
    assertThat(queue(shop.saw)).isEqualTo(was);
    MoveBars.Outcome.Moved up = moved(was.get(3), new Destination.Up());
    moved(was.get(3), new Destination.Up());
    assertThat(move.back(shop.command(), up)).isInstanceOf(MoveBars.Outcome.Refused.class);
  }

  @Test
  void aBarIsRefusedWhereItsPiecesDoNotFit() throws Exception {
    StockUnit bundle = shop.bundle(1_815, 1);
    planned(bundle, 2);
    PlanBarId bar = queue(shop.saw).getFirst();
    Saw thick = saw("Disc gros");
    MoveBars.Outcome outcome = run(bar, new Destination.LastOf(thick.id()));
    assertThat(outcome)
        .isEqualTo(
            new MoveBars.Outcome.Refused(
                new MoveRefusal.DoesNotFit(bundle.code(), thick.name(), Length.ofMillimetres(3))));
    assertThat(queue(shop.saw)).containsExactly(bar);
  }

  @Test
  void whatIsPutOffComesBehindBarsThatWereMovedAndItsOwnTurnComesBack() throws Exception {
    planned(shop.bundle(6_000, 3), 1, 1, 1);
    List<PlanBarId> was = queue(shop.saw);
    moved(was.get(2), new Destination.First());
    List<PlanBar> waiting = work.waiting();
    var report = new ReportMissingBar(shop.booking, shop.repositories);
    var putOff =
        (ReportMissingBar.Outcome.PutOff)
            report.putOff(
                shop.command(), ReportMissingBar.Look.at(waiting.getFirst()), "nu e la loc");
    assertThat(queue(shop.saw)).containsExactly(was.get(0), was.get(1), was.get(2));
    new UndoDocument(shop.booking, shop.repositories, shop.labelSettings)
        .run(shop.command(), putOff.document().id(), "", Optional.empty());
    assertThat(work.waiting()).isEqualTo(waiting);
  }

  @Test
  void anotherStationHasTheSameQueuesFromTheFacts() throws Exception {
    planned(shop.bundle(6_000, 4), 1, 1, 1, 1);
    List<PlanBarId> was = queue(shop.saw);
    moved(was.get(3), new Destination.First());
    moved(was.get(1), new Destination.LastOf(other.id()));
    UUID here = new UUID(0, 1);
    List<FeedEntry> feed = shop.feed(here, "01", 0);
    var told = (PlanFact.BarsMoved) feed.getLast().fact();
    assertThat(told.saw().now()).isEqualTo(other.name());
    assertThat(told.place().now()).isEqualTo(1);
    try (var there = OtherStation.in(elsewhere, "02", new UUID(0, 2))) {
      there.pull(feed);
      SharedTables.assertSame(there.reading(), SharedTables.of(shop.reading), "from the facts");
    }
  }

  private List<Optional<?>> turns() throws StationFault {
    return work.waiting().stream().<Optional<?>>map(PlanBar::turn).toList();
  }

  private MoveBars.Outcome run(PlanBarId bar, Destination to) throws StationFault {
    return move.run(shop.command(), bar, to);
  }

  private MoveBars.Outcome.Moved moved(PlanBarId bar, Destination to) throws StationFault {
    return (MoveBars.Outcome.Moved) run(bar, to);
  }

  private List<PlanBarId> queue(Saw saw) throws StationFault {
    return shop.reading.of(
        tx -> {
          List<PlanBarId> queued =
              shop.repositories.plans().queued(tx, saw.id()).stream().map(QueuedBar::bar).toList();
          assertThat(
                  shop.repositories.plans().queue(tx, saw.id(), BarState.TO_CUT, 500).stream()
                      .map(line -> line.bar().id()))
              .isEqualTo(queued);
          return queued;
        });
  }

  private ShortCode code(PlanBarId bar) throws StationFault {
    return shop.reading.of(tx -> shop.repositories.plans().line(tx, bar).orElseThrow().unitCode());
  }

  private Saw saw(String name) throws StationFault {
    return shop.reading.of(shop.repositories.plans()::saws).stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private void planned(StockUnit unit, int... pieces) throws StationFault {
    int number = work.waiting().size();
    int count = Arrays.stream(pieces).sum();
    work.approve(shop.proposal(unit, shop.order("C-" + number + unit.code(), 900, count), pieces));
  }
}
