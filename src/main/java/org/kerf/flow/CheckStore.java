package org.kerf.flow;

import java.util.ArrayList;
import java.util.List;
import org.kerf.audit.Audit;
import org.kerf.audit.model.AuditVerdict;
import org.kerf.kernel.StationFault;

/**
 * Proves the store from its own rows: counts made anew from the movements, every bar's balance,
 * every bar against its cuts, plans, orders and labels against what was booked, the journal against
 * the audit chain, the gapless numbers, the chain itself.
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

  private static final int MOST_LISTED = 50;

  private final Reading reading;
  private final Faces faces;
  private final Audit audit;

  public CheckStore(Reading reading, Faces faces, Audit audit) {
    this.reading = reading;
    this.faces = faces;
    this.audit = audit;
  }

  public Report run() throws StationFault {
    return reading.of(
        tx -> {
          List<String> differences = new ArrayList<>(faces.ledger().differences(tx, MOST_LISTED));
          differences.addAll(faces.runs().differences(tx, MOST_LISTED));
          return switch (audit.verify(tx)) {
            case AuditVerdict.Intact intact -> new Report(intact.lines(), differences);
            case AuditVerdict.Broken broken -> {
              differences.add(broken.sentence());
              yield new Report(broken.no() - 1, differences);
            }
          };
        });
  }
}
