package org.kerf.labels.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.Json;
import org.kerf.db.sql.NamedRows;
import org.kerf.db.sql.SortKey;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Sorting;
import org.kerf.kernel.Tx;
import org.kerf.labels.Labels;
import org.kerf.labels.model.LabelColumn;
import org.kerf.labels.model.LabelContent;
import org.kerf.labels.model.LabelFilter;
import org.kerf.labels.model.LabelId;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelKind;
import org.kerf.labels.model.LabelSettlement;
import org.kerf.labels.model.LabelState;
import org.kerf.labels.model.PrintFailure;
import org.kerf.labels.model.PrintFailureKind;
import org.kerf.labels.model.PrinterOutage;
import org.kerf.labels.model.PrinterQueue;

/** The label jobs in the station's store. */
public final class LabelStore implements Labels {

  private static final String JOBS =
      "SELECT j.id, j.code, j.kind, j.template, j.language, j.fields, j.printer, j.state, j.tries,"
          + " j.trouble, j.queued_at, j.settled_at, j.next_try, j.copies, j.reprint,"
          + " j.by_hand_reason, j.user_name FROM label_job j ";

  /** The place in the queue, which is no part of a job; jobs stay for ever. */
  private static final SortKey<LabelJob> PLACE =
      new SortKey<>(
          "j.no",
          "(SELECT l.no FROM label_job l WHERE l.id = ?)",
          (p, job) -> p.add(job.id().value()));

  @Override
  public void queue(Tx tx, List<LabelJob> jobs) {
    NamedRows.insert(
        StoreTx.of(tx),
        "INSERT INTO label_job",
        jobs,
        (row, job) ->
            row.put("id", job.id().value())
                .put("code", job.code())
                .put("kind", job.kind())
                .put("template", job.content().template())
                .put("language", job.content().language())
                .put("fields", Json.of(job.content().byKey()))
                .put("printer", job.printer())
                .put("state", job.state())
                .put("tries", job.tries())
                .put("trouble", job.lastFailure().map(PrintFailure::stored).orElse(""))
                .put("queued_at", job.queuedAt())
                .putInstant("settled_at", job.settledAt())
                .putInstant("next_try", job.nextTryAt())
                .put("copies", job.copies())
                .put("reprint", job.reprint())
                .put("by_hand_reason", job.byHandReason())
                .put("user_name", job.user()));
  }

  @Override
  public Optional<LabelJob> job(Tx tx, LabelId id) {
    return StoreTx.of(tx).first(JOBS + "WHERE j.id = ?", p -> p.add(id.value()), LabelStore::job);
  }

  @Override
  public Optional<LabelJob> firstQueued(Tx tx, String printer) {
    return StoreTx.of(tx)
        .first(
            JOBS + "WHERE j.state = 'QUEUED' AND j.printer = ? ORDER BY j.no LIMIT 1",
            p -> p.add(printer),
            LabelStore::job);
  }

  @Override
  public List<String> printersWaitedFor(Tx tx) {
    return StoreTx.of(tx)
        .list(
            "SELECT DISTINCT printer FROM label_job WHERE state = 'QUEUED' ORDER BY printer",
            p -> {},
            row -> Columns.text(row, "printer"));
  }

  @Override
  public void outage(Tx tx, String printer, Instant since) {
    if (outageSince(tx, printer).isEmpty()) {
      StoreTx.of(tx)
          .change(
              "INSERT INTO printer_outage (printer, since) VALUES (?, ?)",
              p -> p.add(printer).add(since));
    }
  }

  @Override
  public void outageOver(Tx tx, String printer) {
    StoreTx.of(tx).change("DELETE FROM printer_outage WHERE printer = ?", p -> p.add(printer));
  }

  @Override
  public Optional<Instant> outageSince(Tx tx, String printer) {
    return StoreTx.of(tx)
        .first(
            "SELECT since FROM printer_outage WHERE printer = ?",
            p -> p.add(printer),
            row -> Columns.instant(row, "since"));
  }

