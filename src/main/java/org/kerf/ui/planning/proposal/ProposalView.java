package org.kerf.ui.planning.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.proposal.BarRef;
import org.kerf.query.planning.ProposalSheet;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Buttons;
import org.kerf.ui.controls.LookupField;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.Tone;
import org.kerf.ui.controls.drawing.BarDrawing;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** All bars of a proposal, item by item, drawn to scale; below, the cuts of the selected one. */
public final class ProposalView extends VBox {

  private static final double ROW_HEIGHT = 46;
  private static final double JUMP_WIDTH = 210;

  private final Texts texts;
  private final ListView<PlanRow> bars = new ListView<>();
  private final LookupField<ProposalSheet.OfItem> jump;
  private List<ProposalSheet.OfItem> items = List.of();
  private final Label summary = new Label();
  private final ObjectProperty<Spot> selected = new SimpleObjectProperty<>(Spot.NOWHERE);
  private final ObjectProperty<Spot> pointed = new SimpleObjectProperty<>(Spot.NOWHERE);
  private final IntegerProperty emphasisedOrder = new SimpleIntegerProperty();
  private final Label locked = new Label();
  private final CutsPane cuts;
  private final ProposalEdits edits;
  private final Label hint = new Label();
  private final HBox locks = new HBox();

  /**
   * A view of whatever is proposed.
   *
   * @param planRest plans around the locked bars
   */
  public ProposalView(ViewContext context, ManualEdits hand, PageAction planRest) {
    this.texts = context.texts();
    edits = new ProposalEdits(texts, hand, context.notifications(), this::selection);
    cuts = new CutsPane(texts, hand, edits, selected, pointed);
    getStyleClass().add("kerf-plan-view");
    bars.setId("plan-bars");
    bars.setFixedCellSize(ROW_HEIGHT);
    bars.getStyleClass().add("kerf-plan-bars");
    bars.setCellFactory(view -> new PlanRowCell(texts, edits, selected, pointed, emphasisedOrder));
    bars.accessibleTextProperty().bind(texts.bind("planning.bars"));
    bars.getSelectionModel().selectedIndexProperty().subscribe(now -> selectRow(now.intValue()));
    selected.subscribe(this::follow);
    jump = new LookupField<>(texts, "plan-item", this::itemsOf, ProposalView::nameOf, this::line);
    jump.setPrefWidth(JUMP_WIDTH);
    jump.setPrompt(texts.bind("planning.jump"));
    jump.field().accessibleTextProperty().bind(texts.bind("planning.jump"));
    jump.pickedProperty().subscribe(this::scrollTo);
    jump.setOnEnter(this::focusBars);
    summary.getStyleClass().add("kerf-secondary");
    var spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    var head = new HBox(jump, spacer, summary);
    head.getStyleClass().add("kerf-plan-head");
    VBox.setVgrow(bars, Priority.ALWAYS);
    hint.getStyleClass().add("kerf-plan-hint");
    hint.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    edits.carrying().loadProperty().subscribe(load -> showCarried());
    edits.carrying().dropProperty().subscribe(this::showCarried);
    fillLocks(planRest);
    head.visibleProperty().bind(hint.visibleProperty().not());
    getChildren().addAll(new StackPane(head, hint), locks, bars, cuts);
    addEventHandler(KeyEvent.KEY_PRESSED, edits::onKey);
    bars.addEventHandler(KeyEvent.KEY_PRESSED, this::moveThroughPieces);
    PieceDrag.within(bars, edits);
    var menu = new ContextMenu();
    bars.setContextMenu(menu);
    bars.addEventFilter(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        event -> new BarMenu(texts, edits).fill(menu, bars.getItems()));
  }

  private void fillLocks(PageAction planRest) {
    locked.setId("plan-locked");
    locked.setGraphic(new FontIcon(Material2AL.LOCK));
    locks.getStyleClass().add("kerf-plan-head");
    var spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    var again = Buttons.of(texts, planRest);
    again.setId("plan-rest");
    locks.getChildren().setAll(locked, spacer, again);
  }

  private void showLocks(int count) {
    locked.setText(texts.count("planning.locked", count));
    shown(locks, count > 0);
  }

  private ProposalEdits.Selection selection() {
    Spot spot = selected.get();
    Optional<PlanRow.Bars> on =
        spot.row() >= 0
                && spot.row() < bars.getItems().size()
                && bars.getItems().get(spot.row()) instanceof PlanRow.Bars row
            ? Optional.of(row)
            : Optional.empty();
    return new ProposalEdits.Selection(on, spot.row(), spot.segment());
  }

  /** In place of the head, so that no bar moves: what is carried, and why it can't lie there. */
  private void showCarried() {
    Optional<PieceCarry.Load> load = edits.carrying().now();
    Words refusal = edits.carrying().dropProperty().get().refusal();
    hint.setVisible(load.isPresent());
    (refusal == null ? Tone.ACCENT : Tone.DANGER).mark(hint);
    if (refusal != null) {
      hint.setText(texts.of(refusal));
    } else {
      load.ifPresent(carried -> hint.setText(carried(carried)));
    }
  }

  private String carried(PieceCarry.Load load) {
    var unit = load.pattern().item().unit();
    return texts.of(
        "planning.carrying",
        texts.figures().lengthWithUnit(load.what().length(), unit),
        load.what().orderNumber());
  }

