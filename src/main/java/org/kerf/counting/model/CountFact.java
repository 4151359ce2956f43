package org.kerf.counting.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kerf.kernel.Fact;
import org.kerf.kernel.ShortCode;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.stock.model.location.LocationId;

/** What happened to counts. */
public sealed interface CountFact extends Fact {

  /** Of the count. */
  CountId id();

  /**
   * A count was planned.
   *
   * @param count its code
   * @param locations in walking order
   */
  record CountPlanned(CountId id, ShortCode count, CountScope scope, List<LocationId> locations)
      implements CountFact {

    public CountPlanned {
      locations = List.copyOf(locations);
    }
  }

  /**
   * A location was counted.
   *
   * @param place the location's name
   * @param round from 1
   * @param sheet the id of this round
   * @param stock a hash of what the ledger had there when the round began
   * @param counters who has entered any of it, or closed it
   * @param stands whether it counts; otherwise the location is counted once more
   */
  record LocationCounted(
      CountId id,
      ShortCode count,
      LocationId location,
      String place,
      int round,
      UUID sheet,
      UUID stock,
      boolean stands,
      List<UUID> counters,
      List<CountedLine> lines)
      implements CountFact {

    public LocationCounted {
      counters = List.copyOf(counters);
      lines = List.copyOf(lines);
    }
  }

  /**
   * Somebody decided about differences.
   *
   * @param document that corrects the stock; empty if nothing was to be corrected
   * @param lines that were approved
   * @param recount locations that are counted once more
   * @param finished whether nothing is left to decide
   */
  record CountApproved(
      CountId id,
      ShortCode count,
      Optional<DocumentId> document,
      List<UUID> lines,
      List<LocationId> recount,
      boolean finished,
      String reason)
      implements CountFact {

    public CountApproved {
      lines = List.copyOf(lines);
      recount = List.copyOf(recount);
    }
  }

  /**
   * A document that corrected the stock by the count was undone: what it corrected is to be decided
   * again.
   *
   * @param document the one that was undone
   */
  record ApprovalUndone(CountId id, ShortCode count, DocumentId document) implements CountFact {}

  /** A count is not wanted any more. */
  record CountWithdrawn(CountId id, ShortCode count, String reason) implements CountFact {}
}
