package org.kerf.query.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.stock.model.unit.RemnantFilter;
import org.kerf.ui.ManyUnits;
import org.kerf.ui.ScrolledTable;

/** Remnants read in windows. */
class RemnantRowsTest {

  @TempDir Path folder;

  @Test
  void scrollingTwoThousandRemnantsReadsThemInWindows() throws Exception {
    try (var workshop = ManyUnits.in(folder)) {
      var rows =
          new RemnantRows(
              workshop.reading, workshop.repositories, RemnantFilter.ALL, workshop.now());
      ScrolledTable scrolled = ScrolledTable.over(rows, 2 * ManyUnits.ITEMS);
      assertThat(scrolled.readForTheFirstLook()).isLessThanOrEqualTo(200);
      assertThat(scrolled.mostHeld()).isLessThanOrEqualTo(500);
      assertThat(scrolled.seen()).isEqualTo(2 * ManyUnits.ITEMS);
    }
  }
}
