package org.kerf.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.db.file.StoreFailure;
import org.kerf.db.sql.StoreTx;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.identity.model.Permission;
import org.kerf.journal.Consumer;
import org.kerf.journal.model.JournalEntry;
import org.kerf.kernel.Change;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.settings.model.SettingFact;

class ReadJournalTest {

  private static final int RUNS = 60;

  @TempDir Path folder;
  private Workshop shop;

  @BeforeEach
  void open() throws StationFault {
    shop = Workshop.in(folder);
    for (int i = 1; i <= 12; i++) {
      String no = Integer.toString(i);
      shop.booking.book(
          shop.command(),
          Permission.CHANGE_SETTINGS,
          Answers.always(true),
          (tx, at) ->
              Booked.of(
                  true,
                  List.of(
                      new SettingFact.SettingChanged("test", Map.of("no", Change.of("", no))))));
    }
  }

  @AfterEach
  void shut() {
    shop.close();
  }

  /** Takes all entries but one, at which it fails in the given way. */
  private static final class Picky implements Consumer {

    final List<Long> taken = new ArrayList<>();
    private final long bad;
    private final boolean bug;

    Picky(long bad, boolean bug) {
      this.bad = bad;
      this.bug = bug;
    }

    @Override
    public String name() {
      return "picky";
    }

    @Override
    public void take(Tx tx, JournalEntry entry) {
      if (entry.no() == bad) {
        throw bug
            ? new IllegalStateException("an entry that nobody thought of")
            : new StoreFailure(new SQLException("busy", "HYT00", ErrorCode.LOCK_TIMEOUT_1));
      }
      taken.add(entry.no());
    }
  }

  @Test
  void onlyTheEntryThatCantBeTakenIsSetAside() throws StationFault {
    var consumer = new Picky(7, true);
    run(consumer);
    assertThat(setAside()).containsExactly(7L);
    assertThat(consumer.taken).contains(1L, 2L, 3L, 4L, 5L, 6L, 8L, 9L, 10L, 11L, 12L);
    var state = shop.reading.of(tx -> shop.journal.consumer(tx, "picky"));
    assertThat(state.lastNo()).isEqualTo(entries());
    assertThat(state.tries()).isZero();
  }

  private long entries() throws StationFault {
    return shop.reading.of(tx -> shop.journal.entries(tx, 0, Long.MAX_VALUE, 100)).getLast().no();
  }

  @Test
  void aBusyStoreSetsNothingAside() throws StationFault {
    run(new Picky(7, false));
    assertThat(setAside()).isEmpty();
    assertThat(shop.reading.of(tx -> shop.journal.consumer(tx, "picky")).lastNo()).isLessThan(7);
  }

  private void run(Consumer consumer) {
    var reader =
        new ReadJournal(shop.booking, shop.reading, shop.transactions, shop.journal, consumer);
    for (int i = 0; i < RUNS; i++) {
      try {
        reader.run();
      } catch (StationFault fault) {
        assertThat(fault.sentence()).isNotBlank();
      }
    }
  }

  private List<Long> setAside() throws StationFault {
    return shop.reading.of(
        tx ->
            StoreTx.of(tx)
                .list(
                    "SELECT journal_no FROM journal_dead_letter ORDER BY journal_no",
                    row -> row.getLong(1)));
  }
}
