package org.kerf.flow.counting;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kerf.stock.model.unit.StockUnit;

/**
 * Tells whether stock of a location moved: a hash of which units the ledger has there, and how many
 * bars of each. The same at every station, whatever order movements came in. What left and came
 * back meanwhile leaves no trace in it; if that was counted wrong, the count differs.
 */
final class StockMark {

  private StockMark() {}

  static UUID of(List<StockUnit> units) {
    String all =
        units.stream()
            .map(unit -> unit.id().value() + "=" + unit.onHand())
            .sorted()
            .collect(Collectors.joining(";"));
    return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
  }
}
