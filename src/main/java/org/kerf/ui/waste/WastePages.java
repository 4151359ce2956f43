package org.kerf.ui.waste;

import java.util.List;
import org.kerf.ui.desk.Desk;
import org.kerf.ui.shell.Group;
import org.kerf.ui.shell.PageSpec;
import org.kordamp.ikonli.material2.Material2AL;

/** Waste and balance. */
public final class WastePages {

  /** The bundle that the screens' texts have to hold. */
  public static final String TEXTS = "org.kerf.ui.waste.texts";

  private final Desk desk;

  public WastePages(Desk desk) {
    this.desk = desk;
  }

  public List<PageSpec> specs() {
    return List.of(
        PageSpec.of(
            "waste",
            Group.CUTTING,
            "waste.title",
            Material2AL.DONUT_LARGE,
            () -> new WasteScreen(desk, new WasteViewModel(desk)).page()));
  }
}
