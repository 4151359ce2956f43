package org.kerf.identity.model;

import java.util.UUID;

/**
 * One request to the station. Sent again with the same id, it is not done again but answered as the
 * first time.
 *
 * @param id made where the request was made, once for all tries
 */
public record Command(Actor actor, UUID id) {}
