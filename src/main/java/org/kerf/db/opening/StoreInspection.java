package org.kerf.db.opening;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.h2.api.ErrorCode;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.encrypt.FileEncrypt;
import org.h2.store.fs.encrypt.FilePathEncrypt;
import org.kerf.db.file.BlockSums;
import org.kerf.db.file.StoreFaults;
import org.kerf.db.file.StorePlace;
import org.kerf.db.file.WaterMark;
import org.kerf.db.key.StoreKey;
import org.kerf.kernel.StationFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Inspects an existing file before it is opened for writing. H2 mends, rewrites and adds to a file
 * when it opens it, so a file that is damaged, foreign, newer or behind its mark has to be told
 * apart read-only, and is left byte for byte as it was.
 */
public final class StoreInspection {

  private static final Logger LOG = LoggerFactory.getLogger(StoreInspection.class);

  private static final byte[] ENCRYPTED = "H2encrypt\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] HEADER = "H:".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] CHUNK = "chunk:".getBytes(StandardCharsets.US_ASCII);
  private static final int BLOCK = 4096;

  /** Chunks are much shorter. */
  private static final long SEARCHED = 64L << 20;

  private static final int HEADERS = 2;

  private static final String IN_MEMORY = "memFS:kerf-headers";

  private final StorePlace place;
  private final StoreKey key;

  StoreInspection(StorePlace place, StoreKey key) {
    this.place = place;
    this.key = key;
  }

  /**
   * A look at the first bytes, for which no key is needed.
   *
   * @throws StationFault if the file can't be a store
   */
  public static void refuseForeign(StorePlace place) throws StationFault {
    try {
      if (!beginsLikeAStore(place.database())) {
        throw StoreFaults.notAStore(place);
      }
    } catch (IOException e) {
      throw StoreFaults.folder(place, e);
    }
  }

  public static boolean beginsLikeAStore(FilePath file) throws IOException {
    try (InputStream in = file.newInputStream()) {
      return Arrays.equals(in.readNBytes(ENCRYPTED.length), ENCRYPTED);
    }
  }

  /**
   * A new store must not take the place of one whose file is gone; before a new key is made.
   *
   * @throws StationFault if something was booked in this folder
   */
  public static void refuseGone(StorePlace place) throws StationFault {
    try {
      if (WaterMark.lastOf(place) > 0) {
        throw StoreFaults.gone(place);
      }
    } catch (IOException e) {
      throw StoreFaults.folder(place, e);
    }
  }

  /**
   * Whether the store has to be migrated: it lacks one, the newest or one before it.
   *
   * @param mark the last journal number that the store must have
   * @throws StationFault if the store must not be opened
   */
  boolean lacksMigrations(long mark) throws StationFault, IOException {
    refuseForeign(place);
    try (Connection connection =
        DriverManager.getConnection(
            place.snapshotUrl(key), StoreFile.ADMIN, key.password(StoreFile.ADMIN))) {
      return lacksMigrations(connection, mark);
    } catch (SQLException e) {
      LOG.debug("looked at once more, to tell why the store does not open", e);
    }
    return lacksMigrationsByH2(mark);
  }

  /** As {@link #lacksMigrations}, many times slower: H2's own encryption tells a wrong key. */
  private boolean lacksMigrationsByH2(long mark) throws StationFault, IOException {
    try (Connection connection =
        DriverManager.getConnection(
            place.inspectionUrl(), StoreFile.ADMIN, key.login(StoreFile.ADMIN))) {
      return lacksMigrations(connection, mark);
    } catch (SQLException e) {
      throw switch (e.getErrorCode()) {
        case ErrorCode.DATABASE_ALREADY_OPEN_1 -> StoreFaults.inUse(place, e);
        case ErrorCode.WRONG_USER_OR_PASSWORD -> StoreFaults.otherTables(place);
        case ErrorCode.FILE_ENCRYPTION_ERROR_1 -> doesNotOpen(e);
        default -> StoreFaults.damaged(place, e);
      };
    }
  }

  private boolean lacksMigrations(Connection connection, long mark)
      throws SQLException, StationFault {
    Set<Integer> had = migrations(connection);
    if (had.isEmpty()) {
      throw StoreFaults.otherTables(place);
    }
    if (!StoreFile.MIGRATIONS.containsAll(had)) {
      throw StoreFaults.newer(place);
    }
    if (number(connection, "SELECT journal_no FROM counter") < mark) {
      throw StoreFaults.behindItsMark(place);
    }
    return !had.containsAll(StoreFile.MIGRATIONS);
  }

  /** The numbers of those that the store has had; none of what is no store. */
  public static Set<Integer> migrations(Connection connection) throws SQLException {
    long histories =
        number(
            connection,
            "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = 'PUBLIC' AND"
                + " table_name = 'flyway_schema_history'");
    Set<Integer> had = new TreeSet<>();
    if (histories == 0) {
      return had;
    }
    try (PreparedStatement query =
            connection.prepareStatement(
                "SELECT CAST(\"version\" AS INTEGER) FROM PUBLIC.\"flyway_schema_history\" WHERE"
                    + " \"version\" IS NOT NULL AND \"success\"");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        had.add(rows.getInt(1));
      }
    }
    return had;
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql);
        ResultSet row = query.executeQuery()) {
      if (!row.next()) {
        throw new SQLException("no row: " + sql);
      }
      return row.getLong(1);
    }
  }

  private StationFault doesNotOpen(SQLException e) throws IOException {
    if (keyFits()) {
      return StoreFaults.damaged(place, e);
    }
    return keyFitsWithItsSalt()
        ? StoreFaults.beginningDamaged(place, e)
        : StoreFaults.wrongKey(place, e);
  }

  /** The salt stands at the file's beginning, and once more with the sums of its blocks. */
  private boolean keyFitsWithItsSalt() throws IOException {
    Optional<ByteBuffer> headers;
    try (FileChannel raw = place.database().open("r")) {
      headers = BlockSums.headersWithItsSalt(place, raw);
    }
    if (headers.isEmpty()) {
      return false;
    }
    FilePath copy = FilePath.get(IN_MEMORY);
    try (FileChannel mended = copy.open("rw")) {
      mended.write(headers.get());
      return keyFits(mended);
    } finally {
      copy.delete();
    }
  }

  /**
   * H2 says "wrong key" of an encrypted file with a damaged end, too. The key fits if either copy
   * of the file's header can be read with it, or the beginning of any chunk.
   */
  private boolean keyFits() throws IOException {
    try (FileChannel raw = place.database().open("r")) {
      return raw.size() < (long) BLOCK * (HEADERS + 1) || keyFits(raw);
    }
  }

  private boolean keyFits(FileChannel raw) throws IOException {
    byte[] secret = FilePathEncrypt.getPasswordBytes(key.filePassword().toCharArray());
    try (var file = new FileEncrypt(place.database().toString(), secret, raw)) {
      long end = Math.min(file.size(), SEARCHED);
      boolean found = false;
      ByteBuffer block = ByteBuffer.allocate(BLOCK);
      for (long at = 0; at + BLOCK <= end && !found; at += BLOCK) {
        file.read(block.clear(), at);
        found = startsWith(block, at < (long) BLOCK * HEADERS ? HEADER : CHUNK);
      }
      return found;
    }
  }

  private static boolean startsWith(ByteBuffer bytes, byte[] begin) {
    return bytes.slice(0, begin.length).equals(ByteBuffer.wrap(begin));
  }
}
