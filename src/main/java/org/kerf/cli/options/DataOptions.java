package org.kerf.cli.options;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kerf.cli.programs.OpenStation;
import org.kerf.cli.programs.Stations;
import org.kerf.cli.programs.StoreChoice;
import org.kerf.kernel.StationFault;
import picocli.CommandLine.Option;

/** Which store a command works on. */
public final class DataOptions {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The data folder; without it, the user's own.")
  private @Nullable Path data;

  @Option(
      names = "--recovery-key",
      description = {
        "Asks for the key from the safe, if this machine has lost the store's key; without a"
            + " terminal it is read from standard input, a line. It is never an argument: other"
            + " users of the computer see those."
      },
      prompt = "Recovery key (it is not shown): ",
      interactive = true,
      arity = "0")
  private @Nullable String recoveryKey;

  @Option(
      names = "--station",
      paramLabel = "XX",
      converter = StationConverter.class,
      description =
          "Two characters that the codes of a new or restored store begin with; no two stations may"
              + " have the same. Without it, any two.")
  private @Nullable String station;

  public Optional<Path> data() {
    return Optional.ofNullable(data);
  }

  public StoreChoice choice() {
    return new StoreChoice(data(), Optional.ofNullable(recoveryKey), Optional.ofNullable(station));
  }

  /**
   * Opens the station, whose store is made where there is none; then its recovery key is said, for
   * it is never shown again.
   */
  public OpenStation open(Stations stations, PrintWriter out) throws StationFault {
    OpenStation station = stations.open(choice());
    station
        .newRecoveryKey()
        .ifPresent(
            key -> {
              out.println("A new store was made. Its recovery key, shown only this once:");
              out.println("  " + key);
              out.println(
                  "Write it down and put it into the safe: without it and without this user's key"
                      + " file nobody can open the store.");
            });
    return station;
  }

  /** Opens a station that is there already: who asks about a store does not want a new one. */
  public OpenStation openExisting(Stations stations) throws StationFault {
    return stations.openExisting(choice());
  }
}
