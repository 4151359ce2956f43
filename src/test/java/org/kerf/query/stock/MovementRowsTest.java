package org.kerf.query.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.ui.ManyUnits;
import org.kerf.ui.ScrolledTable;

/** The journal read in windows. */
class MovementRowsTest {

  @TempDir Path folder;

  @Test
  void scrollingThreeThousandMovementsReadsThemInWindows() throws Exception {
    try (var workshop = ManyUnits.in(folder)) {
      var rows = new MovementRows(workshop.reading, workshop.repositories, "");
      ScrolledTable scrolled = ScrolledTable.over(rows, ManyUnits.UNITS);
      assertThat(scrolled.readForTheFirstLook()).isLessThanOrEqualTo(200);
      assertThat(scrolled.mostHeld()).isLessThanOrEqualTo(500);
      assertThat(scrolled.seen()).isEqualTo(ManyUnits.UNITS);
    }
  }
}
