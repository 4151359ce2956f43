package org.kerf.ui.planning;

import java.util.List;
import org.kerf.flow.UseCases;
import org.kerf.identity.model.Permission;
import org.kerf.query.planning.ApprovedPlanReader;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.planning.approved.ApprovedPlanModel;
import org.kerf.ui.planning.approved.ApprovedPlanScreen;
import org.kerf.ui.printouts.Printouts;
import org.kerf.ui.shell.Group;
import org.kerf.ui.shell.PageSpec;
import org.kerf.ui.unit.UnitBookings;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * The pages "plan" and "approved-plan". The first: opened with order numbers, parted by commas, it
 * ticks those; opened with {@link #DUE} those that are due; opened with nothing it keeps what was
 * ticked.
 */
public final class PlanningPages {

  /** The words of this page. */
  public static final String TEXTS = "org.kerf.ui.planning.texts";

  /** Opens the page with the orders that are late or due by the end of tomorrow. */
  public static final String DUE = ":due";

  /** The page of one approved plan, opened with its code or id. */
  static final String APPROVED = "approved-plan";

  private final PageContext pages;
  private final UseCases useCases;
  private final ViewContext context;

  public PlanningPages(PageContext pages) {
    this.pages = pages;
    useCases = pages.useCases();
    context = pages.view();
  }

  public List<PageSpec> specs() {
    return List.of(
        PageSpec.of(
                "plan",
                Group.CUTTING,
                "planning.title",
                Material2AL.HORIZONTAL_SPLIT,
                () ->
                    new PlanScreen(
                            context,
                            new PlanViewModel(context, PlanUseCases.of(useCases)),
                            new Printouts(pages))
                        .page())
            .onlyFor(context.person().access(Permission.APPROVE_PLANS, Permission.CUT)),
        PageSpec.ofOneThing(
            APPROVED,
            Group.CUTTING,
            "planning.approved-title",
            Material2AL.EVENT_AVAILABLE,
            () ->
                new ApprovedPlanScreen(
                        context,
                        new ApprovedPlanModel(
                            context, new ApprovedPlanReader(useCases, context.clock())),
                        new Printouts(pages),
                        new UnitBookings(pages).labels())
                    .page()));
  }
}
