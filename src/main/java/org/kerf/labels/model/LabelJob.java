package org.kerf.labels.model;

import java.time.Instant;
import java.util.Optional;
import org.kerf.kernel.ShortCode;

/**
 * One label to be printed, and what became of it.
 *
 * @param code what it names
 * @param printer the printer's name, as set up at the station
 * @param tries how often it was attempted
 * @param lastFailure what went wrong at the last attempt
 * @param settledAt when its state last changed to one that stays
 * @param nextTryAt not before this; empty means at once
 * @param reprint whether the same label was queued before; marked on the label
 * @param byHandReason why a person wrote it by hand; empty otherwise
 * @param user who caused it
 */
public record LabelJob(
    LabelId id,
    ShortCode code,
    LabelKind kind,
    LabelContent content,
    String printer,
    LabelState state,
    int tries,
    Optional<PrintFailure> lastFailure,
    Instant queuedAt,
    Optional<Instant> settledAt,
    Optional<Instant> nextTryAt,
    int copies,
    boolean reprint,
    String byHandReason,
    String user) {

  public static final int MOST_COPIES = 99;

  public LabelJob {
    if (copies < 1 || copies > MOST_COPIES || tries < 0) {
      throw new IllegalArgumentException(copies + " copies, " + tries + " tries");
    }
    if (state == LabelState.BY_HAND && byHandReason.isBlank()) {
      throw new IllegalArgumentException("written by hand needs a reason");
    }
  }

  /** A new job that waits for its turn. */
  public static LabelJob queued(
      LabelId id,
      ShortCode code,
      LabelKind kind,
      LabelContent content,
      String printer,
      String user,
      Instant now) {
    return new LabelJob(
        id,
        code,
        kind,
        content,
        printer,
        LabelState.QUEUED,
        0,
        Optional.empty(),
        now,
        Optional.empty(),
        Optional.empty(),
        1,
        false,
        "",
        user);
  }

  /** The same job for another printer. */
  public LabelJob at(String otherPrinter) {
    return new LabelJob(
        id,
        code,
        kind,
        content,
        otherPrinter,
        state,
        tries,
        lastFailure,
        queuedAt,
        settledAt,
        nextTryAt,
        copies,
        reprint,
        byHandReason,
        user);
  }

  /** The same label as a job of its own. */
  public LabelJob copy(LabelId newId) {
    return new LabelJob(
        newId,
        code,
        kind,
        content,
        printer,
        state,
        tries,
        lastFailure,
        queuedAt,
        settledAt,
        nextTryAt,
        copies,
        reprint,
        byHandReason,
        user);
  }

  /** The same label once more, as a job of its own that is marked as a reprint. */
  public LabelJob again(LabelId newId, String byUser, int copiesWanted, Instant now) {
    return again(newId, content, byUser, copiesWanted, now);
  }

  /** As {@link #again}, with what has changed since written on it. */
  public LabelJob again(
      LabelId newId, LabelContent newContent, String byUser, int copiesWanted, Instant now) {
    return new LabelJob(
        newId,
        code,
        kind,
        newContent,
        printer,
        LabelState.QUEUED,
        0,
        Optional.empty(),
        now,
        Optional.empty(),
        Optional.empty(),
        copiesWanted,
        true,
        "",
        byUser);
  }
}
