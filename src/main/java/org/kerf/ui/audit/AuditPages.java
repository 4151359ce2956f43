package org.kerf.ui.audit;

import java.util.List;
import org.kerf.flow.UseCases;
import org.kerf.query.search.WarehouseSearch;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.search.ScanOpening;
import org.kerf.ui.shell.Group;
import org.kerf.ui.shell.PageSpec;
import org.kordamp.ikonli.material2.Material2MZ;

/** Who did what. */
public final class AuditPages {

  /** The bundle that the screens' texts have to hold. */
  public static final String TEXTS = "org.kerf.ui.audit.texts";

  private final UseCases useCases;
  private final ViewContext context;
  private final ScanOpening opening;

  public AuditPages(PageContext pages) {
    useCases = pages.useCases();
    context = pages.view();
    opening = new ScanOpening(new WarehouseSearch(useCases.reading(), useCases.repositories()));
  }

  public List<PageSpec> specs() {
    return List.of(
        PageSpec.of(
            "audit",
            Group.SYSTEM,
            "audit.title",
            Material2MZ.VERIFIED_USER,
            () ->
                new AuditScreen(
                        context,
                        new AuditViewModel(
                            context,
                            useCases.reading(),
                            useCases.audit(),
                            useCases.users(),
                            opening,
                            useCases.checkStore(),
                            useCases.sync().look()))
                    .page()));
  }
}
