package org.kerf.ui.controls;

import org.kerf.ui.texts.Words;

/** A shortcut as F1 lists it. */
public record Shortcut(String keys, Words what) {}
