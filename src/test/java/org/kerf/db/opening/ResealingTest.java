package org.kerf.db.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.db.Store;
import org.kerf.db.TestStore;
import org.kerf.db.file.StorePlace;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.Snapshot;
import org.kerf.kernel.StationFault;

/** What happens to a sealed store as a whole: a migration from V20, a table that comes and goes. */
class ResealingTest {

  /** V21 taken back. */
  private static final List<String> BACK =
      List.of(
          "DROP INDEX stock_unit_by_class",
          "DROP INDEX stock_unit_by_remnant",
          "ALTER TABLE stock_unit DROP COLUMN listed, remnant, class_start",
          "CREATE INDEX stock_unit_by_age ON stock_unit (since)",
          "DELETE FROM PUBLIC.\"flyway_schema_history\" WHERE \"version\" = '21'");

  @TempDir Path folder;

  @BeforeEach
  void makeAStore() throws StationFault {
    try (Store store = TestStore.open(folder)) {
      store.write(
          tx -> {
            StoreTx.of(tx)
                .change(
                    "INSERT INTO setting (name, setting_value) VALUES ('a', 'b'), ('c', 'd')",
                    p -> {});
            TestStore.writeJournal(StoreTx.of(tx), "set");
            return true;
          });
    }
  }

  @Test
  void aSoundStoreIsSoundAfterIt() throws Exception {
    asOwner(BACK);
    assertThat(differences()).isEmpty();
  }

  @Test
  void aDamageOfBeforeItIsFoundAfterIt() throws Exception {
    asOwner(BACK);
    asOwner(List.of("UPDATE setting SET setting_value = 'x' WHERE name = 'a'"));
    assertThat(differences())
        .containsExactly(
            "Rows of PUBLIC.SETTING were changed by something else than this program.");
  }

  @Test
  void aCounterThatWasChangedBeforeItIsFoundAfterIt() throws Exception {
    asOwner(BACK);
    asOwner(List.of("UPDATE counter SET movement_no = movement_no + 1"));
    assertThat(differences())
        .containsExactly("The store's counter was changed by something else than this program.");
  }

  /** Its place in the list of tables would shift the sums of all that come after it. */
  @Test
  void aTableOfAnothersLeavesNothingBehindWhenItIsGone() throws Exception {
    asOwner(List.of("CREATE TABLE aaa (id INTEGER PRIMARY KEY)"));
    try (Store store = TestStore.open(folder)) {
      store.write(
          tx ->
              StoreTx.of(tx)
                  .change("UPDATE setting SET setting_value = 'e' WHERE name = 'a'", p -> {}));
      TestStore.book(store, "beside it");
    }
    asOwner(List.of("DROP TABLE aaa"));
    try (Store store = TestStore.open(folder);
        Snapshot snapshot = store.snapshot()) {
      assertThat(snapshot.differences(read -> {})).isEmpty();
    }
  }

  private List<String> differences() throws StationFault {
    try (Store store = TestStore.open(folder)) {
      assertThat(TestStore.journal(store)).containsExactly(1L, 2L);
      TestStore.book(store, "later");
      try (Snapshot snapshot = store.snapshot()) {
        return snapshot.differences(read -> {});
      }
    }
  }

  private void asOwner(List<String> all) throws SQLException {
    try (Connection owner =
            DriverManager.getConnection(
                StorePlace.in(folder).url(TestStore.KEY),
                StoreFile.ADMIN,
                TestStore.KEY.password(StoreFile.ADMIN));
        Statement statement = owner.createStatement()) {
      for (String sql : all) {
        statement.execute(sql);
      }
    }
  }
}
