package org.kerf.tools.sync;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kerf.kernel.Tx;
import org.kerf.sync.ClaimStates;
import org.kerf.sync.model.ClaimAnswer;
import org.kerf.sync.model.KeptClaim;

/** Simulated stations have no saws and decide nothing, so they claim nothing. */
final class NoClaims implements ClaimStates {

  private static IllegalStateException none() {
    return new IllegalStateException("there are none");
  }

  @Override
  public List<KeptClaim> kept(Tx tx) {
    return List.of();
  }

  @Override
  public Optional<KeptClaim> ofRun(Tx tx, UUID run) {
    return Optional.empty();
  }

  @Override
  public Optional<KeptClaim> of(Tx tx, UUID thing) {
    return Optional.empty();
  }

  @Override
  public void wantToCut(Tx tx, UUID thing, UUID run) {
    throw none();
  }

  @Override
  public void wantToDecide(Tx tx, UUID conflict) {
    throw none();
  }

  @Override
  public void answered(Tx tx, KeptClaim claim, ClaimAnswer answer) {
    throw none();
  }

  @Override
  public void cutNoted(Tx tx, KeptClaim claim) {
    throw none();
  }

  @Override
  public void askAgain(Tx tx, UUID thing) {
    throw none();
  }

  @Override
  public void breakOther(Tx tx, UUID thing, KeptClaim.Breaking breaking) {
    throw none();
  }

  @Override
  public void finish(Tx tx, UUID thing) {
    throw none();
  }

  @Override
  public void forget(Tx tx, UUID thing) {
    throw none();
  }
}
