package org.kerf.ui.orders;

import java.util.List;
import org.kerf.flow.UseCases;
import org.kerf.identity.model.Permission;
import org.kerf.query.orders.OrderEntryReader;
import org.kerf.query.orders.OrderReader;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.orders.entry.OrderEntryModel;
import org.kerf.ui.orders.entry.OrderEntryScreen;
import org.kerf.ui.printouts.Printouts;
import org.kerf.ui.shell.Group;
import org.kerf.ui.shell.PageSpec;
import org.kerf.ui.unit.UnitBookings;
import org.kordamp.ikonli.material2.Material2AL;

/** The pages of cut orders: "orders", and "order", which is opened with an order's number. */
public final class OrdersPages {

  /** The words of these pages. */
  public static final String TEXTS = "org.kerf.ui.orders.texts";

  static final String LIST = "orders";
  static final String RECORD = "order";
  static final String NEW = "new-order";

  private final PageContext pages;
  private final UseCases useCases;
  private final ViewContext context;

  public OrdersPages(PageContext pages) {
    this.pages = pages;
    useCases = pages.useCases();
    context = pages.view();
  }

  public List<PageSpec> specs() {
    return List.of(
        PageSpec.of(
            LIST,
            Group.CUTTING,
            "orders.title",
            Material2AL.LIST_ALT,
            () ->
                new OrdersScreen(
                        context,
                        new OrdersViewModel(useCases.reading(), useCases.repositories().orders()),
                        new SelectedOrders(context, useCases.orders().several()))
                    .page()),
        PageSpec.ofOneThing(
                NEW,
                Group.CUTTING,
                "entry.title",
                Material2AL.ADD,
                () ->
                    new OrderEntryScreen(
                            context,
                            new OrderEntryModel(
                                context,
                                new OrderEntryReader(useCases.reading(), useCases.repositories()),
                                useCases.orders()))
                        .page())
            .foundBySearch()
            .onlyFor(context.person().access(Permission.CHANGE_ORDERS)),
        PageSpec.ofOneThing(
            RECORD,
            Group.CUTTING,
            "orders.one",
            Material2AL.DESCRIPTION,
            () ->
                new OrderScreen(
                        context,
                        new OrderViewModel(
                            context.tasks(),
                            context.texts(),
                            new OrderReader(useCases.reading(), useCases.repositories())),
                        new Printouts(pages),
                        new OrderActions(
                            context,
                            useCases.orders(),
                            new OrderEntryReader(useCases.reading(), useCases.repositories())),
                        new UnitBookings(pages).labels())
                    .page()));
  }
}
