package org.kerf.db.key;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import org.kerf.files.OwnerOnly;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.StationFault;

/**
 * Where a store's key is kept: one file per store, outside the data folder, readable by its owner
 * only. So a copied or stolen data folder reveals nothing; whoever can log in as this user can read
 * the store.
 */
public final class KeyFile {

  private final Path file;
  private final boolean sealed;

  /** A key file at a chosen place, not sealed. */
  public KeyFile(Path file) {
    this(file, false);
  }

  private KeyFile(Path file, boolean sealed) {
    this.file = file;
    this.sealed = sealed;
  }

  /**
   * The key file of a data folder at this system's usual place.
   *
   * @param environment the process' environment
   * @param home the user's home folder
   */
  public static KeyFile usualFor(
      Path dataFolder, String system, Map<String, String> environment, Path home) {
    KeyPlace place = KeyPlace.usual(system, environment, home);
    return new KeyFile(place.fileFor(dataFolder), place.sealed());
  }

  public Path path() {
    return file;
  }

  /**
   * The key, or empty if there is no file.
   *
   * @throws StationFault if the file is there but can't be read, holds no key, or others may read
   *     it
   */
  public Optional<StoreKey> read() throws StationFault {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      if (OwnerOnly.isOpenToOthers(file)) {
        throw StationFault.of(FaultCode.STORE_KEY_OPEN, FaultText.KEY_FILE_OPEN, file);
      }
      byte[] bytes = Files.readAllBytes(file);
      String text =
          new String(sealed ? WindowsSecret.open(bytes) : bytes, StandardCharsets.US_ASCII).strip();
      return Optional.of(
          StoreKey.parse(text)
              .orElseThrow(
                  () ->
                      StationFault.of(
                          FaultCode.STORE_KEY_WRONG, FaultText.KEY_FILE_DAMAGED, file)));
    } catch (IOException e) {
      throw StationFault.because(e, FaultCode.FILE_UNREADABLE, FaultText.KEY_FILE_UNREADABLE, file);
    }
  }

  /** Keeps the key; a file that is already there is replaced whole. */
  public void write(StoreKey key) throws StationFault {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder == null) {
        throw new IOException("no folder");
      }
      OwnerOnly.folder(folder);
      Path fresh = Files.createTempFile(folder, "key", ".new", OwnerOnly.mode(folder, "rw-------"));
      byte[] text = (key.recoveryKey() + "\n").getBytes(StandardCharsets.US_ASCII);
      Files.write(fresh, sealed ? WindowsSecret.seal(text) : text, StandardOpenOption.SYNC);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw StationFault.because(e, FaultCode.FILE_UNWRITABLE, FaultText.KEY_FILE_UNWRITABLE, file);
    }
  }
}
