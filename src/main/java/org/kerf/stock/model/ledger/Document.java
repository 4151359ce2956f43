package org.kerf.stock.model.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kerf.kernel.ShortCode;

/**
 * A booking: movements that happened together.
 *
 * @param reason in the user's words; empty where none was asked for
 * @param reference what it is about outside of stock, such as the bar's run on the saw; empty where
 *     nothing
 * @param reverses the document that it undoes
 */
public record Document(
    DocumentId id,
    ShortCode code,
    DocumentKind kind,
    Instant occurredAt,
    UUID user,
    String reason,
    String reference,
    Optional<DocumentId> reverses) {}
