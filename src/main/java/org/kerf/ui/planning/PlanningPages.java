package org.kerf.ui.planning;

import java.util.List;
import org.kerf.ui.desk.Desk;
import org.kerf.ui.shell.Group;
import org.kerf.ui.shell.PageSpec;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * The page "plan". Opened with order numbers, parted by commas, it plans those; opened with nothing
 * it keeps what was chosen.
 */
public final class PlanningPages {

  /** The words of this page. */
  public static final String TEXTS = "org.kerf.ui.planning.texts";

  private final Desk desk;

  public PlanningPages(Desk desk) {
    this.desk = desk;
  }

  public List<PageSpec> specs() {
    return List.of(
        PageSpec.of(
            "plan",
            Group.CUTTING,
            "planning.title",
            Material2AL.HORIZONTAL_SPLIT,
            () -> new PlanScreen(desk, new PlanViewModel(desk)).page()));
  }
}
