package org.kerf.labels.device;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.PrinterIsAcceptingJobs;
import org.kerf.labels.model.PrintFailure;
import org.kerf.labels.model.PrintFailureKind;
import org.kerf.labels.model.PrinterStatus;

/**
 * A print queue of the system that hands on bytes as they are. It reports labels as done that never
 * came out, so one is handed over at most.
 */
final class SpoolerPrinter implements Printer {

  private static final DocFlavor BYTES = DocFlavor.BYTE_ARRAY.AUTOSENSE;

  /** The program by which Java hands bytes to a queue of CUPS. */
  private static final Path LPR = Path.of("/usr/bin/lpr");

  private static final boolean NEEDS_LPR = File.separatorChar == '/';

  private final String queue;

  SpoolerPrinter(String queue) {
    this.queue = queue;
  }

  /** The queues that this computer has, and that take bytes. */
  static PrintService[] queues() {
    return PrintServiceLookup.lookupPrintServices(BYTES, null);
  }

  private Optional<PrintService> find() {
    return Arrays.stream(queues()).filter(each -> each.getName().equals(queue)).findFirst();
  }

  @Override
  public PrintOutcome deliver(byte[] label, String jobName) {
    Optional<PrintService> service = find();
    Optional<PrintFailure> hindrance = hindrance(service);
    if (hindrance.isPresent()) {
      return new PrintOutcome.NotReady(hindrance.get());
    }
    var attributes = new HashPrintRequestAttributeSet(new JobName(jobName, null));
    try {
      service.orElseThrow().createPrintJob().print(new SimpleDoc(label, BYTES, null), attributes);
      return new PrintOutcome.HandedOver();
    } catch (PrintException e) {
      return new PrintOutcome.Unknown(
          PrintFailure.of(PrintFailureKind.QUEUE_REFUSED, queue, String.valueOf(e.getMessage())));
    }
  }

  @Override
  public PrinterStatus status() {
    return hindrance(find())
        .<PrinterStatus>map(PrinterStatus.Hindered::new)
        .orElseGet(PrinterStatus.Unasked::new);
  }

  /** Why nothing can be handed over now, as far as the system says before it is given anything. */
  private Optional<PrintFailure> hindrance(Optional<PrintService> service) {
    if (service.isEmpty()) {
      return Optional.of(PrintFailure.of(PrintFailureKind.QUEUE_MISSING, queue));
    }
    if (service.get().getAttribute(PrinterIsAcceptingJobs.class)
        == PrinterIsAcceptingJobs.NOT_ACCEPTING_JOBS) {
      return Optional.of(PrintFailure.of(PrintFailureKind.QUEUE_CLOSED, queue));
    }
    return NEEDS_LPR && !Files.isExecutable(LPR)
        ? Optional.of(PrintFailure.of(PrintFailureKind.QUEUE_WITHOUT_LPR, LPR.toString()))
        : Optional.empty();
  }

  @Override
  public boolean isRepeatable() {
    return false;
  }
}
