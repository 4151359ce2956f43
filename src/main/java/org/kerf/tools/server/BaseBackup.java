package org.kerf.tools.server;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.kerf.files.FileTrees;
import org.kerf.files.OwnerOnly;

/**
 * A copy of the files of a server that runs, by the server's own functions for it: what {@code
 * pg_basebackup} does, which not all who have a server have. What changes while it is copied is put
 * right from the log of changes, which the copy gets by following the server.
 */
final class BaseBackup {

  /** Of these the folder is copied and what is in it is not. */
  private static final Set<String> EMPTY =
      Set.of(
          "pg_wal",
          "pg_replslot",
          "pg_dynshmem",
          "pg_notify",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans");

  private static final Set<String> LEFT_OUT =
      Set.of("postmaster.pid", "postmaster.opts", "standby.signal", "backup_label.old");

  private BaseBackup() {}

  /**
   * Takes it.
   *
   * @param admin of the server; only this session may end what it began
   * @param into is emptied first
   */
  static void take(Connection admin, Path from, Path into) throws IOException, SQLException {
    FileTrees.delete(into);
    try (Statement statement = admin.createStatement()) {
      statement.execute("SELECT pg_backup_start('kerf', TRUE)");
      copy(from, into);
      try (ResultSet row = statement.executeQuery("SELECT labelfile FROM pg_backup_stop(FALSE)")) {
        row.next();
        Files.writeString(into.resolve("backup_label"), row.getString(1));
      }
    }
  }

  private static void copy(Path from, Path into) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            Path below = from.relativize(folder);
            OwnerOnly.folder(into.resolve(below));
            return EMPTY.contains(below.toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Path below = from.relativize(file);
            if (!LEFT_OUT.contains(below.toString())) {
              copyIfThere(file, into.resolve(below));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }
        });
  }

  /** The server may have deleted it meanwhile, and says so in its log of changes. */
  private static void copyIfThere(Path file, Path to) throws IOException {
    try {
      Files.copy(file, to);
    } catch (NoSuchFileException gone) {
      Files.deleteIfExists(to);
    }
  }
}
