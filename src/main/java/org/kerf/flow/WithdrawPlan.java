package org.kerf.flow;

import java.util.List;
import java.util.Map;
import org.kerf.cutting.model.BarState;
import org.kerf.cutting.model.PieceState;
import org.kerf.cutting.model.PlanBar;
import org.kerf.cutting.model.PlanId;
import org.kerf.cutting.model.PlanState;
import org.kerf.identity.model.User;
import org.kerf.kernel.Fact;
import org.kerf.kernel.StationFault;

/**
 * Takes an approved plan back: bars not yet on the saw are free again, their pieces have to be
 * planned again.
 */
public final class WithdrawPlan {

  private final Booking booking;
  private final Faces faces;

  public WithdrawPlan(Booking booking, Faces faces) {
    this.booking = booking;
    this.faces = faces;
  }

  /** How many bars were given back. */
  public int run(User user, PlanId plan) throws StationFault {
    return booking.book(
        user,
        (tx, at) -> {
          faces.plans().keepSawOf(tx, plan);
          List<PlanBar> open =
              faces.plans().bars(tx, plan).stream()
                  .filter(bar -> bar.state() == BarState.TO_CUT)
                  .toList();
          if (open.isEmpty()) {
            return Booked.refused(0);
          }
          for (PlanBar bar : open) {
            faces.stock().release(tx, bar.unit(), 1);
            faces.plans().setState(tx, bar.id(), BarState.RELEASED);
            bar.pieces()
                .forEach(piece -> faces.plans().setState(tx, piece.id(), PieceState.RELEASED));
          }
          faces.plans().setState(tx, plan, PlanState.WITHDRAWN);
          String code = faces.plans().plan(tx, plan).orElseThrow().code().text();
          return Booked.of(
              open.size(),
              List.of(
                  Fact.of(
                      "plan.withdrawn",
                      plan.value(),
                      Map.of("plan", code, "bars", Integer.toString(open.size())))));
        });
  }
}
