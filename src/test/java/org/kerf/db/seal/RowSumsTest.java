package org.kerf.db.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.TimeZone;
import org.h2.util.DateTimeUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sums of a table's rows, while they are written and when they are read. */
class RowSumsTest {

  private static final SealKey KEY = new SealKey("key".getBytes(StandardCharsets.US_ASCII));
  private static final String URL = "jdbc:h2:mem:row-sums";

  private final TimeZone before = TimeZone.getDefault();
  private Connection keepsOpen;

  @BeforeEach
  void makeATable() throws SQLException {
    zone("Europe/Bucharest");
    keepsOpen = DriverManager.getConnection(URL);
    try (Statement statement = keepsOpen.createStatement()) {
      statement.execute("CREATE TABLE cut_order (id INTEGER PRIMARY KEY, due TIMESTAMP)");
    }
    Seals.putTriggers(keepsOpen);
  }

  @AfterEach
  void setTheZoneBack() throws SQLException {
    keepsOpen.close();
    zone(before.getID());
  }

  /** In spring there is no half past three of that day in Bucharest, but there is in London. */
  @Test
  void aTimeThatIsSkippedWhereItIsWrittenIsTheSameWhereItIsRead() throws SQLException {
    byte[] kept = written("INSERT INTO cut_order VALUES (1, TIMESTAMP '2027-03-28 03:30:00')");
    assertThat(differs(kept)).isFalse();
    zone("Europe/London");
    assertThat(differs(kept)).isFalse();
  }

  @Test
  void aTimeThatIsSkippedIsNotTheOneAfterIt() throws SQLException {
    byte[] kept = written("INSERT INTO cut_order VALUES (1, TIMESTAMP '2027-03-28 03:30:00')");
    try (Statement statement = keepsOpen.createStatement()) {
      statement.execute("UPDATE cut_order SET due = TIMESTAMP '2027-03-28 04:30:00'");
    }
    assertThat(differs(kept)).isTrue();
  }

  private byte[] written(String sql) throws SQLException {
    Seals seals = Seals.of(KEY, keepsOpen);
    try (RowChanges changes = seals.begin();
        Statement statement = keepsOpen.createStatement()) {
      statement.execute(sql);
      return seals.with(new byte[0], changes);
    }
  }

  private static boolean differs(byte[] kept) throws SQLException {
    try (Connection connection = DriverManager.getConnection(URL)) {
      Seals seals = Seals.of(KEY, connection);
      return !seals.differing(seals.count().addAll(connection), kept).isEmpty();
    }
  }

  private static void zone(String id) {
    TimeZone.setDefault(TimeZone.getTimeZone(id));
    DateTimeUtils.resetCalendar();
  }
}
