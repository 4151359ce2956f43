package org.kerf.flow.printers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.flow.Workshop;
import org.kerf.flow.labels.LabelRequest;
import org.kerf.flow.labels.PrintLabels;
import org.kerf.flow.labels.SettleLabel;
import org.kerf.flow.masterdata.MasterRecords;
import org.kerf.flow.masterdata.PrinterRecord;
import org.kerf.flow.masterdata.SaveOutcome;
import org.kerf.flow.masterdata.SaveRecord;
import org.kerf.flow.projection.Projections;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.User;
import org.kerf.identity.store.UserStore;
import org.kerf.kernel.Change;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.labels.LabelFixtures;
import org.kerf.labels.LabelRenderer;
import org.kerf.labels.PrintRound;
import org.kerf.labels.device.PrintOutcome;
import org.kerf.labels.device.Printer;
import org.kerf.labels.device.Printers;
import org.kerf.labels.model.LabelId;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelKind;
import org.kerf.labels.model.LabelPrinter;
import org.kerf.labels.model.LabelState;
import org.kerf.labels.model.PrintFailure;
import org.kerf.labels.model.PrintFailureKind;
import org.kerf.labels.model.PrinterFact;
import org.kerf.labels.model.PrinterId;
import org.kerf.labels.model.PrinterOutage;
import org.kerf.labels.model.PrinterStatus;

/**
 * What waits for a printer: it falls back, is moved, kept and taken out, and never comes out twice.
 */
class PrinterQueueTest {

  private static final PrintOutcome SILENT =
      new PrintOutcome.NotReady(PrintFailure.of(PrintFailureKind.PRINTER_SILENT, "x"));
  private static final PrintOutcome CUT =
      new PrintOutcome.Unknown(PrintFailure.of(PrintFailureKind.CUT_OFF, "x", "7"));

  private static final class Scripted implements Printer {
    private final Deque<PrintOutcome> answers = new ArrayDeque<>();
    private final List<String> labels = new ArrayList<>();

    @Override
    public PrintOutcome deliver(byte[] label, String jobName) {
      PrintOutcome answer =
          answers.isEmpty() ? new PrintOutcome.Confirmed() : answers.removeFirst();
      if (answer instanceof PrintOutcome.Confirmed) {
        labels.add(jobName);
      }
      return answer;
    }

    @Override
    public PrinterStatus status() {
      return new PrinterStatus.Ready();
    }

    @Override
    public boolean isRepeatable() {
      return false;
    }
  }

  @TempDir Path folder;
  private final Scripted saw = new Scripted();
  private final Scripted office = new Scripted();
  private Workshop shop;
  private PrintLabels printing;
  private PrinterUseCases use;
  private SaveRecord<PrinterRecord> records;
  private User boss;
  private LabelPrinter atSaw;
  private LabelPrinter atOffice;

  @BeforeEach
  void open() throws StationFault {
    shop = Workshop.in(folder);
    var round =
        new PrintRound(
            new LabelRenderer(LabelFixtures.templates()),
            new Printers(Map.of("Saw", saw, "Office", office)),
            shop.clock);
    printing =
        new PrintLabels(
            shop.booking,
            shop.reading,
            shop.repositories.labels(),
            shop.repositories.printers(),
            round);
    use = PrinterUseCases.of(shop.booking, shop.repositories);
    records = MasterRecords.of(shop.booking, shop.repositories).printers();
    boss = new User(shop.ids.next(), "Dana", Role.ADMINISTRATOR);
    atOffice = printer("Office", Optional.empty());
    atSaw = printer("Saw", Optional.of(atOffice.id()));
    shop.booking.keep(
        tx -> {
          new UserStore().save(tx, boss);
          return true;
        });
    save(atOffice, atSaw);
    assertThat(use.route().standard(command(), atOffice.id())).isTrue();
  }

  @AfterEach
  void shut() {
    shop.close();
  }

  @Test
  void waitingLabelsGoToTheFallbackInTheirOrderAndComeOutOnce() throws StationFault {
    List<LabelId> ids = queue("Saw", 3);
    saw.answers.add(SILENT);
    assertThat(printing.run("Saw")).isTrue();
    assertThat(outages()).hasSize(1);
    assertThat(printing.run("Saw")).as("moved").isTrue();
    assertThat(printing.run("Saw")).isFalse();
    assertThat(outages()).as("nothing waits for it any more").isEmpty();
    printAll("Office");
    assertThat(saw.labels).isEmpty();
    assertThat(office.labels).containsExactlyElementsOf(names(ids));
    // The next label is tried at its own printer first, which works again.
    List<LabelId> next = queue("Saw", 1);
    printAll("Saw");
    assertThat(saw.labels).containsExactlyElementsOf(names(next));
  }

