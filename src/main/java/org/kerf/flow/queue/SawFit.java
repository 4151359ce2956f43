package org.kerf.flow.queue;

import java.util.List;
import java.util.Optional;
import org.kerf.cutting.model.geometry.BarGeometry;
import org.kerf.cutting.model.geometry.PieceShape;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.flow.booking.Repositories;
import org.kerf.kernel.Length;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.item.Item;

/**
 * Whether a bar can be cut on another saw as it is planned: by that saw's kerf, trims and clamp.
 */
final class SawFit {

  private final Repositories repositories;

  SawFit(Repositories repositories) {
    this.repositories = repositories;
  }

  /** Why the bar can't go to this saw, if it can't. */
  Optional<MoveRefusal> against(Tx tx, PlanBar bar, Saw saw) {
    if (saw.inactive()) {
      return Optional.of(new MoveRefusal.SawNotUsed(saw.name()));
    }
    BarGeometry geometry = geometry(tx, bar, saw);
    List<PieceShape> pieces = bar.toCut();
    if (pieces.isEmpty() || geometry.fits(pieces)) {
      return Optional.empty();
    }
    Length need = geometry.missing(pieces);
    return Optional.of(
        new MoveRefusal.DoesNotFit(
            repositories.stock().unit(tx, bar.unit()).orElseThrow().code(), saw.name(), need));
  }

  /** Whether what is planned to be kept of the bar is kept on the other saw as well. */
  boolean keepsTheSame(Tx tx, PlanBar bar, Saw from, Saw to) {
    return keeps(tx, bar, from) == keeps(tx, bar, to);
  }

  private boolean keeps(Tx tx, PlanBar bar, Saw saw) {
    List<PieceShape> pieces = bar.toCut();
    BarGeometry geometry = geometry(tx, bar, saw);
    return geometry.fits(pieces)
        && bar.keeps(geometry.divide(pieces).leftover(), item(tx, bar).cutting().minRemnant());
  }

  private BarGeometry geometry(Tx tx, PlanBar bar, Saw saw) {
    return bar.source().geometry(saw, item(tx, bar).height());
  }

  private Item item(Tx tx, PlanBar bar) {
    return repositories.stock().item(tx, bar.item()).orElseThrow();
  }
}
