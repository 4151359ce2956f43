package org.kerf.ui;

import org.kerf.counting.model.CountScope;
import org.kerf.counting.model.StockCount;
import org.kerf.flow.counting.PlanCount;
import org.kerf.identity.model.Role;
import org.kerf.kernel.StationFault;

/** A count of the demo's zone A that nobody has begun. */
final class PlannedCount {

  private PlannedCount() {}

  static StockCount at(DemoStation demo) throws StationFault {
    var scope = new CountScope(CountScope.Way.ZONE, "A", 0);
    var planned = demo.useCases.counts().plan().run(demo.command(Role.SUPERVISOR), scope);
    return ((PlanCount.Outcome.Planned) planned).count();
  }
}
