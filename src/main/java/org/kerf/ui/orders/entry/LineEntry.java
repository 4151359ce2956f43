package org.kerf.ui.orders.entry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.kerf.query.orders.OrderEntryReader;
import org.kerf.query.orders.OrderedItem;
import org.kerf.stock.model.item.Heat;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Slot;
import org.kerf.ui.texts.Words;

/** Lines that are typed, and what is looked up for them. */
final class LineEntry {

  private static final int MOST_OFFERED = 20;

  private final ViewContext context;
  private final List<Words> undoable = new ArrayList<>();
  private final OrderEntryReader reader;
  private final EntryLines lines = new EntryLines();
  private final Slot slot = new Slot();
  private final Slot heatSlot = new Slot();

  LineEntry(ViewContext context, OrderEntryReader reader) {
    this.context = context;
    this.reader = reader;
  }

  EntryLines lines() {
    return lines;
  }

  /** Items that a text names. */
  void items(String text, Consumer<List<OrderedItem>> answer) {
    context
        .tasks()
        .latest(
            slot,
            context.texts().of("entry.reading"),
            () -> reader.items(text, MOST_OFFERED),
            answer,
            fault -> {
              answer.accept(List.of());
              context.notifications().fault(fault);
            });
  }

  /** Heats in use that a text names. */
  void heats(String text, Consumer<List<Heat>> answer) {
    context
        .tasks()
        .latest(
            heatSlot,
            context.texts().of("entry.reading"),
            () -> reader.heats(text, MOST_OFFERED),
            answer,
            fault -> {
              answer.accept(List.of());
              context.notifications().fault(fault);
            });
  }

  /** Looks whether the heat that a line asks for is known. */
  void findHeat(EntryLine line) {
    String heat = line.text(EntryColumn.HEAT).strip();
    if (heat.isEmpty()) {
      return;
    }
    context
        .tasks()
        .<Boolean>run(
            context.texts().of("entry.reading"),
            () -> reader.isHeat(heat),
            known -> {
              if (line.text(EntryColumn.HEAT).strip().equals(heat)) {
                line.setHeatKnown(known);
              }
            },
            context.notifications()::fault);
  }

  /** Looks up the items that lines name and that nobody picked. */
  void find(List<EntryLine> some) {
    find(some, () -> {});
  }

  /** As {@link #find(List)}, and then goes on. */
  void find(List<EntryLine> some, Runnable then) {
    List<EntryLine> open =
        some.stream()
            .filter(line -> line.item().isEmpty() && !line.text(EntryColumn.ITEM).isBlank())
            .toList();
    if (open.isEmpty()) {
      then.run();
      return;
    }
    Set<String> texts = new LinkedHashSet<>();
    open.forEach(
        line -> {
          line.setLooking(true);
          texts.add(line.text(EntryColumn.ITEM));
        });
    context
        .tasks()
        .<Map<String, OrderedItem>>run(
            context.texts().of("entry.reading"),
            () -> reader.named(texts),
            found -> {
              open.forEach(line -> found(line, found));
              then.run();
            },
            fault -> {
              open.forEach(line -> line.setLooking(false));
              context.notifications().fault(fault);
            });
  }

  private static void found(EntryLine line, Map<String, OrderedItem> found) {
    OrderedItem item = found.get(line.text(EntryColumn.ITEM));
    if (item != null && line.item().isEmpty()) {
      line.setItem(item);
    } else {
      line.setLooking(false);
    }
  }

  /** Says what was done to the lines; it can be taken back as long as they are on the form. */
  void done(Words what, Runnable undo) {
    undoable.add(what);
    context.notifications().done(what, undo);
  }

  /** The form is emptied: what was done to its lines can't be taken back any more. */
  void forgetUndos() {
    context.notifications().outdate(undoable);
    undoable.clear();
  }
}
