package org.kerf.flow.labels.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.kerf.erp.csv.CsvTable;
import org.kerf.erp.csv.RowResult;
import org.kerf.erp.csv.SheetReading;
import org.kerf.erp.csv.cell.ReadingRules;
import org.kerf.erp.csv.cell.Reason;
import org.kerf.files.OwnerOnly;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.StationFault;
import org.kerf.labels.LabelRenderer;
import org.kerf.labels.model.LabelContent;
import org.kerf.labels.model.LabelField;
import org.kerf.labels.model.LabelTemplate;
import org.kerf.labels.model.PrintFailure;
import org.kerf.labels.model.PrintSetup;
import org.kerf.labels.pdf.LabelPdf;

/** Draws a label of each row of a table into a folder: all of them or none. */
public final class DrawLabels {

  /** As what a label is written. */
  public enum Format {
    ZPL,
    PNG,
    /** One document of all. */
    PDF
  }

  /**
   * What is drawn.
   *
   * @param table with the template's fields as its headings
   * @param folder that gets the labels; new, or empty
   * @param language of the labels' captions, such as "ro"
   * @param reasons the language of what is said of rows at fault
   */
  public record Order(
      Path table,
      Path folder,
      PrintSetup setup,
      String language,
      Locale reasons,
      Set<Format> formats) {

    public Order {
      formats = Set.copyOf(formats);
    }
  }

  /**
   * What came of it.
   *
   * @param labels how many lie in the folder; none if a row is at fault
   * @param notes columns that were left aside
   * @param faults a sentence for each row that can't be drawn, or for the table as a whole
   */
  public record Drawn(int labels, List<String> notes, List<String> faults) {

    public Drawn {
      notes = List.copyOf(notes);
      faults = List.copyOf(faults);
    }

    private static Drawn unfit(String fault) {
      return new Drawn(0, List.of(), List.of(fault));
    }
  }

  private final LabelTemplate template;
  private final LabelRenderer renderer;

  public DrawLabels(LabelTemplate template) {
    this.template = template;
    this.renderer = new LabelRenderer(name -> Optional.of(template));
  }

  /**
   * Draws.
   *
   * @param progress is given how many labels are drawn, now and then
   * @throws StationFault if the table can't be read or the folder can't be written
   */
  public Drawn run(Order order, IntConsumer progress) throws StationFault {
    Locale locale = order.reasons();
    return switch (CsvTable.open(order.table())) {
      case CsvTable.Opening.Refused(Reason reason) -> Drawn.unfit(reason.text(locale));
      case CsvTable.Opening.Opened(CsvTable table) ->
          switch (table.read(LabelRows.SHEET, ReadingRules.asking(LocalDate.EPOCH))) {
            case SheetReading.Unfit<SequencedMap<LabelField, String>> unfit ->
                Drawn.unfit(unfit.reason().text(locale));
            case SheetReading.Rows<SequencedMap<LabelField, String>> rows ->
                intoFolder(order, rows, progress);
          };
    };
  }

  /** Into a folder beside the one that was asked for, which takes its place at the end. */
  private Drawn intoFolder(
      Order order, SheetReading.Rows<SequencedMap<LabelField, String>> rows, IntConsumer progress)
      throws StationFault {
    Path folder = order.folder().toAbsolutePath().normalize();
    Path parent = Optional.ofNullable(folder.getParent()).orElse(folder);
    try {
      OwnerOnly.folder(parent);
      Path begun = Files.createTempDirectory(parent, ".labels-");
      try {
        Drawn drawn = drawn(order, rows, begun, progress);
        if (drawn.labels() > 0) {
          Files.deleteIfExists(folder);
          Files.move(begun, folder);
        }
        return drawn;
      } finally {
        remove(begun);
      }
    } catch (IOException e) {
      throw StationFault.because(
          e, FaultCode.FILE_UNWRITABLE, FaultText.LABELS_UNWRITABLE, order.folder());
    }
  }

  /** A folder of files alone, if it is still there. */
  private static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> inside = Files.list(folder)) {
        for (Path file : inside.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  /** All rows are looked at, so that a person can put all of them right at once. */
  private Drawn drawn(
      Order order,
      SheetReading.Rows<SequencedMap<LabelField, String>> rows,
      Path folder,
      IntConsumer progress)
      throws IOException {
    try (LabelPdf document = renderer.document()) {
      Drawn drawn = drawn(order, rows, folder, document, progress);
      if (order.formats().contains(Format.PDF) && drawn.labels() > 0) {
        try (var out = Files.newOutputStream(folder.resolve("labels.pdf"))) {
          document.write(out);
        }
      }
      return drawn;
    }
  }

  private Drawn drawn(
      Order order,
      SheetReading.Rows<SequencedMap<LabelField, String>> rows,
      Path folder,
      LabelPdf document,
      IntConsumer progress)
      throws IOException {
    Locale locale = order.reasons();
    List<String> faults = new ArrayList<>();
    int labels = 0;
    for (RowResult<SequencedMap<LabelField, String>> row : rows.source()) {
      switch (row) {
        case RowResult.Rejected<SequencedMap<LabelField, String>> rejected ->
            faults.add(fault(rejected, locale));
        case RowResult.Read<SequencedMap<LabelField, String>> read -> {
          labels++;
          int number = labels;
          var content = new LabelContent(template.name(), order.language(), read.row());
          written(order, content, folder, document, number)
              .map(failure -> line(row.line(), failure.sentence(locale)))
              .ifPresent(faults::add);
          progress.accept(labels);
        }
      }
    }
    List<String> notes = rows.notes().stream().map(note -> note.text(locale)).toList();
    return new Drawn(faults.isEmpty() ? labels : 0, notes, faults);
  }

  private static String fault(RowResult.Rejected<?> rejected, Locale locale) {
    String reason = rejected.reason().text(locale);
    return line(
        rejected.line(), rejected.column().isEmpty() ? reason : rejected.column() + ": " + reason);
  }

  private static String line(int line, String reason) {
    return line + ": " + reason;
  }

  private Optional<PrintFailure> written(
      Order order, LabelContent content, Path folder, LabelPdf document, int number)
      throws IOException {
    if (order.formats().contains(Format.ZPL)) {
      switch (renderer.render(content, order.setup())) {
        case LabelRenderer.Rendered.Ready(byte[] zpl) -> keep(folder, number, "zpl", zpl);
        case LabelRenderer.Rendered.Refused(PrintFailure failure) -> {
          return Optional.of(failure);
        }
      }
    }
    if (order.formats().contains(Format.PNG)) {
      switch (renderer.picture(content, order.setup())) {
        case LabelRenderer.Picture.Drawn(byte[] png) -> keep(folder, number, "png", png);
        case LabelRenderer.Picture.Refused(PrintFailure failure) -> {
          return Optional.of(failure);
        }
      }
    }
    return order.formats().contains(Format.PDF)
        ? renderer.addTo(document, content, order.setup())
        : Optional.empty();
  }

  private static void keep(Path folder, int number, String ending, byte[] bytes)
      throws IOException {
    Files.write(folder.resolve(String.format(Locale.ROOT, "label-%05d.%s", number, ending)), bytes);
  }
}
