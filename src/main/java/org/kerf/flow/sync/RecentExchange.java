package org.kerf.flow.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kerf.kernel.StationFault;
import org.kerf.sync.model.CentreStation;

/**
 * What the exchange with the centre did since the program began, for people who look at it. Written
 * by the thread that exchanges, read by any.
 */
public final class RecentExchange {

  static final int MOST = 20;

  /**
   * Whole bookings that went to the centre or came from it.
   *
   * @param sent whether they went there
   * @param characters of the station that booked them
   * @param entries how many
   */
  public record Batch(Instant at, boolean sent, String characters, int entries) {}

  /**
   * Why there was no exchange.
   *
   * @param first since when it came again and again
   * @param last when it came last
   * @param times how often
   */
  public record Trouble(StationFault fault, Instant first, Instant last, int times) {}

  /**
   * All of it, the latest first.
   *
   * @param stations of the company, as the centre answered last; empty until it did
   * @param listed whether the centre can list them; one that an older program set up can't
   */
  public record Seen(
      List<Batch> batches,
      List<Trouble> troubles,
      Optional<List<CentreStation>> stations,
      boolean listed) {

    static final Seen NOTHING = new Seen(List.of(), List.of(), Optional.empty(), true);
  }

  private volatile Seen seen = Seen.NOTHING;

  void add(Batch batch) {
    Seen now = seen;
    seen = new Seen(first(batch, now.batches()), now.troubles(), now.stations(), now.listed());
  }

  /** The same one again is counted, not listed anew. */
  void add(StationFault fault, Instant at) {
    Seen now = seen;
    List<Trouble> before = now.troubles();
    boolean again = !before.isEmpty() && isSame(before.getFirst().fault(), fault);
    List<Trouble> troubles =
        again
            ? first(
                new Trouble(fault, before.getFirst().first(), at, before.getFirst().times() + 1),
                before.subList(1, before.size()))
            : first(new Trouble(fault, at, at, 1), before);
    seen = new Seen(now.batches(), troubles, now.stations(), now.listed());
  }

  private static boolean isSame(StationFault one, StationFault other) {
    return one.code() == other.code() && one.sentence().equals(other.sentence());
  }

  void list(Optional<List<CentreStation>> stations) {
    Seen now = seen;
    seen = new Seen(now.batches(), now.troubles(), stations, stations.isPresent());
  }

  private static <T> List<T> first(T latest, List<T> before) {
    List<T> all = new ArrayList<>();
    all.add(latest);
    all.addAll(before.subList(0, Math.min(before.size(), MOST - 1)));
    return List.copyOf(all);
  }

  public Seen seen() {
    return seen;
  }
}
