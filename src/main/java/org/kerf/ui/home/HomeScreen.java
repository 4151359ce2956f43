package org.kerf.ui.home;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.query.today.Today;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.PageState;
import org.kerf.ui.controls.page.RecordPage;
import org.kerf.ui.controls.table.WhileSeen;
import org.kerf.ui.task.Running;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The overview page: read on arrival, on F5, and every half minute while it is shown. */
final class HomeScreen {

  private static final Duration READ_EVERY = Duration.seconds(30);
  private static final double LEFT_SHARE = 0.57;

  private final ViewContext context;
  private final HomeViewModel model;
  private final RecordPage page;
  private final HomeFigures figures;
  private final HomeCards cards;
  private final FirstStepsViewModel steps;
  private final FirstStepsCard stepsCard;

  HomeScreen(ViewContext context, HomeViewModel model, FirstStepsViewModel steps) {
    this.context = context;
    this.model = model;
    this.page = new RecordPage(context.texts());
    this.figures = new HomeFigures(context.texts(), context.navigation());
    this.cards = new HomeCards(context);
    this.steps = steps;
    this.stepsCard = new FirstStepsCard(context, steps);
  }

  RecordPage page() {
    page.setCards(stepsCard.node(), figures.node(), columns());
    page.setOnArrive(argument -> read());
    page.setOnRefresh(this::read);
    page.setOnScan(this::scanned);
    page.actions()
        .add(
            new PageAction(Words.of("home.plan"), Material2AL.CONTENT_CUT, () -> open("plan"))
                .primary()
                .on("Ctrl+P")
                .onlyFor(context.navigation().access("plan")));
    model.todayProperty().subscribe(now -> show());
    model.faultProperty().subscribe(this::showFault);
    context.texts().languageProperty().subscribe(this::show);
    WhileSeen.repeat(page, READ_EVERY, model::readQuietly);
    return page;
  }

  private HBox columns() {
    var left = new VBox(cards.attention(), cards.due());
    var right = new VBox(cards.saws(), cards.waste(), cards.notices());
    left.getStyleClass().add("kerf-stack");
    right.getStyleClass().add("kerf-stack");
    VBox.setVgrow(cards.due(), Priority.ALWAYS);
    VBox.setVgrow(cards.notices(), Priority.ALWAYS);
    var columns = new HBox(left, right);
    columns.getStyleClass().add("kerf-home-columns");
    columns.widthProperty().subscribe(width -> share(left, right, width.doubleValue()));
    return columns;
  }

  private static void share(Region left, Region right, double width) {
    double room = Math.max(0, width - 12);
    left.setPrefWidth(Math.floor(room * LEFT_SHARE));
    right.setPrefWidth(Math.floor(room * (1 - LEFT_SHARE)));
    left.setMinWidth(0);
    right.setMinWidth(0);
  }

  private void read() {
    Running job = model.read();
    if (model.todayProperty().get() == null) {
      page.waitFor(job, false);
    }
  }

  private void show() {
    Today now = model.todayProperty().get();
    if (now == null) {
      return;
    }
    String focused = focusedId();
    page.contextProperty().set(context.texts().figures().weekday(now.day()));
    figures.show(now);
    cards.show(now);
    stepsCard.show(now.firstSteps());
    page.stateProperty().set(isWorth(now) ? PageState.READY : empty());
    focusAgain(focused);
  }

  /** The button that had the focus is made anew with everything else. */
  private String focusedId() {
    Node owner = page.getScene() == null ? null : page.getScene().getFocusOwner();
    return owner == null || owner.getId() == null ? "" : owner.getId();
  }

  private void focusAgain(String id) {
    Node again = id.isEmpty() ? null : page.lookup('#' + id);
    if (again != null) {
      again.requestFocus();
    }
  }

  /** A new station has its checklist instead of the page for those who have nothing yet. */
  private static boolean isWorth(Today now) {
    return now.stocked() || now.firstSteps().isPresent();
  }

  /** While the checklist waits for a scanner, whatever is scanned here shows that it works. */
  private boolean scanned(ShortCode code) {
    Today now = model.todayProperty().get();
    boolean waits =
        now != null
            && now.firstSteps().filter(each -> !each.scanner()).isPresent()
            && steps.mayNote();
    if (waits) {
      steps.scanned(code);
    }
    return waits;
  }

  private PageState empty() {
    return new PageState.Empty(
        Material2MZ.TODAY,
        Words.of("home.empty.what"),
        Words.of("home.empty.first"),
        new PageAction(Words.of("home.empty.button"), Material2AL.GET_APP, () -> open("import"))
            .onlyFor(context.navigation().access("import")));
  }

  private void showFault(@Nullable StationFault fault) {
    if (fault != null) {
      page.fail(fault, this::read);
    } else if (page.stateProperty().get() instanceof PageState.Failed) {
      page.stateProperty().set(PageState.READY);
    }
  }

  private void open(String pageId) {
    context.navigation().open(pageId);
  }
}
