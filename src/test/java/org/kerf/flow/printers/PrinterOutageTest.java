package org.kerf.flow.printers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.flow.Workshop;
import org.kerf.flow.labels.PrintLabels;
import org.kerf.flow.labels.SettleLabel;
import org.kerf.flow.projection.Projections;
import org.kerf.identity.model.Actor;
import org.kerf.kernel.Change;
import org.kerf.kernel.Length;
import org.kerf.kernel.StationFault;
import org.kerf.labels.LabelFixtures;
import org.kerf.labels.LabelRenderer;
import org.kerf.labels.PrintRound;
import org.kerf.labels.device.Printers;
import org.kerf.labels.model.LabelId;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelPrinter;
import org.kerf.labels.model.LabelState;
import org.kerf.labels.model.PrinterAddress;
import org.kerf.labels.model.PrinterFact;
import org.kerf.labels.model.PrinterId;
import org.kerf.labels.model.SerialParameters;
import org.kerf.tools.labels.SampleLabels;
import org.kerf.tools.printer.Behavior;
import org.kerf.tools.printer.NetworkSimulator;
import org.kerf.tools.printer.SerialSimulator;
import org.kerf.tools.printer.SimulatedLabel;
import org.kerf.tools.printer.SimulatedPrinter;

/**
 * Two simulated printers at real wires: what one does not take comes out of the other, each label
 * once, in the order of the queue.
 */
class PrinterOutageTest {

  private static final int LABELS = 8;
  private static final int PATIENCE_SECONDS = 60;

  @TempDir Path folder;
  private final SimulatedPrinter a = new SimulatedPrinter(Behavior.GOOD.busyFor(0));
  private final SimulatedPrinter b = new SimulatedPrinter(Behavior.GOOD.busyFor(0));
  private final ExecutorService calls = Executors.newCachedThreadPool();
  private final AtomicBoolean stopped = new AtomicBoolean();
  private Workshop shop;
  private LabelPrinter atB;

  @BeforeEach
  void open() throws StationFault {
    shop = Workshop.in(folder.resolve("store"));
    atB = printer("B", Optional.empty());
    LabelPrinter atA = printer("A", Optional.of(atB.id()));
    var projections = new Projections(shop.repositories);
    shop.booking.keep(
        tx -> {
          for (LabelPrinter each : List.of(atB, atA)) {
            projections.book(
                tx,
                shop.now(),
                Actor.STATION.id(),
                new PrinterFact.PrinterSaved(each.id(), new Change<>(each, Optional.empty())));
          }
          return true;
        });
  }

  @AfterEach
  void close() {
    stopped.set(true);
    calls.shutdownNow();
    shop.close();
  }

