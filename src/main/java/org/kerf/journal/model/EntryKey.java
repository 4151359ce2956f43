package org.kerf.journal.model;

import java.util.UUID;

/**
 * Which entry, of all stations.
 *
 * @param station that booked it
 * @param epoch of its store
 * @param no of the entry in its journal
 */
public record EntryKey(UUID station, int epoch, long no) {}
