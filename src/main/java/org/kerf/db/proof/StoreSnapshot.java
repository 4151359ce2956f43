package org.kerf.db.proof;

import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.kerf.db.file.EncryptedFile;
import org.kerf.db.file.JournalMark;
import org.kerf.db.file.StoreFailure;
import org.kerf.db.file.StoreFaults;
import org.kerf.db.opening.StoreFile;
import org.kerf.db.seal.RowSums;
import org.kerf.db.seal.Seals;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.Snapshot;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store's file opened a second time, for reading only and through {@link EncryptedFile}: with a
 * page cache of its own, so that a proof of the whole store takes nothing out of that of the lists.
 * What it finds is what a power cut at this moment would leave, and so what was booked.
 */
public final class StoreSnapshot implements Snapshot {

  private static final Logger LOG = LoggerFactory.getLogger(StoreSnapshot.class);

  /** About how much of the time the file's bytes take, the rest being its rows. */
  private static final double BYTES = 0.1;

  private final StoreFile file;
  private final SessionFactory sessions;
  private final Seals seals;
  private final JournalMark mark;
  private final Runnable onClose;
  private final StoreFile.Look look;
  private final Connection keepsOpen;

  private StoreSnapshot(
      StoreFile file,
      SessionFactory sessions,
      Seals seals,
      JournalMark mark,
      Runnable onClose,
      StoreFile.Look look,
      Connection keepsOpen) {
    this.file = file;
    this.sessions = sessions;
    this.seals = seals;
    this.mark = mark;
    this.onClose = onClose;
    this.look = look;
    this.keepsOpen = keepsOpen;
  }

  public static StoreSnapshot open(
      StoreFile file, SessionFactory sessions, Seals seals, Runnable onClose) throws StationFault {
    StoreFile.Look look = file.look();
    // Before the file is looked at: what is booked meanwhile is not behind it.
    JournalMark mark = file.mark().last();
    try {
      return new StoreSnapshot(file, sessions, seals, mark, onClose, look, look.connect());
    } catch (SQLException e) {
      throw StoreFaults.damaged(file.place(), e);
    }
  }

  @Override
  public <T> T read(Transactions.Work<T> work) throws StationFault {
    try (Connection connection = look.connect();
        Session session = sessions.withOptions().connection(connection).openSession()) {
      return work.run(StoreTx.looking(session, connection, seals));
    } catch (SQLException e) {
      throw StoreFaults.working(e);
    } catch (StoreFailure | PersistenceException e) {
      throw StoreFaults.working(StoreFaults.rootOf(e));
    }
  }

  @Override
  public List<String> differences(DoubleConsumer progress) throws StationFault {
    try (Connection connection = look.connect()) {
      List<String> found = new ArrayList<>(file.differences());
      progress.accept(BYTES);
      RowSums sums = seals.count();
      List<String> unread =
          new RowReading(connection, sums)
              .differences(read -> progress.accept(BYTES + (1 - BYTES) * read));
      found.addAll(unread);
      if (unread.isEmpty()) {
        found.addAll(new SealProof(connection, seals, sums).differences(mark));
        found.addAll(new SchemaProof(connection).differences());
      }
      return found;
    } catch (IOException e) {
      throw StoreFaults.damaged(file.place(), e);
    } catch (SQLException e) {
      throw StoreFaults.working(e);
    }
  }

  @Override
  public void close() {
    try {
      keepsOpen.close();
    } catch (SQLException e) {
      LOG.debug("a file that was only read did not close", e);
    } finally {
      onClose.run();
    }
  }
}
