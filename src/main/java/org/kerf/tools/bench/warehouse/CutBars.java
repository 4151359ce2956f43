package org.kerf.tools.bench.warehouse;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.kerf.cutting.model.saw.RunBarId;
import org.kerf.cutting.model.saw.SawDocuments;
import org.kerf.cutting.model.saw.SawFact;
import org.kerf.identity.model.User;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.ledger.DocumentKind;
import org.kerf.stock.model.ledger.MovementKind;
import org.kerf.stock.model.unit.UnitOrigin;
import org.kerf.tools.bench.warehouse.GeneratedCutting.MadeCut;
import org.kerf.tools.bench.warehouse.GeneratedCutting.MadeLabel;
import org.kerf.tools.bench.warehouse.GeneratedCutting.MadeLine;
import org.kerf.tools.bench.warehouse.GeneratedCutting.MadeOrder;
import org.kerf.tools.bench.warehouse.GeneratedCutting.MadePlan;
import org.kerf.tools.bench.warehouse.GeneratedCutting.MadePlanBar;
import org.kerf.tools.bench.warehouse.GeneratedCutting.MadePlanPiece;
import org.kerf.tools.bench.warehouse.GeneratedCutting.MadeRun;
import org.kerf.tools.bench.warehouse.GeneratedLedger.MadeDocument;
import org.kerf.tools.bench.warehouse.GeneratedLedger.MadeMovement;

/**
 * Cuts bars as a saw does: each is laid on, cut into the pieces of one order and closed, and what
 * is long enough of its rest becomes a remnant.
 */
final class CutBars {

  /** So many pieces are cut from each bar. */
  static final int PIECES = 3;

  private static final int BARS_A_PLAN = 10;
  private static final List<String> PRINTERS = List.of("Etichete hala 1", "Etichete hala 2");

  private final Identities ids;
  private final GeneratedLedger ledger;
  private final GeneratedCutting rows;
  private final List<UUID> customers;
  private final SplittableRandom random;
  private final List<UUID> saws;
  private final List<GeneratedUnit> made = new ArrayList<>();
  private int orders;
  private Optional<MadePlan> plan = Optional.empty();
  private int left;

  CutBars(
      Identities ids,
      GeneratedLedger ledger,
      GeneratedCutting rows,
      List<UUID> customers,
      SplittableRandom random,
      List<UUID> saws) {
    this.ids = ids;
    this.ledger = ledger;
    this.rows = rows;
    this.customers = customers;
    this.random = random;
    this.saws = saws;
  }

  /** What was cut so far. */
  List<GeneratedUnit> made() {
    return made;
  }

  /**
   * Cuts one bar of a unit.
   *
   * @param last whether no other is cut after it, so that its plan has no more bars
   */
  void cut(GeneratedUnit unit, Instant at, User user, boolean last) throws StationFault {
    MadePlanBar bar = planned(unit, at, user, false, last);
    MadeOrder order = order(at, false);
    List<MadePlanPiece> pieces = pieces(bar, order);
    UUID run = ids.id(at);
    unit.onHand--;
    book(SawDocuments.BAR_TO_SAW, run, at, user, SawDocuments.TO_SAW, unit, -1);
    ledger.add(
        new SawFact.BarOnSaw(
            new RunBarId(run), unit.code, new Length(unit.length), Optional.empty()),
        at,
        user);
    finish(run, bar, pieces, at, user);
  }

  /** Plans a bar that nobody has cut yet. */
  void plan(GeneratedUnit unit, Instant at, User user, boolean last) throws StationFault {
    unit.reserved++;
    pieces(planned(unit, at, user, true, last), order(at, true));
  }

  /** An order for which nothing is planned. */
  void open(GeneratedItem item, Instant at) throws StationFault {
    MadeOrder order = order(at, true);
    for (int i = 0; i < 5; i++) {
      rows.lines.add(new MadeLine(ids.id(at), order, i + 1, item, pieceLength(item.barLength())));
    }
  }

  /** The label of a unit once more. */
  void labelAgain(Instant at, User user) {
    label(made.get(random.nextInt(made.size())), at, user, true);
  }

  private void finish(
      UUID runId, MadePlanBar bar, List<MadePlanPiece> pieces, Instant at, User user)
      throws StationFault {
    long cut = pieces.stream().mapToLong(piece -> piece.line().length()).sum();
    long rest =
        bar.unit().length
            - GeneratedCutting.HEAD_TRIM
            - GeneratedCutting.TAIL_TRIM
            - cut
            - PIECES * GeneratedCutting.KERF;
    boolean kept = rest >= GeneratedStock.shortestRemnant();
    Optional<GeneratedUnit> remnant =
        kept
            ? Optional.of(unit(bar, UnitOrigin.REMNANT, ShortCode.Kind.REMNANT, rest, at))
            : Optional.empty();
    var run =
        new MadeRun(
            runId, bar, cut, kept ? rest : 0, kept ? 0 : rest, remnant.map(u -> u.id), at, at);
    rows.runs.add(run);
    long uncut = bar.unit().length - GeneratedCutting.HEAD_TRIM;
    for (MadePlanPiece piece : pieces) {
      long length = piece.line().length();
      GeneratedUnit unit = unit(bar, UnitOrigin.CUT_PIECE, ShortCode.Kind.PIECE, length, at);
      UUID document = book(SawDocuments.CUT, runId, at, user, SawDocuments.PIECE_CUT, unit, 1);
      unit.onHand = 1;
      rows.cuts.add(new MadeCut(ids.id(at), run, piece, unit, document, piece.seq()));
      uncut -= length + GeneratedCutting.KERF;
      ledger.add(
          new SawFact.CutConfirmed(
              new RunBarId(runId),
              unit.code,
              new Length(length),
              new Length(length),
              new Length(GeneratedCutting.KERF),
              new Length(uncut),
              Optional.empty()),
          at,
          user);
      label(unit, at, user, false);
    }
    close(run, remnant, at, user);
  }

