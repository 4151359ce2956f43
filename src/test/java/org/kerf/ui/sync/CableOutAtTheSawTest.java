package org.kerf.ui.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.order.OrderState;
import org.kerf.cutting.model.problem.PlanLimits;
import org.kerf.cutting.model.proposal.PlanWatcher;
import org.kerf.db.sql.StoreTx;
import org.kerf.flow.projection.SharedTables;
import org.kerf.flow.sync.EnrolStation;
import org.kerf.identity.model.Role;
import org.kerf.kernel.StationFault;
import org.kerf.settings.model.StationName;
import org.kerf.sync.postgres.PullableCable;
import org.kerf.sync.postgres.TestCentre;
import org.kerf.ui.DemoStation;
import org.kerf.ui.saw.SawShop;
import org.kerf.ui.task.BugHandler;

/**
 * The office plans, the saw's PC cuts with the cable out, the cable comes back, the office sees it:
 * two real stations with their workers, a real PostgreSQL, the saw's real screen.
 */
class CableOutAtTheSawTest {

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
    saw = new SawShop(DemoStation.withPeopleOnly(folder.resolve("saw")), 1280, 800);
  }

  @AfterEach
  void close() throws Exception {
    saw.close();
    office.close();
    cable.close();
  }

  @Test
  void whatWasCutWithTheCableOutIsSeenAtTheOffice() throws Exception {
    link(office, centre.url(), "Birou");
    approvePlan();
    saw.useCases
        .station()
        .nameStation()
        .run(saw.demo.command(Role.SUPERVISOR), new StationName("Debitare", ""), "D1");
    link(saw.demo, cable.url(centre), "Debitare");
    saw.until("the saw has the plan", () -> cuts(saw.demo) == 0 && waiting(saw.demo) > 0);
    saw.toTheSaw();
    saw.until("the saw offers the bar", () -> saw.isReady("saw-take"));
    cable.pull();
    saw.tap("saw-take");
    saw.until("the first cut is offered", () -> saw.isReady("saw-ok"));
    saw.tap("saw-ok");
    saw.until("the cut is booked", () -> cuts(saw.demo) == 1);
    assertThat(cuts(office)).isZero();
    saw.until("the saw says what waits", () -> unsent(saw.demo) > 0);
    saw.picture("saw-cable-out");
    cable.plugIn();
    saw.until("the office sees the cut", () -> cuts(office) == 1);
    saw.until("all is sent", () -> unsent(saw.demo) == 0 && unsent(office) == 0);
    SharedTables.assertSame(
        saw.demo.useCases.reading(), SharedTables.of(office.useCases.reading()), "at the end");
  }

  private void link(DemoStation station, String url, String name) throws StationFault {
    station.station.startWorkers(new BugHandler());
    assertThat(
            station
                .useCases
                .sync()
                .enrol()
                .run(station.command(Role.SUPERVISOR), url, centre.code(name), ""))
        .isEqualTo(new EnrolStation.Outcome.Enrolled(TestCentre.COMPANY));
  }

  private void approvePlan() throws StationFault {
    var repositories = office.useCases.repositories();
    SawId first = office.useCases.reading().of(tx -> repositories.plans().saws(tx).getFirst().id());
    List<OrderId> orders =
        office
            .useCases
            .reading()
            .of(tx -> repositories.orders().summaries(tx, OrderState.OPEN, "", Optional.empty(), 1))
            .stream()
            .map(summary -> summary.order().id())
            .toList();
    var proposal =
        office
            .useCases
            .planCuts()
            .run(first, orders, PlanLimits.ofSteps(20, 1), PlanWatcher.PATIENT);
    office.useCases.approvePlan().run(office.command(Role.SUPERVISOR), proposal);
  }

  private static long cuts(DemoStation at) {
    return number(at, "SELECT COUNT(*) FROM cut_piece");
  }

  private static long waiting(DemoStation at) {
    return number(at, "SELECT COUNT(*) FROM plan_bar WHERE state = 'TO_CUT'");
  }

  private static long number(DemoStation at, String sql) {
    try {
      return at.useCases.reading().of(tx -> StoreTx.of(tx).number(sql, p -> {}));
    } catch (StationFault fault) {
      throw new IllegalStateException(fault);
    }
  }

  private static long unsent(DemoStation at) {
    try {
      return at.useCases.sync().exchange().status().unsent();
    } catch (StationFault fault) {
      throw new IllegalStateException(fault);
    }
  }
}
