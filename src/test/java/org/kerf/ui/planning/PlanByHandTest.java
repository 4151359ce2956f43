package org.kerf.ui.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.GridPane;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.plan.CutPlan;
import org.kerf.cutting.model.proposal.BarRef;
import org.kerf.cutting.model.proposal.Draft;
import org.kerf.cutting.model.proposal.MoveOutcome;
import org.kerf.cutting.model.proposal.MoveOutcome.Moved;
import org.kerf.ui.DemoStation;
import org.kerf.ui.OfficeWindow;
import org.kerf.ui.View;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.controls.drawing.BarDrawing;
import org.kerf.ui.planning.compare.Effort;
import org.kerf.ui.planning.proposal.PlanRow;
import org.kerf.ui.printouts.Printouts;
import org.kerf.ui.shell.Group;
import org.kerf.ui.shell.PageSpec;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.texts.Language;
import org.kordamp.ikonli.material2.Material2AL;
import org.testfx.api.FxToolkit;

/** What a person does to a proposal, over the demo warehouse, by keys and by mouse. */
class PlanByHandTest {

  /** A piece and a bar of the list that it could be moved to. */
  private record Move(int fromRow, int segment, int toRow) {}

  private static final int NEAR = 5;

  @TempDir private Path folder;
  private final AtomicReference<@Nullable PlanViewModel> made = new AtomicReference<>();

  @BeforeAll
  static void startScreen() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void lockedBarsStayWhenTheRestIsPlannedAgainAndUndoTakesTheLockBack() throws Exception {
    try (var demo = new DemoStation(folder);
        var window = planned(demo, Language.ENGLISH, Theme.LIGHT)) {
      var first = selected(window);
      window.press("L");
      assertThat(selected(window).locked()).isTrue();
      assertThat(text(window, "#plan-locked")).isNotEmpty();
      window.press("Ctrl+Z");
      assertThat(rows(window)).noneMatch(PlanRow.Bars::locked);
      window.press("L");
      window.press("F7");
      var kept = rows(window).stream().filter(PlanRow.Bars::locked).toList();
      assertThat(kept).hasSize(1);
      assertThat(kept.getFirst().pattern().pieces()).isEqualTo(first.pattern().pieces());
      assertThat(kept.getFirst().pattern().count()).isEqualTo(first.pattern().count());
      window.press("F8");
      assertThat(plans(demo)).hasSize(1);
    }
  }

  @Test
  void pieceIsMovedByKeysAndBothBarsAreLocked() throws Exception {
    try (var demo = new DemoStation(folder);
        var window = planned(demo, Language.ENGLISH, Theme.LIGHT)) {
      Move move = move(window, true);
      String before = bars(window).getItems().toString();
      carry(window, move);
      var bars = rows(window);
      assertThat(bars).anyMatch(PlanRow.Bars::locked);
      assertThat(bars(window).getItems().toString()).isNotEqualTo(before);
      window.press("Ctrl+Z");
      assertThat(rows(window)).noneMatch(PlanRow.Bars::locked);
      assertThat(bars(window).getItems().toString()).isEqualTo(before);
    }
  }

  @Test
  void pieceThatDoesNotFitIsRefusedInWords() throws Exception {
    try (var demo = new DemoStation(folder);
        var window = planned(demo, Language.ENGLISH, Theme.LIGHT)) {
      carry(window, move(window, false));
      window.picture("plan-refused");
      assertThat(window.notifications.notes())
          .anySatisfy(note -> assertThat(note.title().key()).isEqualTo("planning.not-moved"));
      assertThat(rows(window)).noneMatch(PlanRow.Bars::locked);
    }
  }

  @Test
  void pieceIsDraggedToAnotherBarWithTheMouse() throws Exception {
    try (var demo = new DemoStation(folder);
        var window = planned(demo, Language.ENGLISH, Theme.LIGHT)) {
      Move move = move(window, true);
      OfficeWindow.fx(
          () -> {
            bars(window).scrollTo(Math.max(0, Math.min(move.fromRow(), move.toRow()) - 1));
            bars(window).getSelectionModel().clearAndSelect(move.fromRow());
            return true;
          });
      window.settle();
      Node from = segment(window, move);
      Node to = OfficeWindow.fx(() -> drawing(window, move.toRow()));
      window.robot.drag(from, MouseButton.PRIMARY).moveTo(to);
      window.pictureNow("plan-dragging");
      window.robot.drop();
      window.settle();
      assertThat(rows(window)).anyMatch(PlanRow.Bars::locked);
    }
  }