  private void close(MadeRun run, Optional<GeneratedUnit> remnant, Instant at, User user)
      throws StationFault {
    MadeDocument document = document(SawDocuments.BAR_CLOSED, run.id(), at, user);
    List<MadeMovement> movements = new ArrayList<>();
    if (remnant.isPresent()) {
      GeneratedUnit unit = remnant.get();
      unit.onHand = 1;
      movements.add(movement(document, SawDocuments.REMNANT_MADE, unit, 1));
      label(unit, at, user, false);
    }
    ledger.add(document, movements);
    ledger.add(
        new SawFact.BarClosed(
            new RunBarId(run.id()),
            remnant.map(unit -> unit.code),
            new Length(run.remnant()),
            new Length(run.scrap()),
            0,
            "",
            Optional.of(document.code()),
            Optional.empty()),
        at,
        user);
  }

  private MadePlanBar planned(GeneratedUnit unit, Instant at, User user, boolean open, boolean last)
      throws StationFault {
    if (left == 0) {
      UUID saw = saws.get(random.nextInt(saws.size()));
      ShortCode code = ids.code(ShortCode.Kind.PLAN);
      plan = Optional.of(new MadePlan(ids.id(at), code, saw, at, user, BARS_A_PLAN, open));
      left = BARS_A_PLAN;
    }
    MadePlan current = plan.orElseThrow();
    var bar = new MadePlanBar(ids.id(at), current, BARS_A_PLAN - left + 1, unit);
    rows.bars.add(bar);
    left--;
    if (left == 0 || last) {
      rows.plans.add(
          new MadePlan(
              current.id(), current.code(), current.saw(), at, user, BARS_A_PLAN - left, open));
      left = 0;
    }
    return bar;
  }

  private MadeOrder order(Instant at, boolean open) throws StationFault {
    orders++;
    LocalDateTime due =
        LocalDateTime.ofInstant(at, ZoneOffset.UTC).plusHours(random.nextInt(24, 24 * 20));
    var order =
        new MadeOrder(
            ids.id(at),
            ids.code(ShortCode.Kind.ORDER),
            "CD-" + (10_000 + orders),
            customers.get(random.nextInt(customers.size())),
            due,
            open);
    rows.orders.add(order);
    return order;
  }

  private List<MadePlanPiece> pieces(MadePlanBar bar, MadeOrder order) {
    List<MadePlanPiece> pieces = new ArrayList<>();
    for (int i = 1; i <= PIECES; i++) {
      Instant at = bar.plan().at();
      GeneratedUnit unit = bar.unit();
      var line = new MadeLine(ids.id(at), order, i, unit.item, pieceLength(unit.length));
      rows.lines.add(line);
      pieces.add(new MadePlanPiece(ids.id(at), bar, i, line));
    }
    rows.pieces.addAll(pieces);
    return pieces;
  }

  /** In whole millimetres, so that three of them fit. */
  private long pieceLength(long bar) {
    return random.nextLong(bar / 8_000, bar / 3_200) * 1_000;
  }

  private GeneratedUnit unit(
      MadePlanBar bar, UnitOrigin origin, ShortCode.Kind kind, long length, Instant at)
      throws StationFault {
    GeneratedUnit from = bar.unit();
    var unit =
        new GeneratedUnit(
            ids.id(at),
            ids.code(kind),
            from.item,
            origin,
            length,
            from.heat,
            Optional.of(from),
            at);
    made.add(unit);
    return unit;
  }

  private void label(GeneratedUnit unit, Instant at, User user, boolean again) {
    String printer = PRINTERS.get(random.nextInt(PRINTERS.size()));
    rows.labels.add(new MadeLabel(ids.id(at), unit, printer, at, user, again));
  }

  private UUID book(
      DocumentKind kind,
      UUID run,
      Instant at,
      User user,
      MovementKind moved,
      GeneratedUnit unit,
      int count)
      throws StationFault {
    MadeDocument document = document(kind, run, at, user);
    ledger.add(document, List.of(movement(document, moved, unit, count)));
    return document.id();
  }

  private MadeDocument document(DocumentKind kind, UUID run, Instant at, User user)
      throws StationFault {
    ShortCode code = ids.code(ShortCode.Kind.DOCUMENT);
    return new MadeDocument(
        ids.id(at), code, kind, at, user, Optional.of(new RunBarId(run).subject()), "");
  }

  private MadeMovement movement(
      MadeDocument document, MovementKind kind, GeneratedUnit unit, int count) {
    Optional<UUID> from = count < 0 ? unit.location : Optional.empty();
    return new MadeMovement(
        ids.id(document.at()), document, kind, unit, count, from, Optional.empty());
  }
}
