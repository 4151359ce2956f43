package org.kerf.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kerf.audit.Audit;
import org.kerf.audit.model.AuditVerdict;
import org.kerf.audit.model.FeedVerdict;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.certificates.ReadCertificates;
import org.kerf.kernel.CheckFinding;
import org.kerf.kernel.Exempt;
import org.kerf.kernel.ParallelWork;
import org.kerf.kernel.Snapshot;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the store byte by byte and row by row, and proves it from its own rows: counts made anew
 * from the movements, every bar's balance, every bar against its cuts, plans, orders and labels
 * against what was booked, the gapless numbers, the journal's chain, the seal over all other rows.
 */
public final class CheckStore {

  /**
   * What was found.
   *
   * @param auditLines how long the chain is
   * @param differences in words, that no booking leads to; empty if the store is sound
   * @param ofStations in words, where bookings of two stations do not go together; a person puts
   *     that right by booking
   */
  public record Report(long auditLines, List<String> differences, List<String> ofStations) {

    public Report {
      differences = List.copyOf(differences);
      ofStations = List.copyOf(ofStations);
    }

    private Report(long auditLines, List<String> differences) {
      this(auditLines, differences, List.of());
    }

    private static Report of(List<CheckFinding> found) {
      return new Report(
          0,
          sentences(found, CheckFinding.Cause.DAMAGE),
          sentences(found, CheckFinding.Cause.TWO_STATIONS));
    }

    private static List<String> sentences(List<CheckFinding> found, CheckFinding.Cause cause) {
      return found.stream()
          .filter(difference -> difference.cause() == cause)
          .map(CheckFinding::sentence)
          .toList();
    }

    public boolean clean() {
      return differences.isEmpty();
    }
  }

  private static final Logger LOG = LoggerFactory.getLogger(CheckStore.class);
  private static final int MOST_LISTED = 50;

  /** About how much of the time each takes, and in this order, the longest first. */
  private static final double LEDGER_SHARE = 0.55;

  private static final double ROWS_SHARE = 0.2;
  private static final double CHAIN_SHARE = 0.1;
  private static final double SAWS_SHARE = 0.15;

  private final Reading reading;
  private final Repositories repositories;
  private final Audit audit;
  private final ParallelWork threads;
  private final Optional<ReadCertificates> certificates;

  /** Proves the store alone, without the files of its attachments. */
  public CheckStore(Reading reading, Repositories repositories, Audit audit, ParallelWork threads) {
    this(reading, repositories, audit, threads, Optional.empty());
  }

  /** Proves the files of the attachments, too. */
  public CheckStore(
      Reading reading,
      Repositories repositories,
      Audit audit,
      ParallelWork threads,
      ReadCertificates certificates) {
    this(reading, repositories, audit, threads, Optional.of(certificates));
  }

  private CheckStore(
      Reading reading,
      Repositories repositories,
      Audit audit,
      ParallelWork threads,
      Optional<ReadCertificates> certificates) {
    this.certificates = certificates;
    this.reading = reading;
    this.repositories = repositories;
    this.audit = audit;
    this.threads = threads;
  }

  public Report run() throws StationFault {
    return run(done -> {});
  }

  /**
   * Reads and proves everything as it lies on the disk now, on two threads. What is damaged can
   * fail in any way that reading can fail in; that is then a difference, too. Its memory grows with
   * the units only, some hundred bytes each; what it reads at the moment is stopped by the {@link
   * org.kerf.kernel.Cancellation} that it runs under.
   *
   * @param progress receives which part is done, from 0 to 1
   */
  public Report run(DoubleConsumer progress) throws StationFault {
    Report report;
    try (Snapshot snapshot = reading.snapshot()) {
      var told = new Told(progress);
      var rows = new Part(ROWS_SHARE, told, done -> new Report(0, snapshot.differences(done)));
      var ledger =
          new Part(
              LEDGER_SHARE,
              told,
              done ->
                  snapshot.read(
                      tx -> Report.of(repositories.ledger().differences(tx, MOST_LISTED, done))));
      var chain = new Part(CHAIN_SHARE, told, done -> snapshot.read(tx -> chain(tx, done)));
      var saws =
          new Part(
              SAWS_SHARE,
              told,
              done ->
                  snapshot.read(
                      tx -> Report.of(repositories.runs().differences(tx, MOST_LISTED, done))));
      threads.run(List.of(ledger, rows, chain, saws));
      report = joined(rows.report(), List.of(ledger, saws, chain));
    }
    return withFiles(report);
  }

