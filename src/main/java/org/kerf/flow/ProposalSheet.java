package org.kerf.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kerf.cutting.model.BarGeometry;
import org.kerf.cutting.model.CutLine;
import org.kerf.cutting.model.CutOrder;
import org.kerf.cutting.model.CutProposal;
import org.kerf.cutting.model.ItemPlan;
import org.kerf.cutting.model.LineId;
import org.kerf.cutting.model.OrderId;
import org.kerf.cutting.model.PlanBalance;
import org.kerf.cutting.model.PlannedBar;
import org.kerf.cutting.model.PlannedPiece;
import org.kerf.cutting.model.Unmet;
import org.kerf.kernel.Length;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.Item;
import org.kerf.stock.model.UnitId;
import org.kerf.stock.model.UnitLine;

/**
 * A proposal with the names that a person knows its parts by. Bars that are cut alike stand
 * together.
 *
 * @param items in the order of the proposal
 * @param missing pieces that could not be placed
 */
public record ProposalSheet(
    CutProposal proposal, List<OfItem> items, List<Missing> missing, PlanBalance balance) {

  public ProposalSheet {
    items = List.copyOf(items);
    missing = List.copyOf(missing);
  }

  /** The bars of one item. */
  public record OfItem(Item item, ItemPlan plan, List<Pattern> patterns) {

    public OfItem {
      patterns = List.copyOf(patterns);
    }

    public int bars() {
      return plan.bars().size();
    }

    public int pieces() {
      return plan.bars().stream().mapToInt(bar -> bar.pieces().size()).sum();
    }

    /** How much of its material a better plan could save at most, from 0 to 1. */
    public double mostSaving() {
      return plan.material().mostSaving();
    }

    /** Whose material it is; empty for ours. An item can stand here once for each owner. */
    public String owner() {
      return patterns.getFirst().units().getFirst().unit().owner();
    }

    public Length longestBar() {
      return plan.bars().stream().map(PlannedBar::length).reduce(Length.ZERO, Length::max);
    }
  }

  /**
   * Bars of one item that are cut alike.
   *
   * @param bar the first of them
   * @param units where each of the bars is taken from; a bundle stands here once for each bar
   */
  public record Pattern(
      Item item,
      PlannedBar bar,
      BarGeometry.Division division,
      List<Piece> pieces,
      List<UnitLine> units) {

    public Pattern {
      pieces = List.copyOf(pieces);
      units = List.copyOf(units);
    }

    public int count() {
      return units.size();
    }

    /** Whether what is left over becomes a remnant; else it is scrap. */
    public boolean keepsRemnant() {
      return PlanBalance.isKept(division.leftover(), item.minRemnant());
    }
  }

  /** A piece with the order that it is for. */
  public record Piece(
      Length length, OrderId order, String orderNumber, String customer, String mark) {}

  /** Pieces that could not be placed. */
  public record Missing(
      Unmet unmet, Item item, CutLine line, String orderNumber, String customer) {}

  /** Reads the names. */
  public static ProposalSheet read(Tx tx, Faces faces, CutProposal proposal) {
    return new Names(tx, faces, proposal).sheet();
  }

  private record Likeness(Length length, boolean remnant, List<Like> pieces) {

    static Likeness of(PlannedBar bar) {
      return new Likeness(
          bar.length(),
          bar.remnant(),
          bar.pieces().stream().map(piece -> new Like(piece.length(), piece.line())).toList());
    }
  }

  private record Like(Length length, LineId line) {}

  /** Looks each name up once. */
  private static final class Names {

    private final Tx tx;
    private final Faces faces;
    private final CutProposal proposal;
    private final Map<OrderId, CutOrder> orders = new LinkedHashMap<>();
    private final Map<LineId, CutLine> lines = new LinkedHashMap<>();
    private final Map<UnitId, UnitLine> units = new LinkedHashMap<>();

    Names(Tx tx, Faces faces, CutProposal proposal) {
      this.tx = tx;
      this.faces = faces;
      this.proposal = proposal;
    }

    ProposalSheet sheet() {
      List<OfItem> items = new ArrayList<>();
      List<Missing> missing = new ArrayList<>();
      PlanBalance balance = PlanBalance.NOTHING;
      for (ItemPlan plan : proposal.items()) {
        Item item = faces.stock().item(tx, plan.item()).orElseThrow();
        if (!plan.bars().isEmpty()) {
          items.add(new OfItem(item, plan, patterns(item, plan)));
        }
        for (PlannedBar bar : plan.bars()) {
          balance = balance.with(bar, divide(bar), item.minRemnant());
        }
        plan.unmet().forEach(unmet -> missing.add(missing(item, unmet)));
      }
      return new ProposalSheet(proposal, items, missing, balance);
    }

    private List<Pattern> patterns(Item item, ItemPlan plan) {
      Map<Likeness, List<PlannedBar>> alike = new LinkedHashMap<>();
      for (PlannedBar bar : plan.bars()) {
        alike.computeIfAbsent(Likeness.of(bar), like -> new ArrayList<>()).add(bar);
      }
      return alike.values().stream().map(bars -> pattern(item, bars)).toList();
    }

    private Pattern pattern(Item item, List<PlannedBar> bars) {
      PlannedBar first = bars.getFirst();
      return new Pattern(
          item,
          first,
          divide(first),
          first.pieces().stream().map(this::piece).toList(),
          bars.stream().map(bar -> unit(bar.unit())).toList());
    }

    private BarGeometry.Division divide(PlannedBar bar) {
      return new BarGeometry(proposal.saw(), bar.length()).divide(bar.lengths());
    }

    private Piece piece(PlannedPiece piece) {
      CutOrder order = order(piece.order());
      return new Piece(
          piece.length(),
          order.id(),
          order.number(),
          order.customer(),
          Optional.ofNullable(lines.get(piece.line())).map(CutLine::mark).orElse(""));
    }

    private Missing missing(Item item, Unmet unmet) {
      CutLine line = faces.orders().line(tx, unmet.line()).orElseThrow();
      CutOrder order = order(line.order());
      return new Missing(unmet, item, line, order.number(), order.customer());
    }

    private CutOrder order(OrderId id) {
      return orders.computeIfAbsent(id, this::readOrder);
    }

    private CutOrder readOrder(OrderId id) {
      CutOrder order = faces.orders().order(tx, id).orElseThrow();
      order.lines().forEach(line -> lines.put(line.id(), line));
      return order;
    }

    private UnitLine unit(UnitId id) {
      return units.computeIfAbsent(id, unit -> faces.stock().line(tx, unit).orElseThrow());
    }
  }
}
