package org.kerf.ui.printouts;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.kerf.cutting.model.genealogy.TraceSubject;
import org.kerf.cutting.model.plan.CutPlan;
import org.kerf.cutting.model.plan.PlanId;
import org.kerf.files.OwnerOnly;
import org.kerf.kernel.Exempt;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.StationFault;
import org.kerf.labels.LabelRenderer;
import org.kerf.labels.model.LabelContent;
import org.kerf.printout.ScannerPrintout;
import org.kerf.printout.genealogy.GenealogyPrintout;
import org.kerf.printout.genealogy.GenealogySheet;
import org.kerf.printout.order.OrderPrintout;
import org.kerf.printout.order.OrderSheet;
import org.kerf.printout.plan.PlanPrintout;
import org.kerf.printout.plan.PlanSheet;
import org.kerf.printout.plan.UnmetLine;
import org.kerf.printout.stock.StockPrintout;
import org.kerf.printout.stock.StockSheet;
import org.kerf.query.sheets.SheetReader;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.task.LongWork;
import org.kerf.ui.task.Progress;
import org.kerf.ui.task.Running;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * Makes the printouts that a page asks for, one at a time, and notifies the person of their files.
 * A paper says in its name what it is of; it never takes the place of another, nor of itself as it
 * was printed before.
 */
@Exempt(rule = "use-cases", reason = "shared by four pages: picks once for all of them")
public final class Printouts {

  /** The words of printouts. */
  public static final String TEXTS = "org.kerf.ui.printouts.texts";

  private static final String ENDING = ".pdf";
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmm", Locale.ROOT);

  /** What was made, and whether it can be shown. */
  private record Made(List<Path> files, boolean canOpen) {}

  private final ViewContext context;
  private final SheetReader sheets;
  private final LabelRenderer renderer;
  private final ReadOnlyBooleanWrapper printing = new ReadOnlyBooleanWrapper();

  /** With what the pages are made with. */
  public Printouts(PageContext pages) {
    context = pages.view();
    sheets = new SheetReader(pages.useCases(), context.zone());
    renderer = pages.useCases().renderer();
  }

  /** Whether a printout is being made. */
  public ReadOnlyBooleanProperty printingProperty() {
    return printing.getReadOnlyProperty();
  }

  /** The action of a page's F9. */
  public PageAction action(Runnable print) {
    return new PageAction(Words.of("printouts.print"), Material2MZ.PRINT, print).on("F9");
  }

  /**
   * Makes the printouts of these plans: what each achieves, every bar drawn to scale, the cut list.
   *
   * @param unmet what a plan that was just made could not place; nothing is known of it later
   */
  public Optional<Running> plans(List<PlanId> plans, List<UnmetLine> unmet) {
    Locale locale = context.texts().language().locale();
    Instant now = context.clock().instant();
    return make(
        context.texts().count("printouts.making-plans", plans.size()),
        progress -> {
          List<Path> files = new ArrayList<>();
          for (PlanId plan : plans) {
            if (progress.cancelled()) {
              break;
            }
            progress.report((double) files.size() / plans.size(), "");
            for (PlanSheet sheet : sheets.plan(plan, unmet, now)) {
              files.add(write(sheet, locale));
            }
          }
          return made(files);
        });
  }

  /** Makes the printout of one order: its lines, and the bars that have its pieces. */
  public Optional<Running> order(String number) {
    Locale locale = context.texts().language().locale();
    Instant now = context.clock().instant();
    return make(
        context.texts().of("printouts.making-order"),
        progress -> {
          progress.report(Progress.UNKNOWN, "");
          OrderSheet sheet = sheets.order(number, now);
          String name = context.texts().of("printouts.order-file", plain(number));
          return made(
              List.of(written(name, file -> new OrderPrintout().write(sheet, locale, file))));
        });
  }

  /** A number of the customer's may hold what no file name may. */
  private static String plain(String number) {
    return number.replaceAll("[^\\p{L}\\p{Nd}._-]", "_");
  }

