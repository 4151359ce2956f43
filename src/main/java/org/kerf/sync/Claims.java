package org.kerf.sync;

import java.util.UUID;
import org.kerf.kernel.StationFault;
import org.kerf.sync.model.ClaimAnswer;

/**
 * Who is working at what, as the centre says: a bar being cut, an order being picked, a conflict
 * being decided. A claim ends after eight hours of the centre's time; one with a booked cut does
 * not end by time.
 */
public interface Claims {

  /**
   * Claims something, or prolongs a claim.
   *
   * @param unit what is worked at
   * @param purpose such as "cut"
   */
  ClaimAnswer claim(UUID unit, String purpose) throws StationFault;

  /** A cut was booked under it: no time ends it any more. Whether the claim was still there. */
  boolean noteCut(UUID unit, long fencing) throws StationFault;

  /** Ends this station's claim. Whether it was still there. */
  boolean release(UUID unit, long fencing) throws StationFault;

  /**
   * Ends a claim, whoever has it; the centre keeps by whom and why.
   *
   * @param user the supervisor
   * @return whether that claim was still there
   */
  boolean breakClaim(UUID unit, long fencing, UUID user, String reason) throws StationFault;
}
