package org.kerf.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.ClosedPeriods;
import org.kerf.flow.sync.WatchStall;
import org.kerf.identity.store.CommandStore;
import org.kerf.identity.store.UserStore;
import org.kerf.kernel.Fact;
import org.kerf.kernel.StationFault;
import org.kerf.settings.store.SettingStore;
import org.kerf.sync.model.SyncFact;
import org.kerf.sync.store.StallStore;
import org.kerf.tools.sync.ModelCentre;

/** Whoever is at the station is told, once, that what was booked has not gone for hours. */
class StalledExchangeTest {

  @TempDir Path folder;
  private final ModelCentre centre =
      new ModelCentre(new UUID(7, 7), "Construct SRL", InstantSource.system());
  private Duration later = Duration.ZERO;

  @Test
  void aStallIsToldOnceAndSoIsItsEnd() throws Exception {
    try (EnrolledShop office = EnrolledShop.in(folder, "01", centre, () -> "99")) {
      office.enrol();
      office.exchange();
      WatchStall watch = watch(office);
      office.cable.pull(true);
      office.shop.bundle(6_000, 3);
      office.exchange();
      assertThat(watch.run()).isFalse();
      later = Duration.ofHours(3);
      assertThat(watch.run()).isFalse();

      later = Duration.ofHours(5);
      // Once may be the first look after a night.
      assertThat(watch.run()).isFalse();
      assertThat(watch.run()).isTrue();
      assertThat(watch.run()).isFalse();
      assertThat(told(office)).hasSize(1).first().isInstanceOf(SyncFact.ExchangeStalled.class);

      later = Duration.ZERO;
      office.cable.pull(false);
      Thread.sleep(1_100);
      office.exchange();
      assertThat(office.status().unsent()).isZero();
      assertThat(watch.run()).isTrue();
      assertThat(watch.run()).isFalse();
      assertThat(told(office)).hasSize(2).last().isInstanceOf(SyncFact.StallEnded.class);
    }
  }

  private WatchStall watch(EnrolledShop at) {
    Workshop shop = at.shop;
    var booking =
        new Booking(
            shop.transactions,
            shop.journal,
            new CommandStore(),
            new UserStore(),
            () -> shop.clock.instant().plus(later),
            shop.ids,
            shop.codes(),
            new ClosedPeriods(shop.repositories.ledger(), ZoneOffset.UTC));
    return new WatchStall(
        booking, shop.reading, at.sync.look(), new StallStore(), new SettingStore());
  }

  private static List<Fact> told(EnrolledShop at) throws StationFault {
    return at.shop.reading.of(tx -> at.shop.journal.entries(tx, 0, Long.MAX_VALUE, 1_000)).stream()
        .map(entry -> entry.fact())
        .filter(
            fact -> fact instanceof SyncFact.ExchangeStalled || fact instanceof SyncFact.StallEnded)
        .toList();
  }
}
