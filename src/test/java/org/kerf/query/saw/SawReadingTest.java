package org.kerf.query.saw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.flow.Workshop;
import org.kerf.flow.masterdata.MasterRecords;
import org.kerf.flow.masterdata.SawRecord;
import org.kerf.flow.planning.ApprovePlan;
import org.kerf.flow.saw.TakeBar;
import org.kerf.kernel.StationFault;

/** What is read for the screen at a saw. */
class SawReadingTest {

  @TempDir Path folder;

  @Test
  void theSawsOwnLocationIsOfferedFirstForItsRemnants() throws StationFault {
    try (var shop = Workshop.in(folder)) {
      var bundle = shop.bundle(6_000, 1);
      new ApprovePlan(shop.booking, shop.repositories)
          .run(shop.command(), shop.proposal(bundle, shop.order("C-1", 1_200, 2), 2));
      List<BarLine> queue =
          shop.reading.of(
              tx -> shop.repositories.plans().queue(tx, shop.saw.id(), BarState.TO_CUT, 1));
      new TakeBar(shop.booking, shop.repositories).run(shop.command(), queue.getFirst().bar().id());
      var reading = new SawReading(shop.reading, shop.repositories);
      assertThat(onSaw(reading).locations()).isEmpty();

      var saws = MasterRecords.of(shop.booking, shop.repositories).saws();
      var record = new SawRecord(shop.saw, "");
      List<String> cells = new ArrayList<>(saws.cells(record, Locale.ROOT));
      cells.set(cells.size() - 1, shop.location.name());
      saws.run(shop.command(), Optional.of(record), cells, Locale.ROOT);
      assertThat(onSaw(reading).locations()).containsExactly(shop.location);
    }
  }

  private static SawMoment.OnSaw onSaw(SawReading reading) throws StationFault {
    return (SawMoment.OnSaw) reading.moment(Optional.empty());
  }
}
