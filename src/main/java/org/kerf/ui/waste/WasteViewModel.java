package org.kerf.ui.waste;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.kerf.cutting.model.saw.WasteLine;
import org.kerf.kernel.StationFault;
import org.kerf.query.waste.BarsBehind;
import org.kerf.query.waste.WasteReader;
import org.kerf.query.waste.WasteReport;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Running;
import org.kerf.ui.task.Slot;

/**
 * Which period and items are shown, what was read of them, and the bars behind the line that was
 * opened.
 */
final class WasteViewModel {

  /** The periods to choose from, in days up to today. */
  static final List<Integer> PERIODS = List.of(7, 30, 90);

  private final ViewContext context;
  private final WasteReader reader;
  private final Slot slot = new Slot();
  private final Slot barsSlot = new Slot();
  private final IntegerProperty days = new SimpleIntegerProperty(PERIODS.getFirst());
  private final StringProperty item = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<@Nullable WasteReport> report = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable BarsBehind> bars = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<@Nullable StationFault> fault = new SimpleObjectProperty<>();
  private @Nullable WasteReport whole;

  WasteViewModel(ViewContext context, WasteReader reader) {
    this.context = context;
    this.reader = reader;
    item.subscribe(now -> narrow());
  }

  IntegerProperty daysProperty() {
    return days;
  }

  /** Part of an item's name; empty for all items. */
  StringProperty itemProperty() {
    return item;
  }

  /** The report, narrowed to the items wanted. */
  ReadOnlyObjectProperty<@Nullable WasteReport> reportProperty() {
    return report.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable BarsBehind> barsProperty() {
    return bars.getReadOnlyProperty();
  }

  ObjectProperty<@Nullable StationFault> faultProperty() {
    return fault;
  }

  Running read() {
    LocalDate to = LocalDate.ofInstant(context.clock().instant(), context.zone());
    LocalDate from = to.minusDays(days.get() - 1L);
    return context
        .tasks()
        .<WasteReport>latest(
            slot,
            context.texts().of("waste.reading"),
            () -> reader.read(from, to),
            this::show,
            failed());
  }

  /** Reads the bars behind the line. */
  void open(WasteLine line) {
    context
        .tasks()
        .<BarsBehind>latest(
            barsSlot,
            context.texts().of("waste.reading-bars"),
            () -> reader.bars(line),
            bars::set,
            context.notifications()::fault);
  }

  private void show(WasteReport now) {
    fault.set(null);
    whole = now;
    narrow();
  }

  private void narrow() {
    WasteReport all = whole;
    if (all == null) {
      return;
    }
    String wanted = plain(item.get());
    List<WasteLine> lines =
        all.lines().stream().filter(line -> plain(line.itemName()).contains(wanted)).toList();
    report.set(new WasteReport(all.from(), all.to(), lines, all.whole()));
  }

  /** Without marks, so that "tabla" finds "tablă". */
  private static String plain(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT);
  }

  private Consumer<StationFault> failed() {
    return fault::set;
  }
}
