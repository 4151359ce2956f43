package org.kerf.ui.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.order.OrderState;
import org.kerf.cutting.model.problem.PlanLimits;
import org.kerf.cutting.model.proposal.PlanWatcher;
import org.kerf.db.sql.StoreTx;
import org.kerf.flow.sync.EnrolStation;
import org.kerf.identity.model.Role;
import org.kerf.kernel.StationFault;
import org.kerf.sync.model.Conflict;
import org.kerf.sync.postgres.TestCentre;
import org.kerf.ui.DemoStation;
import org.kerf.ui.task.BugHandler;

/** What tests do with real stations at a real centre, and look at in their stores. */
final class LinkedStations {

  private LinkedStations() {}

  /** Has a station work by itself, and belong to the centre under this name. */
  static void link(TestCentre centre, DemoStation station, String url, String name)
      throws StationFault {
    station.station.startWorkers(new BugHandler());
    assertThat(
            station
                .useCases
                .sync()
                .enrol()
                .run(station.command(Role.SUPERVISOR), url, centre.code(name), ""))
        .isEqualTo(new EnrolStation.Outcome.Enrolled(TestCentre.COMPANY));
  }

  /** Plans the first open order for the first saw. */
  static void approvePlan(DemoStation at) throws StationFault {
    var repositories = at.useCases.repositories();
    SawId first = at.useCases.reading().of(tx -> repositories.plans().saws(tx).getFirst().id());
    List<OrderId> orders =
        at
            .useCases
            .reading()
            .of(tx -> repositories.orders().summaries(tx, OrderState.OPEN, "", Optional.empty(), 1))
            .stream()
            .map(summary -> summary.order().id())
            .toList();
    var proposal =
        at.useCases.planCuts().run(first, orders, PlanLimits.ofSteps(20, 1), PlanWatcher.PATIENT);
    at.useCases.approvePlan().run(at.command(Role.SUPERVISOR), proposal);
  }

  static long cuts(DemoStation at) {
    return number(at, "SELECT COUNT(*) FROM cut_piece");
  }

  static long waiting(DemoStation at) {
    return number(at, "SELECT COUNT(*) FROM plan_bar WHERE state = 'TO_CUT'");
  }

  private static long number(DemoStation at, String sql) {
    try {
      return at.useCases.reading().of(tx -> StoreTx.of(tx).number(sql, p -> {}));
    } catch (StationFault fault) {
      throw new IllegalStateException(fault);
    }
  }

  static List<Conflict> open(DemoStation at) throws StationFault {
    return at.useCases.reading().of(tx -> at.useCases.sync().conflicts().found(tx, 10));
  }
}
