package org.kerf.sync.model;

import java.time.Instant;
import java.util.UUID;

/**
 * An entry of a station's journal, as it goes to the centre and comes from there.
 *
 * @param no of the entry at its station: 1, 2, 3 without a hole within an epoch
 * @param kind of the fact, as stored
 * @param version of what the details hold
 * @param subject the id of what it happened to
 * @param details a JSON object
 * @param at by the station's clock
 * @param user who did it
 * @param hash of the entry in its station's chain, 64 hexadecimal digits: two entries of one number
 *     with different hashes are not the same
 * @param local whether it says something of its station alone: the centre keeps it, other stations
 *     do not get it
 */
public record CentreEntry(
    long no,
    String kind,
    int version,
    UUID subject,
    String details,
    Instant at,
    UUID user,
    String hash,
    boolean local) {}
