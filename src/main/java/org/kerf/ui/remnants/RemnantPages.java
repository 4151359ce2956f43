package org.kerf.ui.remnants;

import java.util.List;
import org.kerf.ui.desk.Desk;
import org.kerf.ui.shell.Group;
import org.kerf.ui.shell.PageSpec;
import org.kordamp.ikonli.material2.Material2AL;

/** The page "remnants", opened for nothing. */
public final class RemnantPages {

  public static final String TEXTS = "org.kerf.ui.remnants.texts";

  private final Desk desk;

  public RemnantPages(Desk desk) {
    this.desk = desk;
  }

  public List<PageSpec> specs() {
    return List.of(
        PageSpec.of(
            "remnants",
            Group.STOCK,
            "remnants.title",
            Material2AL.CONTENT_PASTE,
            () -> new RemnantScreen(desk, new RemnantViewModel(desk)).page()));
  }
}
