package org.kerf.ui.shell.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/** Light for the office, dark for the night shift. */
public enum Theme {
  LIGHT("kerf-light"),
  DARK("kerf-dark");

  private final String styleClass;

  Theme(String styleClass) {
    this.styleClass = styleClass;
  }

  public Theme other() {
    return this == LIGHT ? DARK : LIGHT;
  }

  String styleClass() {
    return styleClass;
  }

  String styleSheet() {
    return switch (this) {
      case LIGHT -> new PrimerLight().getUserAgentStylesheet();
      case DARK -> new PrimerDark().getUserAgentStylesheet();
    };
  }
}
