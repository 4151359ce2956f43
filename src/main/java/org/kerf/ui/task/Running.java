package org.kerf.ui.task;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** A job under way, as the screen sees it. Its properties change on the screen's thread only. */
public final class Running {

  /** How far the job is. */
  public enum State {
    UNDER_WAY,
    DONE,
    FAULT,
    /** A newer question took its place. */
    DROPPED,
    /** A bug ended it; {@link BugHandler} has it, and the caller got it as a fault. */
    BROKEN
  }

  private record Report(double fraction, String message) {}

  private final String name;
  private final Consumer<Runnable> onScreen;
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private final AtomicReference<@Nullable Report> waiting = new AtomicReference<>();
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.UNDER_WAY);
  private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(Progress.UNKNOWN);
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");

  private final Runnable onCancel;

  Running(String name, Consumer<Runnable> onScreen) {
    this(name, onScreen, () -> {});
  }

  /**
   * @param onCancel what stops the job where it is
   */
  Running(String name, Consumer<Runnable> onScreen, Runnable onCancel) {
    this.name = name;
    this.onScreen = onScreen;
    this.onCancel = onCancel;
  }

  /** What the job is called, in the language of the screen. */
  public String name() {
    return name;
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public ReadOnlyDoubleProperty fractionProperty() {
    return fraction.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  /** Asks the job to stop; it ends when it next looks. */
  public void cancel() {
    cancelled.set(true);
    onCancel.run();
  }

  Progress progress() {
    return new Progress() {
      @Override
      public void report(double newFraction, String newMessage) {
        Report before = waiting.getAndSet(new Report(newFraction, newMessage));
        if (before == null) {
          onScreen.accept(Running.this::showReport);
        }
      }

      @Override
      public boolean cancelled() {
        return cancelled.get();
      }
    };
  }

  void end(State ending) {
    state.set(ending);
  }

  /** Many reports between two frames become one: the last. */
  private void showReport() {
    Report report = waiting.getAndSet(null);
    if (report != null) {
      fraction.set(report.fraction());
      message.set(report.message());
    }
  }
}
