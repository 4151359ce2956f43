package org.kerf.sync.model;

import java.time.Instant;
import java.util.UUID;

/**
 * What the centre answers.
 *
 * @param company whose centre it is; a station that belongs to another stops
 * @param companyName for people
 * @param schema the newest version of the exchange that the centre speaks
 * @param oldestSchema the oldest one
 * @param epoch the latest of this station that the centre knows; 0 if it has nothing of it
 * @param lastNo the last entry of that epoch that it has
 * @param lastHash of that entry
 * @param head the last batch of the feed
 * @param cursorKnown whether the feed at the station's cursor is the one that the station read
 * @param compactedTo batches up to here are kept in snapshots only; 0 if none
 * @param paused whether an administrator has paused this station
 * @param at by the centre's clock
 */
public record Welcome(
    UUID company,
    String companyName,
    int schema,
    int oldestSchema,
    int epoch,
    long lastNo,
    String lastHash,
    long head,
    boolean cursorKnown,
    long compactedTo,
    boolean paused,
    Instant at) {}
