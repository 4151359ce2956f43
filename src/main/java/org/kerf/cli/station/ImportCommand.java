package org.kerf.cli.station;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.kerf.cli.options.DataOptions;
import org.kerf.cli.options.KindConverter;
import org.kerf.cli.options.RepeatsConverter;
import org.kerf.cli.output.Counted;
import org.kerf.cli.output.ExitCode;
import org.kerf.cli.output.TerminalWatcher;
import org.kerf.cli.programs.ActingUser;
import org.kerf.cli.programs.OpenStation;
import org.kerf.cli.programs.Stations;
import org.kerf.cli.programs.StoreChoice;
import org.kerf.cli.programs.StoreCommand;
import org.kerf.erp.csv.cell.ColumnNames;
import org.kerf.erp.csv.cell.ReadingRules;
import org.kerf.erp.csv.cell.Reason;
import org.kerf.flow.facts.ImportKind;
import org.kerf.flow.imports.ImportFile;
import org.kerf.flow.imports.ImportLine;
import org.kerf.flow.imports.ImportPreview;
import org.kerf.flow.imports.ImportWatcher;
import org.kerf.flow.imports.Repeats;
import org.kerf.flow.imports.RowVerdict;
import org.kerf.kernel.StationFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "import",
    description = {
      "Takes in a CSV file.",
      "Shows what it would change; with --yes also does it. Rows that are rejected stay out, with"
          + " the reason; then the exit code is 3."
    },
    mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer>, StoreCommand {

  private static final int MOST_LISTED = 40;

  private final Stations stations;

  @Spec private CommandSpec spec;
  @Mixin private DataOptions data;
  @Mixin private ActingUser who;

  @Parameters(
      index = "0",
      paramLabel = "KIND",
      converter = KindConverter.class,
      description = "What the file holds: " + KindConverter.KINDS + ".")
  private ImportKind kind;

  @Parameters(index = "1", paramLabel = "FILE", description = "The file, as Excel saves CSV.")
  private Path file;

  @Option(names = "--yes", description = "Take it in, not only show what would change.")
  private boolean yes;

  @Option(
      names = "--point",
      paramLabel = "MEANING",
      description =
          "What a point means in figures such as 1.234: ask, thousands, decimal; ask unless said"
              + " otherwise.",
      defaultValue = "ASK")
  private ReadingRules.PointMeaning point;

  @Option(
      names = "--repeats",
      paramLabel = "MEANING",
      converter = RepeatsConverter.class,
      description =
          "What rows of stock are that are like rows of an earlier file: leave-out (the same file,"
              + " corrected), take-in (a new delivery), ask; ask unless said otherwise.",
      defaultValue = "ask")
  private Repeats repeats;

  public ImportCommand(Stations stations) {
    this.stations = stations;
  }

  @Override
  public Optional<StoreChoice> store() {
    return Optional.of(data.choice());
  }

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    try (OpenStation station = data.open(stations, out)) {
      ImportFile job = station.useCases().importFile();
      var watcher = new TerminalWatcher();
      var names = ColumnNames.setting(kind.name());
      var rules =
          new ReadingRules(
              station.today(),
              point,
              station
                  .useCases()
                  .reading()
                  .of(tx -> station.useCases().station().values().value(tx, names)));
      return switch (job.preview(kind, file, rules, repeats, watcher)) {
        case ImportPreview.Unfit unfit -> {
          out.println(file.getFileName() + ": " + unfit.reason().text(station.language()));
          yield ExitCode.REFUSED;
        }
        case ImportPreview.AlreadyImported before -> {
          out.println(
              "This file was taken in before, on " + before.at() + ". Nothing was changed.");
          yield ExitCode.OK;
        }
        case ImportPreview.Stopped stopped -> ExitCode.REFUSED;
        case ImportPreview.Ready ready -> ready(station, job, ready, watcher, out);
      };
    }
  }

  private int ready(
      OpenStation station,
      ImportFile job,
      ImportPreview.Ready ready,
      ImportWatcher watcher,
      PrintWriter out)
      throws StationFault {
    show(ready, station.language(), out);
    if (ready.asksAboutRepeats()) {
      out.println(
          repeated(ready)
              + " Say what they are: --repeats=leave-out if this is the same file, corrected;"
              + " --repeats=take-in if it is a new delivery. Nothing was changed.");
      return ExitCode.REFUSED;
    }
    if (ready.repeated().isPresent()) {
      out.println(repeated(ready) + " They stay out.");
    }
    if (yes) {
      var result = job.run(station.command(who.in(station.useCases())), ready, watcher);
      out.println("Taken in: " + Counted.of(result.taken(), "row") + ".");
      if (result.stopped()) {
        out.println(
            "Stopped before its end. What is in stays; take the file in again for the rest.");
        return ExitCode.REFUSED;
      }
      if (result.rejected() > 0) {
        out.println(
            "Stayed out: "
                + Counted.of(result.rejected(), "row")
                + ". Correct the file and take it in again: what is in already does not come in"
                + " twice.");
      }
    } else {
      out.println("Nothing was changed yet; add --yes to take it in.");
    }
    return ready.rejected() > 0 ? ExitCode.REFUSED : ExitCode.OK;
  }

  private static String repeated(ImportPreview.Ready ready) {
    return ready
        .repeated()
        .map(
            each ->
                Counted.of(each.rows(), "row")
                    + " like those of "
                    + each.name()
                    + ", taken in on "
                    + each.at()
                    + ".")
        .orElse("");
  }

  private static void show(ImportPreview.Ready ready, Locale language, PrintWriter out) {
    ready.notes().forEach(note -> out.println(note.text(language)));
    List<ImportLine> told =
        ready.lines().stream()
            .filter(
                line -> line.verdict().rejects() || line.verdict() instanceof RowVerdict.Changed)
            .toList();
    told.stream()
        .limit(MOST_LISTED)
        .forEach(line -> out.println(oneLine(sentence(line, language))));
    if (told.size() > MOST_LISTED) {
      out.println("... and more lines like these.");
    }
    out.println(
        ready.fileName()
            + ": "
            + ready.added()
            + " new, "
            + ready.changed()
            + " changed, "
            + ready.same()
            + " unchanged, "
            + ready.rejected()
            + " rejected.");
  }

  /** What stands in a cell may have line breaks, and would look like lines of ours. */
  private static String oneLine(String sentence) {
    return sentence.replaceAll("\\s+", " ");
  }

  private static String sentence(ImportLine line, Locale language) {
    String what =
        switch (line.verdict()) {
          case RowVerdict.Unreadable unreadable ->
              (unreadable.column().isEmpty() ? "" : unreadable.column() + ": ")
                  + unreadable.reason().text(language)
                  + (unreadable.reason().code() == Reason.Code.AMBIGUOUS_NUMBER
                      ? " (--point)"
                      : "");
          case RowVerdict.Unknown unknown ->
              "there is no "
                  + unknown.what().name().toLowerCase(Locale.ROOT)
                  + " "
                  + unknown.value()
                  + " yet. Take it in first.";
          case RowVerdict.CustomerUnclear unclear ->
              "more than one customer is called "
                  + unclear.name()
                  + ": "
                  + String.join(", ", unclear.codes())
                  + ". Write the code instead.";
          case RowVerdict.OrderTorn torn ->
              "the lines of order "
                  + torn.order()
                  + " must follow each other and agree in customer and due date.";
          case RowVerdict.OrderDiffers differs ->
              "order "
                  + differs.order()
                  + " is there already with other lines. Give the new lines another order number.";
          case RowVerdict.OrderIncomplete other ->
              "it stays out with its order "
                  + other.order()
                  + ": line "
                  + other.faultyLine()
                  + " is rejected, and an order comes in whole.";
          case RowVerdict.OrderTooLong many ->
              "order "
                  + many.order()
                  + " has more than "
                  + many.most()
                  + " lines. Divide it into several orders.";
          case RowVerdict.CodeTwice twice ->
              "the code "
                  + twice.code()
                  + " stands in line "
                  + twice.otherLine()
                  + " too. Give each row a code of its own, or take one of them away.";
          case RowVerdict.NoHeight none ->
              "item "
                  + none.item()
                  + " has no profile height, so it cannot be cut at an angle. Give it one first.";
          case RowVerdict.EndsMeet meet ->
              "with its slanted ends the piece must be at least "
                  + BigDecimal.valueOf(meet.shortest().micrometres(), 3)
                      .stripTrailingZeros()
                      .toPlainString()
                  + " mm long.";
          case RowVerdict.New() -> "new";
          case RowVerdict.Changed changed -> changes(changed, language);
          case RowVerdict.Same() -> "unchanged";
        };
    return "line " + line.line() + ": " + what;
  }

  private static String changes(RowVerdict.Changed changed, Locale language) {
    return changed.cells().stream()
        .map(
            cell ->
                cell.column().heading(language)
                    + ": \""
                    + cell.before().in(language)
                    + "\" becomes \""
                    + cell.after().in(language)
                    + '"')
        .collect(Collectors.joining("; "));
  }
}
