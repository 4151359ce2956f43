package org.kerf.ui.orders.entry;

import javafx.animation.PauseTransition;
import javafx.beans.Observable;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.Shortcut;
import org.kerf.ui.controls.page.TaskPage;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The page "New order". */
public final class OrderEntryScreen {

  /** What was typed is kept once typing pauses. */
  private static final Duration TYPING_PAUSE = Duration.millis(600);

  private final ViewContext context;
  private final OrderEntryModel model;
  private final EntryHeadPane head;
  private final EntryGrid grid;
  private final PauseTransition pause = new PauseTransition(TYPING_PAUSE);
  private final PageAction save =
      new PageAction(Words.of("entry.save"), Material2MZ.SAVE, () -> save("order")).on("Ctrl+S");
  private final PageAction plan =
      new PageAction(Words.of("entry.save-and-plan"), Material2AL.CONTENT_CUT, () -> save("plan"))
          .primary()
          .on("F6");
  private final PageAction discard;

  public OrderEntryScreen(ViewContext context, OrderEntryModel model) {
    this.context = context;
    this.model = model;
    this.head = new EntryHeadPane(context, model);
    this.grid = new EntryGrid(context, model.entry());
    this.discard = new PageAction(Words.of("entry.discard"), Material2AL.CLEAR, this::discard);
  }

  /** The page; to be called once. */
  public TaskPage page() {
    var texts = context.texts();
    var keys = new Label();
    keys.textProperty().bind(texts.bind("entry.keys"));
    keys.getStyleClass().add("kerf-secondary");
    keys.setMinWidth(0);
    HBox.setHgrow(keys, Priority.ALWAYS);
    keys.setMaxWidth(Double.MAX_VALUE);
    keys.setWrapText(true);
    keys.setMinHeight(Region.USE_PREF_SIZE);
    var below = new HBox(12, keys, head.ownBars());
    VBox.setVgrow(grid, Priority.ALWAYS);
    var body = new VBox(head, grid, below, new EntryTotals(texts, model.lines()));
    body.getStyleClass().addAll("kerf-page-body", "kerf-entry");
    var page = TaskPage.showing(texts, body);
    page.actions().addAll(discard, save, plan);
    page.shortcuts()
        .addAll(
            new Shortcut("Ctrl+D", Words.of("entry.key-copy")),
            new Shortcut("Ctrl+Delete", Words.of("entry.key-remove")),
            new Shortcut("Ctrl+V", Words.of("entry.key-paste")));
    head.setOnLeave(grid::editLast);
    page.setOnArrive(argument -> model.arrive());
    page.setOnFirstFocus(head::focusFirst);
    model.savingProperty().subscribe(now -> enable(!now));
    pause.setOnFinished(event -> model.keepDraft());
    model.lines().versionProperty().subscribe(() -> pause.playFromStart());
    for (Observable each : model.head().all()) {
      each.addListener(_ -> pause.playFromStart());
    }
    return page;
  }

  private void enable(boolean enabled) {
    save.enabledProperty().set(enabled);
    plan.enabledProperty().set(enabled);
    discard.enabledProperty().set(enabled);
  }

  private void discard() {
    model.discard();
    head.focusFirst();
  }

  private void save(String then) {
    model.save(order -> saved(order, then), this::focusFault);
  }

  private void saved(CutOrder order, String then) {
    context
        .notifications()
        .done(
            Words.of("entry.saved", order.number()),
            () -> model.undo(order, () -> context.navigation().open("order", order.number())));
    context.navigation().open(then, order.number());
  }

  private void focusFault() {
    model
        .firstFault()
        .ifPresentOrElse(
            head::focus,
            () -> {
              if (!grid.editFirstFault()) {
                grid.editLast();
              }
            });
  }
}
