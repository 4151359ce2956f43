package org.kerf.tools.bench.warehouse;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kerf.identity.model.User;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;

/** Orders, plans, bars on saws, cuts and labels, collected and written. */
final class GeneratedCutting {

  /** The geometry of the saws. */
  static final long HEAD_TRIM = 10_000;

  static final long TAIL_TRIM = 20_000;
  static final long KERF = 3_000;
  private static final long CLAMP = 150_000;

  /** Who orders. */
  record MadeCustomer(UUID id, String code, String name) {}

  /** An order; open if nothing was cut for it. */
  record MadeOrder(
      UUID id, ShortCode code, String number, UUID customer, LocalDateTime due, boolean open) {}

  /** A line of one piece. */
  record MadeLine(UUID id, MadeOrder order, int number, GeneratedItem item, long length) {}

  /** A plan. */
  record MadePlan(
      UUID id, ShortCode code, UUID saw, Instant at, User user, int bars, boolean open) {}

  /** A bar of it. */
  record MadePlanBar(UUID id, MadePlan plan, int seq, GeneratedUnit unit) {}

  /** A piece of that. */
  record MadePlanPiece(UUID id, MadePlanBar bar, int seq, MadeLine line) {}

  /** A bar that was cut up and closed. */
  record MadeRun(
      UUID id,
      MadePlanBar bar,
      long pieces,
      long remnant,
      long scrap,
      Optional<UUID> remnantUnit,
      Instant opened,
      Instant closed) {}

  /** A cut. */
  record MadeCut(
      UUID id, MadeRun run, MadePlanPiece planned, GeneratedUnit unit, UUID document, int seq) {}

  /** A label that was printed. */
  record MadeLabel(
      UUID id, GeneratedUnit unit, String printer, Instant at, User user, boolean again) {}

  final List<MadeOrder> orders = new ArrayList<>();
  final List<MadeLine> lines = new ArrayList<>();
  final List<MadePlan> plans = new ArrayList<>();
  final List<MadePlanBar> bars = new ArrayList<>();
  final List<MadePlanPiece> pieces = new ArrayList<>();
  final List<MadeRun> runs = new ArrayList<>();
  final List<MadeCut> cuts = new ArrayList<>();
  final List<MadeLabel> labels = new ArrayList<>();
  private final RawRows rows;

  GeneratedCutting(RawRows rows) {
    this.rows = rows;
  }

  void saws(List<UUID> saws) throws StationFault {
    rows.insert(
        "INSERT INTO saw (id, name, head_trim, tail_trim, clamp, kerf) VALUES (?, ?, ?, ?, ?, ?)",
        saws,
        (p, saw) ->
            p.add(saw)
                .add("Fierăstrău " + (saws.indexOf(saw) + 1))
                .add(HEAD_TRIM)
                .add(TAIL_TRIM)
                .add(CLAMP)
                .add(KERF));
  }

  void customers(List<MadeCustomer> customers) throws StationFault {
    rows.insert(
        "INSERT INTO party (id, code, name, tax_number, address, town, county)"
            + " VALUES (?, ?, ?, '', '', '', '')",
        customers,
        (p, customer) -> p.add(customer.id()).add(customer.code()).add(customer.name()));
  }

  void users(List<User> users) throws StationFault {
    rows.insert(
        "INSERT INTO app_user (id, name, role, active) VALUES (?, ?, ?, TRUE)",
        users,
        (p, user) -> p.add(user.id()).add(user.name()).add(user.role()));
  }

  /** Writes what was collected, once the units are there. */
  void write() throws StationFault {
    writeOrders();
    writePlans();
    writeRuns();
    writeLabels();
  }

  private void writeOrders() throws StationFault {
    rows.insert(
        "INSERT INTO cut_order (id, code, number, customer_id, due, priority, state)"
            + " VALUES (?, ?, ?, ?, ?, 0, ?)",
        orders,
        (p, order) ->
            p.add(order.id())
                .add(order.code())
                .add(order.number())
                .add(order.customer())
                .add(order.due())
                .add(order.open() ? "OPEN" : "DONE"));
    rows.insert(
        "INSERT INTO cut_line (id, order_id, number, item_id, length, quantity, certificate, heat,"
            + " mark) VALUES (?, ?, ?, ?, ?, 1, '', '', '')",
        lines,
        (p, line) ->
            p.add(line.id())
                .add(line.order().id())
                .add(line.number())
                .add(line.item().id())
                .add(line.length()));
  }

