package org.kerf.cli.plan;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.kerf.cli.instance.CspFile;
import org.kerf.cli.instance.CuttingTask;
import org.kerf.cli.instance.ItemsAndBins;
import org.kerf.cli.instance.PatternClaims;
import org.kerf.cli.instance.PatternJson;
import org.kerf.cli.instance.TextFile;
import org.kerf.cli.output.ExitCode;
import org.kerf.cli.output.WholeFile;
import org.kerf.cli.programs.EarlyTermination;
import org.kerf.cli.programs.PatternPlanning;
import org.kerf.cutting.model.problem.PatternPlan;
import org.kerf.cutting.model.problem.PatternProblem;
import org.kerf.cutting.model.problem.PlanLimits;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;
import org.kerf.verify.ClaimedPlan;
import org.kerf.verify.PatternChecker;
import org.kerf.verify.TaskReader;
import org.kerf.verify.TaskReading;
import picocli.CommandLine;

/** Plans the pieces of files, without a store. No plan is given out that the checker refuses. */
final class FilePlan {

  private static final Duration NO_LIMIT = Duration.ofDays(1);
  private static final double NANOS_PER_SECOND = 1e9;
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final PatternPlanning planning;
  private final CommandLine line;

  /** An instance as the planner and as the checker read it. */
  private record Question(CuttingTask task, TaskReading toCheck) {}

  FilePlan(PatternPlanning planning, CommandLine line) {
    this.planning = planning;
    this.line = line;
  }

  int run(FilePlanOptions files, Optional<Duration> time, Optional<Path> json) throws StationFault {
    if (json.isPresent()) {
      WholeFile.check(json.get());
    }
    Question question = question(files);
    try (EarlyTermination early = planning.endsEarly()) {
      int code =
          switch (question.task()) {
            case CuttingTask.Unfit unfit -> refuse(unfit.sentence());
            case CuttingTask.Ready ready ->
                plan(ready, question.toCheck(), files, time, json, early);
          };
      early.endWith(code);
      return code;
    }
  }

  private static Question question(FilePlanOptions files) throws StationFault {
    if (files.csp().isPresent()) {
      Path file = files.csp().get();
      String text = TextFile.read(file);
      return new Question(CspFile.of(file, text), TaskReader.csp(text));
    }
    var items = ItemsAndBins.Source.of(files.items().orElseThrow());
    var bins = ItemsAndBins.Source.of(files.bins().orElseThrow());
    Optional<ItemsAndBins.Source> parameters =
        files.parameters().isPresent()
            ? Optional.of(ItemsAndBins.Source.of(files.parameters().get()))
            : Optional.empty();
    return new Question(
        ItemsAndBins.of(items, bins, parameters),
        TaskReader.itemsAndBins(items.text(), bins.text()));
  }

  private int refuse(String sentence) {
    line.getErr().println(sentence);
    return ExitCode.REFUSED;
  }

  private int plan(
      CuttingTask.Ready task,
      TaskReading toCheck,
      FilePlanOptions files,
      Optional<Duration> time,
      Optional<Path> json,
      EarlyTermination early)
      throws StationFault {
    boolean bySteps = files.steps().isPresent();
    PlanLimits limits =
        new PlanLimits(
            time.orElse(bySteps ? NO_LIMIT : PlanCommand.USUAL_TIME),
            files.seed(),
            files.steps().orElse(0));
    long start = System.nanoTime();
    First first = new First(start);
    Optional<PatternPlan> found =
        planning.plan(task.problem(), limits, files.threads(), first, early::isAsked);
    long nanos = System.nanoTime() - start;
    if (found.isEmpty()) {
      return refuse(task.name() + ": " + whyNone(task.problem()));
    }
    ClaimedPlan plan = PatternClaims.of(task, found.get());
    check(toCheck, plan);
    if (json.isPresent()) {
      WholeFile.write(json.get(), PatternJson.bytes(task.name(), plan));
    }
    line.getOut().println(lastLine(plan, nanos, first));
    line.getOut().flush();
    return ExitCode.OK;
  }

  private static String whyNone(PatternProblem problem) {
    BigInteger wanted = BigInteger.ZERO;
    for (PatternProblem.Part part : problem.parts()) {
      wanted = wanted.add(product(part.length() + problem.kerf(), part.demand()));
    }
    BigInteger there = BigInteger.ZERO;
    for (PatternProblem.Kind kind : problem.kinds()) {
      there = there.add(product(kind.length() + problem.kerf(), kind.count()));
    }
    return there.compareTo(wanted) < 0
        ? "the pieces and their cuts take "
            + wanted
            + " in all, the bars have "
            + there
            + ". Add bars."
        : "no plan was found with these bars. Add bars, or give more time.";
  }

  private static BigInteger product(long one, long other) {
    return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
  }

  private static void check(TaskReading toCheck, ClaimedPlan plan) throws StationFault {
    List<String> reasons =
        switch (toCheck) {
          case TaskReading.Read read -> new PatternChecker(read.task()).check(plan);
          case TaskReading.Unread unread -> List.of(unread.reason());
        };
    if (!reasons.isEmpty()) {
      throw new StationFault(
          FaultCode.PLANNER_FAILED,
          "The planner made a plan that its checker refuses: " + reasons.getFirst());
    }
  }

  private static String lastLine(ClaimedPlan plan, long nanos, First first) {
    String figures =
        String.format(
            Locale.ROOT,
            "bars=%d bound=%d proven=%b seconds=%.3f first_bars=%d first_ms=%d",
            plan.bars(),
            plan.bound(),
            plan.proven(),
            nanos / NANOS_PER_SECOND,
            first.bars().orElse(plan.bars()),
            first.nanos().orElse(nanos) / NANOS_PER_MILLI);
    return figures
        + plan.cost()
            .map(cost -> " cost=" + cost.cost() + " cost_bound=" + cost.bound())
            .orElse("");
  }

  /** Remembers the first plan that it is shown, and when. */
  private static final class First implements Consumer<PatternPlan> {

    private final long start;
    private OptionalLong bars = OptionalLong.empty();
    private OptionalLong nanos = OptionalLong.empty();

    First(long start) {
      this.start = start;
    }

    @Override
    public synchronized void accept(PatternPlan plan) {
      if (bars.isEmpty()) {
        bars = OptionalLong.of(plan.bars());
        nanos = OptionalLong.of(System.nanoTime() - start);
      }
    }

    synchronized OptionalLong bars() {
      return bars;
    }

    synchronized OptionalLong nanos() {
      return nanos;
    }
  }
}
