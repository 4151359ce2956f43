package org.kerf.query.audit;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.kerf.audit.Audit;
import org.kerf.audit.model.AuditFilter;
import org.kerf.flow.booking.Reading;
import org.kerf.identity.Users;
import org.kerf.identity.model.PersonNames;
import org.kerf.kernel.StationFault;
import org.kerf.query.RowSource;

/** Lines of the audit chain that a filter keeps, by number, the newest first. */
public final class AuditSource implements RowSource<AuditEntry, Long> {

  private final Reading reading;
  private final Audit audit;
  private final Users users;
  private final AuditFilter filter;

  public AuditSource(Reading reading, Audit audit, Users users, AuditFilter filter) {
    this.reading = reading;
    this.audit = audit;
    this.users = users;
    this.filter = filter;
  }

  @Override
  public Rows<AuditEntry> first(int size, Order order) throws StationFault {
    return below(Long.MAX_VALUE, size);
  }

  @Override
  public Rows<AuditEntry> after(Long key, int size, Order order) throws StationFault {
    return below(key, size);
  }

  @Override
  public Long keyOf(AuditEntry row) {
    return row.line().no();
  }

  /** One more than wanted is read, to see whether more follow. */
  private Rows<AuditEntry> below(long no, int size) throws StationFault {
    List<AuditEntry> found =
        reading.of(
            tx -> {
              PersonNames names = users.names(tx);
              List<UUID> named =
                  filter.text().isBlank() ? List.of() : users.named(tx, filter.text());
              return audit.lines(tx, filter, named, no, size + 1).stream()
                  .map(line -> new AuditEntry(line, audit.fact(tx, line), names))
                  .toList();
            });
    List<AuditEntry> rows = found.stream().limit(size).toList();
    boolean all = filter.equals(AuditFilter.NONE) && no == Long.MAX_VALUE && !rows.isEmpty();
    OptionalLong total = all ? OptionalLong.of(rows.getFirst().line().no()) : OptionalLong.empty();
    return new Rows<>(rows, found.size() > size, total);
  }
}
