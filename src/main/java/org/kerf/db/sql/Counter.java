package org.kerf.db.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Supplier;
import org.kerf.db.file.JournalMark;
import org.kerf.db.seal.Chain;
import org.kerf.db.seal.ChainedRow;
import org.kerf.db.seal.Hash;
import org.kerf.db.seal.RowChanges;
import org.kerf.db.seal.Seals;

/**
 * The station's one counter row while a write holds it: the journal's last number and hash, the
 * movements' sequence, the sums over all tables, the seal over all of these. Numbers given here are
 * written in the same commit, so none is ever missing.
 */
public final class Counter {

  private final Seals seals;
  private final Chain chain;
  private String station;
  private int epoch;
  private UUID stationId;
  private final boolean sound;
  private long journal;
  private long movement;
  private Hash head;
  private byte[] contents;
  private Hash seal;
  private Supplier<byte[]> newContents = () -> contents;

  private Counter(Seals seals, ResultSet row, boolean trusted) throws SQLException {
    this.seals = seals;
    this.chain = seals.chain();
    this.station = Columns.text(row, "station");
    this.epoch = row.getInt("epoch");
    this.stationId = Columns.id(row, "station_id");
    this.journal = row.getLong("journal_no");
    this.movement = row.getLong("movement_no");
    this.head = Hash.of(Columns.bytes(row, "head"));
    this.contents = Columns.bytes(row, "contents");
    this.seal = Hash.of(Columns.bytes(row, "seal"));
    this.sound = trusted || seal.equals(sealed());
  }

  public static Counter read(Connection connection, Seals seals) throws SQLException {
    return read(connection, seals, false);
  }

  /** Of a store that has no seal yet. */
  public static Counter readUnsealed(Connection owner, Seals seals) throws SQLException {
    return read(owner, seals, true);
  }

  private static Counter read(Connection connection, Seals seals, boolean trusted)
      throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT station, epoch, station_id, journal_no, movement_no, head,"
                    + " contents, seal FROM counter WHERE id = 1");
        ResultSet row = select.executeQuery()) {
      if (!row.next()) {
        throw new SQLException("the counter row is missing");
      }
      return new Counter(seals, row, trusted);
    }
  }

  /** Counts what a write that is under way changes in other tables. */
  public void count(RowChanges rows) {
    newContents = () -> seals.with(contents, rows);
  }

  /**
   * Counts from here on, after the tables were changed as a whole.
   *
   * @param last the last entry's hash
   * @param sums the sums over all tables
   */
  public void begin(Hash last, byte[] sums) {
    head = last;
    contents = sums;
  }

  /** Writes what was numbered and what was changed, under a new seal. */
  public void write(Connection connection) throws SQLException {
    contents = newContents.get();
    // Once found broken it stays broken, whatever is written later.
    seal = sound ? sealed() : Hash.NONE;
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE counter SET station = ?, epoch = ?, station_id = ?, journal_no = ?,"
                + " movement_no = ?, head = ?, contents = ?, seal = ?")) {
      new Parameters(update)
          .add(station)
          .add(epoch)
          .add(stationId)
          .add(journal)
          .add(movement)
          .add(head.bytes())
          .add(contents)
          .add(seal.bytes());
      update.executeUpdate();
    }
  }

  private Hash sealed() {
    return seals.seal(station, epoch, stationId, journal, movement, head.bytes(), contents);
  }

  public String station() {
    return station;
  }

  public int epoch() {
    return epoch;
  }

  /** Has codes begin with these characters from now on. */
  void station(String characters) {
    station = characters;
  }

  /**
   * Counts in another epoch from now on.
   *
   * @throws IllegalArgumentException if it is one before this
   */
  void begin(int next, String characters) {
    if (next < epoch) {
      throw new IllegalArgumentException("epoch " + next + " after " + epoch);
    }
    epoch = next;
    station = characters;
  }

  /** Counts as another station from now on. */
  void become(UUID other, int itsEpoch) {
    stationId = other;
    epoch = itsEpoch;
  }

  /** Begins to count anew, with other characters, in a store that was restored. */
  public void restart(Connection owner, String characters) throws SQLException {
    station = characters;
    epoch++;
    write(owner);
  }

  public long journal() {
    return journal;
  }

  /** The hash of the last entry. */
  public Hash head() {
    return head;
  }

  public long nextJournal() {
    return ++journal;
  }

  public long nextMovement() {
    return nextMovements(1);
  }

  /** The first of so many numbers in a row. */
  public long nextMovements(int count) {
    movement += count;
    return movement - count + 1;
  }

  public UUID stationId() {
    return stationId;
  }

  /** What stands for the contents of the tables that are booked in, as this write leaves them. */
  public Hash booked() {
    return seals.booked(newContents.get());
  }

  /** Chains the next row of the journal. */
  Hash link(ChainedRow row) {
    head = chain.link(head, row);
    return head;
  }

  /** What the mark beside the store keeps of it. */
  public JournalMark mark() {
    return new JournalMark(journal, head);
  }

  /** Whether the row is as this program wrote it. */
  public boolean isSound() {
    return sound;
  }

  public byte[] contents() {
    return contents;
  }
}
