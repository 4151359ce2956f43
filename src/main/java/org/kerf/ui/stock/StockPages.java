package org.kerf.ui.stock;

import java.util.List;
import org.kerf.flow.UseCases;
import org.kerf.identity.model.Permission;
import org.kerf.query.search.WarehouseSearch;
import org.kerf.query.stock.UnitReader;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.page.RecordPage;
import org.kerf.ui.printouts.Printouts;
import org.kerf.ui.shell.Group;
import org.kerf.ui.shell.PageSpec;
import org.kerf.ui.unit.CorrectionBookings;
import org.kerf.ui.unit.LabelCopies;
import org.kerf.ui.unit.SeveralBookings;
import org.kerf.ui.unit.UnitBookings;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * The pages "stock", opened with an item's code or nothing, "unit", opened with a short code, and
 * "receive".
 */
public final class StockPages {

  public static final String TEXTS = "org.kerf.ui.stock.texts";

  private final PageContext pages;
  private final UseCases useCases;
  private final ViewContext context;

  public StockPages(PageContext pages) {
    this.pages = pages;
    useCases = pages.useCases();
    context = pages.view();
  }

  public List<PageSpec> specs() {
    return List.of(
        PageSpec.of(
            "stock",
            Group.STOCK,
            "stock.title",
            Material2AL.LAYERS,
            () ->
                new StockScreen(
                        context,
                        new StockViewModel(
                            context, useCases.reading(), useCases.repositories().stock()),
                        new SeveralBookings(context, useCases.stock(), new UnitBookings(pages)),
                        new Printouts(pages))
                    .page()),
        PageSpec.ofOneThing("unit", Group.STOCK, "stock.unit", Material2MZ.STRAIGHTEN, this::unit),
        PageSpec.ofOneThing("receive", Group.STOCK, "receive.title", Material2AL.ADD, this::receive)
            .foundBySearch()
            .onlyFor(context.person().access(Permission.RECEIVE_STOCK)));
  }

  private RecordPage receive() {
    return new ReceiveScreen(
            context,
            new ReceiveModel(
                context,
                useCases.receiveStock(),
                new WarehouseSearch(useCases.reading(), useCases.repositories()),
                new UnitBookings(pages),
                new LabelCopies(context, useCases.reading(), useCases.station().values())))
        .page();
  }

  private RecordPage unit() {
    var bookings = new UnitBookings(pages);
    var corrections =
        new CorrectionBookings(
            context,
            useCases.reading(),
            useCases.repositories().stock(),
            useCases.stock(),
            bookings);
    return new UnitScreen(
            context, new UnitViewModel(context, new UnitReader(useCases)), bookings, corrections)
        .page();
  }
}
