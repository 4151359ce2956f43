package org.kerf.ui.counting;

import java.util.List;
import org.kerf.flow.UseCases;
import org.kerf.identity.model.Permission;
import org.kerf.query.counting.BlindReader;
import org.kerf.query.counting.CountReader;
import org.kerf.query.search.WarehouseSearch;
import org.kerf.query.stock.LocationFillReader;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.page.Page;
import org.kerf.ui.shell.Group;
import org.kerf.ui.shell.PageSpec;
import org.kerf.ui.unit.UnitBookings;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * The pages "counts", "count-plan", and, opened with the code of a count, "count" for whoever
 * counts and "count-review" for whoever decides.
 */
public final class CountPages {

  /** The bundle that the screens' texts have to hold. */
  public static final String TEXTS = "org.kerf.ui.counting.texts";

  private final PageContext pages;
  private final UseCases useCases;
  private final ViewContext context;

  public CountPages(PageContext pages) {
    this.pages = pages;
    useCases = pages.useCases();
    context = pages.view();
  }

  public List<PageSpec> specs() {
    var person = context.person();
    var badge = new CountsBadge(context, new CountReader(useCases));
    return List.of(
        PageSpec.counting(
                "counts",
                Group.STOCK,
                "counts.title",
                Material2AL.EXPOSURE,
                () -> counts(badge),
                badge.badgeProperty())
            .onlyFor(
                person.access(
                    Permission.COUNT_STOCK, Permission.PLAN_COUNTS, Permission.APPROVE_COUNTS)),
        PageSpec.ofOneThing(
                "count-plan", Group.STOCK, "counts.plan-title", Material2AL.ADD, this::plan)
            .foundBySearch()
            .onlyFor(person.access(Permission.PLAN_COUNTS)),
        PageSpec.ofOneThing("count", Group.STOCK, "count.title", Material2AL.EXPOSURE, this::count)
            .onlyFor(person.access(Permission.COUNT_STOCK)),
        PageSpec.ofOneThing(
                "count-review",
                Group.STOCK,
                "review.title",
                Material2AL.FACT_CHECK,
                () -> review(badge))
            .onlyFor(person.access(Permission.APPROVE_COUNTS)));
  }

  private Page counts(CountsBadge badge) {
    return new CountsScreen(
            context,
            new CountsModel(
                context, new CountReader(useCases), useCases.counts().withdraw(), badge))
        .page();
  }

  private Page plan() {
    return new CountPlanScreen(
            context,
            new CountPlanModel(
                context,
                useCases.counts().plan(),
                useCases.counts().withdraw(),
                new LocationFillReader(useCases.reading(), useCases.repositories().stock())))
        .page();
  }

  private Page count() {
    return new CountScreen(
            context,
            new CountModel(
                context,
                new BlindReader(useCases),
                useCases.counts().blind(),
                useCases.counts().close(),
                new WarehouseSearch(useCases.reading(), useCases.repositories())))
        .page();
  }

  private Page review(CountsBadge badge) {
    var model =
        new CountReviewModel(
            context,
            new CountReader(useCases),
            useCases.counts().approve(),
            new UnitBookings(pages));
    model.reviewProperty().subscribe(badge::look);
    return new CountReviewScreen(context, model).page();
  }
}
