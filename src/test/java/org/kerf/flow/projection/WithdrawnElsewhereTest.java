package org.kerf.flow.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.cutting.model.plan.PlanId;
import org.kerf.flow.Workshop;
import org.kerf.flow.planning.ApprovePlan;
import org.kerf.flow.planning.WithdrawPlan;
import org.kerf.flow.reversal.UndoDocument;
import org.kerf.flow.saw.CloseBar;
import org.kerf.flow.saw.ConfirmCut;
import org.kerf.flow.saw.TakeBar;
import org.kerf.journal.model.FeedEntry;
import org.kerf.kernel.StationFault;

/** A plan is withdrawn at a station that has not heard yet that its bar lies on the saw here. */
class WithdrawnElsewhereTest {

  private static final UUID HERE = UUID.fromString("00000000-0000-7000-8000-00000000000a");
  private static final UUID THERE = UUID.fromString("00000000-0000-7000-8000-00000000000b");

  @TempDir Path folder;
  @TempDir Path other;

  @Test
  void theBarLeavesTheSawAllTheSame() throws Exception {
    try (Workshop shop = Workshop.in(folder, "A1")) {
      TakeBar.Outcome.Taken taken = takenAndWithdrawnThere(shop);
      assertThat(
              new CloseBar(shop.booking, shop.repositories, shop.labelSettings)
                  .defective(shop.command(), taken.bar().id(), "strâmbă"))
          .isInstanceOf(CloseBar.Outcome.Closed.class);
      assertThat(shop.check().differences()).isEmpty();
    }
  }

  @Test
  void theBarIsTakenBackAllTheSame() throws Exception {
    try (Workshop shop = Workshop.in(folder, "A1")) {
      TakeBar.Outcome.Taken taken = takenAndWithdrawnThere(shop);
      assertThat(
              new UndoDocument(shop.booking, shop.repositories, shop.labelSettings)
                  .run(shop.command(), taken.document().id(), "", Optional.empty()))
          .isInstanceOf(UndoDocument.Outcome.Undone.class);
      assertThat(shop.check().differences()).isEmpty();
    }
  }

  @Test
  void whatWasCutOfItStaysCut() throws Exception {
    try (Workshop shop = Workshop.in(folder, "A1")) {
      TakeBar.Outcome.Taken taken = takenAndWithdrawnThere(shop, 1);
      assertThat(
              new CloseBar(shop.booking, shop.repositories, shop.labelSettings)
                  .run(shop.command(), taken.bar().id(), ""))
          .isInstanceOf(CloseBar.Outcome.Closed.class);
      assertThat(shop.check().differences()).isEmpty();
    }
  }

  private TakeBar.Outcome.Taken takenAndWithdrawnThere(Workshop shop) throws StationFault {
    return takenAndWithdrawnThere(shop, 0);
  }

  private TakeBar.Outcome.Taken takenAndWithdrawnThere(Workshop shop, int cuts)
      throws StationFault {
    var order = shop.order("C-1", 1_830, 4);
    var approved =
        (ApprovePlan.Outcome.Approved)
            new ApprovePlan(shop.booking, shop.repositories)
                .run(shop.command(), shop.proposal(shop.bundle(6_000, 2), order, 2, 2));
    PlanId plan = approved.plan().id();
    PlanBar first = shop.reading.of(tx -> shop.repositories.plans().bars(tx, plan)).getFirst();
    try (Workshop there = Workshop.in(other, "B1")) {
      there.pull(THERE, shop.feed(HERE, "A1", 0));
      var taken =
          (TakeBar.Outcome.Taken)
              new TakeBar(shop.booking, shop.repositories).run(shop.command(), first.id());
      for (int i = 0; i < cuts; i++) {
        new ConfirmCut(shop.booking, shop.repositories, shop.labelSettings)
            .run(
                shop.command(),
                new ConfirmCut.Cut(
                    taken.bar().id(),
                    first.pieces().get(i).id(),
                    first.pieces().get(i).length(),
                    true));
      }
      new WithdrawPlan(there.booking, there.repositories).run(there.command(), plan);
      List<FeedEntry> page = new ArrayList<>(shop.feed(HERE, "A1", 0));
      page.addAll(there.feed(THERE, "B1", 0));
      shop.pull(HERE, page);
      return taken;
    }
  }
}
