package org.kerf.cli.plan;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kerf.cli.options.DataOptions;
import org.kerf.cli.options.SecondsConverter;
import org.kerf.cli.output.Counted;
import org.kerf.cli.output.ExitCode;
import org.kerf.cli.output.TerminalWatcher;
import org.kerf.cli.output.WholeFile;
import org.kerf.cli.programs.ActingUser;
import org.kerf.cli.programs.OpenStation;
import org.kerf.cli.programs.PatternPlanning;
import org.kerf.cli.programs.Stations;
import org.kerf.cli.programs.StoreChoice;
import org.kerf.cli.programs.StoreCommand;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.order.OrderState;
import org.kerf.cutting.model.order.OrderSummary;
import org.kerf.cutting.model.problem.PlanLimits;
import org.kerf.cutting.model.proposal.CutProposal;
import org.kerf.cutting.model.proposal.Unmet;
import org.kerf.flow.UseCases;
import org.kerf.flow.planning.ApprovePlan;
import org.kerf.identity.model.User;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "plan",
    description = {
      "Proposes how to cut the open orders.",
      "With --approve it also reserves the bars. The last line: bars=N bound=N gap=N pieces=N"
          + " unmet=N seconds=S",
      "With --csp, or --items and --bins, plans a file's pieces instead, without a store. The last"
          + " line then: bars=N bound=N proven=true|false seconds=S first_bars=N first_ms=N, and"
          + " for bins cost=N cost_bound=N. Ctrl-C ends the search there and keeps the best."
    },
    mixinStandardHelpOptions = true)
public final class PlanCommand implements Callable<Integer>, StoreCommand {

  private static final int MOST_ORDERS = 10_000;
  static final Duration USUAL_TIME = Duration.ofSeconds(10);
  private static final double NANOS_PER_SECOND = 1e9;

  private final Stations stations;
  private final Optional<PatternPlanning> patterns;

  @Spec private CommandSpec spec;
  @Mixin private DataOptions data;
  @Mixin private ActingUser who;
  @Mixin private FilePlanOptions files;

  @Option(
      names = "--orders",
      paramLabel = "NUMBER",
      split = ",",
      description = "Only these orders; without it, all open ones.")
  private @Nullable List<String> orders;

