package org.kerf.wiring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.Optional;
import org.kerf.db.StoreKeys;
import org.kerf.db.file.StorePlace;
import org.kerf.db.key.KeyFile;

/**
 * The configuration of a station, checked once.
 *
 * @param data the data folder
 * @param outputs where printouts and lists are laid, and labels for printers that are folders with
 *     relative paths
 * @param keyFile where the store's key is kept; empty for the user's own settings folder
 * @param recoveryKey the key from the safe, if the user gave it
 * @param characters what the codes of a new store begin with; empty for any two
 * @param program the folder with label templates and demo files
 * @param labelLanguage of the labels' captions, such as "ro"
 * @param zone of the clock on the wall
 * @param planThreads how many cores a plan may use
 */
public record StationConfig(
    Path data,
    Path outputs,
    Optional<Path> keyFile,
    Optional<String> recoveryKey,
    Optional<String> characters,
    Path program,
    String labelLanguage,
    ZoneId zone,
    int planThreads) {

  public StationConfig {
    data = data.toAbsolutePath().normalize();
    outputs = outputs.toAbsolutePath().normalize();
    if (planThreads < 1) {
      throw new IllegalArgumentException("a plan needs a core");
    }
  }

  /**
   * The settings of a station in this folder, or in the user's own data folder. A key that lies
   * beside the folder, as a demo's does, is used; else the user's own settings folder keeps it.
   */
  public static StationConfig of(Optional<Path> data, Optional<String> recoveryKey) {
    return of(data, recoveryKey, Optional.empty());
  }

  /** As above, with what the codes of a new store begin with. */
  public static StationConfig of(
      Optional<Path> data, Optional<String> recoveryKey, Optional<String> characters) {
    Path folder = data.orElseGet(Folders::data).toAbsolutePath().normalize();
    return new StationConfig(
        folder,
        Outputs.of(folder, Folders.data()),
        Optional.of(keyBeside(folder)).filter(Files::exists),
        recoveryKey,
        characters,
        Folders.program(),
        "ro",
        ZoneId.systemDefault(),
        Math.max(1, Runtime.getRuntime().availableProcessors()));
  }

  /**
   * A demo's settings: the key lies beside the data, for nothing in it is secret.
   *
   * @param outputs where its labels go
   */
  public StationConfig forDemo(Path outputs) {
    return new StationConfig(
        data,
        outputs,
        Optional.of(keyBeside(data)),
        recoveryKey,
        characters,
        program,
        labelLanguage,
        zone,
        planThreads);
  }

  private static Path keyBeside(Path folder) {
    return folder.resolveSibling(folder.getFileName() + ".key");
  }

  /** The keys of the store in the data folder. */
  StoreKeys keys() {
    var file =
        keyFile
            .map(KeyFile::new)
            .orElseGet(
                () ->
                    KeyFile.usualFor(
                        data,
                        System.getProperty("os.name", ""),
                        System.getenv(),
                        Path.of(System.getProperty("user.home", "."))));
    return new StoreKeys(StorePlace.in(data), file, new SecureRandom());
  }

  /** The same station with its key kept in this folder, under the name of the data folder. */
  StationConfig withKeyIn(Path keys) {
    return new StationConfig(
        data,
        outputs,
        Optional.of(keys.resolve(data.getFileName() + ".key")),
        recoveryKey,
        characters,
        program,
        labelLanguage,
        zone,
        planThreads);
  }
}
