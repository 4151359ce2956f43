package org.kerf.labels.device;

import java.util.Arrays;
import java.util.Optional;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.standard.JobName;
import org.kerf.labels.model.PrintFailure;
import org.kerf.labels.model.PrintFailureKind;
import org.kerf.labels.model.PrinterStatus;

/**
 * A print queue of the system that hands on bytes as they are. It reports labels as done that never
 * came out, so one is handed over at most.
 */
final class SpoolerPrinter implements Printer {

  private static final DocFlavor BYTES = DocFlavor.BYTE_ARRAY.AUTOSENSE;

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
    if (service.isEmpty()) {
      return new PrintOutcome.NotReady(missing());
    }
    var attributes = new HashPrintRequestAttributeSet(new JobName(jobName, null));
    try {
      service.get().createPrintJob().print(new SimpleDoc(label, BYTES, null), attributes);
      return new PrintOutcome.HandedOver();
    } catch (PrintException e) {
      return new PrintOutcome.Unknown(
          PrintFailure.of(PrintFailureKind.QUEUE_REFUSED, queue, String.valueOf(e.getMessage())));
    }
  }

  @Override
  public PrinterStatus status() {
    return find().isPresent() ? new PrinterStatus.Unasked() : new PrinterStatus.Hindered(missing());
  }

  private PrintFailure missing() {
    return PrintFailure.of(PrintFailureKind.QUEUE_MISSING, queue);
  }

  @Override
  public boolean isRepeatable() {
    return false;
  }
}
