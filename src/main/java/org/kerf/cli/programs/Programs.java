package org.kerf.cli.programs;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.kerf.cli.local.StationClient;
import org.kerf.cutting.model.problem.PatternPlan;
import org.kerf.cutting.model.problem.PatternProblem;
import org.kerf.cutting.model.problem.PlanLimits;
import org.kerf.kernel.StationFault;

/** What the commands start; made in wiring. */
public interface Programs extends Stations {

  /**
   * The station that has this store open in another process and takes commands, if there is one.
   */
  Optional<StationClient> running(StoreChoice store);

  /**
   * Puts a copy of a store in its place, to count in a new epoch.
   *
   * @param copy empty if it lies in the store's place already
   */
  RestoreReport restore(StoreChoice store, Optional<Path> copy, ActingUser who) throws StationFault;

  /**
   * What was restored.
   *
   * @param lastEntry of the journal that the store holds
   * @param characters that its codes begin with from now on
   */
  record RestoreReport(long lastEntry, String characters, String formerly, int epoch) {}

  /** Shows the station's window until it is closed; with the demo warehouse in it, if asked for. */
  void window(StoreChoice store, boolean demo) throws StationFault;

  /**
   * Starts the station's window, closes it once the station can be used, and says how long both
   * took.
   */
  StartTimes measureStart(Optional<Path> data) throws StationFault;

  /**
   * Starts the station in processes of its own, so many times each way, and says how long it took.
   */
  String benchStart(int rounds) throws StationFault;

  /**
   * From the start of the process.
   *
   * @param windowMillis until the window is on the screen
   * @param readyMillis until somebody can choose their name and work
   */
  record StartTimes(long windowMillis, long readyMillis) {}

  /**
   * Kills a process that books cuts, again and again, and looks each time whether its store kept
   * what was acknowledged.
   *
   * @param seed empty for any
   * @param folder for its files, new or empty; without one they lie in a temporary folder, which
   *     goes if all is well
   */
  KillReport torture(int rounds, OptionalLong seed, Optional<Path> folder) throws StationFault;

  /**
   * What the kills have shown.
   *
   * @param seed repeats the same kills as far as the machine's timing allows
   * @param bookings how many were acknowledged before a kill
   * @param violations what was wrong afterwards, each in a sentence
   * @param folder where the store lies, with its key beside it
   */
  record KillReport(long seed, int rounds, int bookings, List<String> violations, Path folder) {

    public KillReport {
      violations = List.copyOf(violations);
    }
  }

  /**
   * The cheapest patterns that are found within the limits; nothing if the bars do not suffice for
   * a plan that could be found.
   *
   * @param better is shown each better plan or bound, on any thread
   * @param enough asked often; once true the best so far is the answer
   */
  Optional<PatternPlan> planPatterns(
      PatternProblem problem,
      PlanLimits limits,
      int threads,
      Consumer<PatternPlan> better,
      BooleanSupplier enough);

  /** From now until it is closed, being ended from outside means enough. */
  EarlyTermination endsEarly();

  /**
   * Solves instances whose best is known, and says of each set how that went.
   *
   * @param line is given the report line by line, the last with the totals
   * @return whether every plan passed the check and no proof was false
   */
  boolean benchCsp(CspBenchRun run, Consumer<String> line) throws StationFault;

  /**
   * Which instances are solved, and how.
   *
   * @param folder of a set, or of folders of sets
   * @param known the table of what is known of them
   * @param except sets that are left out
   * @param sample so many of them, chosen at random; empty for all
   * @param seed of the choice
   */
  record CspBenchRun(
      Path folder,
      Path known,
      Set<String> except,
      OptionalInt sample,
      long seed,
      Duration time,
      int threads) {

    public CspBenchRun {
      except = Set.copyOf(except);
    }
  }

  /** What of the planner is measured on instances that are made for it. */
  enum PlannerBench {
    PLANTED,
    SCALE,
    CANCEL,
    REPLAN,
    SEQUENCE
  }

  /**
   * Measures the planner on instances made from the seed.
   *
   * @param rounds how many of each kind
   * @param line is given the report line by line
   * @return whether every plan passed the check and no proof was false
   */
  boolean benchPlanner(PlannerBench what, long seed, int rounds, Consumer<String> line)
      throws StationFault;

  /**
   * Generates a warehouse of a real size and measures how long the station takes with it.
   *
   * @param data where it is kept and, the next time, measured as it is; empty for a temporary
   *     folder, which goes afterwards
   * @param line is given the report line by line, the last with the figures
   * @return whether the store is sound
   */
  boolean benchWarehouse(Optional<Path> data, int movements, long seed, Consumer<String> line)
      throws StationFault;

  /** Whether a window can be shown here. */
  boolean hasDisplay();

  /**
   * Runs the demo day without a window and leaves its results in the folder; the summary, for
   * people.
   *
   * @param out empty for the usual folder: an installed program's lies in the user's data folder
   */
  String demoDay(Optional<Path> out) throws StationFault;
}
