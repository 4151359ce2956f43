package org.kerf.flow.saw;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kerf.cutting.model.saw.RunBarId;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.projection.Projections;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.identity.model.User;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.sync.model.KeptClaim;
import org.kerf.sync.model.SyncFact;

/**
 * Has a bar cut at this station though another one is at it. The centre hears of it when there is a
 * connection, the other station with the next facts.
 */
public final class BreakClaim {

  private final Booking booking;
  private final Repositories repositories;
  private final Projections projections;

  public BreakClaim(Booking booking, Repositories repositories) {
    this.booking = booking;
    this.repositories = repositories;
    this.projections = new Projections(repositories);
  }

  /**
   * @return whether the bar may be cut now; false if it does not lie on the saw any more
   */
  public boolean run(Command command, RunBarId bar, String reason) throws StationFault {
    return booking.book(
        command,
        Permission.BREAK_CLAIM,
        Answers.always(true),
        (tx, at) -> {
          Optional<KeptClaim> claim = repositories.claims().ofRun(tx, bar.value());
          if (claim.filter(KeptClaim::isInTheWay).isEmpty()) {
            return Booked.refused(claim.isPresent());
          }
          KeptClaim held = claim.get();
          UUID user = command.allower().map(User::id).orElse(command.actor().id());
          var broken = new SyncFact.ClaimBroken(held.thing(), unit(tx, bar), held.holder(), reason);
          projections.book(tx, at, command.actor().id(), broken);
          repositories.claims().breakOther(tx, held.thing(), new KeptClaim.Breaking(user, reason));
          return Booked.of(true, List.of(broken));
        });
  }

  private ShortCode unit(Tx tx, RunBarId bar) {
    var run = repositories.runs().bar(tx, bar).orElseThrow();
    return repositories.stock().unit(tx, run.unit()).orElseThrow().code();
  }
}