  /** Makes the printout of where something came from and what became of it. */
  public Optional<Running> genealogy(TraceSubject subject) {
    Locale locale = context.texts().language().locale();
    Instant now = context.clock().instant();
    return make(
        context.texts().of("printouts.making-genealogy"),
        progress -> {
          progress.report(Progress.UNKNOWN, "");
          Optional<GenealogySheet> sheet = sheets.genealogy(subject, now);
          if (sheet.isEmpty()) {
            return made(List.of());
          }
          String name = context.texts().of("printouts.genealogy-file", plain(sheet.get().name()));
          return made(
              List.of(
                  written(name, file -> new GenealogyPrintout().write(sheet.get(), locale, file))));
        });
  }

  /** Makes the printout of the whole stock as it is now. */
  public Optional<Running> stock() {
    Locale locale = context.texts().language().locale();
    Instant now = context.clock().instant();
    String name = context.texts().of("printouts.stock-file", MINUTE.format(context.wallClock()));
    return make(
        context.texts().of("printouts.making-stock"),
        progress -> {
          progress.report(Progress.UNKNOWN, "");
          StockSheet sheet = sheets.stock(now);
          return made(
              List.of(written(name, file -> new StockPrintout().write(sheet, locale, file))));
        });
  }

  /** Makes the sheet for whoever programs the scanners, with this code to try. */
  public Optional<Running> scannerSheet(LabelContent testLabel) {
    Locale locale = context.texts().language().locale();
    Instant now = context.clock().instant();
    String name = context.texts().of("printouts.scanner-file");
    return make(
        context.texts().of("printouts.making-scanner"),
        progress -> {
          progress.report(Progress.UNKNOWN, "");
          if (renderer.picture(testLabel) instanceof LabelRenderer.Picture.Drawn(byte[] png)) {
            return made(
                List.of(
                    written(
                        name,
                        file ->
                            new ScannerPrintout().write(png, now, context.zone(), locale, file))));
          }
          return made(List.of());
        });
  }

  private Path write(PlanSheet sheet, Locale locale) throws StationFault {
    CutPlan plan = sheet.plan();
    LocalDate day = LocalDate.ofInstant(plan.madeAt(), context.zone());
    String name = "plan-" + plan.code() + '-' + day;
    return written(name, file -> new PlanPrintout().write(sheet, locale, file));
  }

  /** What writes a printout into a file. */
  private interface Writing {
    void to(Path file) throws StationFault;
  }

  /**
   * Writes the printout under this name, with a number behind it if there is one. The name is taken
   * by an empty file first, so that no other printout can have it.
   */
  private Path written(String name, Writing writing) throws StationFault {
    Path file = place(name);
    try {
      writing.to(file);
      return file;
    } catch (StationFault fault) {
      leave(file, fault);
      throw fault;
    }
  }

  /** The empty file that took the name. */
  private static void leave(Path file, StationFault fault) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      fault.addSuppressed(e);
    }
  }

  private Path place(String name) throws StationFault {
    Path folder = context.outputs().papers();
    try {
      OwnerOnly.folder(folder);
      int number = 1;
      while (true) {
        Path file = folder.resolve(number == 1 ? name + ENDING : name + '-' + number + ENDING);
        try {
          return Files.createFile(file);
        } catch (FileAlreadyExistsException taken) {
          number++;
        }
      }
    } catch (IOException e) {
      throw StationFault.because(e, FaultCode.FILE_UNWRITABLE, FaultText.DOCUMENT_FOLDER, folder);
    }
  }

  private Made made(List<Path> files) {
    return new Made(List.copyOf(files), context.outputs().canOpen());
  }

  private Optional<Running> make(String name, LongWork<Made> work) {
    if (printing.get()) {
      return Optional.empty();
    }
    Running job =
        context.tasks().<Made>runLong(name, work, this::tell, context.notifications()::fault);
    job.stateProperty().subscribe(now -> printing.set(now == Running.State.UNDER_WAY));
    return Optional.of(job);
  }

  private void tell(Made made) {
    if (made.files().isEmpty()) {
      return;
    }
    Path shown = made.files().size() == 1 ? made.files().getFirst() : context.outputs().papers();
    Words what = Words.of(made.files().size() == 1 ? "printouts.made" : "printouts.made-several");
    Words where = Words.plain(shown.toString());
    if (made.canOpen()) {
      context.notifications().done(what, where, context.opening(shown));
    } else {
      context.notifications().done(what, where);
    }
  }
}
