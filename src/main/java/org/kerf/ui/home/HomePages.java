package org.kerf.ui.home;

import java.util.List;
import org.kerf.flow.UseCases;
import org.kerf.query.today.TodayReader;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.page.Page;
import org.kerf.ui.shell.Group;
import org.kerf.ui.shell.PageSpec;
import org.kordamp.ikonli.material2.Material2MZ;

/** The overview, which the station opens with. */
public final class HomePages {

  /** The bundle that the screens' texts have to hold. */
  public static final String TEXTS = "org.kerf.ui.home.texts";

  private final UseCases useCases;
  private final ViewContext context;

  public HomePages(PageContext pages) {
    useCases = pages.useCases();
    context = pages.view();
  }

  private Page home() {
    var model =
        new HomeViewModel(context, new TodayReader(useCases, context.clock(), context.zone()));
    return new HomeScreen(
            context,
            model,
            new FirstStepsViewModel(context, useCases.reading(), useCases.station(), model::read))
        .page();
  }

  public List<PageSpec> specs() {
    return List.of(PageSpec.of("home", Group.HOME, "home.title", Material2MZ.TODAY, this::home));
  }
}
