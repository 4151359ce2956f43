package org.kerf.db.file;

import java.sql.BatchUpdateException;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLSyntaxErrorException;
import org.h2.api.ErrorCode;
import org.hibernate.JDBCException;
import org.jspecify.annotations.Nullable;
import org.kerf.kernel.Cancellation;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.StationFault;

/** What went wrong with the store, in sentences. */
public final class StoreFaults {

  private StoreFaults() {}

  public static StationFault inUse(StorePlace place, @Nullable Throwable cause) {
    return StationFault.because(
        cause, FaultCode.STORE_IN_USE, FaultText.STORE_IN_USE, place.folder());
  }

  public static StationFault damaged(StorePlace place, @Nullable Throwable cause) {
    return StationFault.because(
        cause, FaultCode.STORE_DAMAGED, FaultText.STORE_DAMAGED, place.folder());
  }

  /** Without what the encryption begins with, the right key opens nothing. */
  public static StationFault beginningDamaged(StorePlace place, @Nullable Throwable cause) {
    return StationFault.because(
        cause, FaultCode.STORE_DAMAGED, FaultText.STORE_BEGINNING_DAMAGED, place.folder());
  }

  public static StationFault behindItsMark(StorePlace place) {
    return StationFault.of(
        FaultCode.STORE_DAMAGED, FaultText.STORE_BEHIND_ITS_MARK, place.folder(), WaterMark.NAME);
  }

  public static StationFault notAStore(StorePlace place) {
    return StationFault.of(FaultCode.STORE_FOREIGN, FaultText.NOT_A_STORE, place.file());
  }

  public static StationFault otherTables(StorePlace place) {
    return StationFault.of(FaultCode.STORE_FOREIGN, FaultText.OTHER_TABLES, place.folder());
  }

  public static StationFault wrongKey(StorePlace place, @Nullable Throwable cause) {
    return StationFault.because(
        cause, FaultCode.STORE_KEY_WRONG, FaultText.STORE_KEY_WRONG, place.folder());
  }

  public static StationFault newer(StorePlace place) {
    return StationFault.of(FaultCode.STORE_NEWER, FaultText.STORE_NEWER, place.folder());
  }

  public static StationFault notMigrated(StorePlace place, Throwable cause) {
    return StationFault.because(
        cause, FaultCode.STORE_FAILED, FaultText.STORE_NOT_MIGRATED, place.folder());
  }

  /** Whose some rows are can't be told by the names that they hold. */
  public static StationFault customersUnmatched(StorePlace place, String names) {
    return StationFault.of(
        FaultCode.CUSTOMERS_UNMATCHED, FaultText.CUSTOMERS_UNMATCHED, place.folder(), names);
  }

  public static StationFault folder(StorePlace place, Exception cause) {
    return DiskSpace.isFull(place, cause)
        ? diskFull(place, cause)
        : StationFault.because(
            cause, FaultCode.FILE_UNWRITABLE, FaultText.DATA_FOLDER, place.folder());
  }

  /** Why a store that looked sound at first does not open. */
  public static StationFault opening(StorePlace place, SQLException e) {
    return e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1
        ? inUse(place, e)
        : StationFault.because(
            e, FaultCode.STORE_FAILED, FaultText.STORE_NOT_OPENED, place.folder());
  }

  /**
   * Why work in the open store failed, and nothing of it was kept.
   *
   * @throws IllegalStateException if the store is well and the statement is a bug
   */
  public static StationFault working(SQLException e) {
    if (isBug(e)) {
      throw new IllegalStateException(e);
    }
    return switch (e.getErrorCode()) {
      case ErrorCode.STATEMENT_WAS_CANCELED -> stopped(e);
      case ErrorCode.LOCK_TIMEOUT_1, ErrorCode.DEADLOCK_1, ErrorCode.CONCURRENT_UPDATE_1 ->
          StationFault.because(e, FaultCode.STORE_BUSY, FaultText.STORE_BUSY);
      case ErrorCode.FILE_CORRUPTED_1, ErrorCode.GENERAL_ERROR_1 ->
          StationFault.because(e, FaultCode.STORE_DAMAGED, FaultText.STORE_PART_UNREADABLE);
      default -> StationFault.because(e, FaultCode.STORE_FAILED, FaultText.STORE_FAILED);
    };
  }

  /** A batch of statements says by its state alone what one of them failed with. */
  private static boolean isBug(SQLException e) {
    return e instanceof SQLSyntaxErrorException
        || e instanceof SQLDataException
        || e instanceof SQLIntegrityConstraintViolationException
        || (e instanceof BatchUpdateException
            && e.getSQLState() != null
            && (e.getSQLState().startsWith("22") || e.getSQLState().startsWith("23")));
  }

  /** Whoever asked wanted it no more, or it took longer than any reading may. */
  private static StationFault stopped(SQLException e) {
    return Cancellation.current().filter(Cancellation::cancelled).isPresent()
        ? StationFault.because(e, FaultCode.READ_NOT_WANTED, FaultText.READ_NOT_WANTED)
        : StationFault.because(e, FaultCode.READ_TOO_LONG, FaultText.READ_TOO_LONG);
  }

  /** What the database said, below what others made of it. */
  public static SQLException rootOf(RuntimeException failure) {
    return switch (failure) {
      case StoreFailure t when t.getCause() instanceof SQLException sql -> sql;
      case JDBCException jdbc -> jdbc.getSQLException();
      default -> new SQLException(failure.getMessage(), failure);
    };
  }

  /** The disk failed earlier, in a way after which the open store can't be trusted. */
  public static StationFault givenUp() {
    return StationFault.of(FaultCode.STORE_FAILED, FaultText.STORE_GIVEN_UP);
  }

  /** The station is ending. */
  public static StationFault closed() {
    return StationFault.of(FaultCode.STORE_FAILED, FaultText.STORE_CLOSED);
  }

  /** The store file is not there, but the folder's mark says that it was booked in. */
  public static StationFault gone(StorePlace place) {
    return StationFault.of(
        FaultCode.STORE_MISSING,
        FaultText.STORE_GONE,
        place.file(),
        WaterMark.NAME,
        place.folder());
  }

  public static StationFault diskFull(StorePlace place, @Nullable Exception cause) {
    return StationFault.because(cause, FaultCode.DISK_FULL, FaultText.DISK_FULL, place.folder());
  }

  /** The disk became full earlier; since then the store can only be read. */
  public static StationFault diskWasFull(StorePlace place) {
    return StationFault.of(FaultCode.DISK_FULL, FaultText.DISK_FULL_READ_ONLY, place.folder());
  }

  /** The commit was under way when the disk became full. */
  public static StationFault diskFullOutcomeUnknown(StorePlace place, Exception e) {
    return StationFault.because(
        e, FaultCode.STORE_OUTCOME_UNKNOWN, FaultText.DISK_FULL_OUTCOME_UNKNOWN, place.folder());
  }

  /** The commit was under way when the disk failed. */
  public static StationFault outcomeUnknown(Exception e) {
    return StationFault.because(
        e, FaultCode.STORE_OUTCOME_UNKNOWN, FaultText.STORE_OUTCOME_UNKNOWN);
  }
}
