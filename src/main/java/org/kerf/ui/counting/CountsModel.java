package org.kerf.ui.counting;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.kerf.counting.model.CountAccuracy;
import org.kerf.counting.model.StockCount;
import org.kerf.flow.counting.WithdrawCount;
import org.kerf.identity.model.Command;
import org.kerf.query.counting.CountReader;
import org.kerf.query.counting.CountRows;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Slot;
import org.kerf.ui.texts.Words;

/** Which counts the list shows, and how right the ledger was. */
final class CountsModel {

  private static final int MONTHS = 3;

  private final ViewContext context;
  private final CountReader reader;
  private final WithdrawCount withdraw;
  private final CountsBadge badge;
  private final StringProperty text = new SimpleStringProperty("");
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<CountRows> rows;
  private final ReadOnlyObjectWrapper<List<CountAccuracy>> accuracy =
      new ReadOnlyObjectWrapper<>(List.of());
  private final Slot slot = new Slot();

  CountsModel(ViewContext context, CountReader reader, WithdrawCount withdraw, CountsBadge badge) {
    this.badge = badge;
    this.context = context;
    this.reader = reader;
    this.withdraw = withdraw;
    rows = new ReadOnlyObjectWrapper<>(rows());
    text.subscribe((before, now) -> rows.set(rows()));
    open.subscribe((before, now) -> rows.set(rows()));
  }

  StringProperty textProperty() {
    return text;
  }

  BooleanProperty openProperty() {
    return open;
  }

  /** The rows asked for now: a new source with every change of the filter. */
  ReadOnlyObjectProperty<CountRows> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  /** Of the last months, the newest first. */
  ReadOnlyObjectProperty<List<CountAccuracy>> accuracyProperty() {
    return accuracy.getReadOnlyProperty();
  }

  void read() {
    rows.set(rows());
    badge.look();
    context
        .tasks()
        .<List<CountAccuracy>>latest(
            slot,
            context.texts().of("counts.reading"),
            () -> reader.accuracy(MONTHS),
            accuracy::set,
            context.notifications()::fault);
  }

  void withdraw(StockCount count) {
    Command command = context.person().command();
    context
        .tasks()
        .<Boolean>run(
            context.texts().of("counts.withdrawing"),
            () -> withdraw.run(command, count.id(), ""),
            done -> {
              read();
              context
                  .notifications()
                  .info(
                      Words.of(
                          done ? "counts.withdrawn" : "counts.not-open", count.code().spaced()));
            },
            context.notifications()::fault);
  }

  private CountRows rows() {
    return reader.rows(text.get(), open.get());
  }
}
