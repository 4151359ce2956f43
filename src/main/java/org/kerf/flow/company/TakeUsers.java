package org.kerf.flow.company;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.sync.UsersFromCentre;
import org.kerf.identity.Grants;
import org.kerf.identity.Users;
import org.kerf.identity.model.GrantClock;
import org.kerf.identity.model.GrantState;
import org.kerf.kernel.StationFault;
import org.kerf.sync.CentreLink;
import org.kerf.sync.CompanyUsers;
import org.kerf.sync.model.CompanyUser;
import org.kerf.sync.model.UsersHead;

/**
 * Takes in who may work here, as the centre says, and sums up how long it has not said so. May be
 * called from several threads.
 */
public final class TakeUsers implements UsersFromCentre {

  /** Between two notes of how much time has passed: so much a clock that is put back can hide. */
  private static final Duration NOTE_EVERY = Duration.ofMinutes(10);

  private final Booking booking;
  private final Reading reading;
  private final Users users;
  private final Grants grants;
  private final ApplyUsers apply;
  private final AtomicReference<Instant> notedAt = new AtomicReference<>(Instant.EPOCH);

  public TakeUsers(Booking booking, Reading reading, Users users, Grants grants, ApplyUsers apply) {
    this.booking = booking;
    this.reading = reading;
    this.users = users;
    this.grants = grants;
    this.apply = apply;
  }

  @Override
  public void take(CentreLink link, boolean greeted) throws StationFault {
    Optional<CompanyUsers> company = link.users();
    if (company.isEmpty()) {
      return;
    }
    UsersHead head = company.get().head();
    Optional<GrantState> before = reading.of(users::grantState);
    Instant now = booking.now();
    if (before.isEmpty() && head.version() == 0) {
      return;
    }
    if (!greeted && before.filter(state -> state.version() == head.version()).isPresent()) {
      if (isDue(now)) {
        keep(head, now);
      }
      return;
    }
    List<CompanyUser> allowed = company.get().allowed();
    booking.take(
        (tx, at) -> {
          grants.save(tx, state(head, now));
          return Booked.of(true, apply.run(tx, allowed));
        });
    notedAt.set(now);
  }

  private static GrantState state(UsersHead head, Instant now) {
    return new GrantState(head.version(), head.badgeSalt(), GrantClock.contacted(head.at(), now));
  }

  private void keep(UsersHead head, Instant now) throws StationFault {
    booking.keep(
        tx -> {
          grants.save(tx, state(head, now));
          return true;
        });
    notedAt.set(now);
  }

  private boolean isDue(Instant now) {
    return Duration.between(notedAt.get(), now).abs().compareTo(NOTE_EVERY) >= 0;
  }

  @Override
  public void passTime() throws StationFault {
    Instant now = booking.now();
    if (!isDue(now)) {
      return;
    }
    notedAt.set(now);
    if (reading.of(users::grantState).isPresent()) {
      booking.keep(
          tx -> {
            users
                .grantState(tx)
                .ifPresent(state -> grants.save(tx, state.at(state.clock().look(now))));
            return true;
          });
    }
  }
}
