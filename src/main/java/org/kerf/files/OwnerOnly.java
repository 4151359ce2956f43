package org.kerf.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Files and folders of their owner alone: modes 600 and 700 from their first moment on, where the
 * file system has such modes. Windows has none; there a user's own folders are closed to others by
 * their inherited access list.
 */
public final class OwnerOnly {

  private static final Set<PosixFilePermission> OWNERS =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private OwnerOnly() {}

  /** Makes the folder and those above it that are missing; one that is there stays as it is. */
  public static Path folder(Path folder) throws IOException {
    Path whole = folder.toAbsolutePath().normalize();
    return Files.isDirectory(whole)
        ? whole
        : Files.createDirectories(whole, mode(whole, "rwx------"));
  }

  /** As {@link #folder}, and takes the rights of all others from one that is there. */
  public static Path ownFolder(Path folder) throws IOException {
    Path made = folder(folder);
    close(made);
    return made;
  }

  /**
   * Makes an empty file.
   *
   * @throws FileAlreadyExistsException if there is one of this name
   */
  public static Path file(Path file) throws IOException {
    return Files.createFile(file, mode(file, "rw-------"));
  }

  /**
   * Makes an empty file that is its owner's alone, unless its folder was opened to others: then
   * whoever opened it wants them to read what is laid there, such as a program that prints.
   */
  public static Path fileAsItsFolder(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    return folder != null && isOpenToOthers(folder) ? Files.createFile(file) : file(file);
  }

  /** Takes the rights of all others from what is there. */
  public static void close(Path path) throws IOException {
    @Nullable PosixFileAttributeView view =
        Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (view != null && isOpenToOthers(path)) {
      Set<PosixFilePermission> kept = EnumSet.copyOf(view.readAttributes().permissions());
      kept.retainAll(OWNERS);
      view.setPermissions(kept);
    }
  }

  /** Whether anybody but the owner has any right to it; false where there are no such modes. */
  public static boolean isOpenToOthers(Path path) throws IOException {
    @Nullable PosixFileAttributeView view =
        Files.getFileAttributeView(path, PosixFileAttributeView.class);
    return view != null && !OWNERS.containsAll(view.readAttributes().permissions());
  }

  /** The mode as an attribute of what is to be made; none where there are no modes. */
  public static FileAttribute<?>[] mode(Path at, String permissions) {
    return at.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
