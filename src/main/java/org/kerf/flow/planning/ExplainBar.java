package org.kerf.flow.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.problem.Demand;
import org.kerf.cutting.model.problem.ItemProblem;
import org.kerf.cutting.model.problem.StockChoice;
import org.kerf.cutting.model.proposal.BarRef;
import org.kerf.cutting.model.proposal.Draft;
import org.kerf.cutting.model.proposal.PlannedBar;
import org.kerf.cutting.model.proposal.PlannedPiece;
import org.kerf.kernel.Angle;
import org.kerf.kernel.Length;

/**
 * Says why a plan takes a bar: what can be seen from the stock that there was to choose from. Reads
 * and changes nothing.
 */
public final class ExplainBar {

  private static final int MOST_REASONS = 3;

  private final Draft draft;
  private final BarRef ref;
  private final PlannedBar bar;
  private final StockChoice taken;
  private final List<StockChoice> stock;
  private final List<Demand> served;

  private ExplainBar(Draft draft, BarRef ref) {
    this.draft = draft;
    this.ref = ref;
    this.bar = draft.bar(ref);
    ItemProblem item = draft.problem().items().get(ref.item());
    this.taken = item.unit(bar.unit()).orElseThrow();
    this.stock = item.stock();
    this.served =
        bar.asked().stream().map(piece -> item.demand(piece.line()).orElseThrow()).toList();
  }

  /** One to three reasons, the weightiest first. */
  public static List<BarReason> run(Draft draft, BarRef bar) {
    return new ExplainBar(draft, bar).reasons();
  }

  private List<BarReason> reasons() {
    List<BarReason> all =
        Stream.of(
                locked(),
                decided(),
                ownBars(),
                papers(),
                remnant(),
                forStock(),
                oldest(),
                shortest(),
                sameAsBefore(),
                sharesCuts(),
                leftover())
            .flatMap(List::stream)
            .limit(MOST_REASONS)
            .toList();
    return all.isEmpty() ? List.of(new BarReason.CheapestTogether()) : all;
  }

  private List<BarReason> locked() {
    return when(bar.locked(), new BarReason.Locked());
  }

  private List<BarReason> ownBars() {
    return when(draft.onlyFor(ref).isPresent(), new BarReason.OwnBars());
  }

  /** What an order asks for by name, if only this unit has it. */
  private List<BarReason> papers() {
    List<BarReason> reasons = new ArrayList<>();
    for (Demand demand : served) {
      boolean only = others(demand::accepts).isEmpty();
      if (only && !demand.heat().isEmpty()) {
        reasons.add(new BarReason.OnlyOfHeat(demand.heat()));
      } else if (only && !demand.certificate().isEmpty()) {
        reasons.add(new BarReason.OnlyWithCertificate(demand.certificate()));
      }
    }
    return reasons.stream().distinct().limit(1).toList();
  }

  private List<BarReason> remnant() {
    return when(
        bar.source().remnant(),
        bar.source().cutAhead()
            ? new BarReason.CutAhead(bar.cost())
            : new BarReason.Remnant(bar.cost()));
  }

  private List<BarReason> forStock() {
    List<PlannedPiece> surplus = bar.surplus();
    Length length = surplus.stream().map(PlannedPiece::length).reduce(Length.ZERO, Length::plus);
    return when(!surplus.isEmpty(), new BarReason.ForStock(surplus.size(), length));
  }

  private List<BarReason> oldest() {
    List<StockChoice> alike =
        others(
            other ->
                would(other)
                    && other.length().equals(taken.length())
                    && other.source().remnant() == taken.source().remnant());
    boolean first = alike.stream().allMatch(other -> other.ageDays() <= taken.ageDays());
    boolean older = alike.stream().anyMatch(other -> other.ageDays() < taken.ageDays());
    return when(first && older, new BarReason.Oldest(alike.size() + 1));
  }

  private List<BarReason> shortest() {
    List<StockChoice> wouldDo = others(this::would);
    boolean nothingShorter =
        wouldDo.stream().noneMatch(other -> other.length().isShorterThan(taken.length()));
    boolean somethingLonger =
        wouldDo.stream().anyMatch(other -> other.length().isLongerThan(taken.length()));
    return when(nothingShorter && somethingLonger, new BarReason.Shortest());
  }

  private List<BarReason> sameAsBefore() {
    boolean same = ref.bar() > 0 && draft.bar(new BarRef(ref.item(), ref.bar() - 1)).isCutLike(bar);
    return when(same, new BarReason.SameAsBefore());
  }

  private List<BarReason> sharesCuts() {
    int shared = 0;
    for (int i = 1; i < bar.pieces().size(); i++) {
      Angle first = bar.pieces().get(i).ends().first();
      boolean slanted = !first.isSquare();
      shared += slanted && bar.pieces().get(i - 1).ends().second().equals(first) ? 1 : 0;
    }
    return when(shared > 0, new BarReason.SharesCuts(shared));
  }

  private List<BarReason> decided() {
    return when(
        bar.leftoverByHand(), new BarReason.LeftoverDecided(leftOver(), bar.keepsLeftover()));
  }

  private List<BarReason> leftover() {
    Length leftover = leftOver();
    if (!item().rules().remnants().isLongEnough(leftover)) {
      return List.of(new BarReason.FitsWell(leftover));
    }
    if (bar.leftoverByHand()) {
      return List.of();
    }
    if (!bar.keepsLeftover()) {
      return List.of(new BarReason.EnoughRemnants(leftover));
    }
    boolean beyond =
        draft.beyondLimit(ref.item()) > 0 && item().rules().remnants().isTooLongToScrap(leftover);
    return when(beyond, new BarReason.TooLongToScrap(leftover));
  }

  private Length leftOver() {
    return bar.geometry(saw(), height()).divide(bar.shapes()).leftover();
  }

  private ItemProblem item() {
    return draft.problem().items().get(ref.item());
  }

  /** Whether another unit could serve the same pieces, by certificate, heat and length. */
  private boolean would(StockChoice other) {
    return served.stream().allMatch(demand -> demand.accepts(other))
        && other.source().geometry(saw(), height()).fits(bar.withoutSurplus().shapes());
  }

  private Saw saw() {
    return draft.problem().saw(ref.item());
  }

  private Length height() {
    return item().height();
  }

  private List<StockChoice> others(Predicate<StockChoice> wanted) {
    return stock.stream()
        .filter(other -> !other.unit().equals(taken.unit()))
        .filter(wanted)
        .toList();
  }

  private static List<BarReason> when(boolean so, BarReason reason) {
    return so ? List.of(reason) : List.of();
  }
}
