package org.kerf.tools.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kerf.cli.instance.CspFile;
import org.kerf.cli.instance.CuttingTask;
import org.kerf.cli.instance.PatternClaims;
import org.kerf.cli.instance.TextFile;
import org.kerf.cli.programs.Benchmarks;
import org.kerf.cutting.model.problem.PatternPlan;
import org.kerf.cutting.model.problem.PatternPlanner;
import org.kerf.cutting.model.problem.PlanLimits;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;
import org.kerf.verify.ClaimedPlan;
import org.kerf.verify.PatternChecker;
import org.kerf.verify.TaskReader;
import org.kerf.verify.TaskReading;

/**
 * Solves instances whose best is known: how many are reached and proved, and how fast. Each plan is
 * checked by {@code verify}, which reads the instance anew.
 */
public final class CspBench {

  private static final String ENDING = ".txt";
  private static final double NANOS_PER_SECOND = 1e9;

  private final PatternPlanner planner;
  private final Benchmarks.CspRun run;
  private final Consumer<String> line;
  private boolean sound = true;

  private record Instance(Path file, KnownBest.Known known) {}

  /**
   * A benchmark that is yet to be run.
   *
   * @param line is given the report line by line
   */
  public CspBench(PatternPlanner planner, Benchmarks.CspRun run, Consumer<String> line) {
    this.planner = planner;
    this.run = run;
    this.line = line;
  }

  /** Whether every plan passed the check and no proof was false. */
  public boolean run() throws StationFault {
    Score total = new Score();
    TreeMap<String, List<Instance>> sets = new TreeMap<>();
    chosen().forEach(i -> sets.computeIfAbsent(i.known().set(), s -> new ArrayList<>()).add(i));
    for (var set : sets.entrySet()) {
      Score score = new Score();
      for (Instance instance : set.getValue()) {
        Optional<Score.Solved> solved = solve(instance);
        solved.ifPresent(score::add);
        solved.ifPresent(total::add);
      }
      line.accept(set.getKey() + " " + score.figures());
    }
    line.accept(total.figures());
    return sound && total.isSound();
  }

  private List<Instance> chosen() throws StationFault {
    KnownBest known = KnownBest.read(run.known());
    List<Instance> instances = new ArrayList<>();
    int unknown = 0;
    for (Path file : files()) {
      String folder = nameOf(file.toAbsolutePath().normalize().getParent());
      String name = nameOf(file).replace(ENDING, "");
      Optional<KnownBest.Known> row = known.of(folder, name);
      unknown += row.isEmpty() ? 1 : 0;
      row.filter(one -> !run.except().contains(one.set()))
          .ifPresent(one -> instances.add(new Instance(file, one)));
    }
    if (unknown > 0) {
      line.accept(
          (unknown == 1 ? "1 file is" : unknown + " files are")
              + " left out: "
              + run.known()
              + " has no row of "
              + (unknown == 1 ? "it." : "them."));
    }
    if (instances.isEmpty()) {
      throw new StationFault(
          FaultCode.FILE_UNREADABLE,
          "No instance (*"
              + ENDING
              + ") that "
              + run.known()
              + " knows lies in "
              + run.folder()
              + ".");
    }
    if (run.sample().isPresent()) {
      Collections.shuffle(instances, new Random(run.seed()));
      return instances.subList(0, Math.min(instances.size(), run.sample().getAsInt()));
    }
    return instances;
  }

  private static String nameOf(@Nullable Path path) {
    return path == null ? "" : String.valueOf(path.getFileName());
  }

  /** Of the folder and those in it, in an order that does not depend on the disk. */
  private List<Path> files() throws StationFault {
    try (Stream<Path> found = Files.walk(run.folder(), 2)) {
      return found
          .filter(file -> file.toString().endsWith(ENDING) && Files.isRegularFile(file))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new StationFault(
          FaultCode.FILE_UNREADABLE, "The folder " + run.folder() + " can't be read.", e);
    }
  }

  private Optional<Score.Solved> solve(Instance instance) throws StationFault {
    String text = TextFile.read(instance.file());
    return switch (CspFile.of(instance.file(), text)) {
      case CuttingTask.Unfit unfit -> fails(unfit.sentence());
      case CuttingTask.Ready ready -> solve(instance, ready, TaskReader.csp(text));
    };
  }

  private Optional<Score.Solved> solve(
      Instance instance, CuttingTask.Ready task, TaskReading toCheck) {
    long start = System.nanoTime();
    Optional<PatternPlan> found =
        planner.plan(
            task.problem(),
            PlanLimits.ofTime(run.time()),
            run.threads(),
            better -> {},
            () -> false);
    double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
    if (found.isEmpty()) {
      return fails(instance.file() + ": no plan was found.");
    }
    ClaimedPlan plan = PatternClaims.of(task, found.get());
    for (String reason : reasons(toCheck, plan)) {
      fails(instance.file() + ": the checker refuses the plan: " + reason);
    }
    var solved =
        new Score.Solved(plan.bars(), plan.bound(), plan.proven(), seconds, instance.known());
    if (solved.isFalse()) {
      line.accept(instance.file() + ": a false proof, " + solved.figures() + ".");
    } else if (!solved.isReached() || !solved.proven()) {
      line.accept(
          instance.file() + ": the best was not reached and proved, " + solved.figures() + ".");
    }
    return Optional.of(solved);
  }

  private static List<String> reasons(TaskReading toCheck, ClaimedPlan plan) {
    return switch (toCheck) {
      case TaskReading.Read read -> new PatternChecker(read.task()).check(plan);
      case TaskReading.Unread unread -> List.of(unread.reason());
    };
  }

  private Optional<Score.Solved> fails(String sentence) {
    sound = false;
    line.accept(sentence);
    return Optional.empty();
  }
}
