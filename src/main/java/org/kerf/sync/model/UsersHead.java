package org.kerf.sync.model;

import java.time.Instant;

/**
 * How a company's users stand.
 *
 * @param version grows with each change
 * @param badgeSalt that badges are hashed with, 32 hexadecimal digits
 * @param at by the centre's clock, now
 */
public record UsersHead(long version, String badgeSalt, Instant at) {}
