package org.kerf.sync;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.kerf.kernel.StationFault;
import org.kerf.sync.model.Batch;
import org.kerf.sync.model.CentreStation;
import org.kerf.sync.model.FeedBatch;
import org.kerf.sync.model.Hello;
import org.kerf.sync.model.PersonName;
import org.kerf.sync.model.PushAnswer;
import org.kerf.sync.model.Told;
import org.kerf.sync.model.Welcome;

/**
 * A connection to the centre; for one thread. Each call throws a {@link StationFault} if the
 * connection breaks or the centre fails; whether it had taken a batch is not known then, and
 * sending it again does no harm.
 */
public interface CentreLink extends AutoCloseable {

  /** What is said first. */
  Welcome hello(Hello hello) throws StationFault;

  /** Sends a batch; when it answers, what it took is durable there. */
  PushAnswer push(Batch batch) throws StationFault;

  /**
   * The next batches of the feed, whole, in its order.
   *
   * @param after the last batch that was taken in
   * @param mostEntries of all batches together; a larger batch comes alone
   */
  List<FeedBatch> pull(long after, int mostEntries) throws StationFault;

  /** The hash of this station's entry of that number at the centre; empty if it has none. */
  Optional<String> entryHash(int epoch, long no) throws StationFault;

  /** The hash over the feed up to a batch; empty if there is none of that number any more. */
  Optional<String> feedHash(long seq) throws StationFault;

  /** Tells the centre what people of this station are called. */
  void putNames(List<PersonName> names) throws StationFault;

  /** Names that changed after a version, the oldest first, at most so many. */
  List<PersonName> names(long afterVersion, int most) throws StationFault;

  /** The company's people; empty where the centre keeps none. */
  default Optional<CompanyUsers> users() throws StationFault {
    return Optional.empty();
  }

  /** Waits until somebody sent something, at most so long; whether somebody did. */
  boolean waitForNews(Duration longest) throws StationFault;

  /**
   * Tells the centre how far this station is.
   *
   * @return whether the centre listens; one that an older program set up does not
   */
  default boolean tell(Told told) throws StationFault {
    return false;
  }

  /** All stations, sorted by name; empty at a centre that an older program set up. */
  default Optional<List<CentreStation>> stations() throws StationFault {
    return Optional.empty();
  }

  /** Who works at what; for the same thread. */
  Claims claims();

  @Override
  void close();
}
