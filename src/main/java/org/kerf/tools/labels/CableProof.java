package org.kerf.tools.labels;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kerf.flow.labels.PrintLabels;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;
import org.kerf.labels.LabelRenderer;
import org.kerf.labels.PrintRound;
import org.kerf.labels.device.Printers;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelState;
import org.kerf.labels.model.PrintFailure;
import org.kerf.tools.printer.Behavior;
import org.kerf.tools.printer.SimulatedLabel;
import org.kerf.tools.printer.SimulatedPrinter;

/**
 * Prints a job whose cable is pulled where it is told to, by the queue, the worker's round and the
 * connection that the station prints with. After each pull the plug is put back, and a person scans
 * the last label that came out, as on the screen made for it.
 */
public final class CableProof {

  /** The name of its printer. */
  public static final String PRINTER = "Zebra";

  /** How often a label is tried without its cable being pulled before that counts as stuck. */
  private static final int PATIENCE = 50;

  /** Where the cable is pulled. */
  public interface Pulls {

    /**
     * While a label is sent: after so many bytes of its connection, one pull after the other.
     *
     * @param index of the label in the job, from 0
     * @param bytes of the label itself
     * @param beside bytes of the questions and answers before and after it
     */
    List<Integer> at(int index, int bytes, int beside);
  }

  /**
   * What came of a job.
   *
   * @param pulls how often the cable was pulled
   * @param skipped pulls that were not tried since the label was known to be out by then
   * @param untouched pulls after which nothing of the label had been sent: it went out by itself
   * @param lost pulls after which a person found that the label had not come out
   * @param out pulls after which a person found it
   * @param faults what went wrong, in words; at most a few
   */
  public record Result(
      int labels,
      long pulls,
      long skipped,
      long untouched,
      long lost,
      long out,
      List<String> faults) {

    public Result {
      faults = List.copyOf(faults);
    }

    public boolean isSound() {
      return faults.isEmpty();
    }
  }

  private final LabelDesk desk;
  private final CableLine line;
  private final SimulatedPrinter printer;
  private final Printers printers;
  private final PrintLabels printing;
  private final Tally tally = new Tally();
  private final Map<String, Integer> came = new HashMap<>();
  private final List<String> order = new ArrayList<>();
  private int looked;

  /** Later at each look, so that no label waits for its next try. */
  private Instant now;

  private final InstantSource clock =
      () -> {
        now = now.plus(Duration.ofMinutes(1));
        return now;
      };

  /** A proof over this line, whose printer is new. */
  public CableProof(LabelDesk desk, CableLine line) {
    this.desk = desk;
    this.line = line;
    this.printer = line.printer();
    this.now = desk.booking().now();
    this.printers = line.printers(PRINTER);
    var round = new PrintRound(desk.renderer(), printers, clock);
    this.printing =
        new PrintLabels(desk.booking(), desk.reading(), desk.labels(), desk.printers(), round);
  }

  /**
   * Prints these labels, one job that is queued in one booking.
   *
   * @param jobs of which none has been printed, each with a code of its own
   */
  public Result print(List<LabelJob> jobs, Pulls pulls) throws StationFault {
    try {
      int beside = bytesBeside(jobs.getFirst());
      desk.booking()
          .keep(
              tx -> {
                desk.labels().queue(tx, jobs);
                return true;
              });
      for (int i = 0; i < jobs.size(); i++) {
        LabelJob job = jobs.get(i);
        print(job, pulls.at(i, format(job).length, beside));
        printer.forgetReceived();
      }
    } catch (IOException e) {
      throw new StationFault(
          FaultCode.PRINTER_UNREACHABLE, "The simulated line has failed: " + e.getMessage(), e);
    }
    compare(jobs);
    return tally.result(jobs.size());
  }

  private byte[] format(LabelJob job) {
    return switch (desk.renderer().render(job)) {
      case LabelRenderer.Rendered.Ready(byte[] zpl) -> zpl;
      case LabelRenderer.Rendered.Refused(PrintFailure why) ->
          throw new IllegalStateException(job.code().text() + ": " + why.sentence(Locale.ENGLISH));
    };
  }

  /** Sends one label past the queue: what goes over the line beside its own bytes. */
  private int bytesBeside(LabelJob any) throws IOException {
    byte[] zpl = format(any);
    printers.find(PRINTER).orElseThrow().deliver(zpl, "measured");
    line.repair();
    looked = printer.printed().size();
    return printer.exchanged() - zpl.length;
  }

