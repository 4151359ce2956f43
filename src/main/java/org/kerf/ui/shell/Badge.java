package org.kerf.ui.shell;

import org.kerf.ui.controls.Tone;

/** How many things on a page ask for attention, and how much. Zero shows nothing. */
public record Badge(long count, Tone tone) {

  public static final Badge NONE = new Badge(0, Tone.NEUTRAL);
}
