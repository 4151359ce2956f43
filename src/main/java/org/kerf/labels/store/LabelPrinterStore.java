package org.kerf.labels.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.NamedRows;
import org.kerf.db.sql.NamedValues;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.Tx;
import org.kerf.labels.LabelPrinters;
import org.kerf.labels.model.LabelKind;
import org.kerf.labels.model.LabelPrinter;
import org.kerf.labels.model.LabelRoutes;
import org.kerf.labels.model.PrinterId;

/** Label printers in the station's store. */
public final class LabelPrinterStore implements LabelPrinters {

  private static final String PRINTERS =
      "SELECT r.id, r.name, r.address, r.dots_per_inch, r.darkness, r.speed, r.media_width,"
          + " r.media_height, r.whole_picture, r.fallback_id, r.fallback_after, r.inactive FROM"
          + " label_printer r ";

  /** Stands in the place of the kind for all that have no printer of their own. */
  private static final String STANDARD = "";

  @Override
  public List<LabelPrinter> all(Tx tx) {
    return StoreTx.of(tx)
        .list(PRINTERS + "ORDER BY r.name, r.id", p -> {}, LabelPrinterStore::printer);
  }

  @Override
  public Optional<LabelPrinter> printer(Tx tx, PrinterId id) {
    return StoreTx.of(tx)
        .first(PRINTERS + "WHERE r.id = ?", p -> p.add(id.value()), LabelPrinterStore::printer);
  }

  @Override
  public Optional<LabelPrinter> named(Tx tx, String name) {
    return all(tx).stream()
        .filter(printer -> printer.name().equals(name))
        .min(Comparator.comparing(LabelPrinter::inactive));
  }

  @Override
  public void save(Tx tx, LabelPrinter printer) {
    StoreTx store = StoreTx.of(tx);
    int known =
        NamedRows.update(
            store,
            "UPDATE label_printer",
            row -> fill(row, printer),
            key -> key.put("id", printer.id().value()));
    if (known == 0) {
      NamedRows.insert(
          store,
          "INSERT INTO label_printer",
          row -> fill(row.put("id", printer.id().value()), printer));
    }
  }

  private static void fill(NamedValues row, LabelPrinter printer) {
    row.put("name", printer.name())
        .put("address", printer.address())
        .put("dots_per_inch", printer.dotsPerInch())
        .putNumber("darkness", printer.darkness())
        .putNumber("speed", printer.speed())
        .put("media_width", printer.mediaWidth())
        .put("media_height", printer.mediaHeight())
        .put("whole_picture", printer.wholePicture())
        .putId("fallback_id", printer.fallback().map(PrinterId::value))
        .put("fallback_after", printer.fallbackAfter())
        .put("inactive", printer.inactive());
  }

  @Override
  public LabelRoutes routes(Tx tx) {
    Map<String, PrinterId> routes = new HashMap<>();
    StoreTx.of(tx)
        .list(
            "SELECT kind, printer_id FROM label_route",
            p -> {},
            row ->
                routes.put(
                    Columns.text(row, "kind"), new PrinterId(Columns.id(row, "printer_id"))));
    Optional<PrinterId> standard = Optional.ofNullable(routes.remove(STANDARD));
    var byKind = new EnumMap<LabelKind, PrinterId>(LabelKind.class);
    routes.forEach((kind, printer) -> byKind.put(LabelKind.valueOf(kind), printer));
    return new LabelRoutes(standard, byKind);
  }

  @Override
  public void route(Tx tx, Optional<LabelKind> kind, PrinterId printer) {
    remove(tx, kind.map(Enum::name).orElse(STANDARD));
    StoreTx.of(tx)
        .change(
            "INSERT INTO label_route (kind, printer_id) VALUES (?, ?)",
            p -> p.add(kind.map(Enum::name).orElse(STANDARD)).add(printer.value()));
  }

  @Override
  public void unroute(Tx tx, LabelKind kind) {
    remove(tx, kind.name());
  }

  private static void remove(Tx tx, String kind) {
    StoreTx.of(tx).change("DELETE FROM label_route WHERE kind = ?", p -> p.add(kind));
  }

  @Override
  public Optional<LabelPrinter> standard(Tx tx) {
    return routes(tx)
        .standard()
        .flatMap(id -> inUse(tx, id))
        .or(() -> all(tx).stream().filter(printer -> !printer.inactive()).findFirst());
  }

  @Override
  public Optional<LabelPrinter> printerFor(Tx tx, LabelKind kind) {
    return Optional.ofNullable(routes(tx).byKind().get(kind))
        .flatMap(id -> inUse(tx, id))
        .or(() -> standard(tx));
  }

  private Optional<LabelPrinter> inUse(Tx tx, PrinterId id) {
    return printer(tx, id).filter(printer -> !printer.inactive());
  }

  @Override
  public void pause(Tx tx, PrinterId id, boolean paused) {
    StoreTx.of(tx)
        .change(
            "UPDATE label_printer SET paused = ? WHERE id = ?", p -> p.add(paused).add(id.value()));
  }

  @Override
  public Set<PrinterId> paused(Tx tx) {
    return new HashSet<>(
        StoreTx.of(tx)
            .list(
                "SELECT id FROM label_printer WHERE paused",
                p -> {},
                row -> new PrinterId(Columns.id(row, "id"))));
  }

  private static LabelPrinter printer(ResultSet row) throws SQLException {
    return new LabelPrinter(
        new PrinterId(Columns.id(row, "id")),
        Columns.text(row, "name"),
        Columns.text(row, "address"),
        row.getInt("dots_per_inch"),
        number(row, "darkness"),
        number(row, "speed"),
        Columns.length(row, "media_width"),
        Columns.length(row, "media_height"),
        row.getBoolean("whole_picture"),
        Columns.idIfAny(row, "fallback_id").map(PrinterId::new),
        row.getInt("fallback_after"),
        row.getBoolean("inactive"));
  }

  private static Optional<Integer> number(ResultSet row, String column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? Optional.empty() : Optional.of(number);
  }
}
