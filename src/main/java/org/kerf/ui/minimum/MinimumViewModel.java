package org.kerf.ui.minimum;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.kerf.kernel.StationFault;
import org.kerf.query.stock.LowStock;
import org.kerf.query.stock.LowStockReader;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.table.ViewMemory;
import org.kerf.ui.task.Slot;

/** Which items with a minimum are shown, and by how many days their minimum is suggested. */
final class MinimumViewModel {

  /** How many days an order may be under way. */
  static final List<String> LEAD_DAYS = List.of("14", "7", "30", "60");

  private static final String REMEMBERED = "lead-days";

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /**
   * What is listed.
   *
   * @param leadDays by which a minimum is suggested
   */
  record Shown(List<LowStock> rows, int leadDays) {

    Shown {
      rows = List.copyOf(rows);
    }
  }

  private final ViewContext context;
  private final LowStockReader reader;
  private final StringProperty text = new SimpleStringProperty("");
  private final BooleanProperty all = new SimpleBooleanProperty();
  private final StringProperty leadDays = new SimpleStringProperty(LEAD_DAYS.getFirst());
  private final ReadOnlyObjectWrapper<Shown> shown =
      new ReadOnlyObjectWrapper<>(new Shown(List.of(), Integer.parseInt(LEAD_DAYS.getFirst())));
  private final Slot slot = new Slot();

  MinimumViewModel(ViewContext context, LowStockReader reader) {
    this.context = context;
    this.reader = reader;
    text.subscribe((before, now) -> read());
    all.subscribe((before, now) -> read());
    ObservableValue<ViewMemory> memory = context.memoryOf("minimum");
    memory.subscribe(
        now ->
            leadDays.set(
                now.recall(REMEMBERED).filter(LEAD_DAYS::contains).orElse(LEAD_DAYS.getFirst())));
    leadDays.subscribe(
        (before, now) -> {
          memory.getValue().remember(REMEMBERED, now);
          read();
        });
  }

  StringProperty textProperty() {
    return text;
  }

  /** Also those of which there is enough. */
  BooleanProperty allProperty() {
    return all;
  }

  /** How long an order is under way where the item does not say it; kept for each person. */
  StringProperty leadDaysProperty() {
    return leadDays;
  }

  ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  void read() {
    boolean lowOnly = !all.get();
    int days = Integer.parseInt(leadDays.get());
    String wanted = folded(text.get().strip());
    context
        .tasks()
        .<List<LowStock>>latest(
            slot,
            context.texts().of("minimum.reading"),
            () -> rows(lowOnly, wanted),
            rows -> shown.set(new Shown(rows, days)),
            context.notifications()::fault);
  }

  private List<LowStock> rows(boolean lowOnly, String wanted) throws StationFault {
    return reader.read(context.clock().instant(), lowOnly).stream()
        .filter(
            row ->
                folded(row.level().item().code() + ' ' + row.level().item().name())
                    .contains(wanted))
        .toList();
  }

  /** In whatever case and marks it is typed. */
  private static String folded(String typed) {
    return MARKS
        .matcher(Normalizer.normalize(typed, Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
