package org.kerf.ui.imports;

import java.util.List;
import org.kerf.flow.UseCases;
import org.kerf.identity.model.Permission;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.shell.Group;
import org.kerf.ui.shell.PageSpec;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * The page "import". Opened with a kind of file in small letters, such as "orders", it has that
 * kind chosen.
 */
public final class ImportPages {

  /** The words of this page. */
  public static final String TEXTS = "org.kerf.ui.imports.texts";

  private final UseCases useCases;
  private final ViewContext context;

  public ImportPages(PageContext pages) {
    useCases = pages.useCases();
    context = pages.view();
  }

  public List<PageSpec> specs() {
    return List.of(
        PageSpec.of(
                "import",
                Group.STOCK,
                "imports.title",
                Material2AL.GET_APP,
                () ->
                    new ImportScreen(
                            context,
                            new ImportViewModel(
                                context,
                                useCases.reading(),
                                useCases.station(),
                                useCases.importFile()))
                        .page())
            .onlyFor(
                context
                    .person()
                    .access(
                        Permission.IMPORT_MASTER_DATA,
                        Permission.IMPORT_STOCK,
                        Permission.IMPORT_ORDERS,
                        Permission.MANAGE_USERS)));
  }
}
