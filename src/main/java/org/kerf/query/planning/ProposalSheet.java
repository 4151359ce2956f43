package org.kerf.query.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kerf.cutting.model.geometry.BarGeometry;
import org.kerf.cutting.model.geometry.PieceShape;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.order.CutLine;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.LineId;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.proposal.BarRef;
import org.kerf.cutting.model.proposal.CutProposal;
import org.kerf.cutting.model.proposal.Draft;
import org.kerf.cutting.model.proposal.ItemPlan;
import org.kerf.cutting.model.proposal.PlanBalance;
import org.kerf.cutting.model.proposal.PlannedBar;
import org.kerf.cutting.model.proposal.PlannedPiece;
import org.kerf.cutting.model.proposal.Unmet;
import org.kerf.flow.booking.Repositories;
import org.kerf.kernel.Length;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitLine;

/**
 * A proposal with the names of its parts. Bars that are cut alike stand together.
 *
 * @param items in the order of the proposal
 * @param missing pieces that could not be placed
 */
public record ProposalSheet(
    Draft draft, List<OfItem> items, List<Missing> missing, PlanBalance balance) {

  public ProposalSheet {
    items = List.copyOf(items);
    missing = List.copyOf(missing);
  }

  public CutProposal proposal() {
    return draft.proposal();
  }

  /** How many remnants it makes beyond the items' limits. */
  public int beyondLimit() {
    return draft.beyondLimit();
  }

  /** Whether what is proved is proved only for what a person locked. */
  public boolean isProvedForLocks() {
    return items.stream().anyMatch(OfItem::provedForLocks);
  }

  /**
   * The bars of one item.
   *
   * @param saw that they are cut on
   * @param provedForLocks whether its bound holds only for what is locked
   */
  public record OfItem(
      Item item, Saw saw, ItemPlan plan, List<Pattern> patterns, boolean provedForLocks) {

    public OfItem {
      patterns = List.copyOf(patterns);
    }

    public int bars() {
      return plan.bars().size();
    }

    public int pieces() {
      return plan.bars().stream().mapToInt(bar -> bar.asked().size()).sum();
    }

    /** How much of its material a better plan could save at most, from 0 to 1. */
    public double mostSaving() {
      return plan.material().mostSaving();
    }

    /** Whose material it is; empty for ours. An item can stand here once for each owner. */
    public String ownerName() {
      return patterns.getFirst().units().getFirst().ownerName();
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
   * @param refs which bars of the draft they are
   * @param onlyFor the number of the order that wants bars of its own; empty if none does
   * @param rest what the pieces asked for leave of the bar; pieces for stock may be cut from it
   */
  public record Pattern(
      Item item,
      PlannedBar bar,
      BarGeometry.Division division,
      List<Piece> pieces,
      List<UnitLine> units,
      List<BarRef> refs,
      String onlyFor,
      Length rest) {

    public Pattern {
      refs = List.copyOf(refs);
      pieces = List.copyOf(pieces);
      units = List.copyOf(units);
    }

    public int count() {
      return units.size();
    }

    /** Whether what is left over may become a remnant: it can be decided about. */
    public boolean leavesRemnantOrScrap() {
      return item.cutting().isLongEnough(rest);
    }

    /** Whether what is left over becomes a remnant; else it is scrap. */
    public boolean keepsRemnant() {
      return bar.keeps(division.leftover(), item.cutting().minRemnant());
    }
  }

  /**
   * A piece as it is cut, with the order that it is for.
   *
   * @param surplus whether it is cut for stock; the order is then that of the line that it is like
   */
  public record Piece(
      PieceShape shape,
      OrderId order,
      String orderNumber,
      String customerName,
      String mark,
      boolean surplus) {

    public Length length() {
      return shape.length();
    }
  }

  /** Pieces that could not be placed. */
  public record Missing(
      Unmet unmet, Item item, CutLine line, String orderNumber, String customerName) {}

  /** Reads the names. */
  public static ProposalSheet read(Tx tx, Repositories repositories, Draft draft) {
    return new Names(tx, repositories, draft).sheet();
  }

  private record Likeness(
      Length length, boolean remnant, boolean locked, boolean keepsLeftover, List<Like> pieces) {

    static Likeness of(PlannedBar bar) {
      return new Likeness(
          bar.length(),
          bar.source().remnant(),
          bar.locked(),
          bar.keepsLeftover(),
          bar.pieces().stream()
              .map(piece -> new Like(piece.shape(), piece.line(), piece.surplus()))
              .toList());
    }
  }

  private record Like(PieceShape shape, LineId line, boolean surplus) {}

  /** Looks each name up once. */
  private static final class Names {

    private final Tx tx;
    private final Repositories repositories;
    private final Draft draft;
    private final CutProposal proposal;
    private final Map<OrderId, CutOrder> orders = new LinkedHashMap<>();
    private final Map<LineId, CutLine> lines = new LinkedHashMap<>();
    private final Map<UnitId, UnitLine> units = new LinkedHashMap<>();

    Names(Tx tx, Repositories repositories, Draft draft) {
      this.tx = tx;
      this.repositories = repositories;
      this.draft = draft;
      this.proposal = draft.proposal();
    }

    ProposalSheet sheet() {
      List<OfItem> items = new ArrayList<>();
      List<Missing> missing = new ArrayList<>();
      PlanBalance balance = PlanBalance.NOTHING;
      for (int i = 0; i < proposal.items().size(); i++) {
        ItemPlan plan = proposal.items().get(i);
        Item item = repositories.stock().item(tx, plan.item()).orElseThrow();
        if (!plan.bars().isEmpty()) {
          items.add(
              new OfItem(
                  item, proposal.saw(i), plan, patterns(item, i), draft.isProvedForLocks(i)));
        }
        for (PlannedBar bar : plan.bars()) {
          balance = balance.with(bar, divide(item, i, bar), item.cutting().minRemnant());
        }
        plan.unmet().forEach(unmet -> missing.add(missing(item, unmet)));
      }
      return new ProposalSheet(draft, items, missing, balance);
    }

    private List<Pattern> patterns(Item item, int index) {
      List<PlannedBar> bars = proposal.items().get(index).bars();
      Map<Likeness, List<BarRef>> alike = new LinkedHashMap<>();
      for (int i = 0; i < bars.size(); i++) {
        alike
            .computeIfAbsent(Likeness.of(bars.get(i)), like -> new ArrayList<>())
            .add(new BarRef(index, i));
      }
      return alike.values().stream().map(refs -> pattern(item, refs)).toList();
    }

    private Pattern pattern(Item item, List<BarRef> refs) {
      PlannedBar first = draft.bar(refs.getFirst());
      return new Pattern(
          item,
          first,
          divide(item, refs.getFirst().item(), first),
          first.pieces().stream().map(this::piece).toList(),
          refs.stream().map(ref -> unit(draft.bar(ref).unit())).toList(),
          refs,
          draft.onlyFor(refs.getFirst()).map(this::order).map(CutOrder::number).orElse(""),
          divide(item, refs.getFirst().item(), first.withoutSurplus()).leftover());
    }

    private BarGeometry.Division divide(Item item, int index, PlannedBar bar) {
      return bar.geometry(proposal.saw(index), item.height()).divide(bar.shapes());
    }

    private Piece piece(PlannedPiece piece) {
      CutOrder order = order(piece.order());
      return new Piece(
          piece.shape(),
          order.id(),
          order.number(),
          order.customerName(),
          Optional.ofNullable(lines.get(piece.line())).map(CutLine::mark).orElse(""),
          piece.surplus());
    }

    private Missing missing(Item item, Unmet unmet) {
      CutLine line = repositories.orders().line(tx, unmet.line()).orElseThrow();
      CutOrder order = order(line.order());
      return new Missing(unmet, item, line, order.number(), order.customerName());
    }

    private CutOrder order(OrderId id) {
      return orders.computeIfAbsent(id, this::readOrder);
    }

    private CutOrder readOrder(OrderId id) {
      CutOrder order = repositories.orders().order(tx, id).orElseThrow();
      order.lines().forEach(line -> lines.put(line.id(), line));
      return order;
    }

    private UnitLine unit(UnitId id) {
      return units.computeIfAbsent(id, unit -> repositories.stock().line(tx, unit).orElseThrow());
    }
  }
}
