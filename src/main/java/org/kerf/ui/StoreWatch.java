package org.kerf.ui;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.StoreState;
import org.kerf.ui.controls.Tone;
import org.kerf.ui.controls.notes.Notifications;
import org.kerf.ui.shell.Shell;
import org.kerf.ui.shell.StatusItem;
import org.kerf.ui.shell.StatusItem.Report;
import org.kerf.ui.task.Slot;
import org.kerf.ui.task.Tasks;
import org.kerf.ui.task.Work;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/**
 * Looks every few seconds how the store does, says so in the status bar, and once in a notice when
 * its disk is nearly full. To be used on the screen's thread; the look happens on a worker.
 */
final class StoreWatch {

  private static final Duration EVERY = Duration.seconds(10);
  private static final int MIB = 20;

  private final Shell shell;
  private final Tasks tasks;
  private final Texts texts;
  private final Notifications notifications;
  private final Work<StoreState> reading;
  private final Slot slot = new Slot();
  private final Timeline ticks = new Timeline(new KeyFrame(EVERY, event -> look()));
  private boolean warned;
  private boolean failing;

  StoreWatch(
      Shell shell,
      Tasks tasks,
      Texts texts,
      Notifications notifications,
      Work<StoreState> reading) {
    this.shell = shell;
    this.tasks = tasks;
    this.texts = texts;
    this.notifications = notifications;
    this.reading = reading;
    ticks.setCycleCount(Animation.INDEFINITE);
  }

  void start() {
    look();
    ticks.play();
  }

  private void look() {
    tasks.quietly(slot, texts.of("status.looking"), reading, this::show, this::fail);
  }

  /** A store that fails at each look is reported once. */
  private void fail(StationFault fault) {
    if (!failing) {
      failing = true;
      notifications.fault(fault);
    }
  }

  private void show(StoreState state) {
    failing = false;
    shell.statusBar().report(StatusItem.STORE, report(state));
    boolean low = state.isShortOfRoom() && !state.readOnly();
    if (low && !warned) {
      notifications.warn(
          Words.of("status.low.title"), Words.of("status.low.more", mebibytes(state)));
    }
    warned = low;
  }

  private static Report report(StoreState state) {
    if (state.readOnly()) {
      return new Report(Tone.DANGER, Words.of("status.read-only"));
    }
    return state.isShortOfRoom()
        ? new Report(Tone.WARNING, Words.of("status.low", mebibytes(state)))
        : new Report(Tone.SUCCESS, Words.of("status.safe"));
  }

  private static String mebibytes(StoreState state) {
    return Long.toString(state.freeBytes().orElse(0) >> MIB);
  }
}