  @Override
  public List<PrinterOutage> outages(Tx tx) {
    return StoreTx.of(tx)
        .list(
            """
            SELECT o.printer, o.since FROM printer_outage o
            WHERE EXISTS
              (SELECT 1 FROM label_job j WHERE j.printer = o.printer AND j.state = 'QUEUED')
            ORDER BY o.since, o.printer
            """,
            p -> {},
            row -> new PrinterOutage(Columns.text(row, "printer"), Columns.instant(row, "since")));
  }

  @Override
  public List<LabelJob> recent(Tx tx, LabelFilter filter, int most) {
    String states = String.join(",", filter.states().stream().map(Enum::name).toList());
    return StoreTx.of(tx)
        .list(
            JOBS
                + """
                WHERE (? = '' OR LOCATE(',' || j.state || ',', ',' || ? || ',') > 0)
                  AND (? = '' OR j.code = ?) AND (? = '' OR j.printer = ?)
                ORDER BY j.no DESC LIMIT ?
                """,
            p -> {
              String code = filter.code().map(ShortCode::text).orElse("");
              String printer = filter.printer().orElse("");
              p.add(states).add(states).add(code).add(code).add(printer).add(printer).add(most);
            },
            LabelStore::job);
  }

  @Override
  public List<LabelJob> page(
      Tx tx,
      LabelFilter filter,
      String text,
      Sorting<LabelColumn> by,
      Optional<LabelJob> after,
      int most) {
    StoreTx store = StoreTx.of(tx);
    return LabelSearch.of(store, filter, text)
        .map(condition -> page(store, condition, by, after, most))
        .orElse(List.of());
  }

  private static List<LabelJob> page(
      StoreTx store,
      LabelSearch which,
      Sorting<LabelColumn> by,
      Optional<LabelJob> after,
      int most) {
    SortKey<LabelJob> key = key(by.column());
    String where = after.isEmpty() ? "" : " AND " + key.after(by.descending(), PLACE);
    return store.list(
        JOBS + "WHERE " + which.sql() + where + ' ' + key.order(by.descending(), PLACE) + "LIMIT ?",
        p -> {
          which.fill().into(p);
          if (after.isPresent()) {
            key.value().into(p, after.get());
            PLACE.value().into(p, after.get());
          }
          p.add(most);
        },
        LabelStore::job);
  }

  private static SortKey<LabelJob> key(LabelColumn column) {
    return switch (column) {
      case QUEUED -> PLACE;
      case CODE -> SortKey.of("j.code", (p, job) -> p.add(job.code()));
      case WHEN ->
          SortKey.of("j.moment", (p, job) -> p.add(job.settledAt().orElse(job.queuedAt())));
    };
  }

  @Override
  public List<PrinterQueue> printers(Tx tx) {
    StoreTx store = StoreTx.of(tx);
    return LabelSearch.printers(store).stream().map(name -> printer(store, name)).toList();
  }

  private static PrinterQueue printer(StoreTx store, String name) {
    return new PrinterQueue(
        name,
        counted(store, name, LabelState.QUEUED) + counted(store, name, LabelState.SENDING),
        counted(store, name, LabelState.UNKNOWN) + counted(store, name, LabelState.FAILED),
        Stream.of(LabelState.QUEUED, LabelState.UNKNOWN, LabelState.FAILED)
            .flatMap(state -> newestFailure(store, name, state).stream())
            .max(Comparator.comparingLong(Told::no))
            .flatMap(told -> PrintFailure.parse(told.failure())));
  }

  private record Told(long no, String failure) {}

  /** One state at a time: several, in one question, are not looked up along the index. */
  private static Optional<Told> newestFailure(StoreTx store, String printer, LabelState state) {
    return store.first(
        """
        SELECT t.no, t.trouble FROM label_job t
         WHERE t.printer = ? AND t.state = ? AND t.trouble <> ''
         ORDER BY t.no DESC LIMIT 1
        """,
        p -> p.add(printer).add(state),
        row -> new Told(row.getLong("no"), Columns.text(row, "trouble")));
  }

