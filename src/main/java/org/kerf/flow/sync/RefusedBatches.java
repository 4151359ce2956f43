package org.kerf.flow.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.facts.FeedFact;
import org.kerf.journal.Rejections;
import org.kerf.journal.codec.FactCodec;
import org.kerf.journal.model.FeedEntry;
import org.kerf.journal.model.RejectedEntry;
import org.kerf.journal.model.RejectedEntry.Why;
import org.kerf.journal.model.StoredFact;
import org.kerf.kernel.Fact;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.Origin;
import org.kerf.kernel.Origins;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.StockFact;
import org.kerf.sync.CentreLink;
import org.kerf.sync.model.Batch;
import org.kerf.sync.model.CentreEntry;
import org.kerf.sync.model.PushAnswer;

/**
 * Sends batches, and does not stand still at one that the centre refuses: after some tries bookings
 * go one by one, and in the place of the one that is refused goes what says that it is missing.
 * What it says stays here.
 */
final class RefusedBatches {

  static final int TRIES = 5;

  /** Centres that an older program set up take no other times. */
  private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private final Booking booking;
  private final Rejections rejections;
  private final FactCodec codec;
  private final Origins origins;
  private final String program;
  private int times;
  private long oneByOneUpTo;

  RefusedBatches(
      Booking booking, Rejections rejections, FactCodec codec, Origins origins, String program) {
    this.booking = booking;
    this.rejections = rejections;
    this.codec = codec;
    this.origins = origins;
    this.program = program;
  }

  /** How many entries go at once now. */
  int mostEntries(long sentNo) {
    return sentNo < oneByOneUpTo ? 1 : Outbox.MOST_ENTRIES;
  }

  /**
   * Sends a batch, or what stands in for it.
   *
   * @throws StationFault also if the centre refuses it, as long as it is to be tried again
   */
  PushAnswer push(CentreLink link, Batch batch) throws StationFault {
    try {
      PushAnswer answer = link.push(batch);
      if (batch.entries().getLast().no() >= oneByOneUpTo) {
        times = 0;
      }
      return answer;
    } catch (StationFault fault) {
      if (fault.code() != FaultCode.CENTRE_REFUSED) {
        throw fault;
      }
      return refused(link, batch, fault);
    }
  }

  private PushAnswer refused(CentreLink link, Batch batch, StationFault fault) throws StationFault {
    times++;
    if (times < TRIES) {
      throw fault;
    }
    List<CentreEntry> entries = batch.entries();
    if (!entries.getFirst().at().equals(entries.getLast().at())) {
      oneByOneUpTo = entries.getLast().no();
      throw fault;
    }
    booking.take((tx, at) -> Booked.of(true, note(tx, at, batch, fault)));
    return link.push(standingIn(batch, fault));
  }

  /** The list of what is missing elsewhere; one that is in it already is no news. */
  private List<Fact> note(Tx tx, Instant at, Batch batch, StationFault fault) {
    Origin self = origins.origin(tx);
    List<Fact> news = new ArrayList<>();
    for (CentreEntry entry : batch.entries()) {
      FeedEntry own = entry(self, batch, entry);
      if (!entry.local() && rejections.find(tx, own.key()).isEmpty()) {
        rejections.save(
            tx, new RejectedEntry(own, Set.of(), 0, Why.NOT_TAKEN, fault.sentence(), program, at));
        news.add(
            new FeedFact.EntryRejected(
                self.station(), self.characters(), entry.kind(), entry.no(), Why.NOT_TAKEN));
      }
    }
    return news;
  }

  private FeedEntry entry(Origin self, Batch batch, CentreEntry of) {
    var stored = new StoredFact(of.kind(), of.version(), of.subject(), of.details());
    return new FeedEntry(
        0,
        self.station(),
        self.characters(),
        batch.epoch(),
        of.no(),
        codec.read(stored),
        stored,
        of.at(),
        of.user(),
        of.hash());
  }

  /** The same numbers and hashes, so that the order of the entries stays whole. */
  private Batch standingIn(Batch batch, StationFault fault) {
    Instant of = batch.entries().getFirst().at();
    Instant at = of.isBefore(EARLIEST) || of.isAfter(LATEST) ? booking.now() : of;
    return new Batch(
        batch.epoch(),
        batch.afterNo(),
        batch.afterHash(),
        batch.entries().stream().map(each -> standingIn(each, at, fault.sentence())).toList());
  }

  private CentreEntry standingIn(CentreEntry of, Instant at, String problem) {
    Fact fact = codec.read(new StoredFact(of.kind(), of.version(), of.subject(), of.details()));
    long movements = fact instanceof StockFact.MovementCompleted made ? made.movements() : 0;
    StoredFact left =
        codec.write(new FeedFact.EntryLeftOut(of.subject(), of.kind(), movements, problem));
    return new CentreEntry(
        of.no(),
        left.kind(),
        left.version(),
        of.subject(),
        left.details(),
        at,
        of.user(),
        of.hash(),
        of.local());
  }
}