  @Test
  void whatMayHaveComeOutStaysAndNothingGoesToAPrinterThatDoesNotWorkItself() throws StationFault {
    List<LabelId> ids = queue("Saw", 3);
    saw.answers.addAll(List.of(CUT, SILENT));
    printing.run("Saw");
    printing.run("Saw");
    queue("Office", 1);
    office.answers.add(SILENT);
    printing.run("Office");
    assertThat(printing.run("Saw")).as("the fallback is out itself").isFalse();
    assertThat(job(ids.getFirst()).printer()).isEqualTo("Saw");
    assertThat(job(ids.getLast()).printer()).isEqualTo("Saw");
    assertThat(use.move().run(command(), ids, atOffice.id())).as("two of three wait").isEqualTo(2);
    assertThat(job(ids.getFirst()).state()).isEqualTo(LabelState.UNKNOWN);
    assertThat(job(ids.getFirst()).printer()).isEqualTo("Saw");
    assertThat(use.move().run(command(), ids, atOffice.id())).isZero();
  }

  @Test
  void aPausedPrinterGetsNothingUntilItGoesOnAndIsNoFallback() throws StationFault {
    queue("Saw", 1);
    assertThat(use.pause().run(command(), atOffice.id(), true)).isTrue();
    assertThat(use.pause().run(command(), atOffice.id(), true)).isFalse();
    saw.answers.add(SILENT);
    printing.run("Saw");
    assertThat(printing.run("Saw")).isFalse();
    List<LabelId> waiting = queue("Office", 1);
    assertThat(printing.run("Office")).isFalse();
    assertThat(use.pause().run(command(), atOffice.id(), false)).isTrue();
    assertThat(printing.run("Office")).isTrue();
    assertThat(office.labels).containsExactlyElementsOf(names(waiting));
  }

  @Test
  void whatIsTakenOutOfTheQueueIsPutBackOnce() throws StationFault {
    List<LabelId> ids = queue("Saw", 2);
    printing.run("Saw");
    assertThat(use.cancel().run(command(), ids)).containsExactly(ids.getLast());
    assertThat(printing.run("Saw")).isFalse();
    assertThat(use.cancel().undo(command(), ids)).containsExactly(ids.getLast());
    assertThat(use.cancel().undo(command(), ids)).isEmpty();
    printAll("Saw");
    assertThat(saw.labels).containsExactlyElementsOf(names(ids));
  }

  @Test
  void theLabelOfWhatIsNotThereAnyMoreIsNotPutBack() throws StationFault {
    List<LabelId> ids = queue("Saw", 1, LabelFixtures.pieceCode(4_711));
    assertThat(use.cancel().run(command(), ids)).hasSize(1);
    assertThat(use.cancel().undo(command(), ids)).isEmpty();
    assertThat(job(ids.getFirst()).state()).isEqualTo(LabelState.WITHDRAWN);
  }

  @Test
  void labelsOfAPrinterOutOfUseGoToTheStandardOneWhichStaysInUse() throws StationFault {
    List<LabelId> ids = queue("Saw", 2);
    assertThat(records.setInactive(command(), record(atOffice), true))
        .isInstanceOf(SaveOutcome.Busy.class);
    assertThat(records.setInactive(command(), record(atSaw), true))
        .isInstanceOf(SaveOutcome.Saved.class);
    printAll("Office");
    assertThat(office.labels).containsExactlyElementsOf(names(ids));
  }

  @Test
  void aPrinterIsRenamedWithWhatWaitsForItAndSomebodyElsesChangeIsTold() throws StationFault {
    List<LabelId> ids = queue("Saw", 1);
    PrinterRecord seen = record(atSaw);
    List<String> cells = new ArrayList<>(records.cells(seen, Locale.ROOT));
    cells.set(0, "Fierăstrău");
    cells.set(9, "60");
    assertThat(records.run(command(), Optional.of(seen), cells, Locale.ROOT))
        .isInstanceOf(SaveOutcome.Saved.class);
    assertThat(job(ids.getFirst()).printer()).isEqualTo("Fierăstrău");
    cells.set(0, "Saw 2");
    assertThat(records.run(command(), Optional.of(seen), cells, Locale.ROOT))
        .isInstanceOf(SaveOutcome.ChangedMeanwhile.class);
  }

