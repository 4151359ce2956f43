package org.kerf.sync.model;

/**
 * How far the exchange with the centre is.
 *
 * @param sentNo the last own entry that the centre has
 * @param cursor the last batch of the feed that is taken in
 * @param namesVersion the last change of names that is taken in
 */
public record SyncProgress(long sentNo, FeedCursor cursor, long namesVersion) {

  public static final SyncProgress NOTHING = new SyncProgress(0, FeedCursor.BEGINNING, 0);

  public SyncProgress sent(long no) {
    return new SyncProgress(no, cursor, namesVersion);
  }

  public SyncProgress at(FeedCursor now) {
    return new SyncProgress(sentNo, now, namesVersion);
  }

  public SyncProgress names(long version) {
    return new SyncProgress(sentNo, cursor, version);
  }
}
