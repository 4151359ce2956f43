package org.kerf.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.geometry.Ends;
import org.kerf.cutting.model.order.CutLine;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.LineId;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.order.OrderState;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.party.model.Owner;

/** Ctrl+K finds the latest orders of an item, few or many though they are. */
class OrdersFoundTest {

  @TempDir Path folder;

  @Test
  void theLatestComeFirstHoweverManyHaveTheItem() throws StationFault {
    try (Workshop shop = Workshop.in(folder)) {
      for (int month = 1; month <= 4; month++) {
        order(shop, "C-" + month, month, 1);
      }
      String few = "ipe";
      assertThat(found(shop, few, 3)).containsExactly("C-4", "C-3", "C-2");
      order(shop, "MANY", 2, 1_200);
      assertThat(found(shop, few, 3)).containsExactly("C-4", "C-3", "MANY");
      assertThat(found(shop, "reper 1199", 3)).containsExactly("MANY");
      assertThat(found(shop, few, 9)).containsExactly("C-4", "C-3", "MANY", "C-2", "C-1");
    }
  }

  private static List<String> found(Workshop shop, String text, int most) throws StationFault {
    return shop.reading.of(
        tx ->
            shop.repositories.orders().search(tx, text, most).stream()
                .map(CutOrder::number)
                .toList());
  }

  private static void order(Workshop shop, String number, int month, int lines)
      throws StationFault {
    var id = new OrderId(shop.ids.next());
    shop.booking.keep(
        tx -> {
          shop.repositories
              .orders()
              .add(
                  tx,
                  new CutOrder(
                      id,
                      shop.booking.code(tx, ShortCode.Kind.ORDER),
                      number,
                      shop.customer.id(),
                      shop.customer.name(),
                      LocalDateTime.of(2027, month, 1, 12, 0).plusMinutes(lines),
                      0,
                      OrderState.OPEN,
                      false,
                      "",
                      lines(shop, id, lines)));
          return true;
        });
  }

  private static List<CutLine> lines(Workshop shop, OrderId order, int count) {
    List<CutLine> lines = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      lines.add(
          new CutLine(
              new LineId(shop.ids.next()),
              order,
              number,
              shop.item.id(),
              Length.ofMillimetres(1_000),
              1,
              0,
              0,
              "",
              "",
              "reper " + number,
              Owner.ours(),
              Ends.SQUARE));
    }
    return lines;
  }
}
