package org.kerf.ui.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.identity.model.Role;
import org.kerf.kernel.StationFault;
import org.kerf.settings.model.StationName;
import org.kerf.sync.CentreLink;
import org.kerf.sync.model.CentreAccount;
import org.kerf.sync.model.KeptClaim;
import org.kerf.sync.postgres.PostgresCentres;
import org.kerf.sync.postgres.PullableCable;
import org.kerf.sync.postgres.TestCentre;
import org.kerf.sync.store.SyncStateStore;
import org.kerf.ui.DemoStation;
import org.kerf.ui.OfficeWindow;
import org.kerf.ui.saw.SawShop;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.texts.Language;

/**
 * Two stations lay one bar on their saws. With the cable out it is cut unconfirmed; with the cable
 * in whoever comes second is told before the first cut, and a supervisor decides: real stations, a
 * real PostgreSQL, the saw's real screen.
 */
class OneBarAtTwoSawsTest {

  @TempDir Path folder;
  private TestCentre centre;
  private PullableCable cable;
  private DemoStation office;
  private SawShop saw;

  @BeforeEach
  void open() throws Exception {
    centre = TestCentre.fresh();
    cable = PullableCable.toTheCentre();
    office = new DemoStation(folder.resolve("office"));
    saw = new SawShop(DemoStation.withPeopleOnly(folder.resolve("saw")), 1024, 700);
  }

  @AfterEach
  void close() throws Exception {
    saw.close();
    office.close();
    cable.close();
  }

  @Test
  void whoeverComesSecondIsToldBeforeTheFirstCut() throws Exception {
    LinkedStations.link(centre, office, centre.url(), "Birou");
    LinkedStations.approvePlan(office);
    saw.useCases
        .station()
        .nameStation()
        .run(saw.demo.command(Role.SUPERVISOR), new StationName("Debitare", ""), "D1");
    LinkedStations.link(centre, saw.demo, cable.url(centre), "Debitare");
    saw.until(
        "the saw has the plan",
        () -> LinkedStations.cuts(saw.demo) == 0 && LinkedStations.waiting(saw.demo) > 0);
    saw.toTheSaw();
    saw.until("the saw offers the bar", () -> saw.isReady("saw-take"));
    cable.pull();
    CentreLink there = claimAtOffice();
    saw.tap("saw-take");
    saw.until("it is not confirmed", () -> saw.find("saw-claim") != null);
    assertThat(saw.isReady("saw-ok")).isTrue();
    picture("saw-not-confirmed");
    cable.plugIn();
    saw.until("the other is told", () -> saw.isReady("saw-elsewhere"));
    assertThat(saw.find("saw-ok")).isNull();
    picture("saw-elsewhere");
    saw.tap("saw-elsewhere");
    picture("saw-elsewhere-ask");
    saw.tap("saw-cut-here");
    picture("saw-elsewhere-why");
    OfficeWindow.fx(
        () -> {
          saw.context.view().person().userProperty().set(saw.demo.user(Role.SUPERVISOR));
          return true;
        });
    saw.hold(KeyCode.F3, "it is decided", () -> saw.isReady("saw-ok"));
    saw.until("the centre knows", () -> standing(saw.demo).equals("OURS"));
    saw.tap("saw-ok");
    saw.until("the cut is booked", () -> LinkedStations.cuts(saw.demo) == 1);
    there.close();
  }

  private void picture(String name) throws Exception {
    saw.picture(name, Language.ENGLISH, Theme.DARK);
    saw.picture(name);
  }

  /** Another station says that it cuts the bar that comes next. */
  private CentreLink claimAtOffice() throws StationFault {
    var plans = office.useCases.repositories().plans();
    PlanBar next =
        office
            .useCases
            .reading()
            .of(tx -> plans.queue(tx, plans.saws(tx).getFirst().id(), BarState.TO_CUT, 1))
            .getFirst()
            .bar();
    boolean last =
        office
                .useCases
                .reading()
                .of(tx -> office.useCases.repositories().stock().unit(tx, next.unit()))
                .orElseThrow()
                .onHand()
            == 1;
    CentreAccount account =
        office.useCases.reading().of(tx -> new SyncStateStore().account(tx)).orElseThrow();
    CentreLink link = new PostgresCentres(new SecureRandom()).of(account).connect();
    link.claims().claim(last ? next.unit().value() : next.id().value(), KeptClaim.CUT);
    return link;
  }

  private static String standing(DemoStation at) {
    try {
      return at.useCases.reading().of(at.useCases.repositories().claims()::kept).stream()
          .map(claim -> claim.standing().name())
          .findFirst()
          .orElse("");
    } catch (StationFault fault) {
      throw new IllegalStateException(fault);
    }
  }
}
