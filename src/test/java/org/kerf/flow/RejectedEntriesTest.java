package org.kerf.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.flow.facts.FeedFact;
import org.kerf.flow.facts.StationFacts;
import org.kerf.flow.projection.FactTables;
import org.kerf.flow.projection.Incoming;
import org.kerf.flow.projection.SharedTables;
import org.kerf.journal.model.JournalEntry;
import org.kerf.journal.model.RejectedEntry.Why;
import org.kerf.kernel.Fact;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.StockFact;
import org.kerf.tools.sync.ModelCentre;

/** One entry that can't be taken holds up nothing else, and nothing of it is lost. */
class RejectedEntriesTest {

  private static final String DOCUMENT = "movement.completed";

  @TempDir Path folder;
  private final ModelCentre centre =
      new ModelCentre(new UUID(7, 7), "Construct SRL", InstantSource.system());

  private EnrolledShop shop(String name, String characters, EnrolledShop.Program program)
      throws StationFault {
    return EnrolledShop.in(
        folder.resolve(name), characters, centre, () -> "K" + characters.charAt(1), program);
  }

  private static void assertAlike(EnrolledShop one, EnrolledShop other, String when)
      throws StationFault {
    SharedTables.assertSame(one.shop.reading, SharedTables.of(other.shop.reading), when);
  }

  private static List<Fact> told(EnrolledShop shop, Class<? extends Fact> kind)
      throws StationFault {
    return shop
        .shop
        .reading
        .of(tx -> shop.shop.journal.entries(tx, 0, Long.MAX_VALUE, 10_000))
        .stream()
        .map(JournalEntry::fact)
        .filter(kind::isInstance)
        .map(Fact.class::cast)
        .toList();
  }

  @Test
  void whatANewerProgramBookedComesInAfterTheUpdate() throws Exception {
    try (EnrolledShop office = shop("office", "01", EnrolledShop.Program.NOW)) {
      office.enrol();
      var older = EnrolledShop.Program.without(DOCUMENT);
      try (EnrolledShop saw = shop("saw", "02", older)) {
        saw.enrol();
        office.shop.bundle(6_000, 2);
        office.exchange();
        saw.exchange();
        assertThat(saw.status().fault()).isEmpty();
        assertThat(saw.rejected()).isNotEmpty().first().matches(each -> each.why() == Why.UNKNOWN);
        assertThat(told(saw, FeedFact.EntryRejected.class)).isNotEmpty();
        int aside = saw.rejected().size();
        int told = told(saw, FeedFact.EntryRejected.class).size();
        // The rest goes on, and nothing comes twice however often it is tried.
        office.shop.order("C-9", 1_830, 3);
        office.exchange();
        saw.exchange();
        saw.sync.tryAgain().run(saw.shop.command());
        saw.exchange();
        assertThat(saw.rejected()).hasSizeGreaterThanOrEqualTo(aside);
        assertThat(told(saw, FeedFact.EntryRejected.class)).hasSize(told);
      }
      try (EnrolledShop saw = shop("saw", "02", EnrolledShop.Program.NOW)) {
        saw.exchange();
        assertThat(saw.rejected()).isEmpty();
        office.exchange();
        assertAlike(saw, office, "after the update");
      }
    }
  }

  @Test
  void whatTheTablesStumbleOverIsTriedFiveTimesAndThenSetAside() throws Exception {
    var program =
        new EnrolledShop.Program("test", StationFacts.codec(), RejectedEntriesTest::stumbling);
    try (EnrolledShop office = shop("office", "01", EnrolledShop.Program.NOW)) {
      office.enrol();
      try (EnrolledShop saw = shop("saw", "02", program)) {
        saw.enrol();
        office.shop.bundle(6_000, 2);
        office.exchange();
        for (int i = 0; i < 5; i++) {
          assertThat(saw.rejected()).isEmpty();
          saw.sync.exchange().connectAgain();
          saw.exchange();
          assertThat(saw.status().fault().orElseThrow().code())
              .isEqualTo(FaultCode.CENTRE_ENTRY_FAILED);
        }
        saw.sync.exchange().connectAgain();
        saw.exchange();
        assertThat(saw.status().fault()).isEmpty();
        assertThat(saw.rejected())
            .anyMatch(each -> each.why() == Why.FAILED && each.problem().equals("stumbled"));
      }
      // A person has it tried again once the reason is gone.
      try (EnrolledShop saw = shop("saw", "02", EnrolledShop.Program.NOW)) {
        assertThat(saw.sync.tryAgain().run(saw.shop.command())).isTrue();
        saw.exchange();
        assertThat(saw.rejected()).isEmpty();
        assertThat(saw.sync.tryAgain().run(saw.shop.command())).isFalse();
        office.exchange();
        assertAlike(saw, office, "tried again");
      }
    }
  }

  private static FactTables stumbling(FactTables tables) {
    return new FactTables() {
      @Override
      public void take(Tx tx, List<Incoming> entries) {
        tables.take(tx, entries);
        if (entries.stream()
            .anyMatch(each -> each.entry().fact() instanceof StockFact.MovementCompleted)) {
          throw new IllegalStateException("stumbled");
        }
      }

      @Override
      public void reapply(Tx tx, Instant at, UUID user, Fact fact) {
        tables.reapply(tx, at, user, fact);
      }
    };
  }

  /** Its place goes to the centre, what it says stays here, and both sides say so. */
  @Test
  void whatTheCentreRefusesDoesNotHoldUpTheStation() throws Exception {
    try (EnrolledShop office = shop("office", "01", EnrolledShop.Program.NOW);
        EnrolledShop saw = shop("saw", "02", EnrolledShop.Program.NOW)) {
      office.enrol();
      saw.enrol();
      office.exchange();
      office.cable.refuse(entry -> entry.kind().equals(DOCUMENT));
      office.shop.bundle(6_000, 2);
      office.shop.order("C-9", 1_830, 3);
      for (int i = 0; i < 7; i++) {
        office.sync.exchange().connectAgain();
        office.exchange();
      }
      assertThat(office.status().unsent()).isZero();
      assertThat(office.rejected()).isNotEmpty().allMatch(each -> each.why() == Why.NOT_TAKEN);
      saw.exchange();
      assertThat(saw.rejected()).isNotEmpty().first().matches(each -> each.why() == Why.LEFT_OUT);
      office.exchange();
      assertThat(office.status().fault()).isEmpty();
      List<String> rows = SharedTables.of(office.shop.reading);
      // What came back is what was booked here.
      saw.shop.order("C-10", 900, 1);
      saw.exchange();
      office.exchange();
      assertThat(SharedTables.of(office.shop.reading)).containsAll(rows);
    }
  }
}
