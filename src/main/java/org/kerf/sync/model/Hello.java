package org.kerf.sync.model;

import java.time.Instant;

/**
 * What a station says first on each connection.
 *
 * @param schema the version of the exchange that this program speaks
 * @param program its version, for people
 * @param characters that codes of this epoch begin with
 * @param epoch of its store
 * @param lastNo the last entry of its journal
 * @param cursor how far it has read the feed
 * @param at by its own clock
 */
public record Hello(
    int schema,
    String program,
    String characters,
    int epoch,
    long lastNo,
    FeedCursor cursor,
    Instant at) {}