  /** Left and Right move through the pieces of the selected bar. */
  private void moveThroughPieces(KeyEvent event) {
    int step =
        switch (event.getCode()) {
          case LEFT -> -1;
          case RIGHT -> 1;
          default -> 0;
        };
    ProposalEdits.Selection now = selection();
    if (step == 0 || event.isShortcutDown() || now.bars().isEmpty()) {
      return;
    }
    int next = now.segment() + step;
    PlanRow.Bars row = now.bars().get();
    int end = row.picture().segments().size();
    if (now.segment() == BarDrawing.NONE && step < 0) {
      next = end - 1;
    }
    while (next >= 0 && next < end && row.pieceAt(next).isEmpty()) {
      next += step;
    }
    if (next >= 0 && next < end) {
      selected.set(new Spot(now.row(), next));
    }
    event.consume();
  }

  /** The order whose pieces stand out; 0 for none. */
  public IntegerProperty emphasisedOrderProperty() {
    return emphasisedOrder;
  }

  /**
   * Shows the bars, each piece in the colour of its order.
   *
   * @param at the bar that was worked on, which stays selected; else the first is
   */
  public void show(Stage.Proposed proposed, ToIntFunction<OrderId> colours, Optional<BarRef> at) {
    ProposalSheet sheet = proposed.sheet();
    List<PlanRow> rows = fill(sheet, colours);
    setOpen(true);
    items = sheet.items();
    jump.clear();
    showLocks(sheet.draft().lockedBars().size());
    if (rows.size() > 1) {
      OptionalInt row = at.map(bar -> rowOf(rows, bar)).orElse(OptionalInt.empty());
      selected.set(new Spot(row.orElse(1), BarDrawing.NONE));
      if (row.isEmpty()) {
        bars.scrollTo(0);
      }
    }
  }

  /** Shows the bars as they are while the planner looks: they can be looked at, not changed. */
  public void showLive(ProposalSheet sheet, ToIntFunction<OrderId> colours) {
    setOpen(false);
    items = List.of();
    jump.clear();
    showLocks(0);
    fill(sheet, colours);
  }

  private void setOpen(boolean open) {
    edits.setOpen(open);
    jump.setDisable(!open);
    shown(cuts, open);
  }

  private List<PlanRow> fill(ProposalSheet sheet, ToIntFunction<OrderId> colours) {
    boolean several = sheet.proposal().sawsUsed().size() > 1;
    List<PlanRow> rows = new ArrayList<>();
    for (ProposalSheet.OfItem item : sheet.items()) {
      rows.add(new PlanRow.Head(item, several ? item.saw().name() : ""));
      var pictures = new BarPictures(texts, item.saw(), colours);
      for (ProposalSheet.Pattern pattern : item.patterns()) {
        rows.add(new PlanRow.Bars(pattern, pictures.of(pattern), item.longestBar()));
      }
    }
    edits.carrying().putBack();
    selected.set(Spot.NOWHERE);
    pointed.set(Spot.NOWHERE);
    bars.getItems().setAll(rows);
    summary.setText(
        String.join(
            " · ",
            texts.count("planning.count-bars", sheet.proposal().barCount()),
            texts.count("planning.count-pieces", sheet.balance().pieces())));
    return rows;
  }

  private static void shown(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private static OptionalInt rowOf(List<PlanRow> rows, BarRef bar) {
    for (int row = 0; row < rows.size(); row++) {
      if (rows.get(row) instanceof PlanRow.Bars bars && bars.pattern().refs().contains(bar)) {
        return OptionalInt.of(row);
      }
    }
    return OptionalInt.empty();
  }

  /** How many items the proposal is for, in words. */
  public String items() {
    return texts.count("planning.count-items", items.size());
  }

  public void focusBars() {
    bars.requestFocus();
  }

  private void selectRow(int row) {
    if (row >= 0 && row != selected.get().row()) {
      selected.set(new Spot(row, BarDrawing.NONE));
    }
  }

  /** The list follows what was clicked in a bar, and the cuts follow both. */
  private void follow(Spot spot) {
    if (spot.row() >= 0 && spot.row() != bars.getSelectionModel().getSelectedIndex()) {
      bars.getSelectionModel().clearAndSelect(spot.row());
    }
    boolean onBar = spot.row() >= 0 && spot.row() < bars.getItems().size();
    cuts.show(spot.row(), onBar ? bars.getItems().get(spot.row()) : null);
  }

  private void scrollTo(ProposalSheet.@Nullable OfItem item) {
    for (int row = 0; item != null && row < bars.getItems().size(); row++) {
      if (bars.getItems().get(row) instanceof PlanRow.Head(var head, var saw)
          && head.equals(item)) {
        bars.scrollTo(row);
        bars.getSelectionModel().clearAndSelect(row + 1);
        return;
      }
    }
  }

  private static String nameOf(ProposalSheet.OfItem item) {
    String owner = item.ownerName();
    return owner.isEmpty() ? item.item().name() : item.item().name() + " · " + owner;
  }

  private String line(ProposalSheet.OfItem item) {
    return nameOf(item) + " · " + texts.count("planning.count-bars", item.bars());
  }

  private void itemsOf(String text, Consumer<List<ProposalSheet.OfItem>> answer) {
    answer.accept(items.stream().filter(each -> LookupField.matches(nameOf(each), text)).toList());
  }
}
