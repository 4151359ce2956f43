package org.kerf.ui.labels.designer;

import java.util.List;
import org.kerf.flow.UseCases;
import org.kerf.identity.model.Permission;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Access;
import org.kerf.ui.shell.Group;
import org.kerf.ui.shell.PageSpec;
import org.kordamp.ikonli.material2.Material2AL;

/** The pages "label-templates" and, opened with a template's name, "label-designer". */
public final class DesignerPages {

  /** The words of these pages. */
  public static final String TEXTS = "org.kerf.ui.labels.designer.texts";

  static final String DESIGNER = "label-designer";

  private final UseCases useCases;
  private final ViewContext context;

  public DesignerPages(PageContext pages) {
    useCases = pages.useCases();
    context = pages.view();
  }

  public List<PageSpec> specs() {
    Access editing = context.person().access(Permission.EDIT_LABELS);
    return List.of(
        PageSpec.of(
                "label-templates",
                Group.SYSTEM,
                "templates.title",
                Material2AL.DASHBOARD,
                () -> new TemplatesScreen(context, templates()).page())
            .onlyFor(editing),
        PageSpec.ofOneThing(
                DESIGNER,
                Group.SYSTEM,
                "designer.title",
                Material2AL.EDIT,
                () -> new DesignerScreen(context, designer()).page())
            .onlyFor(editing));
  }

  private TemplatesModel templates() {
    return new TemplatesModel(
        context,
        useCases.reading(),
        useCases.users(),
        useCases.templates().station(),
        useCases.orders().drafts());
  }

  private DesignerModel designer() {
    return new DesignerModel(
        context,
        useCases.reading(),
        useCases.repositories().labels(),
        useCases.templates(),
        useCases.orders().drafts(),
        useCases.station().printTestLabel(),
        useCases.repositories().printers());
  }
}