  @Test
  void menuOffersTheBarsThatTakeThePiece() throws Exception {
    try (var demo = new DemoStation(folder);
        var window = planned(demo, Language.ENGLISH, Theme.LIGHT)) {
      Move move = move(window, true);
      select(window, move.fromRow(), move.segment());
      var items = OfficeWindow.fx(() -> menu(window).getItems());
      assertThat(items).hasSizeGreaterThanOrEqualTo(5);
      OfficeWindow.fx(
          () -> {
            ((Menu) items.getLast()).getItems().getFirst().fire();
            menu(window).hide();
            return true;
          });
      window.settle();
      assertThat(rows(window)).anyMatch(PlanRow.Bars::locked);
    }
  }

  @Test
  void twoProposalsAreComparedAndOneIsApproved() throws Exception {
    try (var demo = new DemoStation(folder);
        var window = planned(demo, Language.ENGLISH, Theme.LIGHT)) {
      Move move = move(window, true);
      carry(window, move);
      window.press("Ctrl+M");
      ComboBox<?> left = window.find("#plan-left", ComboBox.class);
      ComboBox<?> right = window.find("#plan-right", ComboBox.class);
      assertThat(left.getValue()).isNotEqualTo(right.getValue());
      assertThat(sameFigures(window)).isNotEmpty().allSatisfy(row -> assertThat(row).hasSize(2));
      fire(window, "#plan-show-left");
      assertThat(rows(window)).noneMatch(PlanRow.Bars::locked);
      window.press("Ctrl+M");
      fire(window, "#plan-approve-right");
      assertThat(plans(demo)).hasSize(1);
    }
  }

  /** Per line of the table that has the same figure twice, its words. */
  private static List<List<String>> sameFigures(OfficeWindow window) {
    return OfficeWindow.fx(
        () ->
            window.find(".kerf-compare", GridPane.class).getChildren().stream()
                .filter(cell -> cell.getStyleClass().contains("kerf-compare-cell"))
                .filter(cell -> GridPane.getColumnIndex(cell) > 0)
                .collect(Collectors.groupingBy(GridPane::getRowIndex))
                .values()
                .stream()
                .map(PlanByHandTest::words)
                .filter(words -> Set.copyOf(words).size() < words.size())
                .toList());
  }

  private static List<String> words(List<Node> cells) {
    return cells.stream()
        .flatMap(cell -> cell.lookupAll(".label").stream())
        .map(label -> ((Labeled) label).getText())
        .toList();
  }

  @Test
  void effortIsRememberedForThePerson() throws Exception {
    try (var demo = new DemoStation(folder);
        var window = planned(demo, Language.ENGLISH, Theme.LIGHT)) {
      var again = OfficeWindow.fx(() -> model(window.context));
      assertThat(OfficeWindow.fx(() -> again.choices().effortProperty().get()))
          .isEqualTo(Effort.QUICK);
    }
  }

  @Test
  void selectedBarSaysWhyItIsTaken() throws Exception {
    try (var demo = new DemoStation(folder);
        var window = planned(demo, Language.ENGLISH, Theme.LIGHT)) {
      assertThat(text(window, "#plan-why")).endsWith(".");
      window.press("L");
      assertThat(text(window, "#plan-why")).startsWith(window.texts.of("planning.why-locked"));
    }
  }

  @Test
  void handWorkIsPictured() throws Exception {
    try (var demo = new DemoStation(folder)) {
      for (View view : View.pictured()) {
        try (var window = planned(demo, view.language(), view.theme())) {
          picture(window);
          if (view.theme() == Theme.LIGHT) {
            pictureOfMany(window);
          }
        }
      }
    }
  }

  private void picture(OfficeWindow window) throws Exception {
    window.press("L");
    Move move = move(window, true);
    select(window, move.fromRow(), move.segment());
    window.press("Ctrl+X");
    window.picture("plan-carrying");
    select(window, move.toRow(), BarDrawing.NONE);
    window.press("Ctrl+V");
    window.picture("plan-locked");
    window.press("F7");
    window.press("Ctrl+M");
    window.picture("plan-compare");
  }

  /** More than can be proved in the time, around a bar that is locked. */
  private void pictureOfMany(OfficeWindow window) throws Exception {
    OfficeWindow.fx(
        () -> {
          window.find("#plan-all", Hyperlink.class).fire();
          return true;
        });
    window.press("F6");
    select(window, 1, BarDrawing.NONE);
    window.press("L");
    window.press("F7");
    window.picture("plan-given-locks");
  }

  private OfficeWindow planned(DemoStation demo, Language language, Theme theme) throws Exception {
    var window = new OfficeWindow(demo, language, theme, context -> List.of(page(context)));
    window.open("plan", "");
    OfficeWindow.fx(
        () -> {
          window.find("#plan-due", Hyperlink.class).fire();
          model().choices().effortProperty().set(Effort.QUICK);
          return true;
        });
    window.press("F6");
    return window;
  }

  private PlanViewModel model() {
    return Objects.requireNonNull(made.get());
  }

  private static PlanViewModel model(PageContext context) {
    return new PlanViewModel(context.view(), PlanUseCases.of(context.useCases()));
  }

