package org.kerf.ui.movements;

import java.util.List;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.shell.Group;
import org.kerf.ui.shell.PageSpec;
import org.kordamp.ikonli.material2.Material2MZ;

/** The page "movements", opened with a unit's short code or nothing. */
public final class MovementPages {

  public static final String TEXTS = "org.kerf.ui.movements.texts";

  private final PageContext context;

  public MovementPages(PageContext context) {
    this.context = context;
  }

  public List<PageSpec> specs() {
    return List.of(
        PageSpec.of(
            "movements",
            Group.STOCK,
            "movements.title",
            Material2MZ.SWAP_VERT,
            () -> new MovementScreen(context, new MovementViewModel(context)).page()));
  }
}