  @Test
  void aKindGoesToItsPrinterAndOtherwiseToTheStandardOne() throws StationFault {
    assertThat(use.route().kind(command(), LabelKind.REMNANT, atSaw.id())).isTrue();
    assertThat(printerFor(LabelKind.REMNANT)).isEqualTo("Saw");
    assertThat(printerFor(LabelKind.PIECE)).isEqualTo("Office");
    records.setInactive(command(), record(atSaw), true);
    assertThat(printerFor(LabelKind.REMNANT)).as("out of use").isEqualTo("Office");
    assertThat(use.route().asOthers(command(), LabelKind.REMNANT)).isTrue();
    assertThat(use.route().asOthers(command(), LabelKind.REMNANT)).isFalse();
  }

  @Test
  void manyLabelsAreQueuedInPartsUntilItIsEnough() throws StationFault {
    List<ShortCode> codes = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      codes.add(shop.location.code());
    }
    var settle = new SettleLabel(shop.booking, shop.repositories, shop.labelSettings);
    Command command = shop.command();
    SettleLabel.Reprinted first =
        settle.reprintMany(command, codes, LabelRequest.because(""), done -> done > 0);
    assertThat(first).isEqualTo(new SettleLabel.Reprinted(100, List.of(), false));
    assertThat(waiting()).isEqualTo(100);
    SettleLabel.Reprinted whole =
        settle.reprintMany(command, codes, LabelRequest.because(""), done -> false);
    assertThat(whole.queued()).as("the first part is not queued again").isEqualTo(150);
    assertThat(waiting()).isEqualTo(150);
  }

  private int waiting() throws StationFault {
    return shop.reading.of(shop.repositories.labels()::waiting);
  }

  private String printerFor(LabelKind kind) throws StationFault {
    return shop.reading
        .of(tx -> shop.repositories.printers().printerFor(tx, kind))
        .orElseThrow()
        .name();
  }

  private PrinterRecord record(LabelPrinter printer) throws StationFault {
    return shop.reading.of(tx -> records.record(tx, printer.id().value())).orElseThrow();
  }

  private Command command() {
    return new Command(boss, shop.ids.next());
  }

  private List<PrinterOutage> outages() throws StationFault {
    return shop.reading.of(tx -> shop.repositories.labels().outages(tx));
  }

  private LabelPrinter printer(String name, Optional<PrinterId> fallback) {
    return new LabelPrinter(
        new PrinterId(shop.ids.next()),
        name,
        "192.168.1.40:9100",
        203,
        Optional.empty(),
        Optional.empty(),
        Length.ZERO,
        Length.ZERO,
        false,
        fallback,
        0,
        false);
  }

  private void save(LabelPrinter... printers) throws StationFault {
    var projections = new Projections(shop.repositories);
    shop.booking.keep(
        tx -> {
          for (LabelPrinter each : printers) {
            projections.book(
                tx,
                shop.now(),
                boss.id(),
                new PrinterFact.PrinterSaved(each.id(), new Change<>(each, Optional.empty())));
          }
          return true;
        });
  }

  private List<LabelId> queue(String printer, int count) throws StationFault {
    return queue(printer, count, shop.location.code());
  }

  private List<LabelId> queue(String printer, int count, ShortCode code) throws StationFault {
    List<LabelJob> jobs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      jobs.add(
          LabelJob.queued(
              new LabelId(shop.ids.next()),
              code,
              LabelKind.PIECE,
              LabelFixtures.piece(),
              printer,
              "Ana",
              shop.now()));
    }
    shop.booking.keep(
        tx -> {
          shop.repositories.labels().queue(tx, jobs);
          return true;
        });
    return jobs.stream().map(LabelJob::id).toList();
  }

  private void printAll(String printer) throws StationFault {
    int rounds = 0;
    while (printing.run(printer)) {
      assertThat(rounds++).isLessThan(50);
    }
  }

  private LabelJob job(LabelId id) throws StationFault {
    return shop.reading.of(tx -> shop.repositories.labels().job(tx, id)).orElseThrow();
  }

  private List<String> names(List<LabelId> ids) {
    return ids.stream().map(id -> shop.location.code().text() + "-" + id.value()).toList();
  }
}
