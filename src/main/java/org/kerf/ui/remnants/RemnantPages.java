package org.kerf.ui.remnants;

import java.util.List;
import org.kerf.flow.UseCases;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.shell.Group;
import org.kerf.ui.shell.PageSpec;
import org.kerf.ui.unit.SeveralBookings;
import org.kerf.ui.unit.UnitBookings;
import org.kordamp.ikonli.material2.Material2AL;

/** The page "remnants", opened for nothing. */
public final class RemnantPages {

  public static final String TEXTS = "org.kerf.ui.remnants.texts";

  private final PageContext pages;
  private final UseCases useCases;
  private final ViewContext context;

  public RemnantPages(PageContext pages) {
    this.pages = pages;
    useCases = pages.useCases();
    context = pages.view();
  }

  public List<PageSpec> specs() {
    return List.of(
        PageSpec.of(
            "remnants",
            Group.STOCK,
            "remnants.title",
            Material2AL.CONTENT_PASTE,
            () ->
                new RemnantScreen(
                        context,
                        new RemnantViewModel(context, useCases.reading(), useCases.repositories()),
                        new SeveralBookings(context, useCases.stock(), new UnitBookings(pages)))
                    .page()));
  }
}
