package org.kerf.ui;

import java.time.InstantSource;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import org.kerf.flow.sync.SyncStatus;
import org.kerf.ui.controls.notes.Notifications;
import org.kerf.ui.shell.Shell;
import org.kerf.ui.shell.StatusItem;
import org.kerf.ui.sync.SyncWords;
import org.kerf.ui.task.Slot;
import org.kerf.ui.task.Tasks;
import org.kerf.ui.task.Work;
import org.kerf.ui.texts.Texts;

/**
 * Looks every few seconds how the station stands with its centre, and says so in the status bar. To
 * be used on the screen's thread; the look happens on a worker.
 */
final class SyncWatch {

  private static final Duration EVERY = Duration.seconds(2);

  private final Shell shell;
  private final Tasks tasks;
  private final Texts texts;
  private final Notifications notifications;
  private final Work<SyncStatus> reading;
  private final InstantSource clock;
  private final Slot slot = new Slot();
  private final Timeline ticks = new Timeline(new KeyFrame(EVERY, event -> look()));

  SyncWatch(
      Shell shell,
      Tasks tasks,
      Texts texts,
      Notifications notifications,
      Work<SyncStatus> reading,
      InstantSource clock) {
    this.shell = shell;
    this.tasks = tasks;
    this.texts = texts;
    this.notifications = notifications;
    this.reading = reading;
    this.clock = clock;
    ticks.setCycleCount(Animation.INDEFINITE);
  }

  void start() {
    look();
    ticks.play();
  }

  private void look() {
    tasks.quietly(slot, texts.of("sync.looking"), reading, this::show, notifications::faultOnce);
  }

  private void show(SyncStatus status) {
    SyncWords.report(texts, status, clock.instant())
        .ifPresent(report -> shell.statusBar().report(StatusItem.SYNC, report));
  }
}
