package org.kerf.ui.sync;

import java.util.List;
import org.kerf.flow.UseCases;
import org.kerf.flow.sync.SyncUseCases;
import org.kerf.identity.model.Permission;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.page.RecordPage;
import org.kerf.ui.shell.Group;
import org.kerf.ui.shell.PageSpec;
import org.kerf.ui.unit.CorrectionBookings;
import org.kerf.ui.unit.UnitBookings;
import org.kordamp.ikonli.material2.Material2MZ;

/** The pages of the exchange with the centre and of conflicts. */
public final class SyncPages {

  /** Its name. */
  public static final String SYNC = "sync";

  /** The words of this page. */
  public static final String TEXTS = "org.kerf.ui.sync.texts";

  /** Where conflicts are decided. */
  public static final String CONFLICTS = "conflicts";

  private final UseCases useCases;
  private final ViewContext context;
  private final PageContext pages;

  public SyncPages(PageContext pages) {
    this.pages = pages;
    useCases = pages.useCases();
    context = pages.view();
  }

  public List<PageSpec> specs() {
    return List.of(
        PageSpec.of(CONFLICTS, Group.SYSTEM, "conflicts.title", Material2MZ.RULE, this::conflicts)
            .onlyFor(context.person().access(Permission.ADJUST_STOCK)),
        PageSpec.of(
                SYNC,
                Group.SYSTEM,
                "sync.title",
                Material2MZ.SYNC,
                () ->
                    new SyncScreen(
                            context,
                            new SyncModel(context, useCases.sync()),
                            new StallTimeModel(context, useCases.reading(), useCases.station()))
                        .page())
            .onlyFor(context.person().access(Permission.LINK_STATION)));
  }

  private RecordPage conflicts() {
    var bookings = new UnitBookings(pages);
    var corrections =
        new CorrectionBookings(
            context,
            useCases.reading(),
            useCases.repositories().stock(),
            useCases.stock(),
            bookings);
    var model = new ConflictModel(context, useCases, corrections, bookings);
    SyncUseCases sync = useCases.sync();
    return new ConflictScreen(
            context,
            model,
            new ConflictBulk(
                context, model, sync.claimConflict(), useCases.acceptConflict(), bookings),
            new ConflictHistory(context, useCases.reading(), sync.conflicts(), useCases.users()))
        .page();
  }
}
