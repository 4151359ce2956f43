package org.kerf.query.audit;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.kerf.audit.Audit;
import org.kerf.audit.model.AuditFilter;
import org.kerf.audit.model.AuditPlace;
import org.kerf.flow.booking.Reading;
import org.kerf.identity.Users;
import org.kerf.identity.model.PersonNames;
import org.kerf.kernel.StationFault;
import org.kerf.query.RowSource;

/** Lines of the audit chains of all stations that a filter keeps, the newest first. */
public final class AuditSource implements RowSource<AuditEntry, AuditPlace> {

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
    return after(AuditPlace.TOP, size);
  }

  @Override
  public Rows<AuditEntry> after(AuditPlace key, int size, Order order) throws StationFault {
    return after(key, size);
  }

  @Override
  public AuditPlace keyOf(AuditEntry row) {
    return row.line().place();
  }

  /** One more than wanted is read, to see whether more follow. */
  private Rows<AuditEntry> after(AuditPlace place, int size) throws StationFault {
    boolean counted = filter.equals(AuditFilter.NONE) && place.equals(AuditPlace.TOP);
    return reading.of(
        tx -> {
          PersonNames names = users.names(tx);
          List<UUID> named = filter.text().isBlank() ? List.of() : users.named(tx, filter.text());
          List<AuditEntry> found =
              audit.lines(tx, filter, named, place, size + 1).stream()
                  .map(line -> new AuditEntry(line, audit.fact(tx, line), names))
                  .toList();
          OptionalLong total = counted ? OptionalLong.of(audit.count(tx)) : OptionalLong.empty();
          return new Rows<>(found.stream().limit(size).toList(), found.size() > size, total);
        });
  }
}
