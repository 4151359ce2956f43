package org.kerf.identity.model;

import java.util.UUID;

/**
 * One deed that somebody asks the station for. Asked for again with the same id, it is not done
 * again but answered as the first time.
 *
 * @param id made where the deed was decided on, once for all tries
 */
public record Command(Actor actor, UUID id) {}
