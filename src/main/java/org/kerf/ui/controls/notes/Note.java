package org.kerf.ui.controls.notes;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.Tone;
import org.kerf.ui.texts.Words;

/**
 * Something the person is told in passing. An error stays until it is acknowledged; the others go
 * by themselves.
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

  Note(
      Severity severity,
      Words title,
      Words more,
      String code,
      @Nullable Runnable undo,
      @Nullable PageAction offer) {
    this.severity = severity;
    this.title = title;
    this.more = more;
    this.code = code;
    this.undo = undo;
    this.offer = offer;
  }

  public Severity severity() {
    return severity;
  }

  public Words title() {
    return title;
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
