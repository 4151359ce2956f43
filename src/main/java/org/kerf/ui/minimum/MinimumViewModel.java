package org.kerf.ui.minimum;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.kerf.kernel.StationFault;
import org.kerf.query.stock.LowStock;
import org.kerf.query.stock.LowStockReader;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Slot;

/** Which items with a minimum are shown, and by how many days their minimum is suggested. */
final class MinimumViewModel {

  /** How many days an order may be under way. */
  static final List<Integer> LEAD_DAYS = List.of(14, 7, 30, 60);

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
  private final IntegerProperty leadDays = new SimpleIntegerProperty(LEAD_DAYS.getFirst());
  private final ReadOnlyObjectWrapper<Shown> shown =
      new ReadOnlyObjectWrapper<>(new Shown(List.of(), LEAD_DAYS.getFirst()));
  private final Slot slot = new Slot();

  MinimumViewModel(ViewContext context, LowStockReader reader) {
    this.context = context;
    this.reader = reader;
    text.subscribe((before, now) -> read());
    all.subscribe((before, now) -> read());
    leadDays.subscribe((before, now) -> read());
  }

  StringProperty textProperty() {
    return text;
  }

  /** Also those of which there is enough. */
  BooleanProperty allProperty() {
    return all;
  }

  IntegerProperty leadDaysProperty() {
    return leadDays;
  }

  ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  void read() {
    boolean lowOnly = !all.get();
    int days = leadDays.get();
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
