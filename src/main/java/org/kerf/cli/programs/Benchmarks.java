package org.kerf.cli.programs;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.kerf.kernel.StationFault;

/** Measures this program on this machine. */
public interface Benchmarks {

  /** What of the exchange can be measured by itself. */
  List<String> SYNC_PARTS = List.of("seen", "push", "pull", "week", "feed");

  /**
   * Which instances are solved, and how.
   *
   * @param folder of a set, or of folders of sets
   * @param known the table of what is known of them
   * @param except sets that are left out
   * @param sample so many of them, chosen at random; empty for all
   * @param seed of the choice
   */
  record CspRun(
      Path folder,
      Path known,
      Set<String> except,
      OptionalInt sample,
      long seed,
      Duration time,
      int threads) {

    public CspRun {
      except = Set.copyOf(except);
    }
  }

  /** What of the planner is measured on instances that are made for it. */
  enum PlannerRun {
    PLANTED,
    SCALE,
    CANCEL,
    REPLAN,
    SEQUENCE
  }

  /**
   * Starts the station in processes of its own, so many times each way, and says how long it took.
   */
  String start(int rounds) throws StationFault;

  /**
   * Solves instances whose best is known, and says of each set how that went.
   *
   * @param line is given the report line by line, the last with the totals
   * @return whether every plan passed the check and no proof was false
   */
  boolean csp(CspRun run, Consumer<String> line) throws StationFault;

  /**
   * Measures the planner on instances made from the seed.
   *
   * @param rounds how many of each kind
   * @param line is given the report line by line
   * @return whether every plan passed the check and no proof was false
   */
  boolean planner(PlannerRun what, long seed, int rounds, Consumer<String> line)
      throws StationFault;

  /**
   * Generates a warehouse of a real size and measures how long the station takes with it.
   *
   * @param data where it is kept and, the next time, measured as it is; empty for a temporary
   *     folder, which goes afterwards
   * @param line is given the report line by line, the last with the figures
   * @return whether the store is sound
   */
  boolean warehouse(Optional<Path> data, int movements, long seed, Consumer<String> line)
      throws StationFault;

  /**
   * Measures the pages of the audit in a warehouse that has taken in what other stations booked.
   *
   * @param data as above
   * @param lines how many lines of others there are
   * @param line is given the report line by line, the last with the figures
   */
  void audit(Optional<Path> data, int lines, long seed, Consumer<String> line) throws StationFault;

  /**
   * Takes in a file of stock of this many rows, and writes as many by batched JDBC.
   *
   * @param line is given the report line by line, the last with the figures
   * @return whether the store is sound
   */
  boolean imports(int rows, long seed, Consumer<String> line) throws StationFault;

  /**
   * Measures pictures of labels, and a batch of them in a store of its own.
   *
   * @param line is given the report line by line, the last with the figures
   * @return whether each label that was read back was right
   */
  boolean labels(int count, long seed, Consumer<String> line) throws StationFault;

  /**
   * Prints a job whose cable is pulled, over each kind of line that the computer can simulate.
   *
   * @param stride pulls at every so many bytes
   * @param line is given the report line by line, the last with the figures
   * @return whether each label came out once and is known to have
   */
  boolean cable(int labels, int stride, long seed, Consumer<String> line) throws StationFault;

  /**
   * Starts a PostgreSQL server and stations, and measures what goes between them.
   *
   * @param programs where those of the server lie; empty for the usual places
   * @param small just to see that it works
   * @param parts of {@link #SYNC_PARTS}; none for all of them
   * @param line is given the report line by line, the last with the figures
   * @return whether everything arrived once and the stores are sound
   */
  boolean sync(Optional<Path> programs, boolean small, List<String> parts, Consumer<String> line)
      throws StationFault;
}