  private static int counted(StoreTx store, String printer, LabelState state) {
    return (int)
        store.number(
            "SELECT COUNT(*) FROM label_job WHERE printer = ? AND state = ?",
            p -> p.add(printer).add(state));
  }

  @Override
  public Optional<LabelJob> latestFor(Tx tx, ShortCode code) {
    return StoreTx.of(tx)
        .first(
            JOBS + "WHERE j.code = ? ORDER BY j.no DESC LIMIT 1",
            p -> p.add(code),
            LabelStore::job);
  }

  @Override
  public Map<ShortCode, LabelState> newest(Tx tx, List<ShortCode> codes) {
    Map<ShortCode, LabelState> states = new HashMap<>();
    if (codes.isEmpty()) {
      return states;
    }
    String marks = String.join(", ", Collections.nCopies(codes.size(), "?"));
    StoreTx.of(tx)
        .list(
            "SELECT j.code, j.state FROM label_job j WHERE j.code IN (" + marks + ") ORDER BY j.no",
            p -> {
              for (ShortCode code : codes) {
                p.add(code);
              }
            },
            row ->
                states.put(
                    Columns.code(row, "code"), LabelState.valueOf(Columns.text(row, "state"))));
    return states;
  }

  @Override
  public Map<LabelState, Integer> counts(Tx tx) {
    var counts = new EnumMap<LabelState, Integer>(LabelState.class);
    for (LabelState state : LabelState.values()) {
      counts.put(
          state,
          (int)
              StoreTx.of(tx)
                  .number("SELECT COUNT(*) FROM label_job WHERE state = ?", p -> p.add(state)));
    }
    return counts;
  }

  @Override
  public Map<LabelState, Integer> unsettled(Tx tx) {
    var counts = new EnumMap<LabelState, Integer>(LabelState.class);
    for (LabelState state : LabelState.values()) {
      if (!state.isDone()) {
        counts.put(
            state,
            (int)
                StoreTx.of(tx)
                    .number("SELECT COUNT(*) FROM label_job WHERE state = ?", p -> p.add(state)));
      }
    }
    return counts;
  }

  @Override
  public Optional<Instant> lastChange(Tx tx) {
    return StoreTx.of(tx)
        .first(
            "SELECT MAX(moment) AS moment FROM label_job",
            p -> {},
            row -> Columns.instantIfAny(row, "moment"))
        .flatMap(moment -> moment);
  }

  @Override
  public boolean settle(Tx tx, LabelId id, LabelState from, LabelSettlement to) {
    if (!from.mayBecome(to.state())) {
      throw new IllegalArgumentException("a label never goes from " + from + " to " + to.state());
    }
    return NamedRows.update(
            StoreTx.of(tx),
            "UPDATE label_job",
            row ->
                row.put("state", to.state())
                    .put("tries", to.tries())
                    .put("trouble", to.failure().map(PrintFailure::stored).orElse(""))
                    .putInstant("settled_at", settledAt(to))
                    .putInstant("next_try", to.nextTryAt())
                    .put("by_hand_reason", to.byHandReason()),
            key -> key.put("id", id.value()).put("state", from))
        == 1;
  }

  private static Optional<Instant> settledAt(LabelSettlement to) {
    boolean waits = to.state() == LabelState.QUEUED || to.state() == LabelState.SENDING;
    return waits ? Optional.empty() : Optional.of(to.at());
  }

  @Override
  public boolean move(Tx tx, LabelId id, String printer) {
    return StoreTx.of(tx)
            .change(
                "UPDATE label_job SET printer = ?, next_try = NULL, trouble = ''"
                    + " WHERE id = ? AND state = 'QUEUED'",
                p -> p.add(printer).add(id.value()))
        == 1;
  }

