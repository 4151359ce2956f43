package org.kerf.db;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.h2.api.ErrorCode;
import org.h2.message.DbException;
import org.h2.store.fs.FilePath;
import org.kerf.db.file.JournalMark;
import org.kerf.db.file.OrderedWrites;
import org.kerf.db.file.StoreFaults;
import org.kerf.db.file.StoreLock;
import org.kerf.db.file.StorePlace;
import org.kerf.db.key.StoreKey;
import org.kerf.db.opening.StoreFile;
import org.kerf.db.opening.StoreInspection;
import org.kerf.db.seal.Seals;
import org.kerf.db.sql.Counter;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;

/**
 * Puts an older state of a store in the place of what lies there. What was booked after that state
 * is gone from this store but not from labels, printouts and other stations: so the restored store
 * counts in a new epoch, and its new codes begin with other characters.
 */
public final class Restoring {

  /** What the former file is called; a number follows where there is one already. */
  private static final String FORMER = "kerf.former";

  /**
   * What came of it.
   *
   * @param epoch in which the store counts now
   * @param characters that codes begin with from now on
   * @param formerly the characters that codes began with before
   * @param journal the number of the last entry that the store holds
   */
  public record Restored(int epoch, String characters, String formerly, long journal) {}

  private final StorePlace place;
  private final StoreKey key;
  private final RandomGenerator random;

  /**
   * @param random chooses characters
   */
  public Restoring(StorePlace place, StoreKey key, RandomGenerator random) {
    this.place = place;
    this.key = key;
    this.random = random;
  }

  /**
   * Restores the store. What lay in its place is kept beside it. If anything fails, the store is as
   * it was.
   *
   * @param backup a file of this store; that in the store's place itself is taken as it is
   * @param wanted what its codes begin with from now on; empty for any
   * @throws StationFault if the store is in use, the file is none that this key opens, or codes
   *     began with what is wanted before
   */
  public Restored run(Path backup, Optional<String> wanted) throws StationFault {
    try {
      place.createFolder();
      StoreLock lock = StoreLock.take(place);
      try {
        return run(FilePath.get(backup.toAbsolutePath().toString()), wanted);
      } finally {
        lock.close();
      }
    } catch (IOException | DbException e) {
      throw StoreFaults.folder(place, e);
    }
  }

  private Restored run(FilePath backup, Optional<String> wanted) throws StationFault, IOException {
    if (!StoreInspection.beginsLikeAStore(backup)) {
      throw StationFault.of(FaultCode.STORE_FOREIGN, FaultText.NOT_A_STORE, backup);
    }
    FilePath ready = place.ready();
    ready.delete();
    OrderedWrites.forgetFailure(ready);
    StoreFile.copy(backup, ready);
    try {
      refuseForeign();
      return restored(wanted);
    } catch (SQLException e) {
      throw e.getErrorCode() == ErrorCode.FILE_ENCRYPTION_ERROR_1
          ? StoreFaults.wrongKey(place, e)
          : StoreFaults.opening(place, e);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        place.readyUrl(), StoreFile.ADMIN, key.login(StoreFile.ADMIN));
  }

  private void refuseForeign() throws SQLException, StationFault {
    try (Connection owner = connect()) {
      if (!StoreFile.MIGRATIONS.containsAll(StoreInspection.migrations(owner))) {
        throw StoreFaults.newer(place);
      }
    }
  }

  private Restored restored(Optional<String> wanted)
      throws SQLException, StationFault, IOException {
    StoreFile.bringUpToDate(place, key, ShortCode.proposedStation(random));
    Restored restored;
    JournalMark mark;
    try (Connection owner = connect()) {
      Counter counter = Counter.read(owner, Seals.of(key.seal(), owner));
      String formerly = counter.station();
      if (wanted.equals(Optional.of(formerly))) {
        throw StationFault.of(FaultCode.SETTINGS_WRONG, FaultText.CHARACTERS_USED, formerly);
      }
      counter.restart(owner, wanted.orElseGet(() -> otherThan(formerly)));
      restored = new Restored(counter.epoch(), counter.station(), formerly, counter.journal());
      mark = counter.mark();
    }
    StoreFile.replace(place, former(), mark);
    return restored;
  }

  private String otherThan(String formerly) {
    String characters = ShortCode.proposedStation(random);
    while (characters.equals(formerly)) {
      characters = ShortCode.proposedStation(random);
    }
    return characters;
  }

  private FilePath former() {
    FilePath former = place.beside(FORMER + ".mv.db");
    for (int number = 2; former.exists(); number++) {
      former = place.beside(FORMER + '-' + number + ".mv.db");
    }
    return former;
  }
}
