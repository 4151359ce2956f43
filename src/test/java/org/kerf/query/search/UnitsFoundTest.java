package org.kerf.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.flow.Workshop;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.ui.ManyUnits;

/** A text finds the newest of the units that it names, however many these are. */
class UnitsFoundTest {

  private static final int MOST = 6;

  @TempDir Path folder;

  /** Of 2,000 remnants and 1,000 bars. */
  @Test
  void aTextThatManyCodesHaveFindsSomeOfThemAndAWholeCodeItsUnitAlone() throws Exception {
    try (Workshop workshop = ManyUnits.in(folder)) {
      for (String text : List.of("R01", "B01")) {
        List<UnitLine> found = units(workshop, text, MOST);
        assertThat(found).hasSize(MOST).doesNotHaveDuplicates();
        assertThat(found).allMatch(line -> line.unit().code().text().startsWith(text));
        assertThat(found)
            .extracting(line -> line.unit().since())
            .isSortedAccordingTo(Comparator.<Instant>reverseOrder());
      }
      assertThat(units(workshop, "R01", ManyUnits.UNITS)).hasSize(2 * ManyUnits.ITEMS);
      UnitLine one = units(workshop, "R01", 1).getFirst();
      assertThat(units(workshop, one.unit().code().text(), MOST))
          .extracting(line -> line.unit().id())
          .containsExactly(one.unit().id());
    }
  }

  private static List<UnitLine> units(Workshop workshop, String text, int most)
      throws StationFault {
    return workshop.transactions.read(tx -> workshop.repositories.stock().search(tx, text, most));
  }
}
