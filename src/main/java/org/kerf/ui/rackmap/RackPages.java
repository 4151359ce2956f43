package org.kerf.ui.rackmap;

import java.util.List;
import org.kerf.flow.UseCases;
import org.kerf.query.stock.LocationFillReader;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.shell.Group;
import org.kerf.ui.shell.PageSpec;
import org.kordamp.ikonli.material2.Material2AL;

/** The page "rack-map", opened for nothing. */
public final class RackPages {

  public static final String TEXTS = "org.kerf.ui.rackmap.texts";

  private final UseCases useCases;
  private final ViewContext context;

  public RackPages(PageContext pages) {
    useCases = pages.useCases();
    context = pages.view();
  }

  public List<PageSpec> specs() {
    return List.of(
        PageSpec.ofOneThing(
                "rack-map",
                Group.STOCK,
                "rackmap.title",
                Material2AL.GRID_ON,
                () ->
                    new RackScreen(
                            context,
                            new RackModel(
                                context,
                                new LocationFillReader(
                                    useCases.reading(), useCases.repositories().stock())))
                        .page())
            .foundBySearch());
  }
}
