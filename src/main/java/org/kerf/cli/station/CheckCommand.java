package org.kerf.cli.station;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.kerf.cli.options.DataOptions;
import org.kerf.cli.options.JournalPointConverter;
import org.kerf.cli.output.ExitCode;
import org.kerf.cli.programs.OpenStation;
import org.kerf.cli.programs.Stations;
import org.kerf.cli.programs.StoreChoice;
import org.kerf.cli.programs.StoreCommand;
import org.kerf.flow.CheckStore;
import org.kerf.flow.UseCases;
import org.kerf.kernel.JournalPoint;
import org.kerf.kernel.StationFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "check",
    description = {
      "Proves the store from its own rows.",
      "The stock is made anew from the movements, every bar's balance is recalculated, the numbers"
          + " must be without a hole and the audit chain unbroken. Exit code 3 if anything"
          + " differs.",
      "Where two stations booked what does not go together, this is told; the store is sound then,"
          + " and the exit code 0."
    },
    mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer>, StoreCommand {

  private final Stations stations;

  @Spec private CommandSpec spec;
  @Mixin private DataOptions data;

  @Option(
      names = "--printed",
      paramLabel = "\"NO FINGERPRINT\"",
      converter = JournalPointConverter.class,
      description =
          "How far the journal was, from the foot of a printed plan: proves that nothing up to"
              + " there was changed since.")
  private @Nullable JournalPoint printed;

  public CheckCommand(Stations stations) {
    this.stations = stations;
  }

  @Override
  public Optional<StoreChoice> store() {
    return Optional.of(data.choice());
  }

  @Override
  public Integer call() throws Exception {
    try (OpenStation station = data.openExisting(stations)) {
      var out = spec.commandLine().getOut();
      CheckStore.Report report = station.useCases().checkStore().run(progress());
      List<String> differences = new ArrayList<>(report.differences());
      differences.addAll(otherThanPrinted(station.useCases()));
      differences.forEach(out::println);
      tellOfStations(report.ofStations(), out);
      if (printed != null && differences.isEmpty()) {
        out.println("The journal up to entry " + printed.no() + " is the one that was printed.");
      }
      out.println(
          differences.isEmpty()
              ? "The store is sound: stock, balances and numbers agree, the audit chain is unbroken"
                  + " (lines: "
                  + report.auditLines()
                  + ")."
              : "Differences: "
                  + differences.size()
                  + ". Keep this folder as it is and ask for help.");
      return differences.isEmpty() ? ExitCode.OK : ExitCode.REFUSED;
    }
  }

  /** Two bookings, each right for itself: nothing is lost, and a person decides. */
  private static void tellOfStations(List<String> found, PrintWriter out) {
    if (!found.isEmpty()) {
      out.println("Two stations booked what does not go together (" + found.size() + "):");
      found.forEach(sentence -> out.println("  " + sentence));
      out.println(
          "This is no fault of the store. Look at the page \"Conflicts\", or count and correct the"
              + " bars; the same shows at each station.");
    }
  }

  private List<String> otherThanPrinted(UseCases useCases) throws StationFault {
    JournalPoint wanted = printed;
    if (wanted == null) {
      return List.of();
    }
    Optional<JournalPoint> there =
        useCases.reading().of(tx -> useCases.audit().point(tx, wanted.no()));
    return there.equals(Optional.of(wanted))
        ? List.of()
        : List.of(
            "Entry "
                + wanted.no()
                + " of the journal is not the one that was printed: in the store it is "
                + there.map(JournalPoint::spaced).orElse("missing")
                + ". If the paper was copied right, something up to there was changed after it"
                + " was printed.");
  }

  /** Tells every tenth, on the error output: a store of a million movements takes a minute. */
  private DoubleConsumer progress() {
    var err = spec.commandLine().getErr();
    var told = new AtomicInteger();
    return done -> {
      int tenths = (int) (done * 10);
      if (tenths > told.get()) {
        told.set(tenths);
        err.println("checked: " + tenths * 10 + " %");
        err.flush();
      }
    };
  }
}
