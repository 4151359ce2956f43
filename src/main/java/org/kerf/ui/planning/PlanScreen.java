package org.kerf.ui.planning;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kerf.cutting.model.plan.CutPlan;
import org.kerf.cutting.model.proposal.CutProposal;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.StationFault;
import org.kerf.printout.plan.UnmetLine;
import org.kerf.query.planning.ProposalSheet;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Buttons;
import org.kerf.ui.controls.Card;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.PageState;
import org.kerf.ui.controls.Shortcut;
import org.kerf.ui.controls.StateView;
import org.kerf.ui.controls.Tone;
import org.kerf.ui.controls.page.WorkbenchPage;
import org.kerf.ui.planning.compare.ComparePane;
import org.kerf.ui.planning.proposal.ProposalView;
import org.kerf.ui.planning.proposal.Stage;
import org.kerf.ui.printouts.Printouts;
import org.kerf.ui.task.Running;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The plan workbench: orders at the left, bars in the middle, figures at the right. */
final class PlanScreen {

  private final ViewContext context;
  private final Texts texts;
  private final PlanViewModel model;
  private final OrdersPane orders;
  private final ProposalView proposal;
  private final PlanFigures figures;
  private final StackPane canvas = new StackPane();
  private final WorkbenchPage page;
  private final PageAction plan;
  private final PageAction planRest;
  private final PageAction compare;
  private final PageAction approve;
  private final PageAction past;
  private final Printouts printouts;
  private final PageAction print;

