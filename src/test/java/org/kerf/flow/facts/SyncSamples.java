package org.kerf.flow.facts;

import java.util.List;
import java.util.UUID;
import org.kerf.journal.model.RejectedEntry;
import org.kerf.kernel.Change;
import org.kerf.kernel.Fact;
import org.kerf.sync.model.Conflict;
import org.kerf.sync.model.SyncFact;

/** A fact of each kind around the centre. */
final class SyncSamples {

  private static final UUID ID = SampleFacts.ID;

  private SyncSamples() {}

  static List<Fact> all() {
    return List.of(
        new SyncFact.StationEnrolled(ID, "Construct SRL", "postgresql://centru:5432/kerf"),
        new SyncFact.ConflictDetected(ID, Conflict.Kind.NEGATIVE_BALANCE, "B0100001K7"),
        new SyncFact.ConflictEnded(ID, Conflict.Kind.DOUBLED_HEAT, "H-7"),
        new SyncFact.ClaimBroken(ID, SampleFacts.BAR, "Debitare", "s-a oprit"),
        new SyncFact.DecisionTakenOver(
            ID, Conflict.Kind.NEGATIVE_BALANCE, "B0100001K7", "Curte", SampleFacts.AT, "a plecat"),
        new SyncFact.ConflictAccepted(
            ID, Conflict.Kind.COUNT_AGAINST_BOOK, "B0100001K7", "01", "mutate după numărătoare"),
        new SyncFact.FieldKept(ID, "IPE200", "name", ID, 1, 1_234),
        new SyncFact.SyncPaused(ID),
        new SyncFact.SyncResumed(ID),
        new SyncFact.EpochBegun(ID, 2, 1_234, Change.of("01", "K7")),
        new SyncFact.CentreWentBack(ID, 1_200, 340),
        new SyncFact.ExchangeStalled(ID, SampleFacts.AT, 37),
        new SyncFact.StallEnded(ID, SampleFacts.AT),
        new FeedFact.EntryRejected(ID, "02", "pallet.moved", 1_235, RejectedEntry.Why.UNKNOWN),
        new FeedFact.RejectedTriedAgain(ID, 12),
        new FeedFact.EntryLeftOut(ID, "movement.completed", 2, "Its details are too large."));
  }
}
