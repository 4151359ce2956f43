package org.kerf.cutting.model.geometry;

import java.util.Optional;
import org.kerf.kernel.Length;
import org.kerf.stock.model.location.LocationId;

/**
 * A saw and what it takes from a bar.
 *
 * @param headTrim what the squaring cut takes, blade included; zero means no such cut
 * @param tailTrim the end that is never usable
 * @param clamp the shortest length that may remain behind a cut
 * @param kerf one blade
 * @param remnantLocation where its remnants are put if nobody says otherwise
 * @param inactive whether nothing is cut on it any more
 */
public record Saw(
    SawId id,
    String name,
    Length headTrim,
    Length tailTrim,
    Length clamp,
    Length kerf,
    Optional<LocationId> remnantLocation,
    boolean inactive) {

  /** A saw that is used. */
  public Saw(SawId id, String name, Length headTrim, Length tailTrim, Length clamp, Length kerf) {
    this(id, name, headTrim, tailTrim, clamp, kerf, Optional.empty(), false);
  }

  /**
   * The saw as it is for a bar.
   *
   * @param cutAhead whether both ends of the bar are sawn: nothing is trimmed from them
   */
  public Saw forBar(boolean cutAhead) {
    return cutAhead ? new Saw(id, name, Length.ZERO, Length.ZERO, clamp, kerf) : this;
  }
}
