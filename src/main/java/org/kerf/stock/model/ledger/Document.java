package org.kerf.stock.model.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kerf.kernel.EntityId;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Subject;

/**
 * A booking: movements that happened together.
 *
 * @param occurredAt when it happened
 * @param recordedAt when it was booked: later, if somebody said so
 * @param reason in the user's words; empty where none was asked for
 * @param subject what it is about outside of stock, such as the bar's run on the saw
 * @param note what the feature that books this kind keeps with it for itself, in words; empty where
 *     nothing
 * @param reverses the document that it undoes
 */
public record Document(
    DocumentId id,
    ShortCode code,
    DocumentKind kind,
    Instant occurredAt,
    Instant recordedAt,
    UUID user,
    String reason,
    Optional<Subject> subject,
    String note,
    Optional<DocumentId> reverses) {

  /** A document of movements alone, booked as it happened. */
  public Document(
      DocumentId id,
      ShortCode code,
      DocumentKind kind,
      Instant occurredAt,
      UUID user,
      String reason) {
    this(
        id,
        code,
        kind,
        occurredAt,
        occurredAt,
        user,
        reason,
        Optional.empty(),
        "",
        Optional.empty());
  }

  /** The same document, about this thing. */
  public Document about(EntityId thing) {
    return new Document(
        id,
        code,
        kind,
        occurredAt,
        recordedAt,
        user,
        reason,
        Optional.of(thing.subject()),
        note,
        reverses);
  }

  /** The same document with this note. */
  public Document noting(String words) {
    return new Document(
        id, code, kind, occurredAt, recordedAt, user, reason, subject, words, reverses);
  }

  /** The same document, which undoes this one. */
  public Document reversing(DocumentId undone) {
    return new Document(
        id, code, kind, occurredAt, recordedAt, user, reason, subject, note, Optional.of(undone));
  }

  /** The same document, of what happened then. */
  public Document occurred(Instant then) {
    return new Document(id, code, kind, then, recordedAt, user, reason, subject, note, reverses);
  }

  /** Whether it was booked later than it happened. */
  public boolean isBackdated() {
    return !occurredAt.equals(recordedAt);
  }
}
