package org.kerf.ui.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.stock.model.StockFilter;
import org.kerf.ui.ManyUnits;
import org.kerf.ui.ScrolledTable;

/** The explorer read in windows of whole items. */
class ClassRowsTest {

  @TempDir Path folder;

  @Test
  void scrollingThreeThousandClassesReadsThemInWindows() throws Exception {
    try (var workshop = ManyUnits.in(folder)) {
      var rows = new ClassRows(workshop.reading, workshop.faces.stock(), StockFilter.ALL);
      ScrolledTable scrolled = ScrolledTable.over(rows, ManyUnits.UNITS);
      assertThat(scrolled.readForTheFirstLook()).isLessThanOrEqualTo(600);
      assertThat(scrolled.mostHeld()).isLessThanOrEqualTo(1_500);
      assertThat(scrolled.seen()).isEqualTo(ManyUnits.UNITS);
    }
  }
}
