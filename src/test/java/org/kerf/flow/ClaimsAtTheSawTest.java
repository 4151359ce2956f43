package org.kerf.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.flow.reversal.UndoDocument;
import org.kerf.flow.saw.BreakClaim;
import org.kerf.flow.saw.ConfirmCut;
import org.kerf.flow.saw.SawRefusal;
import org.kerf.flow.saw.TakeBar;
import org.kerf.kernel.StationFault;
import org.kerf.query.saw.SawMoment;
import org.kerf.query.saw.SawReading;
import org.kerf.sync.model.ClaimAnswer;
import org.kerf.sync.model.KeptClaim;
import org.kerf.sync.model.KeptClaim.Standing;
import org.kerf.tools.sync.ModelCentre;

/** Two stations take one planned bar: the centre says whose it is, and nobody waits for it. */
class ClaimsAtTheSawTest {

  private static final UUID SOMEBODY = new UUID(5, 5);

  @TempDir Path folder;
  private final ModelCentre centre =
      new ModelCentre(new UUID(7, 7), "Construct SRL", InstantSource.system());
  private EnrolledShop office;
  private EnrolledShop saw;
  private PlanBar bar;

  @BeforeEach
  void aPlanThatBothHave() throws StationFault {
    office = shop("office", "01");
    saw = shop("saw", "02");
    office.enrol();
    saw.enrol();
    new MorningsWork(office.shop)
        .approve(office.shop.bundle(6_000, 1), office.shop.order("C-9", 1_830, 3), 3);
    office.exchange();
    saw.exchange();
    bar =
        office
            .shop
            .reading
            .of(
                tx ->
                    office
                        .shop
                        .repositories
                        .plans()
                        .queue(tx, office.shop.saw.id(), BarState.TO_CUT, 5))
            .getFirst()
            .bar();
  }

  @AfterEach
  void close() {
    office.close();
    saw.close();
  }

  private EnrolledShop shop(String name, String characters) throws StationFault {
    return EnrolledShop.in(folder.resolve(name), characters, centre, () -> "77");
  }

  private static KeptClaim claim(EnrolledShop at) throws StationFault {
    List<KeptClaim> all = at.shop.reading.of(at.shop.repositories.claims()::kept);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private static List<KeptClaim> claims(EnrolledShop at) throws StationFault {
    return at.shop.reading.of(at.shop.repositories.claims()::kept);
  }

  private RunBar take(EnrolledShop at) throws StationFault {
    return ((TakeBar.Outcome.Taken)
            new TakeBar(at.shop.booking, at.shop.repositories).run(at.shop.command(), bar.id()))
        .bar();
  }

  private ConfirmCut.Outcome cut(EnrolledShop at, RunBar run, int piece) throws StationFault {
    var next = bar.pieces().get(piece);
    return new ConfirmCut(at.shop.booking, at.shop.repositories, at.shop.labelSettings)
        .run(at.shop.command(), new ConfirmCut.Cut(run.id(), next.id(), next.length(), true));
  }

  /** Steps of the exchange that do not look for its end: others' claims are asked for later. */
  private static void steps(EnrolledShop at) throws StationFault {
    for (int i = 0; i < 6; i++) {
      at.sync.exchange().run();
    }
  }

  @Test
  void aBarOnTheSawIsClaimedAndGivenBackWhenItIsDone() throws Exception {
    RunBar run = take(office);
    assertThat(claim(office).standing()).isEqualTo(Standing.WANTED);
    steps(office);
    assertThat(claim(office).standing()).isEqualTo(Standing.OURS);
    assertThat(claim(office).cutNoted()).isFalse();
    assertThat(cut(office, run, 0)).isInstanceOf(ConfirmCut.Outcome.Done.class);
    steps(office);
    assertThat(claim(office).cutNoted()).isTrue();
    office.cable.pull(true);
    steps(office);
    new MorningsWork(office.shop).close(run);
    assertThat(claims(office)).hasSize(1);
    assertThat(centre.link(SOMEBODY).claims().claim(bar.unit().value(), "cut"))
        .isInstanceOf(ClaimAnswer.HeldBy.class);
    office.cable.pull(false);
    Thread.sleep(1_100);
    office.exchange();
    steps(office);
    assertThat(claims(office)).isEmpty();
    assertThat(centre.link(SOMEBODY).claims().claim(bar.unit().value(), "cut"))
        .isInstanceOf(ClaimAnswer.Claimed.class);
  }

  @Test
  void withTheCableOutABarIsCutAllTheSame() throws Exception {
    office.cable.pull(true);
    RunBar run = take(office);
    steps(office);
    assertThat(claim(office).standing()).isEqualTo(Standing.WANTED);
    assertThat(cut(office, run, 0)).isInstanceOf(ConfirmCut.Outcome.Done.class);
  }

  @Test
  void aBarThatAnotherStationIsAtIsCutWhenASupervisorHasDecidedSo() throws Exception {
    RunBar there = take(office);
    steps(office);
    RunBar here = take(saw);
    steps(saw);
    assertThat(claim(saw).standing()).isEqualTo(Standing.HELD);
    assertThat(claim(saw).since()).isPresent();
    assertThat(cut(saw, here, 0))
        .isInstanceOfSatisfying(
            ConfirmCut.Outcome.Refused.class,
            refused ->
                assertThat(refused.reason()).isInstanceOf(SawRefusal.AtAnotherStation.class));
    office.exchange();
    saw.exchange();
    assertThat(
            new SawReading(saw.shop.reading, saw.shop.repositories)
                .moment(Optional.of(office.shop.saw.id())))
        .isInstanceOfSatisfying(
            SawMoment.OnSaw.class,
            on -> {
              assertThat(on.run().id()).as("the bar that was laid here").isEqualTo(here.id());
              assertThat(on.atAnotherStation()).isPresent();
            });
    var breaking = new BreakClaim(saw.shop.booking, saw.shop.repositories);
    assertThat(breaking.run(saw.shop.command(), here.id(), "s-a oprit")).isTrue();
    assertThat(cut(saw, here, 0)).isInstanceOf(ConfirmCut.Outcome.Done.class);
    steps(saw);
    assertThat(claim(saw).standing()).isEqualTo(Standing.OURS);
    assertThat(claim(saw).cutNoted()).isTrue();
    office.exchange();
    steps(office);
    assertThat(claim(office).standing()).as("the office is told").isEqualTo(Standing.HELD);
    assertThat(there.untouched()).isTrue();
  }

  @Test
  void aBarThatIsPutBackIsFreeForTheOther() throws Exception {
    RunBar run = take(office);
    steps(office);
    take(saw);
    steps(saw);
    assertThat(claim(saw).standing()).isEqualTo(Standing.HELD);
    var laid =
        office.shop.reading.of(
            tx -> office.shop.repositories.ledger().standing(tx, run.id().subject(), 9));
    new UndoDocument(office.shop.booking, office.shop.repositories, office.shop.labelSettings)
        .run(office.shop.command(), laid.getFirst().id(), "", Optional.empty());
    office.exchange();
    steps(office);
    assertThat(claims(office)).isEmpty();
    Thread.sleep(5_100);
    steps(saw);
    assertThat(claim(saw).standing()).isEqualTo(Standing.OURS);
  }

  @Test
  void whatIsWantedIsAskedForAfterARestart() throws Exception {
    office.cable.pull(true);
    RunBar run = take(office);
    steps(office);
    office.close();
    office = shop("office", "01");
    steps(office);
    assertThat(claim(office).standing()).isEqualTo(Standing.OURS);
    assertThat(claim(office).run()).contains(run.id().value());
  }
}