  /** Which file belongs to what is read from rows, so from damaged ones nothing is. */
  private Report withFiles(Report rows) throws StationFault {
    if (certificates.isEmpty() || !rows.clean()) {
      return rows;
    }
    return new Report(
        rows.auditLines(), certificates.get().differences(MOST_LISTED), rows.ofStations());
  }

  /** What was proved of rows that can't be read says nothing. */
  private static Report joined(Report rows, List<Part> proofs) throws StationFault {
    boolean damaged = !rows.clean();
    List<String> found = new ArrayList<>(rows.differences());
    if (damaged && proofs.stream().anyMatch(Part::failed)) {
      found.add("Stock, balances, numbers and the audit chain can't be proved from this.");
      return new Report(0, found);
    }
    List<String> ofStations = new ArrayList<>();
    long lines = 0;
    for (Part proof : proofs) {
      Report report = proof.report();
      found.addAll(report.differences());
      ofStations.addAll(report.ofStations());
      lines += report.auditLines();
    }
    return new Report(lines, found, ofStations);
  }

  private Report chain(Tx tx, DoubleConsumer progress) {
    List<String> ofOthers =
        audit.verifyFeed(tx, done -> progress.accept(done / 2)).faults().stream()
            .map(CheckStore::sentence)
            .toList();
    return switch (audit.verify(tx, done -> progress.accept((1 + done) / 2))) {
      case AuditVerdict.Intact intact -> new Report(intact.lines(), ofOthers);
      case AuditVerdict.Broken broken ->
          new Report(
              broken.no() - 1,
              Stream.concat(Stream.of(broken.sentence()), ofOthers.stream()).toList());
    };
  }

  private static String sentence(FeedVerdict.Fault fault) {
    return switch (fault) {
      case FeedVerdict.Fault.LinesDiffer lines ->
          "The audit lines "
              + lines.first()
              + " to "
              + lines.last()
              + " of station "
              + lines.station().called()
              + " are not those that the centre sent.";
      case FeedVerdict.Fault.BatchesMissing batches ->
          "What the centre sent as "
              + batches.first()
              + " to "
              + batches.last()
              + " of its feed is missing here.";
    };
  }

  /** How much is done of all parts together. */
  private static final class Told {

    private final DoubleConsumer progress;
    private double done;

    Told(DoubleConsumer progress) {
      this.progress = progress;
    }

    synchronized void more(double share) {
      done += share;
      progress.accept(Math.min(1, done));
    }
  }

  /** Something to be proved. */
  private interface Proving {
    Report run(DoubleConsumer progress) throws StationFault;
  }

  /** One of the parts, and what came of it. */
  private static final class Part implements Runnable {

    private final double share;
    private final Told told;
    private final Proving proving;
    private double done;
    private Report report = new Report(0, List.of());
    private @Nullable StationFault fault;
    private @Nullable RuntimeException bug;

    Part(double share, Told told, Proving proving) {
      this.share = share;
      this.told = told;
      this.proving = proving;
    }

    @Override
    @Exempt(
        rule = "catch-all",
        reason = "the edge of a thread: rows of damaged bytes break rules that code relies on")
    public void run() {
      try {
        report = proving.run(this::progress);
        progress(1);
      } catch (StationFault e) {
        LOG.debug("a part of the store can't be proved", e);
        fault = e;
      } catch (RuntimeException e) {
        LOG.debug("a part of the store can't be proved", e);
        bug = e;
      }
    }

    private void progress(double now) {
      told.more(share * (now - done));
      done = now;
    }

    boolean failed() {
      return fault != null || bug != null;
    }

    Report report() throws StationFault {
      if (fault != null) {
        throw fault;
      }
      if (bug != null) {
        throw bug;
      }
      return report;
    }
  }
}
