package org.kerf.wiring;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kerf.flow.labels.PrintLabels;
import org.kerf.kernel.StationFault;

/**
 * A worker for each printer that is set up: one that is new gets one, one that is gone loses it.
 */
final class PrinterWorkers implements AutoCloseable {

  private static final long PAUSE_MILLIS = 250;

  private final SetUpPrinters printers;
  private final PrintLabels printing;
  private final UncaughtExceptionHandler bugs;
  private final Map<String, Worker> byName = new TreeMap<>();
  private boolean closed;

  PrinterWorkers(SetUpPrinters printers, PrintLabels printing, UncaughtExceptionHandler bugs) {
    this.printers = printers;
    this.printing = printing;
    this.bugs = bugs;
  }

  /** Looks which printers there are now; never work for a second look at once. */
  synchronized boolean look() throws StationFault {
    printers.look();
    if (closed) {
      return false;
    }
    Set<String> wanted = Set.copyOf(printers.names());
    byName.forEach(
        (name, worker) -> {
          if (!wanted.contains(name)) {
            worker.stopAfterStep();
          }
        });
    byName.keySet().retainAll(wanted);
    for (String name : wanted) {
      byName.computeIfAbsent(
          name,
          each ->
              new Worker("labels " + each, PAUSE_MILLIS, () -> printing.run(each), bugs).start());
    }
    return false;
  }

  /** Lets the labels that are under way be the last. */
  synchronized void askToStop() {
    closed = true;
    byName.values().forEach(Worker::askToStop);
  }

  @Override
  public synchronized void close() {
    askToStop();
    byName.values().forEach(Worker::close);
  }
}
