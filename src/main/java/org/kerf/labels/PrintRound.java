package org.kerf.labels;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.kerf.kernel.Exempt;
import org.kerf.labels.LabelRenderer.Rendered;
import org.kerf.labels.device.PrintOutcome;
import org.kerf.labels.device.Printer;
import org.kerf.labels.device.Printers;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelSettlement;
import org.kerf.labels.model.LabelState;
import org.kerf.labels.model.PrintFailure;
import org.kerf.labels.model.PrintFailureKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One round of a printer's worker, without its thread and without the store. The worker takes the
 * printer's first queued job once it {@link #isDue}, settles the job from QUEUED to SENDING
 * durably, calls {@link #send}, and settles it from SENDING to what that gives. In this order no
 * label is ever lost or sent twice by itself, wherever the process ends.
 */
public final class PrintRound {

  private static final Logger LOG = LoggerFactory.getLogger(PrintRound.class);

  /**
   * After the first tries in powers of two, seconds, a printer that is not ready is asked this
   * often.
   */
  static final Duration STEADY = Duration.ofSeconds(30);

  private static final int DOUBLINGS = 5;

  private final LabelRenderer renderer;
  private final Printers printers;
  private final InstantSource clock;

  public PrintRound(LabelRenderer renderer, Printers printers, InstantSource clock) {
    this.renderer = renderer;
    this.printers = printers;
    this.clock = clock;
  }

  /**
   * Whether a queued job may be tried now. A next try farther away than any wait was written by a
   * clock that has been set back since, and counts for nothing.
   */
  public boolean isDue(LabelJob queued) {
    Instant now = clock.instant();
    return queued
        .nextTryAt()
        .filter(at -> at.isAfter(now) && !at.isAfter(now.plus(STEADY)))
        .isEmpty();
  }

  /** Whether a printer of this name is set up. */
  public boolean isSetUp(String printer) {
    return printers.find(printer).isPresent();
  }

  /** Makes, checks and sends the label; what the job, now SENDING, becomes. */
  @Exempt(
      rule = "catch-all",
      reason = "a label that a bug stops must not stay under way for ever: a person is told")
  public LabelSettlement send(LabelJob job) {
    try {
      return pressed(job);
    } catch (RuntimeException | Error bug) {
      LOG.error("the label {} of {}", job.id().value(), job.code().text(), bug);
      boolean harmless = printers.find(job.printer()).map(Printer::isRepeatable).orElse(true);
      return settled(
          job,
          harmless ? LabelState.FAILED : LabelState.UNKNOWN,
          PrintFailure.of(PrintFailureKind.PROGRAM_FAULT));
    }
  }

  private LabelSettlement pressed(LabelJob job) {
    Optional<Printer> printer = printers.find(job.printer());
    if (printer.isEmpty()) {
      return settled(
          job,
          LabelState.FAILED,
          PrintFailure.of(PrintFailureKind.PRINTER_NOT_SET_UP, job.printer()));
    }
    return switch (rendered(job)) {
      case Rendered.Ready(byte[] zpl) -> after(job, printer.get().deliver(zpl, jobName(job)));
      case Rendered.Refused(PrintFailure failure) -> settled(job, LabelState.FAILED, failure);
    };
  }

  private Rendered rendered(LabelJob job) {
    return printers
        .setup(job.printer())
        .map(setup -> renderer.render(job, setup))
        .orElseGet(() -> renderer.render(job));
  }

  /**
   * The name under which a folder shows the label: what it names first, then what makes it unique.
   */
  private static String jobName(LabelJob job) {
    return job.code().text() + "-" + job.id().value();
  }

  private LabelSettlement after(LabelJob job, PrintOutcome delivery) {
    return switch (delivery) {
      case PrintOutcome.HandedOver _ -> settled(job, LabelState.HANDED_OVER);
      case PrintOutcome.Sent _ -> settled(job, LabelState.SENT);
      case PrintOutcome.Confirmed _ -> settled(job, LabelState.CONFIRMED);
      case PrintOutcome.NotReady(PrintFailure failure) -> again(job, failure);
      case PrintOutcome.Unknown(PrintFailure failure) -> settled(job, LabelState.UNKNOWN, failure);
      case PrintOutcome.Failed(PrintFailure failure) -> settled(job, LabelState.FAILED, failure);
    };
  }

  private LabelSettlement settled(LabelJob job, LabelState state) {
    return LabelSettlement.plain(state, job.tries() + 1, clock.instant());
  }

  private LabelSettlement settled(LabelJob job, LabelState state, PrintFailure failure) {
    return new LabelSettlement(
        state, job.tries() + 1, Optional.of(failure), clock.instant(), Optional.empty(), "");
  }

  private LabelSettlement again(LabelJob job, PrintFailure failure) {
    Instant now = clock.instant();
    int tries = job.tries() + 1;
    return new LabelSettlement(
        LabelState.QUEUED,
        tries,
        Optional.of(failure),
        now,
        Optional.of(now.plus(waitAfter(tries))),
        "");
  }

  /**
   * How long a printer is left alone after it was not ready for the given time: 1, 2, 4, 8, 16,
   * then 30 s.
   */
  static Duration waitAfter(int tries) {
    return tries > DOUBLINGS ? STEADY : Duration.ofSeconds(1L << (tries - 1));
  }

  /**
   * What becomes of a job that the station finds SENDING when it starts: it died meanwhile. A
   * folder takes the same label again without harm; for a real printer a person has to look.
   */
  public LabelSettlement afterRestart(LabelJob sending) {
    boolean harmless = printers.find(sending.printer()).map(Printer::isRepeatable).orElse(false);
    return new LabelSettlement(
        harmless ? LabelState.QUEUED : LabelState.UNKNOWN,
        sending.tries(),
        Optional.of(PrintFailure.of(PrintFailureKind.STATION_STOPPED)),
        clock.instant(),
        Optional.empty(),
        "");
  }
}
