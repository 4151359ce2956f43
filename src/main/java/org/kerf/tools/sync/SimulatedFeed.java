package org.kerf.tools.sync;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kerf.journal.Feed;
import org.kerf.journal.model.Epoch;
import org.kerf.journal.model.FeedEntry;
import org.kerf.journal.model.FeedPosition;
import org.kerf.kernel.Tx;

/** How far a simulated station has taken in the feed. */
record SimulatedFeed(SimulatedStore store, Predicate<PlantedFault> planted) implements Feed {

  /** Of the numbers that a centre allows for epochs. */
  private static final int HIGHEST = 1_000_000;

  @Override
  public FeedPosition position(Tx tx, UUID station, int epoch) {
    var source = new SimulatedStore.Source(station, epoch);
    FeedPosition position =
        store.positions.getOrDefault(source, new FeedPosition(station, epoch, 0, 0));
    // An epoch that begins again is looked for until there is none: that comes to an end.
    if (epoch > HIGHEST || !planted.test(PlantedFault.POSITION_WITHOUT_EPOCH)) {
      return position;
    }
    long highest =
        store.positions.values().stream()
            .filter(of -> of.station().equals(station))
            .mapToLong(FeedPosition::lastNo)
            .max()
            .orElse(0);
    return new FeedPosition(station, epoch, highest, 0);
  }

  @Override
  public void save(Tx tx, FeedPosition position) {
    if (!planted.test(PlantedFault.POSITION_NOT_KEPT)) {
      store.put(
          store.positions,
          new SimulatedStore.Source(position.station(), position.epoch()),
          position);
    }
  }

  @Override
  public void add(Tx tx, List<FeedEntry> entries) {
    for (FeedEntry entry : entries) {
      store.put(
          store.pulled,
          new SimulatedStore.Numbered(entry.station(), entry.epoch(), entry.no()),
          entry);
    }
  }

  @Override
  public Kept kept(Tx tx, FeedEntry entry) {
    @Nullable FeedEntry kept =
        store.pulled.get(new SimulatedStore.Numbered(entry.station(), entry.epoch(), entry.no()));
    if (kept == null) {
      return planted.test(PlantedFault.POSITION_WITHOUT_EPOCH) ? Kept.THE_SAME : Kept.NOTHING;
    }
    // Its place in the feed may be another one: the centre may have gone back.
    return kept.stored().equals(entry.stored())
            && kept.at().equals(entry.at())
            && kept.user().equals(entry.user())
        ? Kept.THE_SAME
        : Kept.ANOTHER;
  }

  @Override
  public List<Epoch> epochs(Tx tx) {
    return store.epochs.stream().sorted(Comparator.comparingInt(Epoch::number)).toList();
  }

  @Override
  public void begin(Tx tx, Epoch epoch) {
    boolean first = store.epochs.isEmpty();
    if (!first && planted.test(PlantedFault.EPOCH_NOT_RAISED)) {
      return;
    }
    int number = epoch.number();
    long after = epoch.afterNo();
    if (!first && planted.test(PlantedFault.EPOCH_BELOW_THE_CENTRES)) {
      number = store.epochs.getLast().number() + 1;
    }
    if (!first && planted.test(PlantedFault.EPOCH_FROM_THE_BEGINNING)) {
      after = 0;
    }
    if (!first && planted.test(PlantedFault.EPOCH_AFTER_UNSENT)) {
      after = store.lastNo;
    }
    store.add(store.epochs, new Epoch(number, after));
  }
}
