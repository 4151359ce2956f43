package org.kerf.ui.home;

import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.kerf.kernel.StationFault;
import org.kerf.query.today.Today;
import org.kerf.query.today.TodayReader;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Running;
import org.kerf.ui.task.Slot;

/** The overview as it was last read. */
final class HomeViewModel {

  private final ViewContext context;
  private final TodayReader reader;
  private final Slot slot = new Slot();
  private final ReadOnlyObjectWrapper<@Nullable Today> today = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<@Nullable StationFault> fault = new SimpleObjectProperty<>();

  HomeViewModel(ViewContext context, TodayReader reader) {
    this.context = context;
    this.reader = reader;
  }

  /** Nothing before it was read for the first time. */
  ReadOnlyObjectProperty<@Nullable Today> todayProperty() {
    return today.getReadOnlyProperty();
  }

  /** What kept it from being read the last time. */
  ObjectProperty<@Nullable StationFault> faultProperty() {
    return fault;
  }

  /** Reads again because a person asked for it. */
  Running read() {
    return context
        .tasks()
        .<Today>latest(
            slot, context.texts().of("home.reading"), reader::read, this::show, failed());
  }

  /** Reads again by itself. */
  void readQuietly() {
    context
        .tasks()
        .<Today>quietly(
            slot, context.texts().of("home.reading"), reader::read, this::show, failed());
  }

  private void show(Today now) {
    fault.set(null);
    if (!now.equals(today.get())) {
      today.set(now);
    }
  }

  private Consumer<StationFault> failed() {
    return fault::set;
  }
}
