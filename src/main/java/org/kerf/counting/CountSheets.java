package org.kerf.counting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kerf.counting.model.BlindEntry;
import org.kerf.counting.model.BlindLocation;
import org.kerf.counting.model.CountEntry;
import org.kerf.counting.model.CountId;
import org.kerf.counting.model.CountSheet;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.location.LocationId;

/** What is being counted at this station and not closed yet. */
public interface CountSheets {

  Optional<CountSheet> sheet(Tx tx, CountId count, LocationId location);

  void begin(Tx tx, CountSheet sheet, Instant at);

  /** Adds an entry of this user, or changes the one with its id. */
  void put(Tx tx, UUID sheet, CountEntry entry, Instant at, UUID by);

  /** Who has entered what stands on the sheet. */
  Set<UUID> people(Tx tx, UUID sheet);

  /** Whether it was there. */
  boolean remove(Tx tx, UUID sheet, UUID entry);

  /** In the order in which they were entered. */
  List<CountEntry> entries(Tx tx, UUID sheet);

  /** Forgets the sheet and what stands on it. */
  void close(Tx tx, UUID sheet);

  /** The locations of a count in walking order; reads nothing that the ledger has there. */
  List<BlindLocation> blindLocations(Tx tx, CountId count);

  /** What was entered at a location, the newest first; reads nothing that the ledger has there. */
  List<BlindEntry> blindEntries(Tx tx, CountId count, LocationId location);
}
