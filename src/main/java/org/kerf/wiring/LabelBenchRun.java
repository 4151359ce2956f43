package org.kerf.wiring;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.kerf.db.sql.StationCodes;
import org.kerf.flow.UseCases;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.ClosedPeriods;
import org.kerf.flow.facts.StationFacts;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.User;
import org.kerf.identity.store.CommandStore;
import org.kerf.identity.store.UserStore;
import org.kerf.journal.store.JournalStore;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.UuidV7;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.template.Templates;
import org.kerf.tools.labels.CableLine;
import org.kerf.tools.labels.CableProof;
import org.kerf.tools.labels.LabelDesk;
import org.kerf.tools.labels.LabelsBench;
import org.kerf.tools.labels.Pulling;
import org.kerf.tools.labels.SampleLabels;
import org.kerf.tools.printer.Behavior;
import org.kerf.tools.printer.SimulatedPrinter;

/** Measures and proves labels in stores of their own. */
final class LabelBenchRun {

  private static final User PERSON = new User(new UUID(0, 6), "Kerf bench", Role.ADMINISTRATOR);
  private static final double NANOS_PER_SECOND = 1e9;

  /** What is done with labels in an open store. */
  private interface Work {
    boolean with(LabelDesk desk) throws StationFault;
  }

  /** A line to a printer. */
  private interface Lines {
    CableLine to(SimulatedPrinter printer) throws IOException;
  }

  private final Path folder;
  private final long seed;
  private final Consumer<String> line;
  private final UuidV7 ids = new UuidV7(InstantSource.system(), new SecureRandom());

  LabelBenchRun(Path folder, long seed, Consumer<String> line) {
    this.folder = folder;
    this.seed = seed;
    this.line = line;
  }

  /**
   * @return whether each label that was read back was right
   */
  boolean labels(int count) throws StationFault {
    Templates templates = Templates.load(Folders.program().resolve("labels"));
    return inStore("bench", desk -> new LabelsBench(desk, templates, ids, seed, line).run(count));
  }

  /**
   * @return whether each label came out once and is known to have, over each line
   */
  boolean cable(int labels, int stride) throws StationFault {
    boolean network =
        inStore("network", desk -> cable("network", desk, CableLine::network, labels, stride));
    boolean linux = System.getProperty("os.name").startsWith("Linux");
    boolean serial =
        !linux
            || inStore(
                "serial",
                desk ->
                    cable(
                        "serial",
                        desk,
                        printer -> CableLine.serial(printer, folder.resolve("port")),
                        labels,
                        stride));
    return network && serial;
  }

  private boolean cable(String name, LabelDesk desk, Lines lines, int labels, int stride)
      throws StationFault {
    List<LabelJob> jobs =
        SampleLabels.pieces(ids, seed, 1, labels, CableProof.PRINTER, desk.booking().now());
    long begin = System.nanoTime();
    try (CableLine cable = lines.to(new SimulatedPrinter(Behavior.GOOD))) {
      CableProof.Result result =
          new CableProof(desk, cable)
              .print(jobs, Pulling.everywhere(Set.of(0, labels / 2, labels - 1), stride));
      result.faults().forEach(line);
      line.accept(
          String.format(
              Locale.ROOT,
              "line=%s labels=%d pulls=%d before=%d lost=%d out=%d faults=%d s=%.0f",
              name,
              result.labels(),
              result.pulls(),
              result.untouched(),
              result.lost(),
              result.out(),
              result.faults().size(),
              (System.nanoTime() - begin) / NANOS_PER_SECOND));
      return result.isSound();
    } catch (IOException e) {
      throw new StationFault(
          FaultCode.PRINTER_UNREACHABLE, "The printer can't be simulated: " + e.getMessage(), e);
    }
  }

  private boolean inStore(String name, Work work) throws StationFault {
    Path data = folder.resolve(name);
    StationConfig config = StationConfig.of(Optional.of(data), Optional.empty()).forDemo(folder);
    try (Station station = Station.open(config)) {
      return work.with(desk(station, config));
    }
  }

  private LabelDesk desk(Station station, StationConfig config) throws StationFault {
    UseCases useCases = station.useCases();
    var users = new UserStore();
    var booking =
        new Booking(
            station.store(),
            new JournalStore(StationFacts.codec()),
            new CommandStore(),
            users,
            InstantSource.system(),
            ids,
            new StationCodes(),
            new ClosedPeriods(useCases.repositories().ledger(), config.zone()));
    booking.keep(
        tx -> {
          users.save(tx, PERSON);
          return true;
        });
    return new LabelDesk(
        booking,
        useCases.reading(),
        useCases.repositories().labels(),
        useCases.repositories().printers(),
        useCases.settleLabel(),
        useCases.renderer(),
        () -> useCases.command(PERSON));
  }
}
