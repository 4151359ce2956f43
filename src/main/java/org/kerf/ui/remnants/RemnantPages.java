package org.kerf.ui.remnants;

import java.util.List;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.shell.Group;
import org.kerf.ui.shell.PageSpec;
import org.kordamp.ikonli.material2.Material2AL;

/** The page "remnants", opened for nothing. */
public final class RemnantPages {

  public static final String TEXTS = "org.kerf.ui.remnants.texts";

  private final PageContext context;

  public RemnantPages(PageContext context) {
    this.context = context;
  }

  public List<PageSpec> specs() {
    return List.of(
        PageSpec.of(
            "remnants",
            Group.STOCK,
            "remnants.title",
            Material2AL.CONTENT_PASTE,
            () -> new RemnantScreen(context, new RemnantViewModel(context)).page()));
  }
}