  private PageSpec page(PageContext context) {
    return PageSpec.of(
        "plan",
        Group.CUTTING,
        "planning.title",
        Material2AL.HORIZONTAL_SPLIT,
        () -> {
          var fresh = model(context);
          made.set(fresh);
          return new PlanScreen(context.view(), fresh, new Printouts(context)).page();
        });
  }

  private static void carry(OfficeWindow window, Move move) throws Exception {
    select(window, move.fromRow(), move.segment());
    window.press("Ctrl+X");
    select(window, move.toRow(), BarDrawing.NONE);
    window.press("Ctrl+V");
  }

  /** Selects a bar, and walks to a piece of it by the arrow key. */
  private static void select(OfficeWindow window, int row, int segment) throws Exception {
    OfficeWindow.fx(
        () -> {
          bars(window).requestFocus();
          bars(window).scrollTo(Math.max(0, row - 1));
          bars(window).getSelectionModel().clearAndSelect(row);
          return true;
        });
    window.settle();
    while (segment != BarDrawing.NONE && selectedSegment(window, row) < segment) {
      window.press("Right");
    }
  }

  private static int selectedSegment(OfficeWindow window, int row) {
    return OfficeWindow.fx(() -> drawing(window, row).selectedProperty().get());
  }

  private static BarDrawing drawing(OfficeWindow window, int row) {
    return (BarDrawing) cell(window, row).lookup(".kerf-bar");
  }

  private static ListCell<?> cell(OfficeWindow window, int row) {
    return bars(window).lookupAll(".list-cell").stream()
        .map(cell -> (ListCell<?>) cell)
        .filter(cell -> cell.getIndex() == row && cell.isVisible())
        .findFirst()
        .orElseThrow();
  }

  private static Node segment(OfficeWindow window, Move move) {
    return OfficeWindow.fx(
        () ->
            drawing(window, move.fromRow()).lookupAll(".kerf-bar-piece").stream()
                .findFirst()
                .orElseThrow());
  }

  /** The first move within an item, over a few rows, that the rules let or do not let. */
  private Move move(OfficeWindow window, boolean fits) {
    List<PlanRow> rows = OfficeWindow.fx(() -> List.copyOf(bars(window).getItems()));
    Draft draft = OfficeWindow.fx(() -> model().hand().draft().orElseThrow());
    for (int from = 0; from < rows.size(); from++) {
      for (int to = Math.max(0, from - NEAR); to < Math.min(rows.size(), from + NEAR); to++) {
        if (from != to
            && rows.get(from) instanceof PlanRow.Bars source
            && rows.get(to) instanceof PlanRow.Bars target) {
          BarRef there = target.pattern().refs().getFirst();
          var outcome = draft.move(source.pattern().refs().getLast(), 0, there);
          boolean found = fits ? outcome instanceof Moved : outcome instanceof MoveOutcome.NoRoom;
          if (found) {
            return new Move(from, firstPiece(source), to);
          }
        }
      }
    }
    throw new AssertionError("no such move in " + rows.size() + " rows");
  }

  private static int firstPiece(PlanRow.Bars bars) {
    int segment = 0;
    while (bars.pieceAt(segment).isEmpty()) {
      segment++;
    }
    return segment;
  }

  private static ContextMenu menu(OfficeWindow window) {
    ListView<PlanRow> bars = bars(window);
    Event.fireEvent(
        bars,
        new ContextMenuEvent(
            ContextMenuEvent.CONTEXT_MENU_REQUESTED, 400, 300, 400, 300, true, null));
    return bars.getContextMenu();
  }

  private static PlanRow.Bars selected(OfficeWindow window) {
    return (PlanRow.Bars) OfficeWindow.fx(() -> bars(window).getSelectionModel().getSelectedItem());
  }

  private static List<PlanRow.Bars> rows(OfficeWindow window) {
    return OfficeWindow.fx(
        () ->
            bars(window).getItems().stream()
                .filter(PlanRow.Bars.class::isInstance)
                .map(PlanRow.Bars.class::cast)
                .toList());
  }

  private static String text(OfficeWindow window, String selector) {
    return OfficeWindow.fx(() -> window.find(selector, Label.class).getText());
  }

  private static void fire(OfficeWindow window, String selector) throws Exception {
    OfficeWindow.fx(
        () -> {
          window.find(selector, Button.class).fire();
          return true;
        });
    window.settle();
  }

  @SuppressWarnings("unchecked") // The lookup cannot know what the list holds.
  private static ListView<PlanRow> bars(OfficeWindow window) {
    return window.find("#plan-bars", ListView.class);
  }

  private static List<CutPlan> plans(DemoStation demo) throws Exception {
    return demo.useCases.reading().of(tx -> demo.useCases.repositories().plans().recent(tx, 10));
  }
}
