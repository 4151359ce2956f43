package org.kerf.cli.printer;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.kerf.cli.output.Counted;
import org.kerf.cli.output.ExitCode;
import org.kerf.cli.programs.LabelSheets;
import org.kerf.flow.labels.files.DrawLabels;
import org.kerf.flow.labels.files.DrawLabels.Format;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;
import org.kerf.labels.model.PrintSetup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "labels",
    description = {
      "Draws a label of each row of a table, without a station.",
      "They are label-00001.zpl for a printer, label-00001.png for a person, and so on; labels.pdf"
          + " has all of them.",
      "The headings of the table are the template's fields: code, item, grade, length, heat,"
          + " customer, order, ...; labels/*.json show which of them each template has. What goes"
          + " to a printer is read back first, as at a station.",
      "Exit code 3 with line and reason if a row can't be drawn; then nothing is written."
    },
    mixinStandardHelpOptions = true)
public final class LabelsCommand implements Callable<Integer> {

  /** Dots per millimetre by what people call them. */
  private static final Map<Integer, Integer> DOTS = Map.of(152, 6, 203, 8, 300, 12, 600, 24);

  private static final List<String> LANGUAGES = List.of("ro", "en");
  private static final int SHOWN = 50;
  private static final int TOLD_EVERY = 1_000;

  private final LabelSheets sheets;

  @Spec private CommandSpec spec;

  @Option(
      names = "--template",
      paramLabel = "T",
      required = true,
      description = "A template by its name, such as piece, or a file of one: my-label.json.")
  private String template;

  @Option(
      names = "--data",
      paramLabel = "CSV",
      required = true,
      description = "The table: CSV or an Excel workbook, one label a row.")
  private Path table;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "A new folder for the labels, or an empty one.")
  private Path folder;

  @Option(
      names = "--dpi",
      paramLabel = "N",
      defaultValue = "203",
      description =
          "The printer's dots per inch: 152, 203, 300 or 600. ${DEFAULT-VALUE} unless"
              + " said otherwise.")
  private int dpi;

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      defaultValue = "ro",
      description =
          "The language of the captions: ro or en. ${DEFAULT-VALUE} unless said" + " otherwise.")
  private String language;

  @Option(names = "--zpl", description = "Formats for a printer; so if nothing else is asked for.")
  private boolean zpl;

  @Option(names = "--png", description = "Pictures, one pixel per dot of the printer.")
  private boolean png;

  @Option(names = "--pdf", description = "All of them in labels.pdf, each on a page of its size.")
  private boolean pdf;

  public LabelsCommand(LabelSheets sheets) {
    this.sheets = sheets;
  }

  @Override
  public Integer call() throws Exception {
    Integer dots = DOTS.get(dpi);
    if (dots == null) {
      throw wrong("Printers have 152, 203, 300 or 600 dots per inch, not " + dpi + ".");
    }
    if (!LANGUAGES.contains(language)) {
      throw wrong("Captions are in ro or en, not in " + language + ".");
    }
    if (!isFree(folder)) {
      throw new StationFault(
          FaultCode.FILE_UNWRITABLE,
          folder + " has something in it already; name a new folder or an empty one.");
    }
    DrawLabels labels = sheets.of(template).orElse(null);
    if (labels == null) {
      throw wrong(
          "There is no template \"" + template + "\": " + String.join(", ", sheets.names()) + ".");
    }
    PrintWriter out = spec.commandLine().getOut();
    DrawLabels.Drawn drawn =
        labels.run(
            new DrawLabels.Order(
                table, folder, PrintSetup.ofDots(dots), language, Locale.getDefault(), formats()),
            done -> {
              if (done % TOLD_EVERY == 0) {
                out.println(done + " labels drawn");
                out.flush();
              }
            });
    return told(drawn, out);
  }

  private static boolean isFree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    }
  }

  private EnumSet<Format> formats() {
    EnumSet<Format> formats = EnumSet.noneOf(Format.class);
    if (png) {
      formats.add(Format.PNG);
    }
    if (pdf) {
      formats.add(Format.PDF);
    }
    if (zpl || formats.isEmpty()) {
      formats.add(Format.ZPL);
    }
    return formats;
  }

  private int told(DrawLabels.Drawn drawn, PrintWriter out) {
    PrintWriter err = spec.commandLine().getErr();
    drawn.notes().forEach(err::println);
    drawn.faults().stream().limit(SHOWN).forEach(err::println);
    int more = drawn.faults().size() - SHOWN;
    if (more > 0) {
      err.println("And " + Counted.of(more, "row") + " more.");
    }
    if (!drawn.faults().isEmpty()) {
      err.println("Nothing was written.");
      return ExitCode.REFUSED;
    }
    if (drawn.labels() == 0) {
      err.println(table + " has no rows; nothing was written.");
      return ExitCode.REFUSED;
    }
    out.println(Counted.of(drawn.labels(), "label") + " in " + folder);
    return ExitCode.OK;
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
