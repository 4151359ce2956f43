package org.kerf.ui.orders.entry;

import java.util.Optional;
import javafx.collections.ObservableList;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys of the lines: as in a spreadsheet. */
final class EntryKeys {

  private final EntryGrid grid;
  private final LineEntry model;

  EntryKeys(EntryGrid grid, LineEntry model) {
    this.grid = grid;
    this.model = model;
  }

  void listen() {
    grid.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent event) {
    boolean taken =
        isPaste(event)
            ? paste()
            : grid.line()
                .filter(line -> isInEditor(event))
                .map(line -> inCell(event, line))
                .orElseGet(() -> inList(event));
    if (taken) {
      event.consume();
    }
  }

  private static boolean isInEditor(KeyEvent event) {
    return event.getTarget() instanceof TextField;
  }

  private static boolean isPaste(KeyEvent event) {
    return (event.isShortcutDown() && event.getCode() == KeyCode.V)
        || (event.isShiftDown() && event.getCode() == KeyCode.INSERT);
  }

  /** What is one cell is pasted into the text as anywhere. */
  private boolean paste() {
    String text = Optional.ofNullable(Clipboard.getSystemClipboard().getString()).orElse("");
    boolean table = PastedRows.isTable(text);
    if (table) {
      grid.paste(text);
    }
    return table;
  }

  private boolean inCell(KeyEvent event, EntryLine line) {
    EntryColumn column = grid.column().orElseThrow();
    if (event.isShortcutDown()) {
      return switch (event.getCode()) {
        case DELETE -> {
          grid.remove(line);
          yield true;
        }
        case D -> copyFromAbove(line, column);
        default -> false;
      };
    }
    return switch (event.getCode()) {
      case TAB -> event.isShiftDown() ? back(line, column) : forth(line, column);
      case ENTER -> enter(event, line, column);
      case ESCAPE -> {
        grid.revert();
        yield true;
      }
      case UP -> upOrDown(line, column, -1);
      case DOWN -> !column.isLookedUp() && upOrDown(line, column, 1);
      default -> false;
    };
  }

  /** In the item's cell it picks, and goes on from there. */
  private boolean enter(KeyEvent event, EntryLine line, EntryColumn column) {
    if (event.isShiftDown()) {
      return back(line, column);
    }
    if (column == EntryColumn.ITEM) {
      return line.isBlank();
    }
    if (column == EntryColumn.HEAT && !line.text(column).isBlank()) {
      return false;
    }
    grid.goOn();
    return true;
  }

  /** From the blank line at the end the focus goes on to what comes after the lines. */
  private boolean forth(EntryLine line, EntryColumn column) {
    if (line.isBlank() && column == EntryColumn.ITEM) {
      return false;
    }
    if (!column.isLast()) {
      line.parseTimes(column);
      grid.edit(line, column.next());
      return true;
    }
    return move(line, EntryColumn.ITEM, 1);
  }

  private boolean back(EntryLine line, EntryColumn column) {
    if (column != EntryColumn.ITEM) {
      grid.edit(line, column.previous());
      return true;
    }
    return move(line, EntryColumn.ALL.getLast(), -1);
  }

  private boolean upOrDown(EntryLine line, EntryColumn column, int by) {
    move(line, column, by);
    return true;
  }

  private boolean move(EntryLine line, EntryColumn column, int by) {
    ObservableList<EntryLine> all = model.lines().all();
    int place = all.indexOf(line) + by;
    if (place < 0 || place >= all.size()) {
      return false;
    }
    grid.edit(all.get(place), column);
    return true;
  }

  private boolean copyFromAbove(EntryLine line, EntryColumn column) {
    ObservableList<EntryLine> all = model.lines().all();
    int place = all.indexOf(line);
    if (place > 0) {
      EntryLine above = all.get(place - 1);
      line.setText(column, above.text(column));
      if (column == EntryColumn.ITEM) {
        above.item().ifPresent(line::setItem);
      }
      grid.edit(line, column);
      grid.goOn();
    }
    return true;
  }

  private boolean inList(KeyEvent event) {
    EntryLine chosen = grid.list().getSelectionModel().getSelectedItem();
    if (chosen == null) {
      return false;
    }
    return switch (event.getCode()) {
      case DELETE -> {
        grid.remove(chosen);
        yield true;
      }
      case ENTER, F2 -> {
        grid.edit(chosen, EntryColumn.ITEM);
        yield true;
      }
      default -> false;
    };
  }
}
