package org.kerf.ui.moving;

import java.util.List;
import org.kerf.flow.UseCases;
import org.kerf.identity.model.Permission;
import org.kerf.query.search.WarehouseSearch;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.page.RecordPage;
import org.kerf.ui.shell.Group;
import org.kerf.ui.shell.PageSpec;
import org.kerf.ui.unit.UnitBookings;
import org.kordamp.ikonli.material2.Material2MZ;

/** The page "moving", opened with a unit's code or nothing. */
public final class MovingPages {

  /** The words of this page. */
  public static final String TEXTS = "org.kerf.ui.moving.texts";

  private final PageContext pages;
  private final UseCases useCases;
  private final ViewContext context;

  public MovingPages(PageContext pages) {
    this.pages = pages;
    useCases = pages.useCases();
    context = pages.view();
  }

  public List<PageSpec> specs() {
    return List.of(
        PageSpec.ofOneThing(
                "moving", Group.STOCK, "moving.title", Material2MZ.SWAP_HORIZ, this::page)
            .foundBySearch()
            .onlyFor(context.person().access(Permission.MOVE_STOCK)));
  }

  private RecordPage page() {
    var units = new CollectedUnits(context, useCases.reading(), useCases.repositories());
    var model = new MovingModel(context, useCases.stock(), new UnitBookings(pages), units);
    var search =
        new MovingSearch(
            context,
            useCases.reading(),
            useCases.repositories().parties(),
            new WarehouseSearch(useCases.reading(), useCases.repositories()));
    return new MovingScreen(context, model, search).page();
  }
}
