package org.kerf.journal.model;

import java.util.UUID;

/**
 * A fact as it is kept and passed on, with all that was written, also what this program does not
 * know.
 *
 * @param kind such as "cut.confirmed": the feature's word, a dot, what happened
 * @param version of what the details hold, from 1
 * @param subject the id of what it happened to
 * @param details a JSON object: texts first, then what is larger, each sorted by name
 */
public record StoredFact(String kind, int version, UUID subject, String details) {}
