package org.kerf.ui.controls;

import java.util.Locale;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The states that things are in, each with its tone, its shape and its word ("mark.free"). */
public enum Mark {
  FREE(Tone.SUCCESS, Material2AL.LENS),
  RESERVED(Tone.ACCENT, Material2AL.BOOKMARK),
  HELD(Tone.DANGER, Material2AL.BLOCK),
  NOT_FOUND(Tone.WARNING, Material2AL.HELP_OUTLINE),
  CUTTING(Tone.ACCENT, Material2AL.CONTENT_CUT),
  CUT(Tone.SUCCESS, Material2AL.CHECK),
  REMNANT(Tone.DISTINCT, Material2MZ.STRAIGHTEN),
  CUT_AHEAD(Tone.DISTINCT, Material2AL.ARCHIVE),
  SCRAP(Tone.NEUTRAL, Material2AL.DELETE),
  GONE(Tone.NEUTRAL, Material2MZ.REMOVE_CIRCLE),
  BELOW_MINIMUM(Tone.WARNING, Material2AL.ARROW_DOWNWARD),
  OPEN(Tone.NEUTRAL, Material2MZ.RADIO_BUTTON_UNCHECKED),
  PLANNED(Tone.ACCENT, Material2AL.EVENT_NOTE),
  DONE(Tone.SUCCESS, Material2AL.CHECK_CIRCLE),
  LATE(Tone.DANGER, Material2AL.ALARM),
  PROVED_BEST(Tone.SUCCESS, Material2MZ.VERIFIED_USER),
  NEAR_BEST(Tone.WARNING, Material2AL.CALL_MADE),
  QUEUED(Tone.NEUTRAL, Material2MZ.SCHEDULE),
  SENT(Tone.SUCCESS, Material2MZ.SEND),
  HANDED_OVER(Tone.SUCCESS, Material2AL.FOLDER),
  BY_HAND(Tone.SUCCESS, Material2AL.EDIT),
  UNKNOWN(Tone.WARNING, Material2AL.HELP),
  FAILED(Tone.DANGER, Material2AL.ERROR),
  IN_SYNC(Tone.SUCCESS, Material2AL.CLOUD_DONE),
  WAITING(Tone.WARNING, Material2AL.HOURGLASS_EMPTY),
  CONFLICT(Tone.DANGER, Material2MZ.WARNING),
  REVERSED(Tone.NEUTRAL, Material2MZ.UNDO),
  SWITCHED_OFF(Tone.NEUTRAL, Material2AL.BLOCK);

  private final Tone tone;

  /** The icons are constants of enums, only their interface does not say so. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final Ikon icon;

  Mark(Tone tone, Ikon icon) {
    this.tone = tone;
    this.icon = icon;
  }

  public Tone tone() {
    return tone;
  }

  public Ikon icon() {
    return icon;
  }

  public Words words() {
    return Words.of("mark." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
