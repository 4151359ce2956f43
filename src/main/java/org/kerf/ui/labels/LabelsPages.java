package org.kerf.ui.labels;

import java.util.List;
import org.kerf.flow.UseCases;
import org.kerf.identity.model.Permission;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.shell.Group;
import org.kerf.ui.shell.PageSpec;
import org.kordamp.ikonli.material2.Material2AL;

/** The page of the print queue, "labels", and that of the labels in doubt, "doubtful-labels". */
public final class LabelsPages {

  /** The bundle with its words. */
  public static final String TEXTS = "org.kerf.ui.labels.texts";

  static final String DOUBTFUL = "doubtful-labels";

  private final UseCases useCases;
  private final ViewContext context;

  public LabelsPages(PageContext pages) {
    useCases = pages.useCases();
    context = pages.view();
  }

  /** Counts the labels that only a person can settle, from when the pages are made. */
  public List<PageSpec> specs() {
    var model =
        new LabelsViewModel(
            context,
            useCases.reading(),
            useCases.repositories().labels(),
            useCases.repositories().printers(),
            useCases.renderer(),
            useCases.settleLabel(),
            useCases.printerUse().move(),
            useCases.printerUse().cancel());
    model.look(() -> {});
    return List.of(
        PageSpec.counting(
            "labels",
            Group.SYSTEM,
            "labels.title",
            Material2AL.LABEL,
            () -> new LabelsScreen(context, model).page(),
            model.badgeProperty()),
        PageSpec.ofOneThing(
                DOUBTFUL,
                Group.SYSTEM,
                "doubtful.title",
                Material2AL.HELP_OUTLINE,
                () ->
                    new DoubtfulScreen(
                            context,
                            new DoubtfulModel(
                                context,
                                useCases.reading(),
                                useCases.repositories().labels(),
                                useCases.settleLabel()))
                        .page())
            .foundBySearch()
            .onlyFor(context.person().access(Permission.SETTLE_LABELS)));
  }
}
