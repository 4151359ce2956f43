package org.kerf.cli.programs;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.kerf.kernel.StationFault;

/** Ill-treats stations and a real centre, and looks whether all bookings are everywhere, once. */
@FunctionalInterface
public interface CentreCrashTest {

  /** What is done to them. */
  enum Kind {
    /** Stations, server, connections, clocks and disks. */
    SYNC,
    /** The primary is killed and its standby promoted. */
    FAILOVER
  }

  /**
   * What it has shown.
   *
   * @param seed repeats the same as far as the machine's timing allows
   * @param bookings how many were acknowledged
   * @param wentBack how often stations noticed that the centre had lost what it acknowledged
   * @param fullAtStations in how many rounds a station wanted to write and its disk was full
   * @param fullAtCentre in how many the server did
   * @param lost acknowledged bookings that are not at the centre
   * @param doubled those that are there more than once
   * @param diverged stations that have other tables, or whatever else differs
   * @param told each violation in a sentence
   * @param folder where the stores lie, with their key beside them
   */
  record Report(
      long seed,
      int rounds,
      int bookings,
      long wentBack,
      int fullAtStations,
      int fullAtCentre,
      int lost,
      int doubled,
      int diverged,
      List<String> told,
      Path folder,
      Duration took) {

    public Report {
      told = List.copyOf(told);
    }

    public boolean passed() {
      return lost == 0 && doubled == 0 && diverged == 0;
    }
  }

  /**
   * Runs it.
   *
   * @param seed empty for any
   * @param folder for its files, new or empty; without one they lie in a temporary folder, which
   *     goes if all is well
   * @param postgres the folder with the server's programs; empty for those that are installed
   * @param progress is told each round, in words
   */
  Report run(
      Kind kind,
      int rounds,
      OptionalLong seed,
      Optional<Path> folder,
      Optional<Path> postgres,
      Consumer<String> progress)
      throws StationFault;
}
