package org.kerf.audit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.kerf.audit.model.AuditFilter;
import org.kerf.audit.model.AuditLine;
import org.kerf.audit.model.AuditPlace;
import org.kerf.audit.model.AuditStation;
import org.kerf.db.seal.ChainedRow;
import org.kerf.db.seal.Hash;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.JournalRows;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.JournalPoint;

/**
 * Reads a page of the lines of all stations: as many of this one and as many of the others as the
 * page has at most, of which the newest are taken. Which is newer of one and the other is for the
 * clocks to say; where the list goes on is counted for each, so that no clock hides a line.
 */
final class LineReading {

  private final StoreTx store;
  private final LineStations stations;

  LineReading(StoreTx store) {
    this.store = store;
    this.stations = LineStations.read(store);
  }

  List<AuditLine> lines(AuditFilter filter, List<UUID> named, AuditPlace after, int most) {
    boolean withOwn = filter.station().map(stations.self().id()::equals).orElse(true);
    List<AuditLine> own =
        withOwn ? own(filter, named, after.ownBefore(), most) : List.<AuditLine>of();
    return merged(own, pulled(filter, named, after, most), after, most);
  }

  private static List<AuditLine> merged(
      List<AuditLine> own, List<AuditLine> pulled, AuditPlace after, int most) {
    List<AuditLine> merged = new ArrayList<>();
    AuditPlace place = after;
    int ownRead = 0;
    int pulledRead = 0;
    while (merged.size() < most && (ownRead < own.size() || pulledRead < pulled.size())) {
      boolean ownIsNext =
          pulledRead == pulled.size()
              || (ownRead < own.size()
                  && !own.get(ownRead).at().isBefore(pulled.get(pulledRead).at()));
      AuditLine line = ownIsNext ? own.get(ownRead++) : pulled.get(pulledRead++);
      AuditPlace of = line.place();
      place =
          ownIsNext
              ? new AuditPlace(of.ownBefore(), place.othersAt(), place.othersBefore())
              : new AuditPlace(place.ownBefore(), of.othersAt(), of.othersBefore());
      merged.add(line.before(place));
    }
    return merged;
  }

  /** Those of this station. */
  List<AuditLine> own(AuditFilter filter, List<UUID> named, long before, int most) {
    List<LineMark> found =
        new AuditSearch(store, new OwnLines(store))
            .find(filter, named, OwnLines.mark(before), most);
    return lines(JournalRows.SELECT + "WHERE no IN ($n) ORDER BY no DESC", found, this::own);
  }

  private AuditLine own(ResultSet row) throws SQLException {
    ChainedRow line = JournalRows.row(row);
    AuditStation self = stations.self();
    return new AuditLine(
        new AuditPlace(line.no(), AuditPlace.TOP.othersAt(), AuditPlace.TOP.othersBefore()),
        line.no(),
        line.at(),
        new AuditStation(self.id(), line.station(), self.name(), true),
        line.user(),
        line.userName(),
        line.kind(),
        line.version(),
        line.subject(),
        line.details(),
        fingerprint(line.no(), JournalRows.hash(row)));
  }

  private List<AuditLine> pulled(AuditFilter filter, List<UUID> named, AuditPlace after, int most) {
    List<LineMark> found =
        new AuditSearch(store, new PulledLines(store))
            .find(filter, named, new LineMark(after.othersAt(), after.othersBefore()), most);
    return lines(
        "SELECT line, station, no, kind, version, subject, details, at, user_id, hash"
            + " FROM LEDGER.pulled_entry WHERE line IN ($n) ORDER BY at DESC, line DESC",
        found,
        this::pulled);
  }

  private AuditLine pulled(ResultSet row) throws SQLException {
    long no = row.getLong("no");
    byte[] hash = Columns.bytes(row, "hash");
    return new AuditLine(
        new AuditPlace(AuditPlace.TOP.ownBefore(), Columns.instant(row, "at"), row.getLong("line")),
        no,
        Columns.instant(row, "at"),
        stations.of(Columns.id(row, "station")),
        Columns.id(row, "user_id"),
        "",
        Columns.text(row, "kind"),
        row.getInt("version"),
        Columns.id(row, "subject"),
        Columns.text(row, "details"),
        hash.length == 0 ? "" : fingerprint(no, Hash.of(hash)));
  }

  private static String fingerprint(long no, Hash hash) {
    return new JournalPoint(no, hash.fingerprint()).spaced();
  }

  private List<AuditLine> lines(String sql, List<LineMark> numbers, StoreTx.Row<AuditLine> line) {
    if (numbers.isEmpty()) {
      return List.of();
    }
    String marks = String.join(", ", Collections.nCopies(numbers.size(), "?"));
    return store.list(
        sql.replace("$n", marks),
        p -> {
          for (LineMark each : numbers) {
            p.add(each.no());
          }
        },
        line);
  }
}
