package org.kerf.ui.waste;

import java.util.List;
import org.kerf.flow.UseCases;
import org.kerf.query.waste.WasteReader;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.shell.Group;
import org.kerf.ui.shell.PageSpec;
import org.kordamp.ikonli.material2.Material2AL;

/** Waste and balance. */
public final class WastePages {

  /** The bundle that the screens' texts have to hold. */
  public static final String TEXTS = "org.kerf.ui.waste.texts";

  private final UseCases useCases;
  private final ViewContext context;

  public WastePages(PageContext pages) {
    useCases = pages.useCases();
    context = pages.view();
  }

  public List<PageSpec> specs() {
    return List.of(
        PageSpec.of(
            "waste",
            Group.CUTTING,
            "waste.title",
            Material2AL.DONUT_LARGE,
            () ->
                new WasteScreen(
                        context,
                        new WasteViewModel(context, new WasteReader(useCases, context.zone())))
                    .page()));
  }
}
