package org.kerf.ui.controls;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/** What a colour means. The same everywhere; never the only sign. */
public enum Tone {
  NEUTRAL,
  ACCENT,
  SUCCESS,
  WARNING,
  DANGER,
  /** Set apart without being good or bad: remnants. */
  DISTINCT;

  /** Marks a node for the style sheet with this tone and no other. */
  public void mark(Node node) {
    for (Tone tone : values()) {
      node.pseudoClassStateChanged(tone.pseudoClass(), tone == this);
    }
  }

  private PseudoClass pseudoClass() {
    return PseudoClass.getPseudoClass(name().toLowerCase(Locale.ROOT));
  }
}