  private void print(LabelJob job, List<Integer> offsets) throws StationFault, IOException {
    for (int offset : offsets) {
      if (isOut(job)) {
        tally.skipped++;
      } else {
        pull(job, offset);
      }
    }
    for (int tries = 0; tries < PATIENCE && !isOut(job); tries++) {
      attempt(job, Behavior.NEVER);
    }
    if (!isOut(job)) {
      tally.fault(job, "is stuck in " + state(job));
    }
  }

  /** A connection that ends before, since the printer is still busy, is tried again. */
  private void pull(LabelJob job, int offset) throws StationFault, IOException {
    tally.pulls++;
    boolean pulled = false;
    for (int tries = 0; tries < PATIENCE && !pulled && !isOut(job); tries++) {
      pulled = attempt(job, offset);
    }
    if (!pulled) {
      tally.fault(job, "could not be pulled after byte " + offset);
    }
  }

  /** Tries to print it once; whether the cable was pulled meanwhile. */
  private boolean attempt(LabelJob job, int offset) throws StationFault, IOException {
    printer.dropAfter(offset);
    printing.run(PRINTER);
    boolean pulled = line.repair();
    Optional<String> last = look();
    int times = came.getOrDefault(job.code().text(), 0);
    LabelState state = state(job);
    switch (state) {
      case UNKNOWN -> settle(job, last, offset, times);
      case QUEUED -> {
        tally.untouched += pulled ? 1 : 0;
        if (times != 0) {
          tally.fault(job, "waits although it came out, pulled after byte " + offset);
        }
      }
      case CONFIRMED -> {
        if (times != 1) {
          tally.fault(job, "is confirmed and came out " + times + " times, byte " + offset);
        }
      }
      case SENDING, SENT, HANDED_OVER, FAILED, BY_HAND, WITHDRAWN ->
          tally.fault(job, "is " + state + ", pulled after byte " + offset);
    }
    return pulled;
  }

  /** What has come out since; the last label of all of them. */
  private Optional<String> look() {
    printer.finish();
    List<SimulatedLabel> printed = printer.printed();
    for (SimulatedLabel label : printed.subList(looked, printed.size())) {
      String code = label.fields().getFirst();
      came.merge(code, 1, Integer::sum);
      order.add(code);
    }
    looked = printed.size();
    return order.isEmpty() ? Optional.empty() : Optional.of(order.getLast());
  }

  /** The last label that came out is scanned: either it is this one, or this one is lost. */
  private void settle(LabelJob job, Optional<String> scanned, int offset, int times)
      throws StationFault {
    boolean out = scanned.filter(job.code().text()::equals).isPresent();
    if (out != (times == 1)) {
      tally.fault(job, "came out " + times + " times, pulled after byte " + offset);
    }
    boolean settled =
        out
            ? desk.settle().cameOut(desk.commands().get(), job.id())
            : desk.settle().againAll(desk.commands().get(), List.of(job.id())) == 1;
    if (!settled) {
      tally.fault(job, "could not be settled");
    }
    tally.out += out ? 1 : 0;
    tally.lost += out ? 0 : 1;
  }

  private boolean isOut(LabelJob job) throws StationFault {
    return state(job) == LabelState.CONFIRMED;
  }

  private LabelState state(LabelJob job) throws StationFault {
    return desk.reading().of(tx -> desk.labels().job(tx, job.id())).orElseThrow().state();
  }

  /** Each label once, in the order of the queue, and none that was never queued. */
  private void compare(List<LabelJob> jobs) throws StationFault {
    for (LabelJob job : jobs) {
      int times = came.getOrDefault(job.code().text(), 0);
      if (times != 1 || !isOut(job)) {
        tally.fault(job, "is " + state(job) + " and came out " + times + " times");
      }
    }
    if (!order.equals(jobs.stream().map(job -> job.code().text()).toList())) {
      tally.faults.add("The labels came out in another order than they were queued in.");
    }
  }

  private static final class Tally {

    private static final int MOST_FAULTS = 20;

    private final List<String> faults = new ArrayList<>();
    private long pulls;
    private long skipped;
    private long untouched;
    private long lost;
    private long out;

    void fault(LabelJob job, String what) {
      if (faults.size() < MOST_FAULTS) {
        faults.add(job.code().text() + ' ' + what + '.');
      }
    }

    Result result(int labels) {
      return new Result(labels, pulls, skipped, untouched, lost, out, faults);
    }
  }
}
