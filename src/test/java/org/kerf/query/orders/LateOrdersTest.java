package org.kerf.query.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.OrderState;
import org.kerf.cutting.model.order.OrderSummary;
import org.kerf.flow.Workshop;

/** Which orders are late is said by the model; the store counts the same ones. */
class LateOrdersTest {

  @TempDir Path folder;

  @Test
  void theStoreCountsAsOverdueWhatTheModelCallsLate() throws Exception {
    try (Workshop workshop = Workshop.in(folder)) {
      CutOrder order = workshop.order("A-1", 1_000, 1);
      workshop.order("A-2", 2_000, 1);
      for (LocalDateTime now :
          List.of(order.due().minusMinutes(1), order.due(), order.due().plusMinutes(1))) {
        List<OrderSummary> open =
            workshop.reading.of(
                tx ->
                    workshop
                        .repositories
                        .orders()
                        .summaries(tx, OrderState.OPEN, "", Optional.empty(), 10));
        long late = open.stream().filter(each -> each.order().isLate(now)).count();
        assertThat(late).isEqualTo(now.isAfter(order.due()) ? 2 : 0);
        int overdue = workshop.reading.of(tx -> workshop.repositories.orders().overdue(tx, now));
        assertThat(overdue).isEqualTo((int) late);
      }
    }
  }
}
