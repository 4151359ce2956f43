package org.kerf.tools.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kerf.sync.Claims;
import org.kerf.sync.model.ClaimAnswer;

/** The rules of the centre's claims, in Java. */
final class ModelClaims {

  private static final Duration TERM = Duration.ofHours(8);

  private final InstantSource clock;
  private final Map<UUID, Claim> claims = new HashMap<>();
  private long fencing;

  private record Claim(
      UUID station, String purpose, long fencing, Instant expires, boolean hasCut) {

    boolean stands(Instant now) {
      return hasCut || expires.isAfter(now);
    }

    boolean isOf(UUID who, String what) {
      return station.equals(who) && purpose.equals(what);
    }
  }

  ModelClaims(InstantSource clock) {
    this.clock = clock;
  }

  Claims of(UUID station) {
    return new Of(station);
  }

  private final class Of implements Claims {

    private final UUID station;

    private Of(UUID station) {
      this.station = station;
    }

    @Override
    public ClaimAnswer claim(UUID unit, String purpose) {
      Instant now = clock.instant();
      Optional<Claim> there = Optional.ofNullable(claims.get(unit));
      Optional<Claim> standing = there.filter(each -> each.stands(now));
      Optional<Claim> other = standing.filter(each -> !each.isOf(station, purpose));
      fencing++;
      if (other.isPresent()) {
        Claim held = other.get();
        return new ClaimAnswer.HeldBy(
            held.station(),
            held.station().toString(),
            held.purpose(),
            held.fencing(),
            held.expires());
      }
      Claim mine =
          new Claim(
              station,
              purpose,
              standing.map(Claim::fencing).orElse(fencing),
              now.plus(TERM),
              standing.filter(Claim::hasCut).isPresent());
      claims.put(unit, mine);
      return new ClaimAnswer.Claimed(mine.fencing(), mine.expires());
    }

    private Optional<Claim> mine(UUID unit, long number) {
      return Optional.ofNullable(claims.get(unit))
          .filter(each -> each.station().equals(station) && each.fencing() == number);
    }

    @Override
    public boolean noteCut(UUID unit, long number) {
      Optional<Claim> found = mine(unit, number);
      found.ifPresent(
          each ->
              claims.put(
                  unit,
                  new Claim(each.station(), each.purpose(), each.fencing(), each.expires(), true)));
      return found.isPresent();
    }

    @Override
    public boolean release(UUID unit, long number) {
      Optional<Claim> found = mine(unit, number);
      found.ifPresent(each -> claims.remove(unit));
      return found.isPresent();
    }

    @Override
    public boolean breakClaim(UUID unit, long number, UUID user, String reason) {
      return Optional.ofNullable(claims.get(unit))
              .filter(each -> each.fencing() == number)
              .isPresent()
          && claims.remove(unit) != null;
    }
  }
}
