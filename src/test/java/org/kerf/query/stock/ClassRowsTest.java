package org.kerf.query.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.flow.Workshop;
import org.kerf.flow.stock.MoveUnit;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.query.RowSource;
import org.kerf.stock.model.item.LengthClass;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.location.LocationId;
import org.kerf.stock.model.unit.StockFilter;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.ui.ManyUnits;
import org.kerf.ui.ScrolledTable;

/** The explorer read in windows of whole items. */
class ClassRowsTest {

  @TempDir Path folder;

  @Test
  void scrollingThreeThousandClassesReadsThemInWindows() throws Exception {
    try (var workshop = ManyUnits.in(folder)) {
      var rows = new ClassRows(workshop.reading, workshop.repositories.stock(), StockFilter.ALL);
      ScrolledTable scrolled = ScrolledTable.over(rows, ManyUnits.UNITS);
      assertThat(scrolled.readForTheFirstLook()).isLessThanOrEqualTo(600);
      assertThat(scrolled.mostHeld()).isLessThanOrEqualTo(1_500);
      assertThat(scrolled.seen()).isEqualTo(ManyUnits.UNITS);
    }
  }

  @Test
  void aLocationShowsWhatLiesThereAndNothingElse() throws Exception {
    try (Workshop workshop = Workshop.in(folder)) {
      StockUnit here = workshop.bundle(6_000, 3);
      StockUnit there = workshop.bundle(12_000, 5);
      Location other =
          workshop.transactions.write(
              tx -> {
                Location made =
                    new Location(
                        new LocationId(workshop.ids.next()),
                        ShortCode.of(ShortCode.Kind.LOCATION, "01", 900),
                        "B07",
                        "B",
                        9);
                workshop.repositories.stock().save(tx, made);
                return made;
              });
      new MoveUnit(workshop.booking, workshop.repositories)
          .run(workshop.command(), there.id(), other.id());
      // By its name, as a scan opens the page, and by its code, as somebody types it.
      for (String text : List.of("B07", other.code().spaced())) {
        for (var order : List.of(RowSource.Order.NATURAL, new RowSource.Order("on-hand", true))) {
          assertThat(lying(workshop, text, order)).containsExactly(there.length());
        }
      }
      assertThat(lying(workshop, "A03", RowSource.Order.NATURAL)).containsExactly(here.length());
      LengthClass shown =
          rows(workshop, "B07").first(9, RowSource.Order.NATURAL).rows().getFirst().lengthClass();
      List<UnitLine> units =
          workshop.reading.of(
              tx ->
                  workshop
                      .repositories
                      .stock()
                      .unitsOf(tx, new StockFilter("B07", false, false), shown, 9));
      assertThat(units).extracting(line -> line.unit().id()).containsExactly(there.id());
    }
  }

  private static List<Length> lying(Workshop workshop, String text, RowSource.Order order)
      throws Exception {
    return rows(workshop, text).first(9, order).rows().stream()
        .map(row -> row.lengthClass().longest())
        .toList();
  }

  private static ClassRows rows(Workshop workshop, String text) {
    var filter = new StockFilter(text, false, false);
    return new ClassRows(workshop.reading, workshop.repositories.stock(), filter);
  }
}
