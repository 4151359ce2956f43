package org.kerf.sync.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kerf.kernel.StationFault;
import org.kerf.sync.CentreLink;
import org.kerf.sync.Claims;
import org.kerf.sync.CompanyUsers;
import org.kerf.sync.model.Batch;
import org.kerf.sync.model.CentreEntry;
import org.kerf.sync.model.CentreStation;
import org.kerf.sync.model.ClaimAnswer;
import org.kerf.sync.model.FeedBatch;
import org.kerf.sync.model.Hello;
import org.kerf.sync.model.PersonName;
import org.kerf.sync.model.PushAnswer;
import org.kerf.sync.model.Told;
import org.kerf.sync.model.Welcome;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A station's connection to the centre. Each call is one statement and its own transaction: the
 * server commits it without asking back, so a connection that breaks keeps nobody waiting.
 */
final class PostgresLink implements CentreLink, Claims {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresLink.class);
  private static final HexFormat HEX = HexFormat.of();
  private static final String UNKNOWN_FUNCTION = "42883";

  private final Connection connection;
  private final String host;

  /** Asked for once a connection: a centre gets another form while nobody is connected. */
  private @Nullable CompanyUsers users;

  private boolean usersAsked;

  private PostgresLink(Connection connection, String host) {
    this.connection = connection;
    this.host = host;
  }

  /**
   * Takes over a connection and has it wake up when somebody sends.
   *
   * @param host for people
   */
  static PostgresLink on(Connection connection, String host) throws StationFault {
    try (PreparedStatement listen = connection.prepareStatement("LISTEN kerf_feed")) {
      listen.execute();
    } catch (SQLException e) {
      throw CentreFaults.calling(e, host);
    }
    return new PostgresLink(connection, host);
  }

  @Override
  public Welcome hello(Hello hello) throws StationFault {
    try (PreparedStatement call = call("hello", 8)) {
      call.setInt(1, hello.schema());
      call.setString(2, hello.program());
      call.setInt(3, hello.epoch());
      call.setString(4, hello.characters());
      call.setLong(5, hello.lastNo());
      call.setLong(6, hello.cursor().seq());
      call.setBytes(7, HEX.parseHex(hello.cursor().hash()));
      call.setObject(8, hello.at().atOffset(ZoneOffset.UTC));
      try (ResultSet row = only(call)) {
        return new Welcome(
            row.getObject("o_company", UUID.class),
            row.getString("o_company_name"),
            row.getInt("o_exchange"),
            row.getInt("o_oldest_exchange"),
            row.getInt("o_epoch"),
            row.getLong("o_last_no"),
            HEX.formatHex(row.getBytes("o_last_hash")),
            row.getLong("o_head"),
            row.getBoolean("o_cursor_known"),
            row.getLong("o_compacted_to"),
            row.getBoolean("o_paused"),
            time(row, "o_at"));
      }
    } catch (SQLException e) {
      throw CentreFaults.calling(e, host);
    }
  }

  @Override
  public PushAnswer push(Batch batch) throws StationFault {
    List<CentreEntry> entries = batch.entries();
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).no() != batch.afterNo() + 1 + i) {
        throw new IllegalArgumentException("a hole before entry " + entries.get(i).no());
      }
    }
    try (PreparedStatement call = call("push", 11)) {
      call.setInt(1, batch.epoch());
      call.setLong(2, batch.afterNo());
      call.setBytes(3, HEX.parseHex(batch.afterHash()));
      array(call, 4, "text", entries, CentreEntry::kind, new String[0]);
      array(call, 5, "int4", entries, CentreEntry::version, new Integer[0]);
      array(call, 6, "uuid", entries, CentreEntry::subject, new UUID[0]);
      array(call, 7, "text", entries, CentreEntry::details, new String[0]);
      array(call, 8, "timestamptz", entries, entry -> entry.at().toString(), new String[0]);
      array(call, 9, "uuid", entries, CentreEntry::user, new UUID[0]);
      array(call, 10, "bytea", entries, entry -> HEX.parseHex(entry.hash()), new byte[0][]);
      array(call, 11, "bool", entries, CentreEntry::local, new Boolean[0]);
      try (ResultSet row = only(call)) {
        return answer(row);
      }
    } catch (SQLException e) {
      throw CentreFaults.calling(e, host);
    }
  }

  private static PushAnswer answer(ResultSet row) throws SQLException {
    String outcome = row.getString("o_outcome");
    long lastNo = row.getLong("o_last_no");
    return switch (outcome) {
      case "taken" -> new PushAnswer.Taken(lastNo, time(row, "o_at"));
      case "send_from" -> new PushAnswer.SendFrom(lastNo);
      case "forked" -> new PushAnswer.Forked(row.getInt("o_epoch"), lastNo);
      default -> throw new SQLException("the centre answered " + outcome);
    };
  }

  @Override
  public List<FeedBatch> pull(long after, int mostEntries) throws StationFault {
    try (PreparedStatement call = call("pull", 2)) {
      call.setLong(1, after);
      call.setInt(2, mostEntries);
      try (ResultSet rows = call.executeQuery()) {
        return batches(rows);
      }
    } catch (SQLException e) {
      throw CentreFaults.calling(e, host);
    }
  }

  /** Reads by number of column: a page has many thousand rows. */
  private static List<FeedBatch> batches(ResultSet rows) throws SQLException {
    List<FeedBatch> batches = new ArrayList<>();
    List<CentreEntry> entries = new ArrayList<>();
    boolean more = rows.next();
    while (more) {
      long seq = rows.getLong(1);
      String hash = HEX.formatHex(rows.getBytes(2));
      UUID station = rows.getObject(3, UUID.class);
      String characters = rows.getString(4);
      int epoch = rows.getInt(5);
      Instant received = rows.getObject(6, OffsetDateTime.class).toInstant();
      entries.clear();
      while (more && rows.getLong(1) == seq) {
        entries.add(entry(rows));
        more = rows.next();
      }
      batches.add(
          new FeedBatch(seq, hash, station, characters, epoch, received, List.copyOf(entries)));
    }
    return batches;
  }

  private static CentreEntry entry(ResultSet row) throws SQLException {
    return new CentreEntry(
        row.getLong(7),
        row.getString(8),
        row.getInt(9),
        row.getObject(10, UUID.class),
        row.getString(11),
        row.getObject(12, OffsetDateTime.class).toInstant(),
        row.getObject(13, UUID.class),
        HEX.formatHex(row.getBytes(14)),
        false);
  }

  @Override
  public Optional<String> entryHash(int epoch, long no) throws StationFault {
    try (PreparedStatement call = call("entry_hash", 2)) {
      call.setInt(1, epoch);
      call.setLong(2, no);
      return hash(call);
    } catch (SQLException e) {
      throw CentreFaults.calling(e, host);
    }
  }

  @Override
  public Optional<String> feedHash(long seq) throws StationFault {
    try (PreparedStatement call = call("feed_hash", 1)) {
      call.setLong(1, seq);
      return hash(call);
    } catch (SQLException e) {
      throw CentreFaults.calling(e, host);
    }
  }

  private static Optional<String> hash(PreparedStatement call) throws SQLException {
    try (ResultSet row = only(call)) {
      return Optional.ofNullable(row.getBytes(1)).map(HEX::formatHex);
    }
  }

  @Override
  public void putNames(List<PersonName> names) throws StationFault {
    if (names.isEmpty()) {
      return;
    }
    try (PreparedStatement call = call("put_names", 2)) {
      array(call, 1, "uuid", names, PersonName::id, new UUID[0]);
      array(call, 2, "text", names, PersonName::name, new String[0]);
      call.execute();
    } catch (SQLException e) {
      throw CentreFaults.calling(e, host);
    }
  }

  @Override
  public List<PersonName> names(long afterVersion, int most) throws StationFault {
    try (PreparedStatement call = call("names", 2)) {
      call.setLong(1, afterVersion);
      call.setInt(2, most);
      List<PersonName> names = new ArrayList<>();
      try (ResultSet rows = call.executeQuery()) {
        while (rows.next()) {
          names.add(
              new PersonName(
                  rows.getObject("o_id", UUID.class),
                  rows.getString("o_name"),
                  rows.getLong("o_version")));
        }
      }
      return names;
    } catch (SQLException e) {
      throw CentreFaults.calling(e, host);
    }
  }

  @Override
  public Optional<CompanyUsers> users() throws StationFault {
    if (!usersAsked) {
      users = PostgresUsers.on(connection, host).orElse(null);
      usersAsked = true;
    }
    return Optional.ofNullable(users);
  }

  @Override
  public boolean waitForNews(Duration longest) throws StationFault {
    try {
      PGConnection server = connection.unwrap(PGConnection.class);
      // Nothing at all would mean for ever.
      PGNotification[] news = server.getNotifications((int) Math.max(1, longest.toMillis()));
      return news != null && news.length > 0;
    } catch (SQLException e) {
      throw CentreFaults.calling(e, host);
    }
  }

  @Override
  public boolean tell(Told told) throws StationFault {
    try (PreparedStatement call = call("tell", 3)) {
      call.setLong(1, told.lastNo());
      call.setLong(2, told.cursorSeq());
      call.setObject(3, told.at().atOffset(ZoneOffset.UTC));
      call.execute();
      return true;
    } catch (SQLException e) {
      return unlessUnknown(e, false);
    }
  }

  @Override
  public Optional<List<CentreStation>> stations() throws StationFault {
    try (PreparedStatement call = call("company_stations", 0);
        ResultSet row = call.executeQuery()) {
      List<CentreStation> stations = new ArrayList<>();
      while (row.next()) {
        stations.add(station(row));
      }
      return Optional.of(stations);
    } catch (SQLException e) {
      return unlessUnknown(e, Optional.empty());
    }
  }

  private static CentreStation station(ResultSet row) throws SQLException {
    @Nullable OffsetDateTime seen = row.getObject("o_seen", OffsetDateTime.class);
    @Nullable Long unread = row.getObject("o_unread_entries", Long.class);
    return new CentreStation(
        row.getObject("o_id", UUID.class),
        row.getString("o_name"),
        row.getString("o_characters"),
        Optional.ofNullable(seen).map(OffsetDateTime::toInstant),
        row.getString("o_program"),
        Duration.ofMillis(row.getLong("o_clock_offset_ms")),
        row.getBoolean("o_paused"),
        row.getLong("o_not_sent"),
        row.getLong("o_unread_batches"),
        unread == null ? OptionalLong.empty() : OptionalLong.of(unread));
  }

  /** A centre that an older program set up has fewer functions. */
  private <T> T unlessUnknown(SQLException e, T without) throws StationFault {
    if (UNKNOWN_FUNCTION.equals(e.getSQLState())) {
      return without;
    }
    throw CentreFaults.calling(e, host);
  }

  @Override
  public Claims claims() {
    return this;
  }

  @Override
  public ClaimAnswer claim(UUID unit, String purpose) throws StationFault {
    try (PreparedStatement call = call("claim", 2)) {
      call.setObject(1, unit);
      call.setString(2, purpose);
      try (ResultSet row = only(call)) {
        if (row.getBoolean("o_claimed")) {
          return new ClaimAnswer.Claimed(row.getLong("o_fencing"), time(row, "o_expires"));
        }
        return new ClaimAnswer.HeldBy(
            row.getObject("o_station", UUID.class),
            row.getString("o_station_name"),
            row.getString("o_purpose"),
            row.getLong("o_fencing"),
            time(row, "o_expires"));
      }
    } catch (SQLException e) {
      throw CentreFaults.calling(e, host);
    }
  }

  @Override
  public boolean noteCut(UUID unit, long fencing) throws StationFault {
    return ofClaim("claim_has_cut", unit, fencing);
  }

  @Override
  public boolean release(UUID unit, long fencing) throws StationFault {
    return ofClaim("release", unit, fencing);
  }

  private boolean ofClaim(String function, UUID unit, long fencing) throws StationFault {
    try (PreparedStatement call = call(function, 2)) {
      call.setObject(1, unit);
      call.setLong(2, fencing);
      try (ResultSet row = only(call)) {
        return row.getBoolean(1);
      }
    } catch (SQLException e) {
      throw CentreFaults.calling(e, host);
    }
  }

  @Override
  public boolean breakClaim(UUID unit, long fencing, UUID user, String reason) throws StationFault {
    try (PreparedStatement call = call("break_claim", 4)) {
      call.setObject(1, unit);
      call.setLong(2, fencing);
      call.setObject(3, user);
      call.setString(4, reason);
      try (ResultSet row = only(call)) {
        return row.getBoolean(1);
      }
    } catch (SQLException e) {
      throw CentreFaults.calling(e, host);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      LOG.debug("the connection to the centre was broken already", e);
    }
  }

  private PreparedStatement call(String function, int parameters) throws SQLException {
    String places = String.join(", ", Collections.nCopies(parameters, "?"));
    return connection.prepareStatement("SELECT * FROM kerf." + function + "(" + places + ")");
  }

  private static ResultSet only(PreparedStatement call) throws SQLException {
    ResultSet row = call.executeQuery();
    if (!row.next()) {
      row.close();
      throw new SQLException("the centre answered nothing");
    }
    return row;
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private <T, V> void array(
      PreparedStatement call, int place, String type, List<T> all, Function<T, V> value, V[] kind)
      throws SQLException {
    call.setArray(
        place, connection.createArrayOf(type, all.stream().map(value).toList().toArray(kind)));
  }
}
