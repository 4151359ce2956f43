package org.kerf.db;

import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLSyntaxErrorException;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;

/** What went wrong with the store, in sentences. */
final class StoreFaults {

  private StoreFaults() {}

  static StationFault inUse(StorePlace place, @Nullable Throwable cause) {
    return new StationFault(
        FaultCode.STORE_IN_USE,
        "The data folder "
            + place.folder()
            + " is in use by another Kerf station. Close that one, or start this one with --data"
            + " and another folder.",
        cause);
  }

  static StationFault damaged(StorePlace place, @Nullable Throwable cause) {
    return new StationFault(
        FaultCode.STORE_DAMAGED,
        "The store in "
            + place.folder()
            + " is damaged. It was left as it is. Put a backup in its place; what was booked after"
            + " the backup has to be booked again.",
        cause);
  }

  static StationFault behindItsMark(StorePlace place) {
    return new StationFault(
        FaultCode.STORE_DAMAGED,
        "The store in "
            + place.folder()
            + " lacks bookings that were already on the disk: its file was damaged, or replaced by"
            + " an older one. It was left as it is. Put a backup in its place and delete the file "
            + WaterMark.NAME
            + " beside it.");
  }

  static StationFault notAStore(StorePlace place) {
    return new StationFault(
        FaultCode.STORE_FOREIGN,
        "The file "
            + place.file()
            + " is not a Kerf store, or its beginning is damaged. It was left as it is. Choose"
            + " another data folder, or put a backup in its place.");
  }

  static StationFault otherTables(StorePlace place) {
    return new StationFault(
        FaultCode.STORE_FOREIGN,
        "The database in "
            + place.folder()
            + " was not made by Kerf. It was left as it is. Choose another data folder.");
  }

  static StationFault wrongKey(StorePlace place, @Nullable Throwable cause) {
    return new StationFault(
        FaultCode.STORE_KEY_WRONG,
        "The key does not open the store in "
            + place.folder()
            + ". If the folder came from another machine, start with --recovery-key.",
        cause);
  }

  static StationFault newer(StorePlace place) {
    return new StationFault(
        FaultCode.STORE_NEWER,
        "The store in "
            + place.folder()
            + " was used by a newer Kerf and was left as it is. Install that Kerf here too.");
  }

  static StationFault notMigrated(StorePlace place, Throwable cause) {
    return new StationFault(
        FaultCode.STORE_FAILED,
        "The store in "
            + place.folder()
            + " can't be brought to this program's form. It was left as it is. Check the free"
            + " space of the disk, or go back to the Kerf that was used before.",
        cause);
  }

  static StationFault notCompacted(StorePlace place, Throwable cause) {
    return new StationFault(
        FaultCode.STORE_FAILED,
        "The store in "
            + place.folder()
            + " could not be made smaller and was left as it is. Check the free space of the disk.",
        cause);
  }

  static StationFault folder(StorePlace place, Exception cause) {
    return new StationFault(
        FaultCode.FILE_UNWRITABLE,
        "The data folder " + place.folder() + " can't be used. Check that you may write there.",
        cause);
  }

  /** Why a store that looked sound at first does not open. */
  static StationFault opening(StorePlace place, SQLException e) {
    return e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1
        ? inUse(place, e)
        : new StationFault(
            FaultCode.STORE_FAILED,
            "The store in "
                + place.folder()
                + " does not open. Check the free space of the disk, then try again.",
            e);
  }

  /**
   * Why work in the open store failed, and nothing of it was kept.
   *
   * @throws IllegalStateException if the store is well and the statement is a bug
   */
  static StationFault working(SQLException e) {
    if (e instanceof SQLSyntaxErrorException
        || e instanceof SQLDataException
        || e instanceof SQLIntegrityConstraintViolationException) {
      throw new IllegalStateException(e);
    }
    return switch (e.getErrorCode()) {
      case ErrorCode.LOCK_TIMEOUT_1, ErrorCode.DEADLOCK_1, ErrorCode.CONCURRENT_UPDATE_1 ->
          new StationFault(
              FaultCode.STORE_BUSY,
              "The store was busy for too long. Nothing was booked; try again.",
              e);
      case ErrorCode.FILE_CORRUPTED_1, ErrorCode.GENERAL_ERROR_1 ->
          new StationFault(
              FaultCode.STORE_DAMAGED,
              "A part of the store can't be read. Nothing was booked. Stop the station and let"
                  + " kerf check look at the store.",
              e);
      default ->
          new StationFault(
              FaultCode.STORE_FAILED,
              "The store failed. Nothing was booked. Check the free space of the disk, then start"
                  + " the station again.",
              e);
    };
  }

  /** The disk failed earlier, in a way after which the open store can't be trusted. */
  static StationFault givenUp() {
    return new StationFault(
        FaultCode.STORE_FAILED,
        "The store failed before and is closed. Nothing was booked. Check the disk, then start the"
            + " station again.");
  }

  /** The commit was under way when the disk failed. */
  static StationFault outcomeUnknown(Exception e) {
    return new StationFault(
        FaultCode.STORE_OUTCOME_UNKNOWN,
        "The store failed while it was booking. Start the station again and look whether the"
            + " booking is there before you repeat it.",
        e);
  }
}
