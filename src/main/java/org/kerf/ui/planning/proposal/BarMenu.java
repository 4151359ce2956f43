package org.kerf.ui.planning.proposal;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kerf.cutting.model.proposal.MoveOutcome;
import org.kerf.ui.texts.Texts;

/** What can be done with the selected bar and its selected piece, made anew each time. */
final class BarMenu {

  private static final int MOST_TARGETS = 15;

  private final Texts texts;
  private final ProposalEdits edits;

  BarMenu(Texts texts, ProposalEdits edits) {
    this.texts = texts;
    this.edits = edits;
  }

  /** Fills the menu for what is selected now; without a bar it stays empty. */
  void fill(ContextMenu menu, List<PlanRow> rows) {
    menu.getItems().clear();
    edits
        .selectedBars()
        .ifPresent(
            bars -> {
              menu.getItems().addAll(locking(bars));
              edits
                  .leftoverWords(bars.pattern())
                  .map(words -> item(texts.of(words), "R", edits::toggleLeftover))
                  .ifPresent(menu.getItems()::add);
              menu.getItems().add(new SeparatorMenuItem());
              menu.getItems().addAll(moving(rows));
            });
  }

  private List<MenuItem> locking(PlanRow.Bars bars) {
    List<MenuItem> items = new ArrayList<>();
    String key = bars.locked() ? "planning.unlock" : "planning.lock";
    items.add(item(texts.count(key, bars.pattern().count()), "L", edits::toggleLock));
    if (bars.pattern().count() > 1) {
      String one = texts.of(bars.locked() ? "planning.unlock-one" : "planning.lock-one");
      items.add(item(one, "Shift+L", edits::toggleLockOfOne));
    }
    return items;
  }

  private List<MenuItem> moving(List<PlanRow> rows) {
    boolean piece = edits.selectedPiece().isPresent();
    MenuItem pickUp = item(texts.of("planning.pick-up"), "Ctrl+X", edits::pickUp);
    pickUp.setDisable(!piece);
    MenuItem put = item(texts.of("planning.put"), "Ctrl+V", edits::put);
    put.setDisable(edits.carrying().now().isEmpty());
    var to = new Menu(texts.of("planning.move-to"));
    to.setDisable(!piece);
    to.getItems().setAll(targets(rows));
    return List.of(pickUp, put, to);
  }

  private List<MenuItem> targets(List<PlanRow> rows) {
    List<MenuItem> items = new ArrayList<>();
    edits
        .selectedPiece()
        .ifPresent(
            load -> {
              for (PlanRow row : rows) {
                if (items.size() < MOST_TARGETS
                    && row instanceof PlanRow.Bars bars
                    && edits.outcome(load, bars).orElse(null) instanceof MoveOutcome.Moved) {
                  items.add(item(name(bars), "", () -> edits.move(load, bars)));
                }
              }
            });
    if (items.isEmpty()) {
      var nowhere = new MenuItem(texts.of("planning.fits-nowhere"));
      nowhere.setDisable(true);
      items.add(nowhere);
    }
    return items;
  }

  private String name(PlanRow.Bars bars) {
    var unit = bars.pattern().item().unit();
    return String.join(
        " · ",
        texts.figures().lengthWithUnit(bars.pattern().bar().length(), unit),
        PlanRowCell.whence(bars.pattern().units()),
        texts.of(
            "planning.left-over",
            texts.figures().lengthWithUnit(bars.pattern().division().leftover(), unit)));
  }

  /** The keys stand in the text: an accelerator would work in the whole window. */
  private static MenuItem item(String text, String keys, Runnable action) {
    var item = new MenuItem(keys.isEmpty() ? text : text + " (" + keys + ')');
    item.setOnAction(event -> action.run());
    return item;
  }
}
