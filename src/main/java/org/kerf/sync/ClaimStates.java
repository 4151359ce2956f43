package org.kerf.sync;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kerf.kernel.Tx;
import org.kerf.sync.model.ClaimAnswer;
import org.kerf.sync.model.KeptClaim;

/** Which claims this station wants of the centre, and how they stand. */
public interface ClaimStates {

  /** All of them. */
  List<KeptClaim> kept(Tx tx);

  /** The claim for a bar on the saw. */
  Optional<KeptClaim> ofRun(Tx tx, UUID run);

  Optional<KeptClaim> of(Tx tx, UUID thing);

  /**
   * A bar lies on the saw: the centre is to be asked for it. Nothing happens at a station that
   * belongs to no centre.
   */
  void wantToCut(Tx tx, UUID thing, UUID run);

  /** Somebody decides a conflict; otherwise as {@link #wantToCut}. */
  void wantToDecide(Tx tx, UUID conflict);

  /** What the centre said, unless the claim was finished meanwhile. */
  void answered(Tx tx, KeptClaim claim, ClaimAnswer answer);

  /** The centre knows that something is cut. */
  void cutNoted(Tx tx, KeptClaim claim);

  /** The centre is to be asked once more. */
  void askAgain(Tx tx, UUID thing);

  /** A supervisor decided that the other station's claim ends. */
  void breakOther(Tx tx, UUID thing, KeptClaim.Breaking breaking);

  /** Whoever decided the conflict is done with it. */
  void finish(Tx tx, UUID thing);

  /** The claim is of no account any more. */
  void forget(Tx tx, UUID thing);
}
