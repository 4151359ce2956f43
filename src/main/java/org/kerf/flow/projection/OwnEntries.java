package org.kerf.flow.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kerf.journal.model.Epoch;
import org.kerf.journal.model.FeedEntry;
import org.kerf.kernel.Origin;

/**
 * Which entries of the feed are in this store's own journal. Not all that this station booked: what
 * a store lost that was restored comes back from the others as theirs does.
 *
 * @param spans one for each epoch of this store, the first one first
 */
public record OwnEntries(UUID station, List<Span> spans) {

  /**
   * The entries of an epoch that this store has.
   *
   * @param after the number before the first
   * @param upTo the number of the last; of the current epoch the highest there is
   */
  public record Span(int epoch, long after, long upTo) {}

  public OwnEntries {
    spans = List.copyOf(spans);
  }

  /**
   * @param epochs of this store as they are kept; a store that was never opened by itself is in its
   *     first
   */
  public static OwnEntries of(Origin self, List<Epoch> epochs) {
    List<Epoch> all = epochs.isEmpty() ? List.of(new Epoch(self.epoch(), 0)) : epochs;
    List<Span> spans = new ArrayList<>();
    long upTo = Long.MAX_VALUE;
    for (Epoch epoch : all.reversed()) {
      spans.addFirst(new Span(epoch.number(), epoch.afterNo(), upTo));
      upTo = Math.min(upTo, epoch.afterNo());
    }
    return new OwnEntries(self.station(), spans);
  }

  /** The span that the entry after this number is in. */
  public Span after(long no) {
    return spans.reversed().stream()
        .filter(span -> span.after() <= no)
        .findFirst()
        .orElseGet(spans::getFirst);
  }

  public Optional<Span> of(int epoch) {
    return spans.stream().filter(span -> span.epoch() == epoch).findFirst();
  }

  boolean has(FeedEntry entry) {
    return entry.station().equals(station)
        && of(entry.epoch())
            .filter(span -> span.after() < entry.no() && entry.no() <= span.upTo())
            .isPresent();
  }
}