  @Option(names = "--saw", paramLabel = "NAME", description = "The saw; without it, the first.")
  private @Nullable String sawName;

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      description = "How long to look, such as 10s or 1.5; 10s unless said otherwise.",
      converter = SecondsConverter.class)
  private @Nullable Duration timeLimit;

  @Option(names = "--json", paramLabel = "OUT", description = "Also writes the plan to this file.")
  private @Nullable Path json;

  @Option(names = "--approve", description = "Reserve the bars of the plan.")
  private boolean approve;

  /**
   * Takes what it needs.
   *
   * @param patterns plans files; empty in a station that is open, whose time is not for those
   */
  public PlanCommand(Stations stations, Optional<PatternPlanning> patterns) {
    this.stations = stations;
    this.patterns = patterns;
  }

  @Override
  public Optional<StoreChoice> store() {
    return files.isAsked(spec) ? Optional.empty() : Optional.of(data.choice());
  }

  @Override
  public Optional<ActingUser> who() {
    return Optional.of(who);
  }

  @Override
  public Integer call() throws Exception {
    if (files.isAsked(spec)) {
      PatternPlanning planning =
          patterns.orElseThrow(
              () ->
                  new ParameterException(
                      spec.commandLine(), "Files are not planned by the station that is open."));
      return new FilePlan(planning, spec.commandLine())
          .run(files, Optional.ofNullable(timeLimit), Optional.ofNullable(json));
    }
    return planOrders(Optional.ofNullable(timeLimit).orElse(USUAL_TIME));
  }

  private int planOrders(Duration time) throws StationFault {
    Path target = json;
    if (target != null) {
      WholeFile.check(target);
    }
    try (OpenStation station = data.openExisting(stations)) {
      // Before anything is planned: the terminal may have to ask first.
      Optional<User> user = approve ? who.in(station) : Optional.of(ActingUser.terminal());
      if (user.isEmpty()) {
        return ExitCode.SECRET_WANTED;
      }
      UseCases useCases = station.useCases();
      PrintWriter out = spec.commandLine().getOut();
      Saw saw = saw(useCases);
      var watcher = new TerminalWatcher();
      long start = System.nanoTime();
      CutProposal plan =
          useCases.planCuts().run(saw.id(), orders(useCases), PlanLimits.ofTime(time), watcher);
      if (watcher.enough()) {
        out.println("Stopped. Nothing was changed.");
        return ExitCode.REFUSED;
      }
      double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
      if (target != null) {
        PlanJson.write(plan, target);
      }
      plan.unmet().forEach(unmet -> out.println(sentence(useCases, unmet)));
      out.println("Material: " + SavingWords.of(plan.mostSaving()) + ".");
      int exit = approve ? approve(station, user.get(), plan, out) : ExitCode.OK;
      out.printf(
          java.util.Locale.ROOT,
          "bars=%d bound=%d gap=%d pieces=%d unmet=%d seconds=%.3f%n",
          plan.barCount(),
          plan.bound(),
          plan.gap(),
          plan.bars().stream().mapToInt(bar -> bar.asked().size()).sum(),
          plan.unmet().stream().mapToInt(Unmet::quantity).sum(),
          seconds);
      return exit;
    }
  }

  private Saw saw(UseCases useCases) throws StationFault {
    List<Saw> saws = useCases.reading().of(tx -> useCases.repositories().plans().saws(tx));
    String wanted = sawName;
    return saws.stream()
        .filter(saw -> wanted == null || saw.name().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new StationFault(
                    FaultCode.SETTINGS_WRONG,
                    wanted == null
                        ? "There is no saw yet. Take in a file of saws: kerf import saws FILE --yes"
                        : "There is no saw called "
                            + wanted
                            + ". There are: "
                            + saws.stream().map(Saw::name).collect(Collectors.joining(", "))
                            + "."));
  }

  private List<OrderId> orders(UseCases useCases) throws StationFault {
    List<String> numbers = orders;
    if (numbers == null) {
      return useCases
          .reading()
          .of(
              tx ->
                  useCases
                      .repositories()
                      .orders()
                      .summaries(tx, OrderState.OPEN, "", Optional.empty(), MOST_ORDERS))
          .stream()
          .map(OrderSummary::order)
          .map(CutOrder::id)
          .toList();
    }
    List<OrderId> found = new ArrayList<>();
    for (String number : numbers) {
      found.add(
          useCases
              .reading()
              .of(tx -> useCases.repositories().orders().byNumber(tx, number))
              .map(CutOrder::id)
              .orElseThrow(
                  () ->
                      new StationFault(
                          FaultCode.SETTINGS_WRONG,
                          "There is no order "
                              + number
                              + ". Give the number as it stands in the order file.")));
    }
    return found;
  }

  private static String sentence(UseCases useCases, Unmet unmet) {
    String why =
        switch (unmet.reason()) {
          case LONGER_THAN_EVERY_BAR -> "longer than every bar";
          case NO_BAR_WITH_THESE_PAPERS -> "no bar with the certificate or heat asked for";
          case NOT_ENOUGH_BARS -> "not enough bars";
        };
    return Counted.of(unmet.quantity(), "piece")
        + " of line "
        + name(useCases, unmet)
        + (unmet.quantity() == 1 ? " is" : " are")
        + " not met: "
        + why
        + ".";
  }

  private static String name(UseCases useCases, Unmet unmet) {
    try {
      return useCases
          .reading()
          .of(
              tx -> {
                var line = useCases.repositories().orders().line(tx, unmet.line()).orElseThrow();
                var order = useCases.repositories().orders().order(tx, line.order()).orElseThrow();
                return order.number() + "/" + line.number();
              });
    } catch (StationFault fault) {
      return unmet.line().value().toString();
    }
  }

  private int approve(OpenStation station, User user, CutProposal plan, PrintWriter out)
      throws StationFault {
    UseCases useCases = station.useCases();
    return switch (useCases.approvePlan().run(station.command(user), plan)) {
      case ApprovePlan.Outcome.Approved approved -> {
        out.println("Approved as " + approved.plan().code().spaced() + ".");
        yield ExitCode.OK;
      }
      case ApprovePlan.Outcome.Stale stale -> {
        out.println("Somebody took bars meanwhile. Plan again.");
        yield ExitCode.REFUSED;
      }
      case ApprovePlan.Outcome.SawChanged changed -> {
        out.println("The saw's settings changed meanwhile. Plan again.");
        yield ExitCode.REFUSED;
      }
      case ApprovePlan.Outcome.Empty empty -> {
        out.println("There is nothing to cut.");
        yield ExitCode.OK;
      }
    };
  }
}
