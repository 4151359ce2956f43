package org.kerf.ui.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.waitFor;

import org.kerf.db.sql.Columns;
import org.kerf.db.sql.StoreTx;
import org.kerf.flow.stock.AdjustUnit;
import org.kerf.identity.model.Role;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.sync.postgres.PullableCable;
import org.kerf.ui.DemoStation;

/** Two stations take the same bars while the cable of one is out. */
final class TakenTwice {

  private TakenTwice() {}

  /** A bundle of some bars that nobody has reserved. */
  static UnitId bundle(DemoStation at) throws StationFault {
    return at.useCases
        .reading()
        .of(
            tx ->
                StoreTx.of(tx)
                    .first(
                        "SELECT id FROM stock_unit WHERE on_hand BETWEEN 3 AND 9 AND reserved = 0"
                            + " ORDER BY code",
                        p -> {},
                        row -> new UnitId(Columns.id(row, "id")))
                    .orElseThrow());
  }

  /** All of it is taken at one station and all but one bar at the other; both hear of it. */
  static void take(PullableCable cable, DemoStation one, DemoStation other, UnitId bundle)
      throws Exception {
    waitFor(() -> onHand(other, bundle) > 0);
    cable.pull();
    int all = onHand(one, bundle);
    adjust(one, bundle, all, 0);
    adjust(other, bundle, all, 1);
    cable.plugIn();
    waitFor(() -> onHand(one, bundle) == 1 - all && onHand(other, bundle) == 1 - all);
    waitFor(() -> LinkedStations.open(one).size() == 1 && LinkedStations.open(other).size() == 1);
  }

  static void adjust(DemoStation at, UnitId unit, int thought, int counted) throws StationFault {
    assertThat(
            at.useCases
                .stock()
                .adjust()
                .run(at.command(Role.SUPERVISOR), unit, thought, counted, "luate"))
        .isInstanceOf(AdjustUnit.Outcome.Adjusted.class);
  }

  static int onHand(DemoStation at, UnitId unit) throws StationFault {
    return at.useCases
        .reading()
        .of(
            tx ->
                at.useCases
                    .repositories()
                    .stock()
                    .unit(tx, unit)
                    .map(each -> each.onHand())
                    .orElse(0));
  }
}
