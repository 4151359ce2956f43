package org.kerf.ui.controls.notes;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.Tone;
import org.kerf.ui.texts.Words;

/**
 * A notification to the person. An error stays until it is acknowledged; the others go by
 * themselves.
 */
public final class Note {

  /** How much it matters. */
  public enum Severity {
    INFO(Tone.ACCENT),
    DONE(Tone.SUCCESS),
    WARNING(Tone.WARNING),
    ERROR(Tone.DANGER);

    private final Tone tone;

    Severity(Tone tone) {
      this.tone = tone;
    }

    public Tone tone() {
      return tone;
    }
  }

  private final Severity severity;
  private final Words title;
  private final Words more;
  private final String code;
  private final @Nullable Runnable undo;
  private final @Nullable PageAction offer;
  private final String manyKey;
  private final int times;
  private final String job;

  Note(
      Severity severity,
      Words title,
      Words more,
      String code,
      @Nullable Runnable undo,
      @Nullable PageAction offer) {
    this(severity, title, more, code, undo, offer, "", 1, "");
  }

  private Note(
      Severity severity,
      Words title,
      Words more,
      String code,
      @Nullable Runnable undo,
      @Nullable PageAction offer,
      String manyKey,
      int times,
      String job) {
    this.severity = severity;
    this.title = title;
    this.more = more;
    this.code = code;
    this.undo = undo;
    this.offer = offer;
    this.manyKey = manyKey;
    this.times = times;
    this.job = job;
  }

  /**
   * One of many that differ only in what matters little.
   *
   * @param key counts them
   */
  Note oneOf(String key) {
    return new Note(severity, title, more, code, undo, offer, key, times, job);
  }

  /** Whether the two say the same, so that one card can stand for both. */
  boolean addsUpWith(Note other) {
    if (undo != null || other.undo != null || severity != other.severity) {
      return false;
    }
    if (!manyKey.isEmpty() || !other.manyKey.isEmpty()) {
      return manyKey.equals(other.manyKey);
    }
    return title.equals(other.title) && more.equals(other.more) && code.equals(other.code);
  }

  /** The same once more, after this one. */
  Note after(Note earlier) {
    return new Note(severity, title, more, code, undo, offer, manyKey, earlier.times + 1, job);
  }

  /** Said by this job when it ended; by nobody in particular if the name is empty. */
  Note saidBy(String name) {
    return new Note(severity, title, more, code, undo, offer, manyKey, times, name);
  }

  /** Whether this job has said it. */
  boolean isSaidBy(String name) {
    return job.equals(name);
  }

  /** How often it happened. */
  public int times() {
    return times;
  }

  public Severity severity() {
    return severity;
  }

  public Words title() {
    return times > 1 && !manyKey.isEmpty() ? Words.counted(manyKey, times) : title;
  }

  /** Whether it is one of those that are counted under this key. */
  boolean isOneOf(String key) {
    return manyKey.equals(key);
  }

  /** Whether its title says how often it happened. */
  boolean isCounted() {
    return !manyKey.isEmpty();
  }

  /** A second sentence, or an empty text. */
  public Words more() {
    return more;
  }

  /** The fault's code, or nothing. */
  public String code() {
    return code;
  }

  /** What takes it back, as long as the note is shown. */
  public Optional<Runnable> undo() {
    return Optional.ofNullable(undo);
  }

  /** What the person may want to do about it, such as opening the page where it can be mended. */
  public Optional<PageAction> offer() {
    return Optional.ofNullable(offer);
  }

  /** Whether it stays until the person has acknowledged it. */
  public boolean stays() {
    return severity == Severity.ERROR;
  }
}
