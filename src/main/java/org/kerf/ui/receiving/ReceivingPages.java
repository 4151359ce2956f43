package org.kerf.ui.receiving;

import java.util.List;
import org.kerf.flow.UseCases;
import org.kerf.identity.model.Permission;
import org.kerf.query.receiving.DeliveryReader;
import org.kerf.query.receiving.PutAwayReader;
import org.kerf.query.search.WarehouseSearch;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Access;
import org.kerf.ui.controls.page.TaskPage;
import org.kerf.ui.shell.Group;
import org.kerf.ui.shell.PageSpec;
import org.kerf.ui.unit.LabelCopies;
import org.kerf.ui.unit.UnitBookings;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * The pages of expected deliveries: "deliveries", and "delivery", "new-delivery" and
 * "receive-delivery", which are opened with a delivery's id; "put-away".
 */
public final class ReceivingPages {

  /** The words of these pages. */
  public static final String TEXTS = "org.kerf.ui.receiving.texts";

  static final String LIST = "deliveries";
  static final String RECORD = "delivery";
  static final String NEW = "new-delivery";
  static final String RECEIPT = "receive-delivery";
  static final String PUT_AWAY = "put-away";

  private final PageContext pages;
  private final UseCases useCases;
  private final ViewContext context;

  public ReceivingPages(PageContext pages) {
    this.pages = pages;
    useCases = pages.useCases();
    context = pages.view();
  }

  public List<PageSpec> specs() {
    Access may = context.person().access(Permission.RECEIVE_STOCK);
    return List.of(
        PageSpec.of(
            LIST,
            Group.STOCK,
            "delivery.list-title",
            Material2AL.LOCAL_SHIPPING,
            () ->
                new DeliveriesScreen(
                        context,
                        new DeliveriesViewModel(
                            useCases.reading(), useCases.repositories().deliveries()))
                    .page()),
        PageSpec.of(
                PUT_AWAY, Group.STOCK, "putaway.title", Material2MZ.MOVE_TO_INBOX, this::putAway)
            .onlyFor(context.person().access(Permission.MOVE_STOCK)),
        PageSpec.ofOneThing(
            RECORD,
            Group.STOCK,
            "delivery.one",
            Material2AL.LOCAL_SHIPPING,
            () ->
                new DeliveryScreen(
                        context, new DeliveryModel(context, reader(), useCases.receiving().close()))
                    .page()),
        PageSpec.ofOneThing(
                NEW,
                Group.STOCK,
                "delivery.new",
                Material2AL.ADD,
                () ->
                    new DeliveryEntryScreen(
                            context,
                            new DeliveryEntryModel(
                                context, useCases.receiving().typed(), reader(), search()))
                        .page())
            .foundBySearch()
            .onlyFor(may),
        PageSpec.ofOneThing(
                RECEIPT,
                Group.STOCK,
                "delivery.receipt-title",
                Material2AL.DONE_ALL,
                () ->
                    new ReceiptScreen(
                            context,
                            new ReceiptModel(
                                context,
                                reader(),
                                useCases.receiving().receive(),
                                search(),
                                new UnitBookings(pages),
                                new LabelCopies(
                                    context, useCases.reading(), useCases.station().values())))
                        .page())
            .onlyFor(may));
  }

  private TaskPage putAway() {
    return new PutAwayScreen(
            context,
            new PutAwayModel(
                context,
                new PutAwayReader(useCases.reading(), useCases.repositories(), context.clock()),
                search(),
                useCases.stock().move(),
                new UnitBookings(pages)))
        .page();
  }

  private DeliveryReader reader() {
    return new DeliveryReader(useCases.reading(), useCases.repositories());
  }

  private WarehouseSearch search() {
    return new WarehouseSearch(useCases.reading(), useCases.repositories());
  }
}
