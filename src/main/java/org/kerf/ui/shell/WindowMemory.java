package org.kerf.ui.shell;

import java.util.Optional;

/** Where the window was when it was last closed. */
public interface WindowMemory {

  /**
   * Size and place in the screen's units.
   *
   * @param railCollapsed whether the rail showed icons alone
   * @param zoom what was chosen, in per cent
   */
  record Placement(
      double x,
      double y,
      double width,
      double height,
      boolean maximised,
      boolean railCollapsed,
      int zoom) {}

  Optional<Placement> recall();

  void remember(Placement placement);
}
