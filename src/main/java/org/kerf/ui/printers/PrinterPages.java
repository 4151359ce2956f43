package org.kerf.ui.printers;

import java.util.List;
import org.kerf.flow.UseCases;
import org.kerf.identity.model.Permission;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.shell.Group;
import org.kerf.ui.shell.PageSpec;
import org.kordamp.ikonli.material2.Material2MZ;

/** The page "printers". */
public final class PrinterPages {

  /** The words of this page. */
  public static final String TEXTS = "org.kerf.ui.printers.texts";

  private final UseCases useCases;
  private final ViewContext context;

  public PrinterPages(PageContext pages) {
    useCases = pages.useCases();
    context = pages.view();
  }

  public List<PageSpec> specs() {
    return List.of(
        PageSpec.ofOneThing(
                "printers",
                Group.SYSTEM,
                "printers.title",
                Material2MZ.PRINT,
                () ->
                    new PrintersScreen(
                            context,
                            new PrintersModel(
                                context,
                                useCases.reading(),
                                useCases.repositories(),
                                useCases.printers(),
                                useCases.printerUse(),
                                useCases.station().printTestLabel()))
                        .page())
            .foundBySearch()
            .onlyFor(context.person().access(Permission.PRINT_LABELS)));
  }
}
