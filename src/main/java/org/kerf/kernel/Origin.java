package org.kerf.kernel;

import java.util.UUID;

/**
 * Where facts that are booked now come from.
 *
 * @param station this one; for ever, unless it takes the place of one that was lost
 * @param characters that its codes begin with now
 * @param epoch of its store: rises when an older copy takes the store's place
 */
public record Origin(UUID station, String characters, int epoch) {}
