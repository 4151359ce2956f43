package org.kerf.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.kerf.erp.csv.ReadingRules;
import org.kerf.erp.csv.Reason;
import org.kerf.flow.ImportFile;
import org.kerf.flow.ImportKind;
import org.kerf.flow.ImportLine;
import org.kerf.flow.ImportPreview;
import org.kerf.flow.ImportWatcher;
import org.kerf.flow.RowVerdict;
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
final class ImportCommand implements Callable<Integer> {

  private static final int MOST_LISTED = 40;

  private final Programs programs;

  @Spec private CommandSpec spec;
  @Mixin private DataOptions data;
  @Mixin private Who who;

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

  ImportCommand(Programs programs) {
    this.programs = programs;
  }

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    try (OpenStation station = data.open(programs, out)) {
      ImportFile job = station.jobs().importFile();
      var rules = new ReadingRules(station.today(), point);
      return switch (job.preview(kind, file, rules, ImportWatcher.PATIENT)) {
        case ImportPreview.Unfit unfit -> {
          out.println(file.getFileName() + ": " + unfit.reason().text(Locale.getDefault()));
          yield Kerf.REFUSED;
        }
        case ImportPreview.AlreadyImported before -> {
          out.println(
              "This file was taken in before, on " + before.at() + ". Nothing was changed.");
          yield Kerf.OK;
        }
        case ImportPreview.Stopped stopped -> Kerf.REFUSED;
        case ImportPreview.Ready ready -> ready(station, job, ready, out);
      };
    }
  }

  private int ready(OpenStation station, ImportFile job, ImportPreview.Ready ready, PrintWriter out)
      throws StationFault {
    show(ready, out);
    if (ready.blocked()) {
      out.println("Orders go in whole or not at all. Mend these lines and try again.");
      return Kerf.REFUSED;
    }
    if (yes) {
      var result = job.run(who.in(station.jobs()), ready, ImportWatcher.PATIENT);
      out.println("Taken in: " + Counted.of(result.taken(), "row") + ".");
    } else {
      out.println("Nothing was changed yet; add --yes to take it in.");
    }
    return ready.rejected() > 0 ? Kerf.REFUSED : Kerf.OK;
  }

  private static void show(ImportPreview.Ready ready, PrintWriter out) {
    ready.notes().forEach(note -> out.println(note.text(Locale.getDefault())));
    ready.lines().stream()
        .filter(line -> line.verdict().rejects())
        .limit(MOST_LISTED)
        .forEach(line -> out.println(sentence(line)));
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

  private static String sentence(ImportLine line) {
    String what =
        switch (line.verdict()) {
          case RowVerdict.Unreadable unreadable ->
              (unreadable.column().isEmpty() ? "" : unreadable.column() + ": ")
                  + unreadable.reason().text(Locale.getDefault())
                  + (unreadable.reason().code() == Reason.Code.AMBIGUOUS_NUMBER
                      ? " (--point)"
                      : "");
          case RowVerdict.Unknown unknown ->
              "there is no "
                  + unknown.what().name().toLowerCase(Locale.ROOT)
                  + " "
                  + unknown.value()
                  + " yet. Take it in first.";
          case RowVerdict.OrderTorn torn ->
              "the lines of order "
                  + torn.order()
                  + " must follow each other and agree in customer and due date.";
          case RowVerdict.OrderDiffers differs ->
              "order "
                  + differs.order()
                  + " is there already with other lines. Give the new lines another order number.";
          case RowVerdict.CodeTwice twice ->
              "label code " + twice.code() + " stands twice in the file.";
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
          case RowVerdict.Changed() -> "changed";
          case RowVerdict.Same() -> "unchanged";
        };
    return "line " + line.line() + ": " + what;
  }
}
