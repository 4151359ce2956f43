package org.kerf.query.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.flow.Workshop;
import org.kerf.kernel.Sorting;
import org.kerf.stock.model.ledger.MovementColumn;
import org.kerf.stock.model.ledger.MovementLine;
import org.kerf.ui.ManyUnits;
import org.kerf.ui.ScrolledTable;

/** The journal read in windows. */
class MovementRowsTest {

  private static final int PAGE = 130;

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

  /**
   * A thousand items have the one text and a hundred the other: pages of it are as the whole list
   * with the others left out, also where rows that are alike go over the end of a page.
   */
  @Test
  void textThatManyItemsHaveGivesEachMovementOnce() throws Exception {
    try (var workshop = ManyUnits.in(folder)) {
      for (MovementColumn column : MovementColumn.values()) {
        for (String text : List.of("profil", "profil 9")) {
          var by = new Sorting<>(column, text.length() % 2 == 0);
          List<MovementLine> wanted =
              lines(workshop, "", by, Optional.empty(), ManyUnits.UNITS).stream()
                  .filter(line -> line.itemName().toLowerCase(Locale.ROOT).contains(text))
                  .toList();
          assertThat(paged(workshop, text, by)).as(text + ' ' + by).isEqualTo(wanted).isNotEmpty();
        }
      }
    }
  }

  private static List<MovementLine> paged(
      Workshop workshop, String text, Sorting<MovementColumn> by) throws Exception {
    List<MovementLine> lines = new ArrayList<>();
    List<MovementLine> page;
    do {
      Optional<MovementLine> last =
          lines.isEmpty() ? Optional.empty() : Optional.of(lines.getLast());
      page = lines(workshop, text, by, last, PAGE);
      lines.addAll(page);
    } while (page.size() == PAGE);
    return lines;
  }

  private static List<MovementLine> lines(
      Workshop workshop,
      String text,
      Sorting<MovementColumn> by,
      Optional<MovementLine> after,
      int most)
      throws Exception {
    return workshop.transactions.read(
        tx -> workshop.repositories.ledger().lines(tx, Optional.empty(), text, by, after, most));
  }
}
