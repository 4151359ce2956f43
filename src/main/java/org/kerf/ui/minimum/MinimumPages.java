package org.kerf.ui.minimum;

import java.util.List;
import org.kerf.flow.UseCases;
import org.kerf.identity.model.Permission;
import org.kerf.query.stock.LowStockReader;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.shell.Group;
import org.kerf.ui.shell.PageSpec;
import org.kordamp.ikonli.material2.Material2MZ;

/** The page "minimum-stock", opened for nothing. */
public final class MinimumPages {

  /** The words of this page. */
  public static final String TEXTS = "org.kerf.ui.minimum.texts";

  private final UseCases useCases;
  private final ViewContext context;

  public MinimumPages(PageContext pages) {
    useCases = pages.useCases();
    context = pages.view();
  }

  public List<PageSpec> specs() {
    return List.of(
        PageSpec.ofOneThing(
                "minimum-stock",
                Group.STOCK,
                "minimum.title",
                Material2MZ.TRENDING_DOWN,
                () ->
                    new MinimumScreen(
                            context,
                            new MinimumViewModel(
                                context,
                                new LowStockReader(
                                    useCases.reading(), useCases.repositories().stock())))
                        .page())
            .foundBySearch()
            .onlyFor(
                context.person().access(Permission.CHANGE_MASTER_DATA, Permission.RECEIVE_STOCK)));
  }
}
