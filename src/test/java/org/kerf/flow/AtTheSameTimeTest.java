package org.kerf.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.OrderState;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.plan.CutPlan;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.cutting.model.proposal.CutProposal;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.cutting.model.saw.SawFact;
import org.kerf.cutting.model.saw.ScrapCause;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.labels.SettleLabel;
import org.kerf.flow.planning.ApprovePlan;
import org.kerf.flow.saw.CloseBar;
import org.kerf.flow.saw.ConfirmCut;
import org.kerf.flow.saw.SawWork;
import org.kerf.flow.saw.TakeBar;
import org.kerf.flow.stock.ScrapRemnant;
import org.kerf.kernel.Change;
import org.kerf.kernel.Length;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.unit.StockUnit;

/** Two people who work on the same thing at the same moment. */
class AtTheSameTimeTest {

  private static final int ROUNDS = 6;

  @TempDir Path folder;
  private Workshop shop;
  private Saw second;

  @BeforeEach
  void open() throws StationFault {
    shop = Workshop.in(folder);
    second =
        new Saw(
            new SawId(shop.ids.next()),
            "Fierăstrău 2",
            Length.ZERO,
            Length.ZERO,
            Length.ZERO,
            Length.ofMillimetres(2));
    shop.<Boolean>book(
        (tx, at) ->
            Booked.of(
                true,
                List.of(
                    shop.projections()
                        .book(
                            tx,
                            at,
                            shop.operator.id(),
                            new SawFact.SawSaved(
                                second.id(), new Change<>(second, Optional.empty()))))));
  }

  @AfterEach
  void shut() throws StationFault {
    assertThat(shop.check().differences()).isEmpty();
    shop.close();
  }

  @Test
  void anOrderWhoseLastTwoPiecesAreCutOnTwoSawsIsDone() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      CutOrder order = shop.order("C-" + round, 1_830, 2);
      RunBar one = onSaw(shop.saw, order);
      RunBar two = onSaw(second, order);
      atOnce(() -> cut(one), () -> cut(two));
      assertThat(
              shop.reading
                  .of(tx -> shop.repositories.orders().order(tx, order.id()).orElseThrow())
                  .state())
          .isEqualTo(OrderState.DONE);
      close(one);
      close(two);
    }
  }

  @Test
  void aBarIsReservedOrScrappedButNotBoth() throws Exception {
    var scrap = new ScrapRemnant(shop.booking, shop.repositories);
    for (int round = 0; round < ROUNDS; round++) {
      StockUnit unit = shop.bundle(6_000, 1);
      CutOrder order = shop.order("C-" + round, 1_830, 1);
      CutProposal proposal = shop.proposal(unit, order, 1);
      atOnce(
          () -> new ApprovePlan(shop.booking, shop.repositories).run(shop.command(), proposal),
          () -> scrap.run(shop.command(), unit.id(), ScrapCause.DEFECT));
      assertThat(shop.check().differences()).isEmpty();
    }
  }

  @Test
  void theCheckReportsNothingThatIsBookedMeanwhile() throws Exception {
    try (var other = Executors.newSingleThreadExecutor()) {
      Future<Boolean> booked =
          other.submit(
              () -> {
                for (int i = 0; i < 200; i++) {
                  shop.bundle(6_000, 1);
                }
                return true;
              });
      while (!booked.isDone()) {
        assertThat(shop.check().differences()).isEmpty();
      }
      assertThat(booked.get()).isTrue();
    }
  }

  @Test
  void workThatOnlyLooksMayNotChangeWhatHibernateKeeps() {
    var sharper =
        new Saw(
            second.id(),
            second.name(),
            Length.ZERO,
            Length.ZERO,
            Length.ZERO,
            Length.ofMillimetres(1));
    assertThatThrownBy(
            () ->
                shop.reading.of(
                    tx -> {
                      shop.repositories.plans().save(tx, sharper);
                      return true;
                    }))
        .isInstanceOf(IllegalStateException.class);
  }

  private static void atOnce(Callable<?> one, Callable<?> two) throws Exception {
    try (var threads = Executors.newFixedThreadPool(2)) {
      List<Callable<Object>> both = new ArrayList<>();
      both.add(one::call);
      both.add(two::call);
      for (var answer : threads.invokeAll(both)) {
        answer.get();
      }
    }
  }

  private CutPlan approve(Saw saw, CutOrder order, int... piecesPerBar) throws StationFault {
    StockUnit unit = shop.bundle(6_000, piecesPerBar.length);
    var proposal = new CutProposal(saw, shop.proposal(unit, order, piecesPerBar).items());
    var approved = new ApprovePlan(shop.booking, shop.repositories).run(shop.command(), proposal);
    return ((ApprovePlan.Outcome.Approved) approved).plan();
  }

  private RunBar onSaw(Saw saw, CutOrder order) throws StationFault {
    approve(saw, order, 1);
    return take(saw);
  }

  private RunBar take(Saw saw) throws StationFault {
    PlanBar bar =
        shop.reading.of(
            tx ->
                shop.repositories.plans().queue(tx, saw.id(), BarState.TO_CUT, 1).getFirst().bar());
    handOver();
    return ((TakeBar.Outcome.Taken)
            new TakeBar(shop.booking, shop.repositories).run(shop.command(), bar.id()))
        .bar();
  }

  /** All labels that wait are written by hand, so that no saw waits for one. */
  private void handOver() throws StationFault {
    var settle = new SettleLabel(shop.booking, shop.repositories, shop.labelSettings);
    while (true) {
      var waiting =
          shop.reading.of(
              tx -> shop.repositories.labels().remnantsThatWait(tx).stream().findFirst());
      if (waiting.isEmpty()) {
        return;
      }
      settle.byHand(shop.command(), waiting.get().id(), "fără imprimantă");
    }
  }

  private ConfirmCut.Outcome cut(RunBar run) throws StationFault {
    PlanBar bar =
        shop.reading.of(tx -> shop.repositories.plans().bar(tx, run.planBar()).orElseThrow());
    var cut =
        new ConfirmCut.Cut(
            run.id(), SawWork.next(bar).orElseThrow().id(), Length.ofMillimetres(1_830), true);
    return new ConfirmCut(shop.booking, shop.repositories, shop.labelSettings)
        .run(shop.command(), cut);
  }

  private CloseBar.Outcome close(RunBar run) throws StationFault {
    return new CloseBar(shop.booking, shop.repositories, shop.labelSettings)
        .run(shop.command(), run.id(), "");
  }
}