  private void writePlans() throws StationFault {
    rows.insert(
        "INSERT INTO cut_plan (id, code, saw_id, made_at, made_by, state, bars, bound, cost)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)",
        plans,
        (p, plan) ->
            p.add(plan.id())
                .add(plan.code())
                .add(plan.saw())
                .add(plan.at())
                .add(plan.user().id())
                .add(plan.open() ? "APPROVED" : "DONE")
                .add(plan.bars())
                .add(plan.bars()));
    rows.insert(
        "INSERT INTO plan_bar (id, plan_id, saw_id, seq, unit_id, item_id, length, remnant,"
            + " state) VALUES (?, ?, ?, ?, ?, ?, ?, FALSE, ?)",
        bars,
        (p, bar) ->
            p.add(bar.id())
                .add(bar.plan().id())
                .add(bar.plan().saw())
                .add(bar.seq())
                .add(bar.unit().id)
                .add(bar.unit().item.id())
                .add(bar.unit().length)
                .add(bar.plan().open() ? "TO_CUT" : "CUT"));
    rows.insert(
        "INSERT INTO plan_piece (id, bar_id, seq, line_id, length, state)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        pieces,
        (p, piece) ->
            p.add(piece.id())
                .add(piece.bar().id())
                .add(piece.seq())
                .add(piece.line().id())
                .add(piece.line().length())
                .add(piece.bar().plan().open() ? "TO_CUT" : "CUT"));
  }

  private void writeRuns() throws StationFault {
    rows.insert(
        """
        INSERT INTO run_bar (id, plan_bar_id, saw_id, unit_id, item_id, head_trim, tail_trim,
            clamp, kerf_width, length, pieces, kerf, trims, remnant, scrap, rest, scrap_cause,
            remnant_unit, state, opened_at, closed_at, opened_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, 'CLOSED', ?, ?, ?)
        """,
        runs,
        (p, run) ->
            p.add(run.id())
                .add(run.bar().id())
                .add(run.bar().plan().saw())
                .add(run.bar().unit().id)
                .add(run.bar().unit().item.id())
                .add(HEAD_TRIM)
                .add(TAIL_TRIM)
                .add(CLAMP)
                .add(KERF)
                .add(run.bar().unit().length)
                .add(run.pieces())
                .add(CutBars.PIECES * KERF)
                .add(HEAD_TRIM + TAIL_TRIM)
                .add(run.remnant())
                .add(run.scrap())
                .add(run.scrap() > 0 ? "SHORT_REST" : "NONE")
                .addId(run.remnantUnit())
                .add(run.opened())
                .add(run.closed())
                .add(run.bar().plan().user().id()));
    rows.insert(
        """
        INSERT INTO cut_piece (id, run_bar_id, plan_piece_id, line_id, unit_id, seq, planned,
            measured, kerf, head_trim, good, document_id, material)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, TRUE, ?, ?)
        """,
        cuts,
        (p, cut) ->
            p.add(cut.id())
                .add(cut.run().id())
                .add(cut.planned().id())
                .add(cut.planned().line().id())
                .add(cut.unit().id)
                .add(cut.seq())
                .add(cut.unit().length)
                .add(cut.unit().length)
                .add(KERF)
                .add(cut.seq() == 1 ? HEAD_TRIM : 0)
                .add(cut.document())
                .add(cut.unit().length));
  }

  private void writeLabels() throws StationFault {
    rows.insert(
        """
        INSERT INTO label_job (id, code, kind, template, language, fields, printer, state, tries,
            trouble, queued_at, settled_at, next_try, copies, reprint, by_hand_reason, user_name)
        VALUES (?, ?, ?, ?, 'ro', ?, ?, 'CONFIRMED', 1, '', ?, ?, NULL, 1, ?, '', ?)
        """,
        labels,
        (p, label) -> {
          boolean remnant = label.unit().code.kind() == ShortCode.Kind.REMNANT;
          p.add(label.id())
              .add(label.unit().code)
              .add(remnant ? "REMNANT" : "PIECE")
              .add(remnant ? "remnant" : "piece")
              .add("{\"code\":\"" + label.unit().code + "\"}")
              .add(label.printer())
              .add(label.at())
              .add(label.at().plusSeconds(2))
              .add(label.again())
              .add(label.user().name());
        });
  }
}
