package org.kerf.sync.model;

/**
 * How far a station has read the feed.
 *
 * @param seq the last batch that it took in; 0 before the first
 * @param hash over the feed up to there, 64 hexadecimal digits; 64 zeros before the first
 */
public record FeedCursor(long seq, String hash) {

  public static final FeedCursor BEGINNING = new FeedCursor(0, Batch.NO_HASH);
}
