package org.kerf.wiring;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.kerf.db.Store;
import org.kerf.flow.ReadJournal;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.labels.PrintLabels;
import org.kerf.flow.minimum.WatchMinimums;
import org.kerf.flow.sync.SyncUseCases;
import org.kerf.flow.sync.WatchStall;
import org.kerf.kernel.StationFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a station does by itself: it prints labels, notifies the screens, removes what is old. */
final class StationWorkers implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(StationWorkers.class);
  private static final long WORKER_PAUSE_MILLIS = 250;

  /**
   * A reader of the journal that found so many entries goes on at once. Fewer are the last ones for
   * now: those that come meanwhile are read together, with one durable commit, not one by one.
   */
  private static final int MANY = 100;

  /** For what hardly ever happens: the printer of a label was taken off the list. */
  private static final long SELDOM_MILLIS = 2_000;

  private static final long STALL_MILLIS = TimeUnit.MINUTES.toMillis(1);

  private static final long CLEANING_MILLIS = TimeUnit.HOURS.toMillis(6);

  private final Store store;
  private final Booking booking;
  private final SetUpPrinters printers;
  private final PrintLabels printing;
  private final ReadJournal screenNotices;
  private final WatchMinimums minimums;
  private final OutputRetention oldOutputs;
  private final SyncUseCases sync;
  private final WatchStall stall;
  private final List<Worker> running = new ArrayList<>();
  private Optional<PrinterWorkers> atPrinters = Optional.empty();

  StationWorkers(
      Store store,
      Booking booking,
      SetUpPrinters printers,
      PrintLabels printing,
      ReadJournal screenNotices,
      WatchMinimums minimums,
      OutputRetention oldOutputs,
      SyncUseCases sync,
      WatchStall stall) {
    this.store = store;
    this.booking = booking;
    this.printers = printers;
    this.printing = printing;
    this.screenNotices = screenNotices;
    this.minimums = minimums;
    this.oldOutputs = oldOutputs;
    this.sync = sync;
    this.stall = stall;
  }

  /**
   * Prints labels and notifies the screens, until the station is closed.
   *
   * @param bugs receives each bug in a worker's step
   */
  void start(UncaughtExceptionHandler bugs) throws StationFault {
    var labelWorkers = new PrinterWorkers(printers, printing, bugs);
    printers.look();
    recoverLabels();
    labelWorkers.look();
    atPrinters = Optional.of(labelWorkers);
    running.add(new Worker("printers", WORKER_PAUSE_MILLIS, labelWorkers::look, bugs).start());
    running.add(
        new Worker(
                "old outputs and commands",
                CLEANING_MILLIS,
                () -> {
                  oldOutputs.clean();
                  booking.forgetOldCommands();
                  return false;
                },
                bugs)
            .start());
    running.add(new Worker("other labels", SELDOM_MILLIS, this::settleOtherLabels, bugs).start());
    running.add(new Worker("centre", WORKER_PAUSE_MILLIS, sync.exchange()::run, bugs).start());
    running.add(
        new Worker(
                "conflicts", WORKER_PAUSE_MILLIS, () -> sync.watchConflicts().run() >= MANY, bugs)
            .start());
    running.add(new Worker("stall", STALL_MILLIS, stall::run, bugs).start());
    running.add(
        new Worker("minimum stock", WORKER_PAUSE_MILLIS, () -> minimums.run() >= MANY, bugs)
            .start());
    running.add(
        new Worker("screen notices", WORKER_PAUSE_MILLIS, () -> screenNotices.run() >= MANY, bugs)
            .start());
  }

  /** A printer that was typed just now is set up before its labels are looked at. */
  private boolean settleOtherLabels() throws StationFault {
    printers.look();
    return printing.runWithoutPrinter();
  }

  /** Reading works on a full disk; the labels are settled at the next start. */
  private void recoverLabels() throws StationFault {
    try {
      printing.recover();
    } catch (StationFault fault) {
      if (!store.isReadOnly()) {
        throw fault;
      }
      LOG.warn("labels that were being sent stay unsettled: {}", fault.sentence());
    }
  }

  /**
   * Prints all labels that are due now, in the calling thread: for commands that run without
   * workers.
   */
  int printDueLabels() throws StationFault {
    int printed = 0;
    printers.look();
    for (String name : printers.names()) {
      while (printing.run(name)) {
        printed++;
      }
    }
    while (printing.runWithoutPrinter()) {
      printed++;
    }
    return printed;
  }

  @Override
  public void close() {
    running.forEach(Worker::askToStop);
    atPrinters.ifPresent(PrinterWorkers::close);
    running.reversed().forEach(Worker::close);
    sync.exchange().close();
  }
}
