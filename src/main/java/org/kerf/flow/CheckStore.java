package org.kerf.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.kerf.audit.Audit;
import org.kerf.audit.model.AuditVerdict;
import org.kerf.kernel.Exempt;
import org.kerf.kernel.StationFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the store byte by byte and row by row, and proves it from its own rows: counts made anew
 * from the movements, every bar's balance, every bar against its cuts, plans, orders and labels
 * against what was booked, the journal against the audit chain, the gapless numbers, the chain
 * itself.
 */
public final class CheckStore {

  /**
   * What was found.
   *
   * @param auditLines how long the chain is
   * @param differences in words; empty if all is well
   */
  public record Report(long auditLines, List<String> differences) {

    public Report {
      differences = List.copyOf(differences);
    }

    public boolean clean() {
      return differences.isEmpty();
    }
  }

  private static final Logger LOG = LoggerFactory.getLogger(CheckStore.class);
  private static final int MOST_LISTED = 50;

  /** About how much of the time the ledger takes, and the ledger and the saws. */
  private static final double LEDGER_SHARE = 0.6;

  private static final double BEFORE_AUDIT = 0.7;

  private final Reading reading;
  private final Faces faces;
  private final Audit audit;

  public CheckStore(Reading reading, Faces faces, Audit audit) {
    this.reading = reading;
    this.faces = faces;
    this.audit = audit;
  }

  public Report run() throws StationFault {
    return run(done -> {});
  }

  /**
   * Reads and proves everything. What is damaged can fail in any way that reading can fail in; that
   * is then a difference, too. Its memory does not grow with the store; what it reads at the moment
   * is stopped by the {@link org.kerf.kernel.Cancellation} that it runs under.
   *
   * @param progress is told which part is done, from 0 to 1
   */
  @Exempt(
      rule = "catch-all",
      reason = "the edge of the job: rows of damaged bytes break rules that code relies on")
  public Report run(DoubleConsumer progress) throws StationFault {
    List<String> damage = reading.differences();
    try {
      return with(damage, proofs(progress));
    } catch (RuntimeException e) {
      if (damage.isEmpty()) {
        throw e;
      }
      LOG.debug("a damaged store can't be proved", e);
      return with(damage, notProved());
    } catch (StationFault fault) {
      if (damage.isEmpty()) {
        throw fault;
      }
      return with(damage, notProved());
    }
  }

  private static Report notProved() {
    return new Report(
        0, List.of("Stock, balances, numbers and the audit chain can't be proved from this."));
  }

  private static Report with(List<String> damage, Report report) {
    return new Report(
        report.auditLines(),
        Stream.concat(damage.stream(), report.differences().stream()).toList());
  }

  private Report proofs(DoubleConsumer progress) throws StationFault {
    return reading.through(
        tx -> {
          progress.accept(0);
          List<String> differences = new ArrayList<>(faces.ledger().differences(tx, MOST_LISTED));
          progress.accept(LEDGER_SHARE);
          differences.addAll(faces.runs().differences(tx, MOST_LISTED));
          progress.accept(BEFORE_AUDIT);
          DoubleConsumer chain = read -> progress.accept(BEFORE_AUDIT + (1 - BEFORE_AUDIT) * read);
          return switch (audit.verify(tx, chain)) {
            case AuditVerdict.Intact intact -> new Report(intact.lines(), differences);
            case AuditVerdict.Broken broken -> {
              differences.add(broken.sentence());
              yield new Report(broken.no() - 1, differences);
            }
          };
        });
  }
}
