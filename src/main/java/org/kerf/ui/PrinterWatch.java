package org.kerf.ui;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import org.kerf.labels.model.PrinterOutage;
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
 * Looks every few seconds which printers take no labels, and says so in the status bar until they
 * do. To be used on the screen's thread; the look happens on a worker.
 */
final class PrinterWatch {

  private static final Duration EVERY = Duration.seconds(10);

  private final Shell shell;
  private final Tasks tasks;
  private final Texts texts;
  private final Notifications notifications;
  private final Work<Standing> reading;
  private final Supplier<ZonedDateTime> wallClock;
  private final Slot slot = new Slot();
  private final Timeline ticks = new Timeline(new KeyFrame(EVERY, event -> look()));

  /**
   * How the printers stand.
   *
   * @param printer what the status bar says while all take labels
   */
  record Standing(List<PrinterOutage> outages, String printer) {

    Standing {
      outages = List.copyOf(outages);
    }
  }

  PrinterWatch(
      Shell shell,
      Tasks tasks,
      Texts texts,
      Notifications notifications,
      Work<Standing> reading,
      Supplier<ZonedDateTime> wallClock) {
    this.shell = shell;
    this.tasks = tasks;
    this.texts = texts;
    this.notifications = notifications;
    this.reading = reading;
    this.wallClock = wallClock;
    ticks.setCycleCount(Animation.INDEFINITE);
  }

  void start() {
    look();
    ticks.play();
  }

  private void look() {
    tasks.quietly(
        slot, texts.of("status.looking-printers"), reading, this::show, notifications::faultOnce);
  }

  private void show(Standing standing) {
    shell.statusBar().report(StatusItem.PRINTER, report(standing));
  }

  private Report report(Standing standing) {
    List<PrinterOutage> outages = standing.outages();
    if (outages.isEmpty()) {
      return new Report(Tone.SUCCESS, Words.plain(standing.printer()));
    }
    PrinterOutage first = outages.getFirst();
    String since = texts.figures().since(first.since(), wallClock.get());
    Words words =
        outages.size() == 1
            ? Words.of("status.printer-since", first.printer(), since)
            : Words.counted("status.printers-out", outages.size());
    return new Report(Tone.DANGER, words);
  }
}
