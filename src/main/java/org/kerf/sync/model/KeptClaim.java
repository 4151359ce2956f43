package org.kerf.sync.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What this station works at, and what the centre said of it.
 *
 * @param thing what is claimed: a unit, a planned bar of a bundle, a conflict
 * @param purpose {@link #CUT} or {@link #DECIDE}
 * @param run the bar on this station's saw; empty for a conflict
 * @param fencing of this station's claim, or of the other's that is in the way
 * @param holder the name of the other station; empty if none is in the way
 * @param since when the other claimed it
 * @param cutNoted whether the centre knows that something is cut
 * @param breaking a supervisor's deed that the centre may not have heard of yet
 * @param touched whether something is cut from the bar
 * @param done whether this station has finished with it
 */
public record KeptClaim(
    UUID thing,
    String purpose,
    Optional<UUID> run,
    Standing standing,
    long fencing,
    String holder,
    Optional<Instant> since,
    boolean cutNoted,
    Optional<Breaking> breaking,
    boolean touched,
    boolean done) {

  /** The purpose of who cuts a bar. */
  public static final String CUT = "cut";

  /** The purpose of who decides a conflict. */
  public static final String DECIDE = "decide";

  /** How it stands. */
  public enum Standing {
    /** The centre has not been asked, or has not answered. */
    WANTED,
    OURS,
    /** Another station has it. */
    HELD
  }

  /** Who ended another station's claim, and why. */
  public record Breaking(UUID user, String reason) {}

  /** Whether another station is at it and nobody has decided to go on all the same. */
  public boolean isInTheWay() {
    return standing == Standing.HELD && breaking.isEmpty();
  }
}
