package org.kerf.flow.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.flow.Workshop;
import org.kerf.flow.reversal.UndoDocument;
import org.kerf.journal.model.FeedEntry;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.unit.StockUnit;

/** Two stations took the same bars: what is on hand by the books is less than nothing. */
class BelowZeroTest {

  private static final UUID HERE = new UUID(0, 1);
  private static final UUID THERE = new UUID(0, 2);

  @TempDir Path folder;
  @TempDir Path other;

  @Test
  void whatBringsBackPartOfItIsBooked() throws Exception {
    try (Workshop shop = Workshop.in(folder, "A1");
        Workshop there = Workshop.in(other, "B1")) {
      StockUnit bundle = shop.bundle(6_000, 3);
      there.pull(THERE, shop.feed(HERE, "A1", 0));
      adjust(shop, bundle, 3, 1);
      Document last = adjust(shop, bundle, 1, 0);
      adjust(there, bundle, 3, 0);
      List<FeedEntry> page = new ArrayList<>(shop.feed(HERE, "A1", 0));
      page.addAll(there.feed(THERE, "B1", 0));
      shop.pull(HERE, page);
      assertThat(onHand(shop, bundle)).isEqualTo(-3);
      assertThat(
              new UndoDocument(shop.booking, shop.repositories, shop.labelSettings)
                  .run(shop.command(), last.id(), "luate o dată", Optional.empty()))
          .isInstanceOf(UndoDocument.Outcome.Undone.class);
      assertThat(onHand(shop, bundle)).isEqualTo(-2);
    }
  }

  private static Document adjust(Workshop shop, StockUnit bundle, int thought, int counted)
      throws StationFault {
    return ((AdjustUnit.Outcome.Adjusted)
            new AdjustUnit(shop.booking, shop.repositories)
                .run(shop.command(), bundle.id(), thought, counted, "numărat"))
        .document();
  }

  private static int onHand(Workshop shop, StockUnit bundle) throws StationFault {
    return shop.reading.of(
        tx -> shop.repositories.stock().unit(tx, bundle.id()).orElseThrow().onHand());
  }
}
