package org.kerf.sync.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A batch of one station in the order of the centre's feed.
 *
 * @param seq its place in the feed: 1, 2, 3 without a hole
 * @param hash over all of the feed up to here, 64 hexadecimal digits
 * @param station that booked the entries
 * @param characters that the station's codes begin with
 * @param epoch of its store
 * @param received by the centre's clock
 * @param entries those that are not local, in the order of their numbers; may be none
 */
public record FeedBatch(
    long seq,
    String hash,
    UUID station,
    String characters,
    int epoch,
    Instant received,
    List<CentreEntry> entries) {}
