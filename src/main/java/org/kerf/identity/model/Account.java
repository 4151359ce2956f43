package org.kerf.identity.model;

/**
 * A user as the station keeps them. Nobody is ever deleted: what they did carries their name.
 *
 * @param active whether they may work here now
 */
public record Account(User user, boolean active) {}
