package org.kerf.sync.model;

import java.time.Instant;

/**
 * Lets one station in, once.
 *
 * @param code twelve characters in three groups
 * @param expires by the centre's clock
 * @param url of the centre, as the station is told it
 */
public record EnrolmentCode(String code, Instant expires, String url) {}
