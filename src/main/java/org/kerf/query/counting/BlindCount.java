package org.kerf.query.counting;

import java.util.List;
import org.kerf.counting.model.BlindLocation;
import org.kerf.counting.model.CountId;
import org.kerf.kernel.ShortCode;

/** A count as whoever counts sees it. Holds nothing that the ledger has of any location. */
public record BlindCount(CountId id, ShortCode code, boolean open, List<BlindLocation> locations) {

  public BlindCount {
    locations = List.copyOf(locations);
  }
}
