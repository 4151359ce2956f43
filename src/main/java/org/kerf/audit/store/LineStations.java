package org.kerf.audit.store;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kerf.audit.model.AuditStation;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.StoreTx;

/** The stations of the company, as far as this one knows them. */
record LineStations(AuditStation self, Map<UUID, AuditStation> others) {

  /** Of a damaged store, which is looked at all the same. */
  private static final AuditStation NOBODY = new AuditStation(new UUID(0, 0), "", "", true);

  static LineStations read(StoreTx store) {
    AuditStation counted =
        store
            .first(
                "SELECT station_id, station FROM counter",
                p -> {},
                row ->
                    new AuditStation(
                        Columns.id(row, "station_id"), Columns.text(row, "station"), "", true))
            .orElse(NOBODY);
    Map<UUID, AuditStation> known =
        store
            .list(
                "SELECT id, characters, name FROM company_station",
                row ->
                    new AuditStation(
                        Columns.id(row, "id"),
                        Columns.text(row, "characters"),
                        Columns.text(row, "name"),
                        false))
            .stream()
            .collect(Collectors.toMap(AuditStation::id, each -> each));
    String name = Optional.ofNullable(known.get(counted.id())).map(AuditStation::name).orElse("");
    var self = new AuditStation(counted.id(), counted.characters(), name, true);
    return new LineStations(self, known);
  }

  /** The station with this id; this one's id may be that of one that it took the place of. */
  AuditStation of(UUID id) {
    return id.equals(self.id())
        ? self
        : Optional.ofNullable(others.get(id)).orElseGet(() -> new AuditStation(id, "", "", false));
  }
}
