package org.kerf.wiring;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Everything a station has to be told, checked once.
 *
 * @param data the data folder
 * @param outputs where printers that are folders lie, if their paths are relative
 * @param keyFile where the store's key is kept; empty for the user's own settings folder
 * @param recoveryKey the key from the safe, if the user gave it
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

  /** The settings of a station in this folder, or in the user's own data folder. */
  public static StationConfig of(Optional<Path> data, Optional<String> recoveryKey) {
    Path folder = data.orElseGet(Folders::data);
    return new StationConfig(
        folder,
        folder,
        Optional.empty(),
        recoveryKey,
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
    Path name = data.getFileName();
    return new StationConfig(
        data,
        outputs,
        Optional.of(data.resolveSibling(name + ".key")),
        recoveryKey,
        program,
        labelLanguage,
        zone,
        planThreads);
  }

  /** The same station with its key kept in this folder, under the name of the data folder. */
  StationConfig withKeyIn(Path keys) {
    return new StationConfig(
        data,
        outputs,
        Optional.of(keys.resolve(data.getFileName() + ".key")),
        recoveryKey,
        program,
        labelLanguage,
        zone,
        planThreads);
  }
}
