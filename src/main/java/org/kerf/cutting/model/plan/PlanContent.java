package org.kerf.cutting.model.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kerf.cutting.model.bar.BarSource;
import org.kerf.cutting.model.bar.PieceSpec;
import org.kerf.cutting.model.geometry.Ends;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.cutting.model.order.LineId;
import org.kerf.cutting.model.proposal.CutProposal;
import org.kerf.cutting.model.proposal.PlannedBar;
import org.kerf.cutting.model.proposal.PlannedPiece;
import org.kerf.kernel.Ids;
import org.kerf.kernel.Length;
import org.kerf.kernel.Money;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.unit.UnitId;

/**
 * All that a new plan consists of, in few words: what is alike and follows one another is told
 * once. The ids of its bars and pieces follow from the plan's and their places.
 */
public record PlanContent(SawId saw, Money cost, int mostSavingPpm, List<Bars> bars) {

  /**
   * So many bars of one unit that are cut alike; the rest as in {@link PlanBar}.
   *
   * @param saw none where it is the plan's
   */
  public record Bars(
      int count,
      UnitId unit,
      ItemId item,
      Length length,
      boolean remnant,
      boolean keepsLeftover,
      boolean cutAhead,
      List<Pieces> pieces,
      Optional<SawId> saw) {

    public Bars {
      pieces = List.copyOf(pieces);
    }

    private static Bars of(PlannedBar bar, Optional<SawId> saw) {
      BarSource source = bar.source();
      return new Bars(
          1,
          source.unit(),
          source.item(),
          source.length(),
          source.remnant(),
          bar.keepsLeftover(),
          source.cutAhead(),
          PlanContent.pieces(bar.pieces()),
          saw);
    }

    private BarSource source() {
      return new BarSource(item, unit, length, remnant, cutAhead);
    }

    private Bars times(int number) {
      return new Bars(number, unit, item, length, remnant, keepsLeftover, cutAhead, pieces, saw);
    }
  }

  /**
   * So many pieces that are alike; the rest as in {@link PlanPiece}.
   *
   * @param ends none where they are square
   */
  public record Pieces(
      int count, LineId line, Length length, Optional<Ends> ends, boolean surplus) {

    private static Pieces of(PieceSpec piece) {
      Optional<Ends> ends = Optional.of(piece.ends()).filter(each -> !each.equals(Ends.SQUARE));
      return new Pieces(1, piece.line(), piece.length(), ends, piece.surplus());
    }

    private PieceSpec spec() {
      return new PieceSpec(line, length, ends.orElse(Ends.SQUARE), surplus);
    }

    private Pieces times(int number) {
      return new Pieces(number, line, length, ends, surplus);
    }
  }

  public PlanContent {
    bars = List.copyOf(bars);
  }

  /** What the proposal would be as a plan. */
  public static PlanContent of(CutProposal proposal) {
    List<Bars> bars = new ArrayList<>();
    SawId main = proposal.sawsUsed().getFirst().id();
    for (int i = 0; i < proposal.items().size(); i++) {
      Optional<SawId> saw = Optional.of(proposal.saw(i).id()).filter(id -> !id.equals(main));
      for (PlannedBar bar : proposal.items().get(i).bars()) {
        Bars one = Bars.of(bar, saw);
        if (!bars.isEmpty() && bars.getLast().times(1).equals(one)) {
          bars.add(one.times(bars.removeLast().count() + 1));
        } else {
          bars.add(one);
        }
      }
    }
    return new PlanContent(main, proposal.cost(), proposal.mostSavingPpm(), bars);
  }

  private static List<Pieces> pieces(List<PlannedPiece> planned) {
    List<Pieces> pieces = new ArrayList<>();
    for (PlannedPiece piece : planned) {
      Pieces one = Pieces.of(piece.spec());
      if (!pieces.isEmpty() && pieces.getLast().times(1).equals(one)) {
        pieces.add(one.times(pieces.removeLast().count() + 1));
      } else {
        pieces.add(one);
      }
    }
    return pieces;
  }

  /** How many bars there are. */
  public int barCount() {
    return bars.stream().mapToInt(Bars::count).sum();
  }

  /** The bars of this plan, which wait to be cut. */
  public List<PlanBar> bars(PlanId plan) {
    List<PlanBar> made = new ArrayList<>();
    for (Bars alike : bars) {
      for (int i = 0; i < alike.count(); i++) {
        int seq = made.size() + 1;
        PlanBarId id = new PlanBarId(Ids.part(plan.value(), seq));
        made.add(
            new PlanBar(
                id,
                plan,
                alike.saw().orElse(saw),
                seq,
                alike.source(),
                alike.keepsLeftover(),
                BarState.TO_CUT,
                pieces(id, alike.pieces()),
                Optional.empty(),
                Optional.empty()));
      }
    }
    return made;
  }

  private static List<PlanPiece> pieces(PlanBarId bar, List<Pieces> all) {
    List<PlanPiece> made = new ArrayList<>();
    for (Pieces alike : all) {
      for (int i = 0; i < alike.count(); i++) {
        int seq = made.size() + 1;
        PlanPieceId id = new PlanPieceId(Ids.part(bar.value(), seq));
        made.add(new PlanPiece(id, seq, alike.spec(), PieceState.TO_CUT));
      }
    }
    return made;
  }
}