  PlanScreen(ViewContext context, PlanViewModel model, Printouts printouts) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    plan = new PageAction(Words.of("planning.plan"), Material2MZ.PLAY_ARROW, model::plan).on("F6");
    planRest =
        new PageAction(Words.of("planning.plan-rest"), Material2MZ.REFRESH, model::planRest)
            .on("F7");
    compare =
        new PageAction(
                Words.of("planning.compare"), Material2AL.COMPARE_ARROWS, this::toggleCompare)
            .on("Ctrl+M");
    orders = new OrdersPane(texts, model, plan);
    proposal = new ProposalView(context, model.hand(), planRest);
    figures = new PlanFigures(texts);
    approve =
        context
            .allowances()
            .action(
                new PageAction(Words.of("planning.approve"), Material2AL.CHECK, model::approve)
                    .primary()
                    .on("F8"),
                Permission.APPROVE_PLANS);
    past =
        new PageAction(Words.of("planning.past"), Material2AL.HISTORY, this::togglePast)
            .on("Ctrl+L");
    this.printouts = printouts;
    print = printouts.action(this::printApproved);
    var card = new Card();
    canvas.setAlignment(Pos.TOP_LEFT);
    card.filledBy(canvas);
    card.setMinWidth(0);
    page = new WorkbenchPage(texts, orders.card(), card, figures.cards());
  }

  WorkbenchPage page() {
    proposal.emphasisedOrderProperty().bind(orders.emphasisedOrderProperty());
    plan.enabledProperty().bind(model.canPlan());
    approve.enabledProperty().bind(model.canApprove());
    past.enabledProperty()
        .bind(
            model
                .stageProperty()
                .map(now -> now instanceof Stage.Proposed || now instanceof Stage.Stale));
    print
        .enabledProperty()
        .bind(
            Bindings.createBooleanBinding(
                () ->
                    model.stageProperty().get() instanceof Stage.Approved
                        && !printouts.printingProperty().get(),
                model.stageProperty(),
                printouts.printingProperty()));
    planRest.enabledProperty().bind(model.canPlanRest());
    compare.enabledProperty().bind(model.canCompare());
    page.actions().addAll(past, compare, print, approve);
    page.keyActions().addAll(plan, planRest);
    page.shortcuts()
        .addAll(
            new Shortcut("L", Words.of("planning.keys-lock")),
            new Shortcut("R", Words.of("planning.keys-rest")),
            new Shortcut("Ctrl+X, Ctrl+V", Words.of("planning.keys-move")));
    page.setOnUndo(model.hand()::undo);
    page.setOnArrive(this::read);
    page.setOnRefresh(() -> read(""));
    page.foldInput(
        Words.of("planning.orders"), Words.of("planning.hide-orders"), orders::focusOrders);
    page.setOnFilter(this::toOrders);
    page.setOnFirstFocus(this::firstFocus);
    model.stageProperty().subscribe(this::show);
    model.stageProperty().subscribe(this::afterwards);
    model.live().bestProperty().subscribe(this::showBest);
    model.live().sheetProperty().subscribe(this::showSoFar);
    model.choices().orders().subscribe(this::showWhetherEmpty);
    model.choices().readProperty().subscribe(read -> showWhetherEmpty());
    texts.languageProperty().subscribe(() -> show(model.stageProperty().get()));
    return page;
  }

  private void toOrders() {
    page.setInputOpen(true);
    orders.focusOrders();
  }

  private void firstFocus() {
    if (page.showsInput()) {
      orders.focusOrders();
    } else {
      proposal.focusBars();
    }
  }

  private void printApproved() {
    if (model.stageProperty().get() instanceof Stage.Approved approved) {
      print(
          approved.plan(),
          approved.missing().stream()
              .map(
                  one ->
                      new UnmetLine(
                          one.unmet(),
                          one.item(),
                          one.line().length(),
                          one.orderNumber(),
                          one.customerName(),
                          one.line().mark()))
              .toList());
    }
  }

  private void print(CutPlan past, List<UnmetLine> unmet) {
    printouts.plans(List.of(past.id()), unmet).ifPresent(job -> page.waitFor(job, false));
  }

  private void read(String numbers) {
    model.choices().read(numbers, this::fail);
  }

  private void fail(StationFault fault) {
    page.fail(fault, () -> read(""));
  }

  /** Without anything to plan the page says what to do first, but not while a plan is looked at. */
  private void showWhetherEmpty() {
    boolean nothing =
        model.choices().readProperty().get()
            && model.choices().orders().isEmpty()
            && model.choices().plans().isEmpty()
            && model.stageProperty().get() instanceof Stage.Choosing;
    page.stateProperty()
        .set(
            nothing
                ? new PageState.Empty(
                    Material2AL.HORIZONTAL_SPLIT,
                    Words.of("planning.empty"),
                    Words.of("planning.empty-first"),
                    new PageAction(
                            Words.of("planning.import"),
                            Material2AL.GET_APP,
                            () -> context.navigation().open("import", "orders"))
                        .onlyFor(context.person().access(Permission.IMPORT_ORDERS)))
                : PageState.READY);
  }

  private void show(Stage stage) {
    switch (stage) {
      case Stage.Choosing() -> {
        figures.showNothing();
        page.contextProperty().set("");
        canvas.getChildren().setAll(halves(choosing()));
      }
      case Stage.Looking(Running job) -> {
        figures.showNothing();
        page.contextProperty().set("");
        var pane = new SearchProgressPane(texts, job, model::enough);
        canvas.getChildren().setAll(pane);
        pane.focusStop();
      }
      case Stage.Proposed proposed -> {
        showProposal(proposed);
        if (!canvas.getChildren().equals(List.of(proposal))) {
          canvas.getChildren().setAll(proposal);
        }
      }
      case Stage.Stale stale -> {
        showProposal(stale.proposed());
        var both = new VBox(stale(stale), proposal);
        both.getStyleClass().add("kerf-stack");
        VBox.setVgrow(proposal, Priority.ALWAYS);
        canvas.getChildren().setAll(both);
      }
      case Stage.Approved approved -> {
        page.contextProperty().set(approved.plan().code().spaced());
        canvas.getChildren().setAll(halves(approved(approved)));
      }
    }
  }

  /**
   * Whoever ticked an order with the keys has it selected; a new plan shows all of them alike. Who
   * ticks goes on ticking, though the proposal is stale by that or good again.
   */
  private void afterwards(Stage before, Stage now) {
    if (before instanceof Stage.Looking && now instanceof Stage.Proposed) {
      orders.selectNone();
    }
    switch (now) {
      case Stage.Looking looking -> page.setInputOpen(false);
      case Stage.Choosing choosing -> page.setInputOpen(true);
      case Stage.Approved approved -> {
        page.setInputOpen(true);
        focusNext();
      }
      case Stage.Proposed proposed -> {}
      case Stage.Stale stale -> {}
    }
    boolean ticking = before instanceof Stage.Stale && orders.isInUse();
    if (now instanceof Stage.Proposed && !ticking) {
      proposal.focusBars();
    }
  }

  /** The bars that had the focus are gone: it goes to what comes after the approval. */
  private void focusNext() {
    if (canvas.getChildren().getFirst() instanceof VBox halves
        && halves.getChildren().getFirst() instanceof StateView state) {
      state.focusAction();
    }
  }

  private void showProposal(Stage.Proposed proposed) {
    figures.show(proposed.sheet());
    proposal.show(proposed, model.choices()::colourOf, model.hand().focusBar());
    page.contextProperty().set(proposal.items());
  }

  private void showBest(Optional<CutProposal> best) {
    if (model.stageProperty().get() instanceof Stage.Looking) {
      best.ifPresent(figures::showBest);
    }
  }

  private void showSoFar(Optional<ProposalSheet> sheet) {
    if (sheet.isPresent() && canvas.getChildren().getFirst() instanceof SearchProgressPane pane) {
      figures.show(sheet.get());
      proposal.showLive(sheet.get(), model.choices()::colourOf);
      pane.show(proposal);
    }
  }

  /** A state above, the plans of before below. */
  private VBox halves(Node above) {
    var both = new VBox(above, new PastPlans(context, model, plan -> print(plan, List.of())));
    both.getStyleClass().add("kerf-stack");
    VBox.setVgrow(above, Priority.ALWAYS);
    return both;
  }

  /** Shows the plans of before instead of the proposal, which stays, and back. */
  private void togglePast() {
    if (canvas.getChildren().getFirst() instanceof PastPlans) {
      show(model.stageProperty().get());
      return;
    }
    var back =
        Buttons.of(
            texts,
            new PageAction(Words.of("planning.back"), Material2AL.ARROW_BACK, this::togglePast));
    back.setId("plan-back");
    var plans = new PastPlans(context, model, plan -> print(plan, List.of()));
    plans.getChildren().add(back);
    canvas.getChildren().setAll(plans);
    back.requestFocus();
  }

  /** Shows two proposals side by side instead of the one, and back. */
  private void toggleCompare() {
    if (canvas.getChildren().getFirst() instanceof ComparePane) {
      show(model.stageProperty().get());
      return;
    }
    model.keepShown();
    var pane =
        new ComparePane(
            texts,
            model.kept().plans(),
            model::takeUp,
            plan -> {
              model.takeUp(plan);
              model.approve();
            },
            approve.access(),
            this::toggleCompare);
    canvas.getChildren().setAll(pane);
    pane.focusFirst();
  }

  private Node choosing() {
    return StateView.of(
        texts,
        new PageState.Empty(
            Material2AL.HORIZONTAL_SPLIT,
            Words.of("planning.choose"),
            Words.of("planning.choose-first"),
            plan));
  }

  private Node approved(Stage.Approved approved) {
    return StateView.of(
        texts,
        new PageState.Empty(
            Material2AL.CHECK,
            Words.of("planning.approved", approved.plan().code().spaced()),
            Words.of(
                "planning.approved-next",
                Words.counted("planning.bars-wait", approved.plan().bars()),
                approved.saw()),
            new PageAction(
                Words.of("planning.open-queue"),
                Material2AL.ARROW_FORWARD,
                () -> context.navigation().open("queue"))));
  }

  private Node stale(Stage.Stale stale) {
    var words = new Label(why(stale));
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    boolean locked = !stale.proposed().sheet().draft().lockedBars().isEmpty();
    var planAgain =
        new PageAction(
            Words.of("planning.again"),
            Material2MZ.REFRESH,
            locked ? model::planRest : model::plan);
    planAgain.enabledProperty().bind(model.canPlan());
    var again = Buttons.of(texts, planAgain);
    again.setId("plan-again");
    var banner = new HBox(words, again);
    if (stale.cause() instanceof Stage.Cause.ChoiceChanged) {
      var asBefore =
          Buttons.of(
              texts,
              new PageAction(
                  Words.of("planning.as-before"), Material2MZ.UNDO, model::chooseAsBefore));
      asBefore.setId("plan-as-before");
      banner.getChildren().add(1, asBefore);
    }
    banner.setId("plan-stale");
    banner.getStyleClass().add("kerf-banner");
    Tone.WARNING.mark(banner);
    return banner;
  }

  private String why(Stage.Stale stale) {
    String saw = stale.proposed().sheet().proposal().sawNames();
    return switch (stale.cause()) {
      case Stage.Cause.StockChanged(int taken, int planned) ->
          texts.of("planning.stale", taken, planned);
      case Stage.Cause.ChoiceChanged() -> texts.of("planning.stale-choice", saw);
      case Stage.Cause.SawChanged() -> texts.of("planning.stale-saw", saw);
    };
  }
}
