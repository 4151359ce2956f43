package org.kerf.ui.controls.scans;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.kerf.kernel.ShortCode;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.texts.Words;

/**
 * The scans of a page that is filled by one after the other. Each is done before the next, in the
 * order in which they arrived. One that is wrong stops them: until somebody has acknowledged it,
 * nothing more is taken, and what was scanned meanwhile is counted, so that nobody goes on
 * believing that it was. On the screen's thread.
 */
public final class ContinuousScans {

  /** Whoever the scans are for. */
  public interface Target {

    /**
     * Does what the code stands for.
     *
     * @param ended to be told once, now or later, what became of it
     */
    void take(ShortCode code, Consumer<ScanOutcome> ended);

    /** Whether texts that are no code are for it too: names painted at locations. */
    boolean takesTexts();

    /** As {@link #take}, for a whole text that is no code. */
    void takeText(String text, Consumer<ScanOutcome> ended);
  }

  /**
   * What waits to be acknowledged.
   *
   * @param meanwhile how many scans were not taken since
   * @param offer what can be done about it
   */
  public record Stop(Words what, Words why, int meanwhile, Optional<PageAction> offer) {

    private Stop more() {
      return new Stop(what, why, meanwhile + 1, offer);
    }
  }

  /** A scan that has not been looked at yet. */
  private record Pending(Consumer<Consumer<ScanOutcome>> work, ScanSound sound) {}

  private final Target target;
  private final Deque<Pending> pending = new ArrayDeque<>();
  private final ReadOnlyObjectWrapper<Optional<Stop>> stop =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private boolean busy;

  public ContinuousScans(Target target) {
    this.target = target;
  }

  /** What went wrong and waits; empty while scans are taken. */
  public ReadOnlyObjectProperty<Optional<Stop>> stopProperty() {
    return stop.getReadOnlyProperty();
  }

  public boolean isStopped() {
    return stop.get().isPresent();
  }

  /** Somebody has read what was wrong: scans are taken again. */
  public void acknowledge() {
    stop.set(Optional.empty());
  }

  /** A code was scanned. */
  public void scanned(ShortCode code, ScanSound sound) {
    next(new Pending(ended -> target.take(code, ended), sound));
  }

  /**
   * A text was scanned that is no code.
   *
   * @return whether the page has a use for it, or takes no scan now
   */
  public boolean scannedText(String text, ScanSound sound) {
    boolean taken = isStopped() || target.takesTexts();
    if (taken) {
      next(new Pending(ended -> target.takeText(text, ended), sound));
    }
    return taken;
  }

  /** The code before once more at once, as a doubling scanner sends it: its answer says enough. */
  public void again(ScanSound sound) {
    if (isStopped()) {
      sound.wrong();
    } else if (!busy) {
      sound.right();
    }
  }

  /**
   * What was scanned can't be used, and this is why.
   *
   * @param offer what can be done about it
   */
  public void wrong(Words what, Words why, Optional<PageAction> offer, ScanSound sound) {
    next(
        new Pending(
            ended -> {
              ended.accept(new ScanOutcome.Wrong(what, why));
              stop.set(
                  stop.get().map(now -> new Stop(now.what(), now.why(), now.meanwhile(), offer)));
            },
            sound));
  }

  private void next(Pending scan) {
    if (isStopped()) {
      refuse(scan.sound());
    } else if (busy) {
      pending.addLast(scan);
    } else {
      busy = true;
      scan.work().accept(outcome -> ended(outcome, scan.sound()));
    }
  }

  private void ended(ScanOutcome outcome, ScanSound sound) {
    busy = false;
    switch (outcome) {
      case ScanOutcome.Right right -> sound.right();
      case ScanOutcome.Wrong(Words what, Words why) -> {
        stop.set(Optional.of(new Stop(what, why, 0, Optional.empty())));
        sound.wrong();
      }
    }
    while (!busy && !pending.isEmpty()) {
      next(pending.removeFirst());
    }
  }

  private void refuse(ScanSound sound) {
    stop.set(stop.get().map(Stop::more));
    sound.wrong();
  }
}
