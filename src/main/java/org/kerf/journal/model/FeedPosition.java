package org.kerf.journal.model;

import java.util.UUID;

/**
 * How far the facts of a station, in an epoch of its store, are taken in; of this station, how far
 * the others have them.
 *
 * @param lastNo the number of the last entry
 * @param lastMovement the number of the last movement
 */
public record FeedPosition(UUID station, int epoch, long lastNo, long lastMovement) {}
