package org.kerf.tools.torture.sync;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.kerf.flow.facts.StationFacts;
import org.kerf.journal.codec.FactCodec;
import org.kerf.journal.model.StoredFact;
import org.kerf.kernel.Fact;
import org.kerf.stock.model.StockFact;
import org.kerf.tools.torture.BookingProofs;

/**
 * What the centre has, read from its tables as they are: how often each booking, and how many
 * documents.
 *
 * @param bookings how often there is each line of {@link BookingProofs}
 * @param documents how often there is each document
 * @param epochs how many epochs of stations there are
 */
record CentreProofs(Map<String, Integer> bookings, Map<String, Integer> documents, int epochs) {

  private static final String FEED =
      """
      SELECT e.kind, e.version, e.subject, e.details
      FROM kerf.feed_batch b
      JOIN kerf.entry e ON e.station = b.station AND e.epoch = b.epoch
          AND e.no BETWEEN b.first_no AND b.last_no AND e.received = b.received AND NOT e.local
      ORDER BY b.seq, e.no
      """;

  static CentreProofs read(Connection admin) throws SQLException {
    FactCodec codec = StationFacts.codec();
    Map<String, Integer> bookings = new HashMap<>();
    Map<String, Integer> documents = new HashMap<>();
    try (Statement statement = admin.createStatement()) {
      String document = "";
      try (ResultSet row = statement.executeQuery(FEED)) {
        while (row.next()) {
          Fact fact =
              codec.read(
                  new StoredFact(
                      row.getString(1),
                      row.getInt(2),
                      row.getObject(3, UUID.class),
                      row.getString(4)));
          if (fact instanceof StockFact.MovementCompleted booked) {
            document = booked.document().text();
            documents.merge(document, 1, Integer::sum);
          } else {
            BookingProofs.of(document, fact)
                .ifPresent(proof -> bookings.merge(proof, 1, Integer::sum));
            document = "";
          }
        }
      }
      try (ResultSet row = statement.executeQuery("SELECT count(*) FROM kerf.station_epoch")) {
        row.next();
        return new CentreProofs(bookings, documents, row.getInt(1));
      }
    }
  }
}
