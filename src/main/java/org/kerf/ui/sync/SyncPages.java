package org.kerf.ui.sync;

import java.util.List;
import org.kerf.flow.UseCases;
import org.kerf.identity.model.Permission;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.shell.Group;
import org.kerf.ui.shell.PageSpec;
import org.kordamp.ikonli.material2.Material2MZ;

/** The page "sync". */
public final class SyncPages {

  /** Its name. */
  public static final String SYNC = "sync";

  /** The words of this page. */
  public static final String TEXTS = "org.kerf.ui.sync.texts";

  private final UseCases useCases;
  private final ViewContext context;

  public SyncPages(PageContext pages) {
    useCases = pages.useCases();
    context = pages.view();
  }

  public List<PageSpec> specs() {
    return List.of(
        PageSpec.of(
                SYNC,
                Group.SYSTEM,
                "sync.title",
                Material2MZ.SYNC,
                () -> new SyncScreen(context, new SyncModel(context, useCases.sync())).page())
            .onlyFor(context.person().access(Permission.LINK_STATION)));
  }
}
