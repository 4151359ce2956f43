package org.kerf.cli.station;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
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
import org.kerf.flow.facts.ImportKind;
import org.kerf.flow.imports.ImportFile;
import org.kerf.flow.imports.ImportLine;
import org.kerf.flow.imports.ImportPreview;
import org.kerf.flow.imports.ImportWatcher;
import org.kerf.flow.imports.Repeats;
import org.kerf.flow.imports.RowVerdict;
import org.kerf.identity.model.User;
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
      "Takes in a table: a CSV file or an Excel workbook (.xlsx).",
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

  @Parameters(
      index = "1",
      paramLabel = "FILE",
      description =
          "The file: a workbook (.xlsx), of which the first sheet is read, or a table as Excel"
              + " saves CSV.")
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
  public Optional<ActingUser> who() {
    return Optional.of(who);
  }

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    try (OpenStation station = data.open(stations, out)) {
      // Before anything is said: the terminal may have to ask first.
      Optional<User> user = yes ? who.in(station) : Optional.of(ActingUser.terminal());
      if (user.isEmpty()) {
        return ExitCode.SECRET_WANTED;
      }
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
        case ImportPreview.Ready ready -> ready(station, user.get(), job, ready, watcher, out);
      };
    }
  }

  private int ready(
      OpenStation station,
      User user,
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
      var result = job.run(station.command(user), ready, watcher);
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
        ready.lines().stream().filter(line -> !(line.verdict() instanceof RowVerdict.New)).toList();
    told.stream()
        .limit(MOST_LISTED)
        .forEach(line -> out.println(ImportLineText.of(line, language)));
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
}
