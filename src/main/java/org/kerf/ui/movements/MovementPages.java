package org.kerf.ui.movements;

import java.util.List;
import org.kerf.flow.UseCases;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.page.ListPage;
import org.kerf.ui.shell.Group;
import org.kerf.ui.shell.PageSpec;
import org.kerf.ui.unit.UnitBookings;
import org.kordamp.ikonli.material2.Material2MZ;

/** The page "movements", opened with a unit's short code or nothing. */
public final class MovementPages {

  public static final String TEXTS = "org.kerf.ui.movements.texts";

  private final PageContext pages;
  private final UseCases useCases;
  private final ViewContext context;

  public MovementPages(PageContext pages) {
    this.pages = pages;
    useCases = pages.useCases();
    context = pages.view();
  }

  public List<PageSpec> specs() {
    return List.of(
        PageSpec.of(
            "movements", Group.STOCK, "movements.title", Material2MZ.SWAP_VERT, this::page));
  }

  private ListPage page() {
    var bookings = new UnitBookings(pages);
    return new MovementScreen(
            context,
            new MovementViewModel(context, useCases.reading(), useCases.repositories(), bookings),
            bookings.labels())
        .page();
  }
}