  @Test
  void outOfPaperInTheNetwork() throws Exception {
    try (var first = new NetworkSimulator(a, 0);
        var second = new NetworkSimulator(b, 0)) {
      outOfPaper(network(first), network(second));
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void outOfPaperAtASerialPort() throws Exception {
    try (var first = new SerialSimulator(a, folder.resolve("a"));
        var second = new SerialSimulator(b, folder.resolve("b"))) {
      outOfPaper(serial(first), serial(second));
    }
  }

  /** Three labels are left on the roll: the others wait a second, and go to the other printer. */
  private void outOfPaper(PrinterAddress first, PrinterAddress second) throws Exception {
    a.load(3);
    List<LabelJob> jobs = queue();
    List<Future<?>> workers = workers(first, second);
    until("all have come out", () -> came(a).size() + came(b).size() == LABELS);
    assertThat(came(a)).isEqualTo(codes(jobs.subList(0, 3)));
    assertThat(came(b)).isEqualTo(codes(jobs.subList(3, LABELS)));
    until("the last is settled", () -> state(jobs.getLast()) == LabelState.CONFIRMED);
    // New labels are rolled in: the next one is tried at its own printer, which works again.
    a.load(100);
    List<LabelJob> next = queue();
    until("they have come out", () -> came(a).size() + came(b).size() == 2 * LABELS);
    assertThat(came(a).subList(3, 3 + LABELS)).isEqualTo(codes(next));
    stop(workers);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void silentAtASerialPortWhoseLabelsGoIntoTheNetwork() throws Exception {
    a.behave(Behavior.GOOD.silent());
    try (var first = new SerialSimulator(a, folder.resolve("a"));
        var second = new NetworkSimulator(b, 0)) {
      List<LabelJob> jobs = queue();
      List<Future<?>> workers = workers(serial(first), network(second));
      until("all have come out", () -> came(b).size() == LABELS);
      assertThat(came(b)).isEqualTo(codes(jobs));
      assertThat(came(a)).isEmpty();
      stop(workers);
    }
  }

  @Test
  void movedInTheMiddleOfABatchOneOfThemInDoubt() throws Exception {
    try (var first = new NetworkSimulator(a, 0);
        var second = new NetworkSimulator(b, 0)) {
      List<LabelJob> jobs = queue();
      List<LabelId> ids = jobs.stream().map(LabelJob::id).toList();
      PrintLabels printing = printing(network(first), network(second));
      assertThat(printing.run("A")).isTrue();
      assertThat(printing.run("A")).isTrue();
      a.behave(Behavior.GOOD.busyFor(0).cutAfterBytes(200));
      assertThat(printing.run("A")).isTrue();
      assertThat(state(jobs.get(2))).isEqualTo(LabelState.UNKNOWN);
      var move = PrinterUseCases.of(shop.booking, shop.repositories).move();
      assertThat(move.run(shop.command(), ids, atB.id())).isEqualTo(LABELS - 3);
      List<Future<?>> workers = workers(printing);
      until("the others have come out", () -> came(b).size() == LABELS - 3);
      assertThat(came(b)).isEqualTo(codes(jobs.subList(3, LABELS)));
      var settle = new SettleLabel(shop.booking, shop.repositories, shop.labelSettings);
      assertThat(settle.againAll(shop.command(), ids)).as("the one in doubt").isEqualTo(1);
      until("it has come out", () -> came(a).size() == 3);
      assertThat(came(a)).isEqualTo(codes(jobs.subList(0, 3)));
      stop(workers);
    }
  }

  @Test
  void movedWhileBothPrint() throws Exception {
    try (var first = new NetworkSimulator(a, 0);
        var second = new NetworkSimulator(b, 0)) {
      List<LabelJob> jobs = Stream.of(queue(), queue(), queue()).flatMap(List::stream).toList();
      List<Future<?>> workers = workers(network(first), network(second));
      until("some have come out", () -> came(a).size() >= 3);
      var move = PrinterUseCases.of(shop.booking, shop.repositories).move();
      int moved = move.run(shop.command(), jobs.stream().map(LabelJob::id).toList(), atB.id());
      until("all have come out", () -> came(a).size() + came(b).size() == jobs.size());
      assertThat(came(b)).hasSize(moved);
      assertThat(Stream.concat(came(a).stream(), came(b).stream()).toList())
          .as("each once, in the order of the queue")
          .isEqualTo(codes(jobs));
      stop(workers);
    }
  }

  private PrintLabels printing(PrinterAddress first, PrinterAddress second) throws StationFault {
    var printers = Printers.simulatedAt(Map.of("A", first, "B", second), calls);
    var round = new PrintRound(new LabelRenderer(LabelFixtures.templates()), printers, shop.clock);
    return new PrintLabels(
        shop.booking,
        shop.reading,
        shop.repositories.labels(),
        shop.repositories.printers(),
        round);
  }

  private List<Future<?>> workers(PrinterAddress first, PrinterAddress second) throws StationFault {
    return workers(printing(first, second));
  }

  /** One for each printer, as the station has them. */
  private List<Future<?>> workers(PrintLabels printing) {
    return Stream.of("A", "B").<Future<?>>map(name -> worker(printing, name)).toList();
  }

  private Future<?> worker(PrintLabels printing, String printer) {
    return calls.submit(
        () -> {
          while (!stopped.get()) {
            if (!printing.run(printer)) {
              Thread.sleep(20);
            }
          }
          return true;
        });
  }

  private void stop(List<Future<?>> workers) throws Exception {
    stopped.set(true);
    for (Future<?> worker : workers) {
      worker.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
  }

  /** What somebody waits for. */
  private interface Condition {
    boolean holds() throws StationFault;
  }

  private static void until(String what, Condition there) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!there.holds()) {
      assertThat(System.nanoTime() - end).as(what).isNegative();
      Thread.sleep(20);
    }
  }

  private List<LabelJob> queue() throws StationFault {
    List<LabelJob> jobs =
        SampleLabels.pieces(shop.ids, 7, 1 + queued, LABELS, "A", shop.booking.now());
    queued += LABELS;
    shop.booking.keep(
        tx -> {
          shop.repositories.labels().queue(tx, jobs);
          return true;
        });
    return jobs;
  }

  private int queued;

  private LabelState state(LabelJob job) throws StationFault {
    return shop.reading
        .of(tx -> shop.repositories.labels().job(tx, job.id()))
        .orElseThrow()
        .state();
  }

  private static List<String> came(SimulatedPrinter printer) {
    return printer.printed().stream().map(SimulatedLabel::fields).map(List::getFirst).toList();
  }

  private static List<String> codes(List<LabelJob> jobs) {
    return jobs.stream().map(job -> job.code().text()).toList();
  }

  private static PrinterAddress network(NetworkSimulator at) {
    return new PrinterAddress.Network(at.host(), at.port(), true);
  }

  private static PrinterAddress serial(SerialSimulator at) throws IOException {
    return new PrinterAddress.Serial(at.port().toString(), SerialParameters.STANDARD, true);
  }

  /** One that is out for a second gives its labels to its fallback. */
  private LabelPrinter printer(String name, Optional<PrinterId> fallback) {
    return new LabelPrinter(
        new PrinterId(shop.ids.next()),
        name,
        "127.0.0.1:9100",
        203,
        Optional.empty(),
        Optional.empty(),
        Length.ZERO,
        Length.ZERO,
        false,
        fallback,
        (int) Duration.ofSeconds(1).toSeconds(),
        false);
  }
}
