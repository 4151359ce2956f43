package org.kerf.ui.periods;

import java.util.List;
import org.kerf.flow.UseCases;
import org.kerf.identity.model.Permission;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.shell.Group;
import org.kerf.ui.shell.PageSpec;
import org.kordamp.ikonli.material2.Material2AL;

/** The page "periods". */
public final class PeriodsPages {

  /** The words of this page. */
  public static final String TEXTS = "org.kerf.ui.periods.texts";

  /** Which days are closed. */
  public static final String PERIODS = "periods";

  private final UseCases useCases;
  private final ViewContext context;

  public PeriodsPages(PageContext pages) {
    useCases = pages.useCases();
    context = pages.view();
  }

  public List<PageSpec> specs() {
    return List.of(
        PageSpec.ofOneThing(
                PERIODS,
                Group.SYSTEM,
                "periods.title",
                Material2AL.EVENT_BUSY,
                () ->
                    new PeriodsScreen(
                            context,
                            new PeriodsModel(
                                context,
                                useCases.reading(),
                                useCases.repositories().ledger(),
                                useCases.users(),
                                useCases.stock().closePeriod()))
                        .page())
            .foundBySearch()
            .onlyFor(context.person().access(Permission.CLOSE_PERIODS)));
  }
}
