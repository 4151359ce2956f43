package org.kerf.erp.model;

import java.time.Instant;

/**
 * A file that was taken in, whole or in part.
 *
 * @param hash SHA-256 of its bytes, the key by which it is taken in once only
 * @param kind what it was read as
 * @param lastLine the last line that is booked; an import that was interrupted goes on after it
 * @param finished whether it was read to its end
 */
public record ImportedFile(
    String hash, String kind, String name, Instant at, int lastLine, boolean finished) {}