  @Override
  public int moveAll(Tx tx, String from, String to) {
    return StoreTx.of(tx)
        .change(
            "UPDATE label_job SET printer = ?, next_try = NULL, trouble = ''"
                + " WHERE printer = ? AND state = 'QUEUED'",
            p -> p.add(to).add(from));
  }

  @Override
  public void rename(Tx tx, String from, String to) {
    for (LabelState state : List.of(LabelState.QUEUED, LabelState.UNKNOWN, LabelState.FAILED)) {
      StoreTx.of(tx)
          .change(
              "UPDATE label_job SET printer = ? WHERE printer = ? AND state = ?",
              p -> p.add(to).add(from).add(state));
    }
    outageOver(tx, to);
    StoreTx.of(tx)
        .change(
            "UPDATE printer_outage SET printer = ? WHERE printer = ?", p -> p.add(to).add(from));
  }

  @Override
  public int waiting(Tx tx) {
    return (int)
        StoreTx.of(tx).number("SELECT COUNT(*) FROM label_job WHERE state = 'QUEUED'", p -> {});
  }

  @Override
  public List<LabelJob> remnantsThatWait(Tx tx) {
    return StoreTx.of(tx)
        .list(
            JOBS
                + """
                WHERE j.kind = 'REMNANT' AND NOT j.reprint
                  AND j.state IN ('QUEUED', 'SENDING', 'UNKNOWN', 'FAILED')
                  AND NOT EXISTS (SELECT 1 FROM label_job r
                                   WHERE r.code = j.code AND r.no > j.no
                                     AND r.state IN ('SENT', 'CONFIRMED', 'HANDED_OVER', 'BY_HAND'))
                ORDER BY j.no
                """,
            p -> {},
            LabelStore::job);
  }

  @Override
  public void withdraw(Tx tx, ShortCode code) {
    StoreTx.of(tx)
        .change(
            """
            UPDATE label_job SET state = 'WITHDRAWN', next_try = NULL,
                   trouble = CASE WHEN state = 'SENDING' THEN ? ELSE trouble END
             WHERE code = ? AND state IN ('QUEUED', 'SENDING', 'UNKNOWN', 'FAILED')
            """,
            p -> p.add(PrintFailure.of(PrintFailureKind.TAKEN_BACK).stored()).add(code));
  }

  @Override
  public void restore(Tx tx, ShortCode code) {
    latestFor(tx, code)
        .filter(job -> job.state() == LabelState.WITHDRAWN)
        .ifPresent(
            job -> {
              boolean doubtful = job.lastFailure().filter(PrintFailure::leavesDoubt).isPresent();
              LabelState back = doubtful ? LabelState.UNKNOWN : LabelState.QUEUED;
              StoreTx.of(tx)
                  .change(
                      "UPDATE label_job SET state = ? WHERE id = ?",
                      p -> p.add(back).add(job.id().value()));
            });
  }

  private static LabelJob job(ResultSet row) throws SQLException {
    String template = Columns.text(row, "template");
    String language = Columns.text(row, "language");
    return new LabelJob(
        new LabelId(Columns.id(row, "id")),
        Columns.code(row, "code"),
        LabelKind.valueOf(Columns.text(row, "kind")),
        LabelContent.ofKeys(template, language, Json.texts(Columns.text(row, "fields"))),
        Columns.text(row, "printer"),
        LabelState.valueOf(Columns.text(row, "state")),
        row.getInt("tries"),
        PrintFailure.parse(Columns.text(row, "trouble")),
        Columns.instant(row, "queued_at"),
        Columns.instantIfAny(row, "settled_at"),
        Columns.instantIfAny(row, "next_try"),
        row.getInt("copies"),
        row.getBoolean("reprint"),
        Columns.text(row, "by_hand_reason"),
        Columns.text(row, "user_name"));
  }
}
